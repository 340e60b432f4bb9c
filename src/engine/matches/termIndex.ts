import { Postings } from '../compare/postings';

/** The base is made anew when it lacks more than this share of what it has, and more than so many articles. */
const STALE_SHARE = 0.5;
const LEAST_STALE = 200;

/**
 * Which articles have a term: articles and terms are small numbers. Most of it is a base that never changes, where the
 * articles of a term stand side by side (four bytes for each); what has come since is in a small
 * index beside it. Lists of links would have to be fetched from all over the memory.
 */
export class TermIndex {
  private starts = new Int32Array(1);
  private items = new Int32Array(0);
  private inBase: IndexedArticle[] = [];
  private since = new Postings();
  private inSince: IndexedArticle[] = [];
  /** What was added and has not been asked for yet. */
  private waiting: IndexedArticle[] = [];

  /** Adds an article; terms are each once. It cannot be taken out, only left out of what is read. */
  add(article: IndexedArticle): void {
    this.waiting.push(article);
  }

  /** Takes in what was added: to be called before questions. */
  takeIn(): void {
    const lacking = this.inSince.length + this.waiting.length;
    if (lacking > Math.max(LEAST_STALE, STALE_SHARE * this.inBase.length)) {
      this.rebuild();
      return;
    }
    for (const article of this.waiting) {
      this.inSince.push(article);
      for (const term of article.terms) {
        this.since.add(term, article.number);
      }
    }
    this.waiting = [];
  }

  /** Adds a weight to the sum of each article that has a term. */
  addTo(sums: ArticleSums, term: number, weight: number): void {
    sums.addEach(this.items, this.startOf(term), this.startOf(term + 1), weight);
    this.since.visit(term, (article) => {
      sums.add(article, weight);
      return true;
    });
  }

  private startOf(term: number): number {
    return this.starts[Math.min(term, this.starts.length - 1)] ?? 0;
  }

  private rebuild(): void {
    const articles = [...this.inBase, ...this.inSince, ...this.waiting];
    const terms = articles.reduce((most, article) => Math.max(most, (article.terms.at(-1) ?? 0) + 1), 0);
    this.since = new Postings();
    this.inSince = [];
    this.waiting = [];
    this.inBase = articles;
    this.starts = startsOf(articles, terms);
    this.items = new Int32Array(this.startOf(terms));
    const next = this.starts.slice();
    for (const { number, terms } of articles) {
      for (const term of terms) {
        const place = next[term] ?? 0;
        this.items[place] = number;
        next[term] = place + 1;
      }
    }
  }
}

export interface IndexedArticle {
  number: number;
  /** The numbers of its terms, rising. */
  terms: Int32Array;
}

/** For each term where its articles would begin, one list after the other. */
function startsOf(articles: readonly IndexedArticle[], terms: number): Int32Array<ArrayBuffer> {
  const starts = new Int32Array(terms + 1);
  for (const article of articles) {
    for (const term of article.terms) {
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    }
  }
  for (let term = 0; term < terms; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  return starts;
}

/** Sums by article; only those that were met are read and cleared. */
export class ArticleSums {
  private sums = new Float64Array(1024);
  private met = new Int32Array(1024);
  private count = 0;
  /** Once they are gathered: the articles that were met, in that order, and the sum of each. */
  articles = new Int32Array(1024);
  weights = new Float64Array(1024);
  size = 0;

  /** Clears the sums, and makes room for the articles below a number. */
  clear(articles: number): void {
    for (let at = 0; at < this.count; at += 1) {
      this.sums[this.met[at] ?? 0] = 0;
    }
    this.count = 0;
    this.size = 0;
    if (this.sums.length < articles) {
      this.sums = new Float64Array(2 * articles);
      this.met = new Int32Array(2 * articles);
      this.articles = new Int32Array(2 * articles);
      this.weights = new Float64Array(2 * articles);
    }
  }

  /** @param weight more than 0 */
  add(article: number, weight: number): void {
    const sum = this.sums[article] ?? 0;
    if (sum === 0) {
      this.met[this.count] = article;
      this.count += 1;
    }
    this.sums[article] = sum + weight;
  }

  /**
   * Adds a weight to the sum of each article from one place of a list up to another.
   *
   * @param weight more than 0
   */
  addEach(articles: Int32Array, from: number, to: number, weight: number): void {
    const { sums, met } = this;
    let { count } = this;
    for (let at = from; at < to; at += 1) {
      const article = articles[at] ?? 0;
      const sum = sums[article] ?? 0;
      if (sum === 0) {
        met[count] = article;
        count += 1;
      }
      sums[article] = sum + weight;
    }
    this.count = count;
  }

  /** Puts the sums into `articles` and `weights`, where whoever reads them may leave some out. */
  gather(): void {
    this.articles.set(this.met.subarray(0, this.count));
    for (let at = 0; at < this.count; at += 1) {
      this.weights[at] = this.sums[this.met[at] ?? 0] ?? 0;
    }
    this.size = this.count;
  }
}
