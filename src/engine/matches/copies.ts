import { shinglesOf } from '../compare/shingles';
import { type Version, versionOf } from '../compare/versions';
import type { Article, Paragraph } from '../text';
import { judgeVersions, type Verdict } from './nearCopy';
import { Postings } from './postings';

/** A text asks with its rarest shingles until it has read so many postings: the cost of one is bounded. */
const POSTINGS_TO_READ = 2000;
/** No more than so many texts of one shingle are read: beyond, it is a phrase rather than the trace of a copy. */
const MOST_TEXTS_OF_SHINGLE = 64;
/**
 * Shingles that two texts must share to be compared, and their share of those of the shorter text. That is a little less
 * than what the comparison asks for: shingles of phrases are not all read.
 */
const LEAST_SHARED = 2;
const LEAST_SHARED_PART = 0.15;
/** How many texts, those with the most shared shingles first, one text is compared with. */
const MOST_COMPARED = 64;
/**
 * How many other places of one text are told, in the order of their URIs. A footer that stands in ten thousand articles
 * would otherwise make a hundred million matches.
 */
export const MOST_PLACES_OF_TEXT = 64;
/** The index is made anew when it holds more dead texts than living ones, and at least so many. */
const LEAST_DEAD = 1000;

/** A place where a text stands: a paragraph of an article. */
export interface Place {
  uri: string;
  index: number;
}

/** A place where the text of a paragraph stands as well, word for word or edited. */
export interface Copy extends Verdict {
  place: Place;
}

interface KnownPlace extends Place {
  article: Article;
  paragraph: Paragraph;
  text: Text;
  /** Whether the paragraph is long enough to count alone, by the settings of its article. */
  isLong: boolean;
}

/** A text and the places where it stands: words that stand in a thousand articles are indexed and judged once. */
interface Text {
  id: number;
  normalised: string;
  /** Whether its shingles are in the index: where it counts nowhere, being too short, they would match everywhere. */
  isIndexed: boolean;
  /** How many shingles it has in the index. */
  shingles: number;
  /** By URI and index. */
  places: KnownPlace[];
}

/**
 * Finds copied and edited paragraphs over all articles: equal texts through a table, versions through an inverted index
 * of their shingles. Setting, deleting and asking take time in proportion to the article in question.
 */
export class Copies {
  private readonly articles = new Map<string, readonly KnownPlace[]>();
  private readonly byText = new Map<string, Text>();
  private texts: (Text | undefined)[] = [];
  private postings = new Postings();

  /** Adds an article, or replaces it. Texts of fewer than `minimumWords` words match only word for word. */
  set(uri: string, article: Article, minimumWords: number): void {
    const before = this.articles.get(uri) ?? [];
    const own = article.paragraphs.map((paragraph, index) => {
      const text = this.byText.get(paragraph.normalised) ?? this.addText(paragraph.normalised);
      const place = { uri, index, article, paragraph, text, isLong: paragraph.words >= minimumWords };
      insert(text.places, place);
      if (place.isLong && !text.isIndexed) {
        this.addShingles(text, paragraph);
      }
      return place;
    });
    this.articles.set(uri, own);
    this.leave(before, (place) => place.uri === uri && place.article !== article);
  }

  delete(uri: string): void {
    const before = this.articles.get(uri) ?? [];
    this.articles.delete(uri);
    this.leave(before, (place) => place.uri === uri);
  }

  /** For each paragraph of an article where else its text stands, other articles only; in no order. */
  of(uri: string): Copy[][] {
    const found = new Map<string, Copy[]>();
    return (this.articles.get(uri) ?? []).map((place) => {
      const prose = place.article.proseOf(place.paragraph);
      const copies = found.get(prose) ?? this.copiesOf(place);
      found.set(prose, copies);
      return copies;
    });
  }

  /** Whether paragraphs of two articles are equal and one of them is too short to be found by itself. */
  isShortCopy(a: Place, b: Place): boolean {
    const own = this.articles.get(a.uri)?.[a.index];
    const other = this.articles.get(b.uri)?.[b.index];
    return own !== undefined && own.text === other?.text && !(own.isLong && other.isLong);
  }

  private addText(normalised: string): Text {
    const text: Text = { id: 0, normalised, isIndexed: false, shingles: 0, places: [] };
    this.byText.set(normalised, text);
    this.enter(text);
    return text;
  }

  private enter(text: Text): void {
    text.id = this.texts.length;
    this.texts.push(text);
  }

  private addShingles(text: Text, paragraph: Paragraph): void {
    const { forSearch } = shinglesOf(paragraph);
    text.isIndexed = true;
    text.shingles = forSearch.size;
    for (const shingle of forSearch) {
      this.postings.add(shingle, text.id);
    }
  }

