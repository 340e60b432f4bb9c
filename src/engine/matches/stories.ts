import { Postings } from '../compare/postings';
import type { Article, Paragraph } from '../text';
import { letterGrams } from './letterGrams';
import { markNamed } from './named';
import { Rarity } from './rarity';
import { RewordingScore, type Telling, type ToldArticle } from './rewording';
import { plainWords, Vocabulary } from './terms';
import type { WordRanks } from './wordRanks';

/**
 * Two articles that have so much in common may tell one story. Measured on one folder of 17,132 articles: ECB+ documents
 * on one event reach it in 92 % of the pairs, on another event of the same topic in 28 %, on another topic in 0.1 %;
 * the articles of one story used to set it .33 to .56, one of them and any other at most .12 (docs/MATCHING.md).
 */
const LEAST_ON_ONE_STORY = 0.16;
/** No more articles are looked at, those with the most in common first: thousands can tell one story. */
const MOST_ON_ONE_STORY = 100;
/** An article of fewer terms says too little to be told to be on a story. */
const LEAST_ARTICLE_TERMS = 15;
/** A paragraph of fewer says too little to be like another. With 4 of them what is shown is right as often as with more. */
const LEAST_PARAGRAPH_TERMS = 4;
/**
 * A term that stands in more articles than these belongs to the trade of the folder ("mln", "pct") and does not count.
 * Where nearly all do that an article shares with any other, the folder tells one story, and all count.
 */
const COMMON_SHARE = 0.1;
const LEAST_COMMON = 200;
const LEAST_RARE_SHARE = 0.1;
/**
 * How many pairs of paragraphs of two articles are scored: about a third of a second's work. Of longer articles those
 * paragraphs are left out that stand the farthest apart; a rewrite keeps the order of what it tells.
 */
const MOST_PAIRS = 400_000;
/** The index is made anew when it holds more dead articles than living ones, and at least so many. */
const LEAST_DEAD = 500;

/** An article on the same story, or one near it. */
export interface RelatedArticle {
  uri: string;
  /** How much the two have in common: the cosine-like mean of their weighted terms, 0 to 1. */
  similarity: number;
}

/** Two paragraphs and their ranked score, 0 to 1 (see `rewording.ts`). */
export interface ScoredPair {
  paragraph: number;
  otherParagraph: number;
  similarity: number;
  /** Whether both are headings. */
  isHeading: boolean;
}

interface Told extends ToldArticle {
  number: number;
  uri: string;
  all: readonly Paragraph[];
  /** For each paragraph, as which it counts: the first equal one, itself where there is none. */
  firsts: readonly number[];
  /** The terms of each paragraph. */
  termsOf: readonly Int32Array[];
  /** For each term of each paragraph, whether it is named there. */
  named: readonly Uint8Array[];
  /** Whether it is in a language of which nothing is known: its capitals tell nothing either. */
  isForeign: boolean;
  /** Ready to be scored; undefined for a paragraph that says too little. Made when first needed. */
  tellings: readonly (Telling | undefined)[] | undefined;
}

/** Finds the articles on the same story, and scores their paragraphs against one another. */
export class Stories {
  private readonly vocabulary = new Vocabulary();
  private readonly rarity: Rarity;
  private readonly score: RewordingScore;
  private readonly articles = new Map<string, Told>();
  private numbered: (Told | undefined)[] = [];
  private postings = new Postings();
  /** What the terms of each article weigh together, by its number; 0 for one that says too little. */
  private weights: number[] = [];
  private generation = 0;

  constructor(ranks: WordRanks) {
    this.rarity = new Rarity(this.vocabulary, ranks);
    this.score = new RewordingScore(this.rarity, this.vocabulary);
  }

  /** Adds an article, or replaces it. */
  set(uri: string, article: Article): void {
    this.delete(uri);
    const told = this.tell(uri, article);
    this.articles.set(uri, told);
    if (told.isForeign) {
      this.rarity.countForeign(told.terms, 1);
    }
    this.rarity.count(differentOf(told), told.terms, 1);
    this.enter(told);
  }

  delete(uri: string): void {
    const told = this.articles.get(uri);
    if (!told) {
      return;
    }
    this.articles.delete(uri);
    if (told.isForeign) {
      this.rarity.countForeign(told.terms, -1);
    }
    this.rarity.count(differentOf(told), told.terms, -1);
    this.numbered[told.number] = undefined;
    const dead = this.numbered.length - this.articles.size;
    if (dead > Math.max(LEAST_DEAD, this.articles.size)) {
      this.rebuild();
    }
  }

  /** The articles that may tell the same story, those with the most in common first. */
  related(uri: string): RelatedArticle[] {
    const told = this.articles.get(uri);
    this.weighArticles();
    const weight = told ? (this.weights[told.number] ?? 0) : 0;
    if (!told || weight === 0) {
      return [];
    }
    const related: RelatedArticle[] = [];
    const shared = this.sharedWeights(told);
    for (let number = 0; number < shared.length; number += 1) {
      const similarity = (shared[number] ?? 0) / Math.sqrt(weight * (this.weights[number] ?? 0));
      const other = similarity >= LEAST_ON_ONE_STORY ? this.numbered[number] : undefined;
      if (other && other !== told && Number.isFinite(similarity)) {
        related.push({ uri: other.uri, similarity });
      }
    }
    related.sort((a, b) => b.similarity - a.similarity || (a.uri < b.uri ? -1 : 1));
    return related.slice(0, MOST_ON_ONE_STORY);
  }

