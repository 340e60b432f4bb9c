import type { KnownArticle, TextTable } from './textTable';
import type { TextVersions } from './textVersions';

/**
 * Which articles are told other copies than before, though they are as they were, because others have come, gone or
 * changed. Who names whom does not tell that: of a text that stands very often not all places are told, nor all versions
 * of one that has many, so that an article can make room for another, or take its place, in what is told of a third.
 */
export class Affected {
  private readonly texts: TextTable;
  private readonly versions: TextVersions;
  private readonly articles: ReadonlyMap<string, KnownArticle>;
  private readonly mostPlaces: number;
  /** The texts that have come to stand more or less often in some articles, with those. */
  private readonly moved = new Map<number, Set<string>>();

  /** @param mostPlaces how many other places of one text are told */
  constructor(
    texts: TextTable,
    versions: TextVersions,
    articles: ReadonlyMap<string, KnownArticle>,
    mostPlaces: number,
  ) {
    this.texts = texts;
    this.versions = versions;
    this.articles = articles;
    this.mostPlaces = mostPlaces;
  }

  /** Takes note of how an article was and how it is now: to be called when the texts are up to date. */
  note(uri: string, before: KnownArticle | undefined, now: KnownArticle | undefined): void {
    if (!this.versions.isAnyTold) {
      return;
    }
    for (const text of textsThatMoved(before, now)) {
      if (this.standsElsewhere(text, uri)) {
        const uris = this.moved.get(text) ?? new Set();
        this.moved.set(text, uris.add(uri));
      }
    }
  }

  /** To be called when a text is given another number. */
  rename(text: number, now: number): void {
    const uris = this.moved.get(text);
    if (uris) {
      this.moved.delete(text);
      this.moved.set(now, uris);
    }
  }

  /** Some of the articles; nothing where there are none left. Each call does a little of the work. */
  take(): readonly string[] | undefined {
    for (const [text, uris] of this.moved) {
      this.moved.delete(text);
      return [...this.affectedByPlaces(text, uris)];
    }
    return this.versions.takeToldOtherwise()?.flatMap((text) => [...this.articlesWith([text])]);
  }

  /** To be called when it is taken care of that what was told so far holds. */
  forget(): void {
    this.moved.clear();
    this.versions.forgetTold();
  }

  private standsElsewhere(text: number, uri: string): boolean {
    const places = this.texts.placesOf(text); // in the order of their URIs
    return places.length > 0 && (places[0]?.uri !== uri || places.at(-1)?.uri !== uri);
  }

  private affectedByPlaces(text: number, uris: ReadonlySet<string>): Set<string> {
    const [first = ''] = [...uris].sort();
    const affected = this.tellersOf(text, first); // the later ones are told in no others
    if (this.texts.placesOf(text).some(({ known }) => !this.countsAlone(text, known))) {
      for (const uri of uris) {
        this.addNeighbours(text, uri, affected);
      }
    }
    return affected;
  }

  /** The articles that tell of a text where it stands in an article, or would. */
  private tellersOf(text: number, uri: string): Set<string> {
    const counts = new Map<string, number>();
    let before = 0;
    for (const { known } of this.texts.placesOf(text)) {
      if (this.countsAlone(text, known)) {
        counts.set(known.uri, (counts.get(known.uri) ?? 0) + 1);
        before += known.uri < uri ? 1 : 0;
      }
    }
    // Each tells of the first places that are not its own.
    const tellers = [...counts].filter(([, own]) => before - own < this.mostPlaces).map(([teller]) => teller);
    const ofVersions =
      before < this.mostPlaces && this.versions.has(text) ? this.versions.tellersOf(text) : [];
    return new Set([...tellers, ...this.articlesWith(ofVersions)]);
  }

  /** Adds the articles where a text too short to count alone is told as it stands next to one that does in an article. */
  private addNeighbours(text: number, uri: string, affected: Set<string>): void {
    const known = this.articles.get(uri);
    const holders = this.articlesWith([text]);
    for (const long of known ? new Set(known.texts) : []) {
      if (known && this.countsAlone(long, known)) {
        for (const teller of this.tellersOf(long, uri)) {
          if (holders.has(teller)) {
            affected.add(teller);
          }
        }
      }
    }
  }

  private articlesWith(texts: readonly number[]): Set<string> {
    return new Set(texts.flatMap((text) => this.texts.placesOf(text).map((place) => place.uri)));
  }

  private countsAlone(text: number, { minimumWords }: KnownArticle): boolean {
    return this.versions.wordsIn(text) >= minimumWords;
  }
}

/** The texts that stand more or less often in an article now; all of them where others count alone. */
function textsThatMoved(before: KnownArticle | undefined, now: KnownArticle | undefined): number[] {
  const counts = new Map<number, number>();
  for (const [known, by] of [
    [before, -1],
    [now, 1],
  ] as const) {
    for (const text of known?.texts ?? []) {
      counts.set(text, (counts.get(text) ?? 0) + by);
    }
  }
  const isCountedAlike = before?.minimumWords === now?.minimumWords;
  return [...counts.keys()].filter((text) => !isCountedAlike || counts.get(text) !== 0);
}
