import { shinglesOf } from '../compare/shingles';
import { mayBeVersion, Version } from '../compare/versions';
import type { Article } from '../text';
import { Candidates } from './candidates';
import { holdsForCapitals, judgeTexts, type Verdict } from './nearCopy';
import { NumberLists } from './numberLists';
import { ShingleIndex } from './shingleIndex';
import { type KnownArticle, type KnownPlace, type Place, paragraphAt, TextTable } from './textTable';

/**
 * How many other places of one text are told, in the order of their URIs. A footer that stands in ten thousand articles
 * would otherwise make a hundred million matches.
 */
export const MOST_PLACES_OF_TEXT = 64;
/** All is made anew when more texts are dead than alive, and at least so many. */
const LEAST_DEAD = 1000;

/** A place where the text of a paragraph stands as well, word for word or edited. */
export interface Copy extends Verdict {
  place: Place;
}

/** A text that is a version of another. */
interface OtherVersion extends Verdict {
  text: number;
}

/** What comparing a text with others gave. */
interface Compared {
  versions: readonly OtherVersion[];
  /** The texts that it was compared with. */
  with: readonly number[];
}

/** Most texts are like no other: what is said of them is one object. */
const NOTHING: Compared = { versions: [], with: [] };
const NO_COPIES: readonly Copy[] = [];

/**
 * Finds copied and edited paragraphs over all articles: equal texts through a table, versions through an inverted index
 * of their shingles. Setting, deleting and asking take time in proportion to the article in question. Memory: for each
 * word about four bytes in the lists of shingles and nine in the index; for each paragraph about eighty.
 */
export class Copies {
  private readonly articles = new Map<string, KnownArticle>();
  private texts = new TextTable();
  /** The shingles of each text; none where it counts nowhere, being too short: they would match everywhere. */
  private shingles = new NumberLists();
  private index = new ShingleIndex(this.shingles, this.texts);
  private candidates = new Candidates(this.shingles, this.index, this.texts);
  /** For each text that was asked for since the last change what was found: half of the verdicts are known from it. */
  private compared: (Compared | undefined)[] = [];

  /** Adds an article, or replaces it. Texts of fewer than `minimumWords` words match only word for word. */
  set(uri: string, article: Article, minimumWords: number): void {
    const before = this.articles.get(uri);
    this.enter(uri, article, minimumWords);
    this.leave(before);
  }

  delete(uri: string): void {
    const before = this.articles.get(uri);
    this.articles.delete(uri);
    this.leave(before);
  }

  /** For each paragraph of an article where else its text stands, other articles only; in no order. */
  of(uri: string): (readonly Copy[])[] {
    const known = this.articles.get(uri);
    return (known?.article.paragraphs ?? []).map((_, index) =>
      known && isLong(known, index) ? this.copiesOf({ uri, index, known }) : NO_COPIES,
    );
  }

  /** Whether paragraphs of two articles are equal and one of them is too short to be found by itself. */
  isShortCopy(a: Place, b: Place): boolean {
    const own = this.articles.get(a.uri);
    const other = this.articles.get(b.uri);
    const text = own?.texts[a.index];
    return (
      own !== undefined &&
      other !== undefined &&
      text !== undefined &&
      text === other.texts[b.index] &&
      !(isLong(own, a.index) && isLong(other, b.index))
    );
  }

  private enter(uri: string, article: Article, minimumWords: number): void {
    const { paragraphs } = article;
    const known: KnownArticle = { uri, article, minimumWords, texts: new Int32Array(paragraphs.length) };
    for (const [index, { normalised }] of paragraphs.entries()) {
      const text = this.texts.enter(normalised, { uri, index, known });
      known.texts[index] = text;
      if (isLong(known, index) && !this.shingles.has(text)) {
        this.shingles.set(text, shinglesOf(article.wordsOf(index)));
        this.index.add(text);
      }
    }
    this.articles.set(uri, known);
    this.compared = [];
  }

