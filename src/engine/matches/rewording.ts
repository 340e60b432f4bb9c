import { type LetterGrams, sharedGrams } from './letterGrams';
import type { Rarity, ToldArticle } from './rarity';
import type { Vocabulary } from './terms';

// The ranked score: how much of what two paragraphs tell is told by the same words and pieces of words. It says nothing of
// the order of words, and so never that the meaning is the same. All figures: docs/MATCHING.md.

/** What each part counts. */
const PART_OF_TERMS = 0.6;
const PART_OF_GRAMS = 0.4;
/** A rewrite keeps the order of what it tells: a paragraph from the other end of its article counts so much less. */
const PART_OF_PLACE = 0.4;
/** How many imagined paragraphs are counted with those of the two articles. */
const IMAGINED_PARAGRAPHS = 20;
const LEAST_WEIGHT = 0.02;
/** Figures tell paragraphs apart better than words do. */
const WEIGHT_OF_FIGURES = 1.5;
/** That the same person speaks is not that the same is told: so many terms besides names are to be shared ... */
const LEAST_TOLD = 2;
/** ... or, by a paragraph that has few, this part of them. */
const PART_OF_TOLD = 0.3;
/** What the score is worth of two paragraphs that share names only. */
const WORTH_OF_NAMES = 0.5;
/** From so much in common on, two articles are surely on one story, and more of it says no more. */
const SURELY_ONE_STORY = 0.3;

/** A paragraph as the score sees it. */
export interface Telling {
  /** The numbers of its terms, rising, each once. */
  terms: Int32Array;
  /** For each term 1 where it stands in names only, or in what says who the named ones are (see `named.ts`). */
  named: Uint8Array;
  /** How many terms are not named. */
  plain: number;
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
  private readonly rarity: Rarity;
  private readonly vocabulary: Vocabulary;
  /** The weight of a term that both paragraphs have, and of one that only one has. */
  private ofShared = new Float64Array(1024);
  private ofOwn = new Float64Array(1024);
  /** In how many paragraphs of the two articles a term stands. */
  private having = new Int32Array(1024);
  private story = 0;
  /** How many terms the two paragraphs compared last share, those left out that are named in both. */
  private told = 0;

  constructor(rarity: Rarity, vocabulary: Vocabulary) {
    this.rarity = rarity;
    this.vocabulary = vocabulary;
  }

  /**
   * To be called before paragraphs of two articles are scored.
   *
   * @param story how much the articles have in common, 0 to 1
   */
  compare(a: ToldArticle, b: ToldArticle, story: number): void {
    const size = this.vocabulary.stems.length;
    if (this.ofShared.length < size) {
      this.ofShared = new Float64Array(size * 2);
      this.ofOwn = new Float64Array(size * 2);
      this.having = new Int32Array(size * 2);
    }
    this.story = Math.sqrt(Math.min(1, story / SURELY_ONE_STORY));
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
  weightOf({ terms }: Telling): number {
    let weight = 0;
    for (let at = 0; at < terms.length; at += 1) {
      weight += this.ofOwn[terms[at] ?? 0] ?? 0;
    }
    return weight;
  }

  /** The score of two paragraphs, 0 to 1. */
  score(a: Telling, weightOfA: number, b: Telling, weightOfB: number): number {
    const terms = this.sharedTerms(a, weightOfA, b, weightOfB);
    const grams = sharedGrams(a.grams, b.grams);
    const place = 1 - PART_OF_PLACE * Math.abs(a.place - b.place);
    return (PART_OF_TERMS * terms + PART_OF_GRAMS * grams) * place * this.story * this.worth(a, b);
  }

  /** The full score for paragraphs that share enough besides names, half of it for those that share nothing else. */
  private worth(a: Telling, b: Telling): number {
    const wanted = Math.min(LEAST_TOLD, PART_OF_TOLD * Math.min(a.plain, b.plain));
    return this.told >= wanted ? 1 : WORTH_OF_NAMES + (1 - WORTH_OF_NAMES) * (this.told / wanted);
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
    const imagined = IMAGINED_PARAGRAPHS * this.rarity.chanceOf(term);
    const importance = this.vocabulary.isFigure(term) ? WEIGHT_OF_FIGURES : 1;
    this.ofOwn[term] = importance * weightOf(having - 1, imagined, all);
    if (having > 1) {
      this.ofShared[term] = importance * weightOf(having - 2, imagined, all);
    }
  }

  /** The weighted Dice coefficient of the terms: twice those of both by all of either. */
  private sharedTerms(one: Telling, weightOfA: number, other: Telling, weightOfB: number): number {
    const a = one.terms;
    const b = other.terms;
    let told = 0;
    let shared = 0;
    let sharedAsOwn = 0;
    let atA = 0;
    let atB = 0;
    while (atA < a.length && atB < b.length) {
      const termOfA = a[atA] ?? 0;
      const termOfB = b[atB] ?? 0;
      if (termOfA === termOfB) {
        shared += this.ofShared[termOfA] ?? 0;
        sharedAsOwn += this.ofOwn[termOfA] ?? 0;
        told += 1 - ((one.named[atA] ?? 0) & (other.named[atB] ?? 0));
      }
      atA += termOfA <= termOfB ? 1 : 0;
      atB += termOfB <= termOfA ? 1 : 0;
    }
    this.told = told;
    const all = weightOfA + weightOfB - 2 * sharedAsOwn + 2 * shared;
    return all > 0 ? (2 * shared) / all : 0;
  }
}

function weightOf(others: number, imagined: number, all: number): number {
  return Math.max(LEAST_WEIGHT, all - Math.log(Math.max(0, others) + imagined));
}
