import { shinglesOf, skipPairs } from '../compare/shingles';
import { mayBeVersions, type Outline, Version } from '../compare/versions';
import type { Article } from '../text';
import { Candidates, LEAST_SHARED_PART, MOST_COMPARED } from './candidates';
import { holdsForCapitals, judgeTexts, type Verdict } from './nearCopy';
import { NumberLists } from './numberLists';
import { PrefixJoin } from './prefixJoin';
import { ShingleIndex } from './shingleIndex';
import type { TextCounts } from './textCounts';
import { type KnownArticle, type KnownPlace, type Place, paragraphAt, TextTable } from './textTable';
import { WordBags } from './wordBags';

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
  /** The texts that looked like versions at first, and are none. */
  refuted: readonly number[];
}

/** Most texts are like no other: what is said of them is one object. */
const NOTHING: Compared = { versions: [], refuted: [] };
/** So many texts may have come and gone that what shares words with them is looked for: beyond, all is compared anew. */
const MOST_CHANGED = 200;
/** How many texts are kept as they are compared. */
const MOST_VERSIONS = 1 << 12;
/** The words two texts must share at least. Nearly all versions share more: pairs with fewer words have letters in common. */
const LEAST_WORD_DICE = 0.5;
const LEAST_CONTAINED_WORDS = 0.7;
const NO_TEXTS: readonly number[] = [];
const NO_COPIES: readonly Copy[] = [];
const NO_SHINGLES = new Uint32Array(0);

/**
 * Finds copied and edited paragraphs over all articles: equal texts through a table, versions through an inverted index
 * of their shingles. Setting, deleting and asking take time in proportion to the article in question. Memory: for each
 * word about four bytes in the lists of shingles, two in the bags and nine in the index; for each paragraph about eighty.
 */
