import { CountLogs, IMAGINED_PARAGRAPHS } from './countLogs';
import { gramsBeyondChance, type LetterGrams } from './letterGrams';
import type { Rarity, ToldArticle } from './rarity';
import { SharedTerms, type TermWeights } from './sharedTerms';
import type { Vocabulary } from './terms';

// The ranked score: how much of what two paragraphs tell is told by the same words and pieces of words. It says nothing of
// the order of words, and so never that the meaning is the same. All figures: docs/MATCHING.md.

/** What each part counts. */
const PART_OF_TERMS = 0.6;
const PART_OF_GRAMS = 0.4;
/** A rewrite keeps the order of what it tells: a paragraph from the other end of its article counts so much less. */
const PART_OF_PLACE = 0.4;
const LEAST_WEIGHT = 0.02;
const NO_TERMS = new Int32Array(0);
/** Figures tell paragraphs apart better than words do. */
const WEIGHT_OF_FIGURES = 1.5;
/** From so much in common on, two articles are surely on one story, and more of it says no more. */
const SURELY_ONE_STORY = 0.3;

/** A paragraph as the score sees it. */
export interface Telling {
  /** The numbers of its terms, rising, each once. */
  terms: Int32Array;
  grams: LetterGrams;
  /** Where in its article it stands: 0 for the first paragraph, 1 for the last. */
  place: number;
}

/**
 * Scores paragraphs of two articles against one another. What runs through both articles, the names of their story, does
 * not tell which paragraphs match; terms are therefore weighed for each pair of articles, by how many of the paragraphs of
 * the two have them.
 */
export class RewordingScore {
  private readonly vocabulary: Vocabulary;
  private readonly weights: TermWeights = {
    ofShared: new Float64Array(1024),
    ofOwn: new Float64Array(1024),
  };
  /** In how many paragraphs of the two articles a term stands. */
  private having = new Int32Array(1024);
  private readonly logs: CountLogs;
  private story = 0;
  private readonly shared = new SharedTerms();
  private others: readonly Telling[] = [];
  private otherWeights = new Float64Array(64);
  private own: Telling | undefined;
  private ownWeight = 0;

  constructor(rarity: Rarity, vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.logs = new CountLogs(rarity);
  }

  /**
   * To be called before paragraphs of two articles are scored.
   *
   * @param others the paragraphs of `b`
   * @param story how much the articles have in common, 0 to 1
   */
  compare(a: ToldArticle, b: ToldArticle, others: readonly Telling[], story: number): void {
    this.weighTerms(a, b);
    this.story = Math.sqrt(Math.min(1, story / SURELY_ONE_STORY));
    this.others = others;
    this.shared.enter(others, this.vocabulary.stems.length);
    if (this.otherWeights.length < others.length) {
      this.otherWeights = new Float64Array(2 * others.length);
    }
    for (let index = 0; index < others.length; index += 1) {
      this.otherWeights[index] = this.weightOf(others[index]);
    }
  }

  /** Takes the paragraph of `a` that is scored next. */
  take(own: Telling): void {
    this.own = own;
    this.ownWeight = this.weightOf(own);
    this.shared.share(own, this.weights);
  }

  /**
   * The score of the paragraph that was taken and one of the other article, 0 to 1, as it is where they share more than
   * names (see `naming.ts`).
   *
   * @param sharedGrams how many letter grams they share
   */
  score(index: number, sharedGrams: number): number {
    const { own } = this;
    const other = this.others[index];
    if (!own || !other) {
      return 0;
    }
    const terms = this.sharedTerms(index);
    const grams = gramsBeyondChance(own.grams, other.grams, sharedGrams);
    const place = 1 - PART_OF_PLACE * Math.abs(own.place - other.place);
    return (PART_OF_TERMS * terms + PART_OF_GRAMS * grams) * place * this.story;
  }

  private weighTerms(a: ToldArticle, b: ToldArticle): void {
    const size = this.vocabulary.stems.length;
    if (this.having.length < size) {
      this.weights.ofShared = new Float64Array(size * 2);
      this.weights.ofOwn = new Float64Array(size * 2);
      this.having = new Int32Array(size * 2);
    }
    const { having } = this;
    for (let at = 0; at < a.terms.length; at += 1) {
      having[a.terms[at] ?? 0] = a.counts[at] ?? 0;
    }
    for (let at = 0; at < b.terms.length; at += 1) {
      const term = b.terms[at] ?? 0;
      having[term] = (having[term] ?? 0) + (b.counts[at] ?? 0);
    }
    const all = Math.log(a.paragraphs + b.paragraphs - 2 + IMAGINED_PARAGRAPHS);
    this.weighAll(a.terms, all);
    this.weighAll(b.terms, all);
  }

  /** What the terms of a paragraph weigh together, each as if the other paragraph did not have it. */
  private weightOf(telling: Telling | undefined): number {
    const { ofOwn } = this.weights;
    const terms = telling?.terms ?? NO_TERMS;
    let weight = 0;
    for (let at = 0; at < terms.length; at += 1) {
      weight += ofOwn[terms[at] ?? 0] ?? 0;
    }
    return weight;
  }

  /** Weighs terms, and leaves none of them counted. One that was weighed with those of the other article is done. */
  private weighAll(terms: Int32Array, all: number): void {
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const having = this.having[term] ?? 0;
      if (having > 0) {
        this.having[term] = 0;
        this.weigh(term, having, all);
      }
    }
  }

  /**
   * The paragraphs compared are not counted among those that have a term: they cannot tell how rare it is.
   *
   * @param having how many paragraphs of the two articles have the term
   */
  private weigh(term: number, having: number, all: number): void {
    const { ofOwn, ofShared } = this.weights;
    const importance = this.vocabulary.isFigure(term) ? WEIGHT_OF_FIGURES : 1;
    ofOwn[term] = importance * Math.max(LEAST_WEIGHT, all - this.logs.of(term, having - 1));
    if (having > 1) {
      ofShared[term] = importance * Math.max(LEAST_WEIGHT, all - this.logs.of(term, having - 2));
    }
  }

  /** The weighted Dice coefficient of the terms: twice those of both by all of either. */
  private sharedTerms(index: number): number {
    const shared = this.shared.weightWith(index);
    const sharedAsOwn = this.shared.weightAsOwnWith(index);
    const all = this.ownWeight + (this.otherWeights[index] ?? 0) - 2 * sharedAsOwn + 2 * shared;
    return all > 0 ? (2 * shared) / all : 0;
  }
}