  /** Takes places out of their texts; a text without a place is gone. */
  private leave(places: readonly KnownPlace[], isLeft: (place: KnownPlace) => boolean): void {
    for (const text of new Set(places.map((place) => place.text))) {
      const last = text.places[0];
      text.places = text.places.filter((place) => !isLeft(place));
      if (last && text.places.length === 0) {
        this.forget(text, last.paragraph);
      }
    }
    const dead = this.texts.length - this.byText.size;
    if (dead > Math.max(LEAST_DEAD, this.byText.size)) {
      this.rebuild();
    }
  }

  private forget(text: Text, paragraph: Paragraph): void {
    this.byText.delete(text.normalised);
    this.texts[text.id] = undefined;
    if (text.isIndexed) {
      for (const shingle of shinglesOf(paragraph).forSearch) {
        this.postings.discount(shingle);
      }
    }
  }

  private rebuild(): void {
    this.texts = [];
    this.postings = new Postings();
    for (const text of this.byText.values()) {
      const [place] = text.places;
      this.enter(text);
      if (place && text.isIndexed) {
        this.addShingles(text, place.paragraph);
      }
    }
  }

  private copiesOf(own: KnownPlace): Copy[] {
    const { uri, text, isLong } = own;
    if (!isLong) {
      return [];
    }
    const copies = placesElsewhere(text, uri).map(
      (place): Copy => ({ place, strength: 'copied', similarity: 1 }),
    );
    const version = versionOf(own.article, own.paragraph);
    for (const other of this.candidates(text, version)) {
      copies.push(...judgePlaces(version, placesElsewhere(other, uri)));
    }
    return copies;
  }

  /** The texts that share the most shingles with one, the rarest shingles asked first. */
  private candidates(text: Text, { shingles }: Version): Text[] {
    const shared = new Map<number, number>();
    let read = 0;
    let asked = shingles.forSearch.size;
    for (const [index, shingle] of this.byRarity(shingles.forSearch).entries()) {
      let places = 0;
      this.postings.visit(shingle, (id) => {
        if (this.texts[id]) {
          places += 1;
          shared.set(id, (shared.get(id) ?? 0) + 1);
        }
        return places < MOST_TEXTS_OF_SHINGLE;
      });
      read += places;
      if (read > POSTINGS_TO_READ) {
        asked = index + 1;
        break;
      }
    }
    shared.delete(text.id);
    return [...shared]
      .flatMap(([id, count]) => {
        const other = this.texts[id];
        return other && isWorthComparing(text, other, { shared: count, asked }) ? { other, count } : [];
      })
      .sort((a, b) => b.count - a.count || (a.other.normalised < b.other.normalised ? -1 : 1))
      .slice(0, MOST_COMPARED)
      .map(({ other }) => other);
  }

  private byRarity(shingles: ReadonlySet<number>): number[] {
    const counted = [...shingles].map((shingle) => ({ shingle, count: this.postings.count(shingle) }));
    return counted
      .filter(({ count }) => count > 1)
      .sort((a, b) => a.count - b.count || a.shingle - b.shingle)
      .map(({ shingle }) => shingle);
  }
}

/** @param counts the shingles that both share, of those that were asked for */
function isWorthComparing(a: Text, b: Text, { shared, asked }: { shared: number; asked: number }): boolean {
  return shared >= Math.max(LEAST_SHARED, LEAST_SHARED_PART * Math.min(a.shingles, b.shingles, asked));
}

/** The places of a text in other articles than `uri` where it counts alone, as many as are told. */
function placesElsewhere({ places }: Text, uri: string): KnownPlace[] {
  const elsewhere: KnownPlace[] = [];
  for (const place of places) {
    if (elsewhere.length === MOST_PLACES_OF_TEXT) {
      break;
    }
    if (place.uri !== uri && place.isLong) {
      elsewhere.push(place);
    }
  }
  return elsewhere;
}

/** Puts a place where it belongs by URI and index: which places are told must not depend on what was read first. */
function insert(places: KnownPlace[], place: KnownPlace): void {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = places[middle];
    if (other && (other.uri < place.uri || (other.uri === place.uri && other.index <= place.index))) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  places.splice(low, 0, place);
}

/** Judges the places of one text. It differs in capitals at most, but these tell names from other words. */
function judgePlaces(version: Version, places: readonly KnownPlace[]): Copy[] {
  const verdicts = new Map<string, Verdict | undefined>();
  return places.flatMap((place) => {
    const { article, paragraph } = place;
    const prose = article.proseOf(paragraph);
    if (!verdicts.has(prose)) {
      verdicts.set(prose, judgeVersions(version, versionOf(article, paragraph)));
    }
    const verdict = verdicts.get(prose);
    return verdict ? [{ place, ...verdict }] : [];
  });
}