export class Copies {
  private readonly articles = new Map<string, KnownArticle>();
  private texts = new TextTable();
  private bags = new WordBags();
  /** The shingles of each text; none where it counts nowhere, being too short: they would match everywhere. */
  private shingles = new NumberLists();
  private index = new ShingleIndex(this.shingles, this.texts);
  private candidates = new Candidates(this.shingles, this.index, this.texts);
  /** For each text that was asked for what was found: half of the verdicts are known from it. */
  private compared: (Compared | undefined)[] = [];
  /** The texts that have come or gone since: what was found for those that share shingles with them holds no more. */
  private changed: number[] = [];
  /** The texts compared last: those that are alike come one after the other. */
  private recent = new Map<number, Version>();
  private readonly own: Outline = { triples: { numbers: NO_SHINGLES, from: 0, to: 0 }, length: 0 };
  private readonly other: Outline = { triples: { numbers: NO_SHINGLES, from: 0, to: 0 }, length: 0 };

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
    this.forgetChanged();
    const known = this.articles.get(uri);
    const copies: (readonly Copy[])[] = [];
    for (let index = 0; known && index < known.texts.length; index += 1) {
      copies.push(isLong(known, index) ? this.copiesOf(uri, known, index) : NO_COPIES);
    }
    return copies;
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
    const ofArticle = article.words;
    for (let index = 0; index < paragraphs.length; index += 1) {
      const text = this.texts.enter(
        { uri, index, known },
        ofArticle.hashOf(index),
        ofArticle.lengthOf(index),
      );
      known.texts[index] = text;
      if (isLong(known, index) && !this.shingles.has(text)) {
        const words = ofArticle.of(index);
        this.shingles.set(text, shinglesOf(words));
        this.bags.set(text, words);
        this.index.add(text);
        this.changed.push(text);
      }
    }
    this.articles.set(uri, known);
    this.recent.clear(); // they know a place of their text
  }

  private leave(before: KnownArticle | undefined): void {
    for (const text of new Set(before?.texts)) {
      if (before) {
        this.texts.leave(text, before);
      }
      if (!this.texts.isLive(text)) {
        this.index.noteDead();
        this.changed.push(text);
      }
    }
    this.recent.clear();
    const dead = this.texts.numbers - this.texts.size;
    if (dead > Math.max(LEAST_DEAD, this.texts.size)) {
      this.rebuild();
    }
  }

  private rebuild(): void {
    this.compared = [];
    this.texts = new TextTable();
    this.bags = new WordBags();
    this.shingles = new NumberLists();
    this.index = new ShingleIndex(this.shingles, this.texts);
    this.candidates = new Candidates(this.shingles, this.index, this.texts);
    for (const { uri, article, minimumWords } of this.articles.values()) {
      this.enter(uri, article, minimumWords);
    }
  }

  private copiesOf(uri: string, known: KnownArticle, index: number): readonly Copy[] {
    const text = known.texts[index] ?? 0;
    const versions = this.versionsOf(text);
    if (versions.length === 0 && this.texts.placesOf(text).length === 1) {
      return NO_COPIES;
    }
    const own: KnownPlace = { uri, index, known };
    const copies = this.placesElsewhere(text, uri).map(
      (place): Copy => ({ place, strength: 'copied', similarity: 1 }),
    );
    for (const other of versions) {
      const { strength, similarity } = other;
      for (const place of this.placesWith(other, text, own)) {
        copies.push({ place, strength, similarity });
      }
    }
    return copies.length === 0 ? NO_COPIES : copies;
  }

  /**
   * Compares all texts with each other, in less time than it takes to ask for one after the other. Where more than
   * `MOST_COMPARED` are alike, others of them are found than by asking. Nothing is done where texts have changed.
   */
  compareAll(): void {
    this.forgetChanged();
    const whole = this.compared.length === 0 ? this.index.whole : undefined;
    if (!whole) {
      return;
    }
    const compared: Compared[] = new Array(this.texts.numbers).fill(NOTHING);
    new PrefixJoin({ ...whole, leastPart: LEAST_SHARED_PART }).run((text, others, counts) => {
      for (const other of this.likely(text, others, counts)) {
        const isKnown = compared[text]?.versions.some((version) => version.text === other);
        const verdict = isKnown ? undefined : this.judge(text, other);
        if (verdict) {
          addVersion(compared, text, { ...verdict, text: other });
          addVersion(compared, other, { ...verdict, text });
        }
      }
    });
    this.compared = compared;
  }

  /** Those of other texts that may be versions of a text, the ones with the most shared shingles. */
  private likely(text: number, others: readonly number[], counts: TextCounts): number[] {
    this.outline(text, this.own);
    const likely = others.filter((other) => this.mayBeVersions(text, other));
    return likely.length <= MOST_COMPARED
      ? likely
      : likely
          .sort((a, b) => counts.of(b) - counts.of(a) || this.texts.compare(a, b))
          .slice(0, MOST_COMPARED);
  }

  private forgetChanged(): void {
    if (this.changed.length > MOST_CHANGED) {
      this.compared = [];
    }
    if (this.compared.length > 0) {
      for (const text of this.changed) {
        this.compared[text] = undefined;
        this.index.visitSharing(text, (other) => {
          this.compared[other] = undefined;
        });
      }
    }
    this.changed = [];
  }

  private versionsOf(text: number): readonly OtherVersion[] {
    const known = this.compared[text];
    if (known) {
      return known.versions;
    }
    const versions: OtherVersion[] = [];
    const refuted: number[] = [];
    this.outline(text, this.own);
    for (const other of this.candidates.of(text, this.texts.numbers)) {
      if (!this.mayBeVersions(text, other)) {
        continue;
      }
      const verdict = this.judge(text, other);
      if (verdict) {
        versions.push({ text: other, strength: verdict.strength, similarity: verdict.similarity });
      } else {
        refuted.push(other);
      }
    }
    this.compared[text] = versions.length + refuted.length === 0 ? NOTHING : { versions, refuted };
    return versions;
  }

  /**
   * By what is at hand in arrays, since to fetch a paragraph from memory takes longer.
   *
   * @param text the one that `own` outlines
   */
  private mayBeVersions(text: number, other: number): boolean {
    this.outline(other, this.other);
    const { bags } = this;
    const most = Math.min(bags.sizeOf(text), bags.sizeOf(other));
    return (
      mayBeVersions(this.own, this.other) &&
      sharesEnoughWords(bags.shared(text, other), most, bags.sizeOf(text) + bags.sizeOf(other))
    );
  }

  private outline(text: number, outline: Outline): void {
    this.shingles.find(text, outline.triples);
    skipPairs(outline.triples);
    outline.length = this.texts.lengthOf(text);
  }

  /** A verdict holds in both directions. */
  private judge(text: number, other: number): Verdict | undefined {
    const before = this.compared[other];
    const known = before?.versions.find((version) => version.text === text);
    if (known || before?.refuted.includes(text)) {
      return known;
    }
    const version = this.versionOf(text);
    const otherVersion = this.versionOf(other);
    return version && otherVersion && judgeTexts(version, otherVersion);
  }

  private versionOf(text: number): Version | undefined {
    const known = this.recent.get(text);
    const [place] = known ? [] : this.texts.placesOf(text);
    const paragraph = place && paragraphAt(place);
    if (!paragraph) {
      return known;
    }
    if (this.recent.size >= MOST_VERSIONS) {
      this.recent.clear();
    }
    const version = new Version(place.known.article, paragraph, this.shingles.of(text));
    this.recent.set(text, version);
    return version;
  }

  /** The places of a version of a text in other articles, if the verdict holds for their capitals as well. */
  private placesWith(other: OtherVersion, text: number, own: KnownPlace): KnownPlace[] {
    const places = this.placesElsewhere(other.text, own.uri);
    if (other.strength === 'copied') {
      return places;
    }
    const version = this.versionAt(own, text);
    const verdicts = new Map<string, boolean>();
    return places.filter((place) => {
      const placed = this.versionAt(place, other.text);
      const prose = placed?.prose ?? '';
      const holds =
        verdicts.get(prose) ??
        (version !== undefined && placed !== undefined && holdsForCapitals(other, version, placed));
      verdicts.set(prose, holds);
      return holds;
    });
  }

  /** A text as it stands in one of its places. */
  private versionAt(place: KnownPlace, text: number): Version | undefined {
    const [first] = this.texts.placesOf(text);
    if (first && first.known === place.known && first.index === place.index) {
      return this.versionOf(text);
    }
    const paragraph = paragraphAt(place);
    return paragraph && new Version(place.known.article, paragraph, NO_SHINGLES);
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

function addVersion(compared: Compared[], text: number, version: OtherVersion): void {
  const { versions } = compared[text] ?? NOTHING;
  compared[text] = { versions: [...versions, version], refuted: NO_TEXTS };
}

/** An edited copy has half of its words in common with the text, or nearly all of them are in the longer one. */
function sharesEnoughWords(shared: number, ofShorter: number, ofBoth: number): boolean {
  return 2 * shared >= LEAST_WORD_DICE * ofBoth || shared >= LEAST_CONTAINED_WORDS * ofShorter;
}

function isLong({ article, minimumWords }: KnownArticle, index: number): boolean {
  return (article.paragraphs[index]?.words ?? 0) >= minimumWords;
}
