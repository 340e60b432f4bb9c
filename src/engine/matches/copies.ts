import { Wording } from '../compare/versions';
import type { Article } from '../text';
import { Affected } from './affected';
import { holdsForCapitals, type Verdict } from './nearCopy';
import { type KnownArticle, type KnownPlace, type Place, paragraphAt, TextTable } from './textTable';
import { type OtherVersion, TextVersions } from './textVersions';

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

const NO_COPIES: readonly Copy[] = [];
/** Most articles have none: one object for all of them. */
const NO_COPIES_AT_ALL: CopiesOfArticle = new Map();

export type CopiesOfArticle = ReadonlyMap<number, readonly Copy[]>;

/**
 * Finds copied and edited paragraphs over all articles: equal texts through a table, versions through an inverted index
 * of their shingles. Setting, deleting and asking take time in proportion to the article in question. Memory: for each
 * word about four bytes, and nine more in the index where texts are asked for one by one; for each paragraph about fifty.
 */
export class Copies {
  private readonly articles = new Map<string, KnownArticle>();
  private texts = new TextTable();
  private versions = new TextVersions(this.texts);
  private affected = this.affectedAmong();

  /** Adds an article, or replaces it. Texts of fewer than `minimumWords` words match only word for word. */
  set(uri: string, article: Article, minimumWords: number): void {
    const before = this.articles.get(uri);
    this.enter(uri, article, minimumWords);
    this.leave(uri, before);
  }

  delete(uri: string): void {
    const before = this.articles.get(uri);
    this.articles.delete(uri);
    this.leave(uri, before);
  }

  /** Where else the texts of an article's paragraphs stand, by the index of the paragraph; other articles only, in no order. */
  of(uri: string): CopiesOfArticle {
    const known = this.articles.get(uri);
    const found = new Map<number, readonly Copy[]>();
    for (let index = 0; known && index < known.texts.length; index += 1) {
      const copies = this.isLong(known, index) ? this.copiesOf(uri, known, index) : NO_COPIES;
      if (copies.length > 0) {
        found.set(index, copies);
      }
    }
    return found.size === 0 ? NO_COPIES_AT_ALL : found;
  }

  /**
   * Some of the articles that may be told other copies than when they were last asked about, though they are as they were;
   * nothing where there are none left. Each call does a little of the work.
   */
  takeAffected(): readonly string[] | undefined {
    return this.versions.takeAllDoubtful() ? [...this.articles.keys()] : this.affected.take();
  }

  /** To be called when it is taken care of that what was told of the articles so far holds. */
  forgetAffected(): void {
    this.affected.forget();
  }

  /** How many paragraphs an article has. */
  paragraphsOf(uri: string): number {
    return this.articles.get(uri)?.texts.length ?? 0;
  }

  /** Finds the versions of all texts at once, in steps: to be called when copies of all articles will be asked for. */
  comparingAll(): Generator<void, void> {
    return this.versions.comparingAll();
  }

  /** Makes ready for questions, with pauses, so that the first one need not. */
  preparing(): Generator<void, void> {
    return this.versions.preparing();
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
      !(this.isLong(own, a.index) && this.isLong(other, b.index))
    );
  }

  private enter(uri: string, article: Article, minimumWords: number): void {
    const ofArticle = article.words;
    const known: KnownArticle = {
      uri,
      article,
      minimumWords,
      texts: new Int32Array(article.table.count),
    };
    for (let index = 0; index < known.texts.length; index += 1) {
      const words = ofArticle.of(index);
      const text = this.texts.enter(known, index, ofArticle.hashOf(index), ofArticle.lengthOf(index));
      known.texts[index] = text;
      if (words.length >= minimumWords && !this.versions.has(text)) {
        this.versions.add(text, words);
      }
    }
    this.articles.set(uri, known);
    this.versions.notePlaces();
  }

  private leave(uri: string, before: KnownArticle | undefined): void {
    for (const text of new Set(before?.texts)) {
      if (before) {
        this.texts.leave(text, before);
      }
      if (!this.texts.isLive(text)) {
        this.versions.noteDead(text);
      } else if (this.versions.has(text) && !this.countsAnywhere(text)) {
        // As if it had never counted alone: no other text may be compared with it in place of one that does.
        this.affected.rename(text, this.texts.renumber(text));
        this.versions.noteDead(text);
      }
    }
    this.versions.notePlaces();
    this.affected.note(uri, before, this.articles.get(uri));
    const dead = this.texts.numbers - this.texts.size;
    if (dead > Math.max(LEAST_DEAD, this.texts.size)) {
      this.rebuild();
    }
  }

  private countsAnywhere(text: number): boolean {
    return this.texts.placesOf(text).some(({ known, index }) => this.isLong(known, index));
  }

  private rebuild(): void {
    const { versions } = this;
    this.texts = new TextTable();
    this.versions = new TextVersions(this.texts);
    this.affected = this.affectedAmong();
    for (const { uri, article, minimumWords } of this.articles.values()) {
      this.enter(uri, article, minimumWords);
    }
    this.versions.takeAsKnown(versions);
  }

  private affectedAmong(): Affected {
    return new Affected(this.texts, this.versions, this.articles, MOST_PLACES_OF_TEXT);
  }

  private copiesOf(uri: string, known: KnownArticle, index: number): readonly Copy[] {
    const text = known.texts[index] ?? 0;
    const versions = this.versions.of(text);
    if (versions.length === 0 && !this.texts.hasMorePlaces(text)) {
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

  /** The places of a version of a text in other articles, if the verdict holds for their capitals as well. */
  private placesWith(other: OtherVersion, text: number, own: KnownPlace): KnownPlace[] {
    const places = this.placesElsewhere(other.text, own.uri);
    if (other.strength === 'copied') {
      return places;
    }
    const wording = this.wordingAt(own, text);
    const verdicts = new Map<string, boolean>();
    return places.filter((place) => {
      const placed = this.wordingAt(place, other.text);
      const prose = placed?.prose ?? '';
      const holds =
        verdicts.get(prose) ??
        (wording !== undefined && placed !== undefined && holdsForCapitals(other, wording, placed));
      verdicts.set(prose, holds);
      return holds;
    });
  }

  /** A text as it stands in one of its places. */
  private wordingAt(place: KnownPlace, text: number): Wording | undefined {
    const first = this.texts.firstPlace(text);
    if (first && first.known === place.known && first.index === place.index) {
      return this.versions.wordingOf(text);
    }
    const paragraph = paragraphAt(place);
    return paragraph && new Wording(place.known.article, paragraph);
  }

  /** The places of a text in other articles than `uri` where it counts alone, as many as are told. */
  private placesElsewhere(text: number, uri: string): KnownPlace[] {
    const elsewhere: KnownPlace[] = [];
    for (const place of this.texts.placesOf(text)) {
      if (elsewhere.length === MOST_PLACES_OF_TEXT) {
        break;
      }
      if (place.uri !== uri && this.isLong(place.known, place.index)) {
        elsewhere.push(place);
      }
    }
    return elsewhere;
  }

  /** Whether a paragraph counts alone. */
  private isLong({ texts, minimumWords }: KnownArticle, index: number): boolean {
    return this.versions.wordsIn(texts[index] ?? 0) >= minimumWords;
  }
}
