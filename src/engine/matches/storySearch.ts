import type { Rarity } from './rarity';
import { ArticleSums, type IndexedArticle, TermIndex } from './termIndex';
import type { Vocabulary } from './terms';

/**
 * Two articles that have so much in common may tell one story. Measured on one folder of 17,132 articles: ECB+ documents
 * on one event reach it in 92 % of the pairs, on another event of the same topic in 28 %, on another topic in 0.1 %;
 * the articles of one story used to set it .33 to .56, one of them and any other at most .12 (docs/MATCHING.md).
 */
const LEAST_ON_ONE_STORY = 0.16;
/** No more articles are looked at, those with the most in common first: thousands can tell one story. */
const MOST_ON_ONE_STORY = 100;
/**
 * An article asks with its rarest terms until it has read so many postings: in a folder of a hundred thousand, or of
 * thousands on one story, its other terms stand in more articles than can be read each time.
 */
const POSTINGS_TO_READ = 30_000;
/**
 * Where not all terms were asked, those articles are compared in full that have so much in common so far, and of them so
 * many, those with the most first.
 */
const LEAST_SO_FAR = 0.04;
const MOST_COMPARED = 400;
/** An article of fewer terms says too little to be told to be on a story. */
const LEAST_ARTICLE_TERMS = 15;
/**
 * A term that stands in more articles than these belongs to the trade of the folder ("mln", "pct") and does not count.
 * Where nearly all do that an article shares with any other, the folder tells one story, and all count.
 */
const COMMON_SHARE = 0.1;
const LEAST_COMMON = 200;
const LEAST_RARE_SHARE = 0.1;
/** The index is made anew when it holds more dead articles than living ones, and at least so many. */
const LEAST_DEAD = 500;

/** What is below a bound by more than rounding. */
const ALMOST_ONE = 1 - 1e-9;

const NO_TERMS = new Int32Array(0);

/** An article on the same story, or one near it. */
export interface RelatedArticle {
  uri: string;
  /** How much the two have in common: the cosine-like mean of their weighted terms, 0 to 1. */
  similarity: number;
}

interface Known extends IndexedArticle {
  uri: string;
}

/**
 * Finds the articles on the same story by the weighted terms that they share. A question reads a bounded number of
 * postings and compares a bounded number of articles in full, so that all questions together take time in proportion to
 * the folder, also where all of it tells one story.
 */
export class StorySearch {
  private readonly rarity: Rarity;
  private readonly vocabulary: Vocabulary;
  private readonly articles = new Map<string, Known>();
  private numbered: (Known | undefined)[] = [];
  private index = new TermIndex();
  private readonly sums = new ArticleSums();
  /** What the terms weigh with which articles are compared in full; 0 for all others, and for all at other times. */
  private own = new Float64Array(0);
  /** What the terms of each article weigh together, by its number; 0 for one that says too little. */
  private weights: number[] = [];
  private generation = 0;

  constructor(rarity: Rarity, vocabulary: Vocabulary) {
    this.rarity = rarity;
    this.vocabulary = vocabulary;
  }

  /**
   * Adds an article, or replaces it.
   *
   * @param terms the numbers of its terms, rising, each once
   */
  set(uri: string, terms: Int32Array): void {
    this.delete(uri);
    this.enter({ uri, number: 0, terms });
  }

  delete(uri: string): void {
    const known = this.articles.get(uri);
    if (!known) {
      return;
    }
    this.articles.delete(uri);
    this.numbered[known.number] = undefined;
    const dead = this.numbered.length - this.articles.size;
    if (dead > Math.max(LEAST_DEAD, this.articles.size)) {
      this.rebuild();
    }
  }

  /** Does in steps what the first question would have to do. */
  *preparing(): Generator<void, void> {
    this.rarity.refresh();
    yield;
    this.weighArticles();
    yield;
    this.index.takeIn();
  }