  private leave(before: KnownArticle | undefined): void {
    for (const text of new Set(before?.texts)) {
      if (before) {
        this.texts.leave(text, before);
        this.index.noteDead();
      }
    }
    this.compared = [];
    const dead = this.texts.numbers - this.texts.size;
    if (dead > Math.max(LEAST_DEAD, this.texts.size)) {
      this.rebuild();
    }
  }

  private rebuild(): void {
    this.texts = new TextTable();
    this.shingles = new NumberLists();
    this.index = new ShingleIndex(this.shingles, this.texts);
    this.candidates = new Candidates(this.shingles, this.index, this.texts);
    for (const { uri, article, minimumWords } of this.articles.values()) {
      this.enter(uri, article, minimumWords);
    }
  }

  private copiesOf(own: KnownPlace): readonly Copy[] {
    const { uri, known, index } = own;
    const text = known.texts[index] ?? 0;
    const copies = this.placesElsewhere(text, uri).map(
      (place): Copy => ({ place, strength: 'copied', similarity: 1 }),
    );
    for (const other of this.versionsOf(text)) {
      const { strength, similarity } = other;
      for (const place of this.placesWith(other, own)) {
        copies.push({ place, strength, similarity });
      }
    }
    return copies.length === 0 ? NO_COPIES : copies;
  }

  private versionsOf(text: number): readonly OtherVersion[] {
    const known = this.compared[text];
    if (known) {
      return known.versions;
    }
    const versions: OtherVersion[] = [];
    const candidates = this.candidates.of(text, this.texts.numbers);
    const own = this.versionOf(text);
    for (const other of own ? candidates : []) {
      const before = this.compared[other];
      // A verdict holds in both directions.
      const verdict = before?.with.includes(text)
        ? before.versions.find((version) => version.text === text)
        : own && this.judge(own, other);
      if (verdict) {
        versions.push({ text: other, strength: verdict.strength, similarity: verdict.similarity });
      }
    }
    this.compared[text] = candidates.length === 0 ? NOTHING : { versions, with: candidates };
    return versions;
  }

  /** By what is at hand in arrays first: to fetch a paragraph from memory takes longer than to compare its shingles. */
  private judge(own: Version, text: number): Verdict | undefined {
    if (!mayBeVersion(own, this.shingles.of(text), this.texts.lengthOf(text))) {
      return undefined;
    }
    const version = this.versionOf(text);
    return version && judgeTexts(own, version);
  }

  private versionOf(text: number): Version | undefined {
    const [place] = this.texts.placesOf(text);
    const paragraph = place && paragraphAt(place);
    return paragraph && new Version(place.known.article, paragraph, this.shingles.of(text));
  }

  /** The places of a version of a text in other articles, if the verdict holds for their capitals as well. */
  private placesWith(other: OtherVersion, own: KnownPlace): KnownPlace[] {
    const places = this.placesElsewhere(other.text, own.uri);
    const version = versionAt(own);
    const verdicts = new Map<string, boolean>();
    return places.filter((place) => {
      const placed = versionAt(place);
      const prose = placed?.prose ?? '';
      const holds =
        verdicts.get(prose) ??
        (version !== undefined && placed !== undefined && holdsForCapitals(other, version, placed));
      verdicts.set(prose, holds);
      return holds;
    });
  }

  /** The places of a text in other articles than `uri` where it counts alone, as many as are told. */
  private placesElsewhere(text: number, uri: string): KnownPlace[] {
    const elsewhere: KnownPlace[] = [];
    for (const place of this.texts.placesOf(text)) {
      if (elsewhere.length === MOST_PLACES_OF_TEXT) {
        break;
      }
      if (place.uri !== uri && isLong(place.known, place.index)) {
        elsewhere.push(place);
      }
    }
    return elsewhere;
  }
}

function isLong({ article, minimumWords }: KnownArticle, index: number): boolean {
  return (article.paragraphs[index]?.words ?? 0) >= minimumWords;
}

function versionAt(place: KnownPlace): Version | undefined {
  const paragraph = paragraphAt(place);
  return paragraph && new Version(place.known.article, paragraph, NO_SHINGLES);
}

const NO_SHINGLES = new Uint32Array(0);
