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

  /** Does what the first question would have to do. */
  prepare(): void {
    this.weighArticles();
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
    this.forEachSharing(known, (number, shared) => {
      const similarity = this.similarity(known.number, number, shared);
      const other = similarity >= LEAST_ON_ONE_STORY ? this.numbered[number] : undefined;
      if (other && other !== known) {
        related.push({ uri: other.uri, similarity });
      }
    });
    return related.sort(compareRelated).slice(0, MOST_ON_ONE_STORY);
  }

  /** How much two articles have in common, given what their shared terms weigh; 0 where one of them says too little. */
  private similarity(a: number, b: number, shared: number): number {
    const similarity = shared / Math.sqrt((this.weights[a] ?? 0) * (this.weights[b] ?? 0));
    return Number.isFinite(similarity) ? similarity : 0;
  }

  /** Calls `visit` with the numbers of articles that share terms with one, and what these terms weigh. */
  private forEachSharing(known: Known, visit: (number: number, shared: number) => void): void {
    const terms = this.termsToAsk(known);
    const asked = this.rarest(terms);
    this.index.takeIn();
    this.sums.clear(this.numbered.length);
    for (const term of asked) {
      this.index.addTo(this.sums, term, this.rarity.weightInArticle(term));
    }
    if (asked.length === terms.length) {
      this.sums.forEach(visit);
      return;
    }
    for (const number of this.mostSharing(known)) {
      visit(number, this.sharedWeight(terms, this.numbered[number]?.terms ?? terms));
    }
  }

  /** The articles with the most in common by the terms that were asked. */
  private mostSharing(known: Known): number[] {
    const numbers: number[] = [];
    const similarities: number[] = [];
    this.sums.forEach((number, shared) => {
      const similarity = this.similarity(known.number, number, shared);
      if (similarity >= LEAST_SO_FAR && this.numbered[number]) {
        numbers.push(number);
        similarities.push(similarity);
      }
    });
    const least = Float64Array.from(similarities).sort().at(-MOST_COMPARED) ?? 0;
    return numbers.filter((_, at) => (similarities[at] ?? 0) >= least);
  }

  /** What the terms weigh that are among both lists; both rise. */
  private sharedWeight(a: Int32Array, b: Int32Array): number {
    let weight = 0;
    let atA = 0;
    let atB = 0;
    while (atA < a.length && atB < b.length) {
      const termOfA = a[atA] ?? 0;
      const termOfB = b[atB] ?? 0;
      weight += termOfA === termOfB ? this.rarity.weightInArticle(termOfA) : 0;
      atA += termOfA <= termOfB ? 1 : 0;
      atB += termOfB <= termOfA ? 1 : 0;
    }
    return weight;
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
    const elsewhere = terms.filter((term) => this.rarity.articlesWith(term) > 1);
    const rare = elsewhere.filter((term) => this.rarity.articlesWith(term) <= common);
    const asked = rare.length < LEAST_RARE_SHARE * elsewhere.length ? elsewhere : rare;
    return asked.filter((term) => this.rarity.weightInArticle(term) > 0);
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
      const terms = this.numbered[number]?.terms ?? [];
      let weight = 0;
      for (const term of terms) {
        weight += this.rarity.weightInArticle(term);
      }
      this.weights.push(terms.length < LEAST_ARTICLE_TERMS ? 0 : weight);
    }
  }
}

function compareRelated(a: RelatedArticle, b: RelatedArticle): number {
  return b.similarity - a.similarity || (a.uri < b.uri ? -1 : 1);
}