  /** The articles that may tell the same story, those with the most in common first. */
  related(uri: string): RelatedArticle[] {
    const known = this.articles.get(uri);
    this.weighArticles();
    if (!known || (this.weights[known.number] ?? 0) === 0) {
      return [];
    }
    const related: RelatedArticle[] = [];
    const { articles, weights, size } = this.sharing(known);
    for (let at = 0; at < size; at += 1) {
      const number = articles[at] ?? 0;
      const similarity = this.similarityFrom(LEAST_ON_ONE_STORY, known, number, weights[at] ?? 0);
      const other = similarity >= LEAST_ON_ONE_STORY ? this.numbered[number] : undefined;
      if (other && other !== known) {
        related.push({ uri: other.uri, similarity });
      }
    }
    return related.sort(compareRelated).slice(0, MOST_ON_ONE_STORY);
  }

  /** As `similarity`, but 0 where it surely is less than `least`: most are, and to tell that takes no root. */
  private similarityFrom(least: number, known: Known, other: number, shared: number): number {
    const both = (this.weights[known.number] ?? 0) * (this.weights[other] ?? 0);
    return shared * shared < least * least * both * ALMOST_ONE
      ? 0
      : this.similarity(known.number, other, shared);
  }

  /** How much two articles have in common, given what their shared terms weigh; 0 where one of them says too little. */
  private similarity(a: number, b: number, shared: number): number {
    const similarity = shared / Math.sqrt((this.weights[a] ?? 0) * (this.weights[b] ?? 0));
    return Number.isFinite(similarity) ? similarity : 0;
  }

  /** The articles that share terms with one, and what these terms weigh. */
  private sharing(known: Known): ArticleSums {
    const terms = this.termsToAsk(known);
    const asked = this.rarest(terms);
    const { sums } = this;
    this.index.takeIn();
    sums.clear(this.numbered.length);
    for (let at = 0; at < asked.length; at += 1) {
      const term = asked[at] ?? 0;
      this.index.addTo(sums, term, this.rarity.weightInArticle(term));
    }
    sums.gather();
    if (asked.length < terms.length) {
      this.keepMostSharing(known);
      this.weighInFull(known, terms, this.weightOf(terms) - this.weightOf(asked));
    }
    return sums;
  }

  /** What terms weigh together. */
  private weightOf(terms: Int32Array): number {
    let weight = 0;
    for (let at = 0; at < terms.length; at += 1) {
      weight += this.rarity.weightInArticle(terms[at] ?? 0);
    }
    return weight;
  }

  /** Leaves the articles with the most in common by the terms that were asked. */
  private keepMostSharing(known: Known): void {
    const { articles, weights, size } = this.sums;
    const similarities = new Float64Array(size);
    let similar = 0;
    for (let at = 0; at < size; at += 1) {
      const number = articles[at] ?? 0;
      const similarity = this.similarityFrom(LEAST_SO_FAR, known, number, weights[at] ?? 0);
      if (similarity >= LEAST_SO_FAR && this.numbered[number]) {
        similarities[similar] = similarity;
        articles[similar] = number;
        weights[similar] = weights[at] ?? 0;
        similar += 1;
      }
    }
    const least = similarities.slice(0, similar).sort().at(-MOST_COMPARED) ?? 0;
    let kept = 0;
    for (let at = 0; at < similar; at += 1) {
      if ((similarities[at] ?? 0) >= least) {
        articles[kept] = articles[at] ?? 0;
        weights[kept] = weights[at] ?? 0;
        kept += 1;
      }
    }
    this.sums.size = kept;
  }