  /**
   * The paragraphs of two articles that score at least `least`; headings only with headings.
   *
   * @param related the other article, and how much it has in common with this
   */
  pairs(uri: string, related: RelatedArticle, least: number): ScoredPair[] {
    const a = this.articles.get(uri);
    const b = this.articles.get(related.uri);
    if (!a || !b) {
      return [];
    }
    this.score.compare(a, b, related.similarity);
    const pairs: ScoredPair[] = [];
    const tellings = this.weighedTellings(a);
    const others = this.weighedTellings(b);
    const farthest = MOST_PAIRS / Math.max(1, tellings.length * others.length);
    for (const own of tellings) {
      for (const other of others) {
        if (
          own.isHeading !== other.isHeading ||
          Math.abs(own.telling.place - other.telling.place) > farthest
        ) {
          continue;
        }
        const similarity = this.score.score(own.telling, own.weight, other.telling, other.weight);
        if (similarity >= least) {
          pairs.push({
            paragraph: own.index,
            otherParagraph: other.index,
            similarity,
            isHeading: own.isHeading,
          });
        }
      }
    }
    return pairs;
  }

  private weighedTellings(told: Told) {
    return this.tellingsOf(told).flatMap((telling, index) =>
      telling
        ? [
            {
              index,
              telling,
              weight: this.score.weightOf(telling),
              isHeading: told.all[index]?.role === 'heading',
            },
          ]
        : [],
    );
  }

  private tell(uri: string, article: Article): Told {
    const { paragraphs } = article;
    const firsts = firstEquals(paragraphs);
    const termsOf = paragraphs.map(({ normalised }) => this.vocabulary.termsOf(plainWords(normalised)));
    const different = termsOf.filter((_, index) => firsts[index] === index);
    const counted = countTerms(different);
    const isForeign = this.rarity.isForeign(counted.terms);
    return {
      ...counted,
      number: 0,
      uri,
      all: paragraphs,
      firsts,
      termsOf,
      named: isForeign ? termsOf.map(({ length }) => new Uint8Array(length)) : this.named(article, termsOf),
      isForeign,
      paragraphs: different.length,
      tellings: undefined,
    };
  }

  /** For each term of each paragraph 1 if it is part of a name wherever it stands in the paragraph. */
  private named(article: Article, termsOf: readonly Int32Array[]): Uint8Array[] {
    const marked = markNamed(article.paragraphs.map((paragraph) => article.proseOf(paragraph)));
    return termsOf.map((terms, index) => {
      const words = marked[index] ?? [];
      const named = new Set(
        words.filter(({ isNamed }) => isNamed).map(({ text }) => this.vocabulary.numberOf(text)),
      );
      const plain = new Set(
        words.filter(({ isNamed }) => !isNamed).map(({ text }) => this.vocabulary.numberOf(text)),
      );
      return Uint8Array.from(terms, (term) => (named.has(term) && !plain.has(term) ? 1 : 0));
    });
  }

  private enter(told: Told): void {
    told.number = this.numbered.length;
    this.numbered.push(told);
    for (const term of told.terms) {
      this.postings.add(term, told.number);
    }
  }

  private rebuild(): void {
    this.numbered = [];
    this.weights = [];
    this.postings = new Postings();
    for (const told of this.articles.values()) {
      this.enter(told);
    }
  }

  /** For each article by its number the weight of the terms that it shares with one. */
  private sharedWeights({ terms }: Told): Float64Array {
    const shared = new Float64Array(this.numbered.length);
    const common = Math.max(LEAST_COMMON, this.rarity.articleCount * COMMON_SHARE);
    const elsewhere = terms.filter((term) => this.rarity.articlesWith(term) > 1);
    const rare = elsewhere.filter((term) => this.rarity.articlesWith(term) <= common);
    const asked = rare.length < LEAST_RARE_SHARE * elsewhere.length ? elsewhere : rare;
    for (const term of asked) {
      this.postings.addTo(shared, term, this.rarity.weightInArticle(term));
    }
    return shared;
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

  private tellingsOf(told: Told): readonly (Telling | undefined)[] {
    if (told.tellings) {
      return told.tellings;
    }
    const places = placesOf(told);
    told.tellings = told.termsOf.map((terms, index): Telling | undefined => {
      if (terms.length < LEAST_PARAGRAPH_TERMS) {
        return undefined;
      }
      const grams = letterGrams(plainWords(told.all[index]?.normalised ?? ''));
      const named = told.named[index] ?? new Uint8Array(terms.length);
      const plain = named.filter((isNamed) => isNamed === 0).length;
      return { terms, named, plain, grams, place: places[index] ?? 0 };
    });
    return told.tellings;
  }
}

/** For each paragraph the first that is equal: a block that stands twice must not make its own words look common. */
function firstEquals(paragraphs: readonly Paragraph[]): number[] {
  const firsts = new Map<string, number>();
  return paragraphs.map(({ normalised }, index) => {
    const first = firsts.get(normalised) ?? index;
    firsts.set(normalised, first);
    return first;
  });
}

/** The terms of the different paragraphs of an article. */
function differentOf({ termsOf, firsts }: Told): Int32Array[] {
  return termsOf.filter((_, index) => firsts[index] === index);
}

/** Where each paragraph stands among the different ones: 0 for the first, 1 for the last. */
function placesOf({ firsts, paragraphs }: Told): number[] {
  let before = 0;
  const places: number[] = [];
  for (const [index, first] of firsts.entries()) {
    const isFirst = first === index;
    places.push(isFirst ? before / Math.max(1, paragraphs - 1) : (places[first] ?? 0));
    before += isFirst ? 1 : 0;
  }
  return places;
}

function countTerms(paragraphs: readonly Int32Array[]): { terms: Int32Array; counts: Int32Array } {
  const counts = new Map<number, number>();
  for (const terms of paragraphs) {
    for (const term of terms) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const terms = Int32Array.from(counts.keys()).sort();
  return { terms, counts: terms.map((term) => counts.get(term) ?? 0) };
}
