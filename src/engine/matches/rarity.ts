import { longer } from '../text/longer';
import type { Vocabulary } from './terms';
import type { WordRanks } from './wordRanks';

/** How many imagined paragraphs and articles, with words as frequent as in general, are counted with those of the folder. */
const IMAGINED_PARAGRAPHS = 100;
const IMAGINED_ARTICLES = 30;
/** Paragraphs in an imagined article. */
const PARAGRAPHS_IN_ARTICLE = 8;
/**
 * Chances are worked out anew when more than this share of the folder's paragraphs has come or gone since; in a folder of
 * few paragraphs at each change, since it takes next to no time there.
 */
const STALE_SHARE = 0.02;
const FEW_PARAGRAPHS = 1000;
/** An article with a smaller share of terms that the list of words knows is in another language. */
const LEAST_KNOWN = 0.4;
const LEAST_TERMS_TO_TELL = 15;
/**
 * In every language the short words are the frequent ones: with each letter a word is about three times rarer. Without
 * this, 24 to 38 % of unrelated articles in a language that the list does not know would pass for one story; with it
 * half a percent does (docs/MATCHING.md).
 */
const RARER_BY_LETTER = 3;
const LETTERS_OF_FREQUENT_WORDS = 2;
const MOST_FREQUENT = 0.9;
/** The scripts of which that was measured: others write a word with fewer characters. */
const LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u;
/** What is known of a term's being in the list of words. */
const NOT_ASKED = 0;
const IN_LIST = 1;
const NOT_IN_LIST = 2;
/** Keeps the logarithm finite. */
const ALMOST_NOTHING = 1e-7;

/** An article as its terms are counted. */
export interface ToldArticle {
  /** The numbers of its terms, each once, and in how many of its paragraphs each stands; equal paragraphs count once. */
  terms: Int32Array;
  counts: Int32Array;
  /** How many different paragraphs it has. */
  paragraphs: number;
}

/**
 * How likely each term is to stand in a paragraph, or in an article, by the words of the folder and by those of the
 * language. The geometric mean of both serves five articles and ten thousand: a small folder says little of how rare a
 * word is, and counts its own subject as common (docs/MATCHING.md).
 */
export class Rarity {
  private readonly vocabulary: Vocabulary;
  private readonly ranks: WordRanks;
  private inParagraphs = new Int32Array(1024);
  private inArticles = new Int32Array(1024);
  private paragraphs = 0;
  private articles = 0;
  private changes = 0;
  /** For each term that stands in articles of another language, in how many. */
  private readonly foreign = new Map<number, number>();
  private chances = new Float64Array(0);
  private articleWeights = new Float64Array(0);
  /** For each term the chance that its rank gives it, which never changes; not a number until it is asked for. */
  private byRank = new Float64Array(1024).fill(Number.NaN);
  /** For each term whether the list of words knows it, which never changes; 0 until it is asked for. */
  private inList = new Int8Array(1024);
  /** Raised when chances are worked out anew: what was made of older ones holds no more. */
  generation = 0;

  constructor(vocabulary: Vocabulary, ranks: WordRanks) {
    this.vocabulary = vocabulary;
    this.ranks = ranks;
  }