  /**
   * Weighs all terms that each of the articles shares with `terms`, not only those that were asked; but not of articles that
   * would have too little in common even if they shared all of the others.
   *
   * @param notAsked what the terms that were not asked weigh together
   */
  private weighInFull(known: Known, terms: Int32Array, notAsked: number): void {
    const { articles, weights, size } = this.sums;
    const own = this.ownWeights(terms);
    for (let at = 0; at < size; at += 1) {
      const number = articles[at] ?? 0;
      const most = (weights[at] ?? 0) + notAsked;
      if (this.similarityFrom(LEAST_ON_ONE_STORY, known, number, most) === 0) {
        continue;
      }
      const others = this.numbered[number]?.terms ?? terms;
      let weight = 0;
      for (let index = 0; index < others.length; index += 1) {
        weight += own[others[index] ?? 0] ?? 0;
      }
      weights[at] = weight;
    }
    for (let at = 0; at < terms.length; at += 1) {
      own[terms[at] ?? 0] = 0;
    }
  }

  /** What each of some terms weighs, by its number; 0 for all others. */
  private ownWeights(terms: Int32Array): Float64Array {
    if (this.own.length < this.vocabulary.stems.length) {
      this.own = new Float64Array(2 * this.vocabulary.stems.length);
    }
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      this.own[term] = this.rarity.weightInArticle(term);
    }
    return this.own;
  }

  private enter(known: Known): void {
    known.number = this.numbered.length;
    this.articles.set(known.uri, known);
    this.numbered.push(known);
    this.index.add(known);
  }

  private rebuild(): void {
    this.numbered = [];
    this.weights = [];
    this.index = new TermIndex();
    for (const known of [...this.articles.values()]) {
      this.enter(known);
    }
  }

  /** The terms of an article by which others on its story can be known, rising. */
  private termsToAsk({ terms }: Known): Int32Array {
    const common = Math.max(LEAST_COMMON, this.rarity.articleCount * COMMON_SHARE);
    let elsewhere = 0;
    let rare = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const having = this.rarity.articlesWith(terms[at] ?? 0);
      elsewhere += having > 1 ? 1 : 0;
      rare += having > 1 && having <= common ? 1 : 0;
    }
    const most = rare < LEAST_RARE_SHARE * elsewhere ? Number.POSITIVE_INFINITY : common;
    return terms.filter((term) => {
      const having = this.rarity.articlesWith(term);
      return having > 1 && having <= most && this.rarity.weightInArticle(term) > 0;
    });
  }

  /** All terms where their articles can be read, else the rarest of them. */
  private rarest(terms: Int32Array): Int32Array {
    const postings = terms.reduce((sum, term) => sum + this.rarity.articlesWith(term), 0);
    if (postings <= POSTINGS_TO_READ) {
      return terms;
    }
    const byRarity = terms.toSorted(
      (a, b) => this.rarity.articlesWith(a) - this.rarity.articlesWith(b) || this.compareTerms(a, b),
    );
    let read = 0;
    return byRarity.filter((term) => {
      const isAsked = read <= POSTINGS_TO_READ;
      read += this.rarity.articlesWith(term);
      return isAsked;
    });
  }

  /** By what they are: their numbers depend on which article was read first. */
  private compareTerms(a: number, b: number): number {
    return (this.vocabulary.stems[a] ?? '') < (this.vocabulary.stems[b] ?? '') ? -1 : 1;
  }

  /** Brings `weights` up to date: all of them where the rarity of terms has changed, else those that came since. */
  private weighArticles(): void {
    this.rarity.refresh();
    if (this.generation !== this.rarity.generation) {
      this.generation = this.rarity.generation;
      this.weights = [];
    }
    for (let number = this.weights.length; number < this.numbered.length; number += 1) {
      const terms = this.numbered[number]?.terms ?? NO_TERMS;
      let weight = 0;
      for (let at = 0; at < terms.length; at += 1) {
        weight += this.rarity.weightInArticle(terms[at] ?? 0);
      }
      this.weights.push(terms.length < LEAST_ARTICLE_TERMS ? 0 : weight);
    }
  }
}

function compareRelated(a: RelatedArticle, b: RelatedArticle): number {
  return b.similarity - a.similarity || (a.uri < b.uri ? -1 : 1);
}