  /**
   * Counts an article in (`by` = 1) or out (`by` = -1). Terms are each once.
   *
   * @param counts in how many of its paragraphs each term stands
   */
  count({ terms, counts, paragraphs }: ToldArticle, by: 1 | -1): void {
    this.makeRoom();
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      this.inParagraphs[term] = (this.inParagraphs[term] ?? 0) + by * (counts[at] ?? 0);
      this.inArticles[term] = (this.inArticles[term] ?? 0) + by;
    }
    this.paragraphs += by * paragraphs;
    this.articles += by;
  }

  /** Takes note of how many paragraphs have come or gone. */
  noteChanged(paragraphs: number): void {
    this.changes += paragraphs;
  }

  /** Whether an article is in a language of which nothing is known. */
  isForeign(terms: Int32Array): boolean {
    let unknown = 0;
    for (let at = 0; at < terms.length; at += 1) {
      unknown += this.isUnknown(terms[at] ?? 0) ? 1 : 0;
    }
    return terms.length >= LEAST_TERMS_TO_TELL && unknown > (1 - LEAST_KNOWN) * terms.length;
  }

  /** Counts the terms of an article of another language in (`by` = 1) or out (`by` = -1). */
  countForeign(terms: Int32Array, by: 1 | -1): void {
    for (const term of terms) {
      if (this.isUnknown(term) && LETTERS.test(this.vocabulary.stems[term] ?? '')) {
        this.foreign.set(term, (this.foreign.get(term) ?? 0) + by);
      }
    }
  }

  private isUnknown(term: number): boolean {
    this.makeRoom();
    if (this.inList[term] === NOT_ASKED) {
      this.inList[term] = this.ranks.knows(this.vocabulary.stems[term] ?? '') ? IN_LIST : NOT_IN_LIST;
    }
    return this.inList[term] === NOT_IN_LIST;
  }

  /** Works chances out anew where the folder has changed so much that they would differ. */
  refresh(): void {
    const mayBeStale = this.paragraphs < FEW_PARAGRAPHS ? 0 : this.paragraphs * STALE_SHARE;
    if (this.changes > mayBeStale) {
      this.changes = 0;
      this.generation += 1;
      this.workOut();
    }
  }

  get articleCount(): number {
    return this.articles;
  }

  /** In how many articles a term stands. */
  articlesWith(term: number): number {
    return this.inArticles[term] ?? 0;
  }

  /** Terms with smaller numbers than this keep their chances as long as `generation` is the same. */
  get settledTerms(): number {
    return this.chances.length;
  }

  /** The chance that a term stands in a paragraph, 0 to 1. */
  chanceOf(term: number): number {
    return this.chances[term] ?? this.chanceInParagraph(term);
  }

  /** What a term weighs when articles are compared: the logarithm of its rarity. */
  weightInArticle(term: number): number {
    return this.articleWeights[term] ?? this.weighInArticle(term);
  }

  private workOut(): void {
    const size = this.vocabulary.stems.length;
    this.chances = new Float64Array(size);
    this.articleWeights = new Float64Array(size);
    for (let term = 0; term < size; term += 1) {
      this.chances[term] = this.chanceInParagraph(term);
      this.articleWeights[term] = this.weighInArticle(term);
    }
  }

  private chanceInParagraph(term: number): number {
    return mixedChance(
      this.chanceInGeneral(term),
      this.inParagraphs[term] ?? 0,
      this.paragraphs,
      IMAGINED_PARAGRAPHS,
    );
  }

  private weighInArticle(term: number): number {
    const inGeneral = 1 - (1 - this.chanceInGeneral(term)) ** PARAGRAPHS_IN_ARTICLE;
    const chance = mixedChance(inGeneral, this.inArticles[term] ?? 0, this.articles, IMAGINED_ARTICLES);
    return Math.max(0, -Math.log(chance + ALMOST_NOTHING));
  }

  /** The chance that a term stands in a paragraph of its language. */
  private chanceInGeneral(term: number): number {
    const byRank = this.chanceByRank(term);
    if ((this.foreign.get(term) ?? 0) === 0) {
      return byRank;
    }
    const letters = this.vocabulary.stems[term]?.length ?? 0;
    const byLength = RARER_BY_LETTER ** (LETTERS_OF_FREQUENT_WORDS - letters);
    return Math.max(byRank, Math.min(MOST_FREQUENT, byLength));
  }

  private chanceByRank(term: number): number {
    const known = this.byRank[term] ?? Number.NaN;
    if (known >= 0) {
      return known;
    }
    const chance = this.ranks.chanceInParagraph(this.vocabulary.stems[term] ?? '');
    this.byRank[term] = chance;
    return chance;
  }

  private makeRoom(): void {
    const size = this.vocabulary.stems.length;
    if (size > this.inParagraphs.length) {
      this.inParagraphs = longer(this.inParagraphs, size * 2);
      this.inArticles = longer(this.inArticles, size * 2);
      this.byRank = longerChances(this.byRank, size * 2);
      const inList = new Int8Array(size * 2);
      inList.set(this.inList);
      this.inList = inList;
    }
  }
}

/** The geometric mean of the chance in general and that in the folder, where `imagined` texts are counted in. */
function mixedChance(inGeneral: number, having: number, all: number, imagined: number): number {
  const inFolder = (having + imagined * inGeneral) / (all + imagined);
  return Math.sqrt(inGeneral * inFolder);
}

function longerChances(array: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const result = new Float64Array(size).fill(Number.NaN, array.length);
  result.set(array);
  return result;
}
