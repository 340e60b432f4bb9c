import type { Article, Paragraph } from '../text';
import { letterGrams } from './letterGrams';
import { markNamed } from './named';
import { Rarity } from './rarity';
import { RewordingScore, type Telling, type ToldArticle } from './rewording';
import { type RelatedArticle, StorySearch } from './storySearch';
import { plainWords, Vocabulary } from './terms';
import type { WordRanks } from './wordRanks';

/** A paragraph of fewer says too little to be like another. With 4 of them what is shown is right as often as with more. */
const LEAST_PARAGRAPH_TERMS = 4;
/**
 * How many pairs of paragraphs of two articles are scored: about a third of a second's work. Of longer articles those
 * paragraphs are left out that stand the farthest apart; a rewrite keeps the order of what it tells.
 */
const MOST_PAIRS = 400_000;

export type { RelatedArticle };

/** Two paragraphs and their ranked score, 0 to 1 (see `rewording.ts`). */
export interface ScoredPair {
  paragraph: number;
  otherParagraph: number;
  similarity: number;
  /** Whether both are headings. */
  isHeading: boolean;
}

interface Told extends ToldArticle {
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
  /** Its paragraphs ready to be scored, but for those that say too little. Made when first needed. */
  tellings: readonly ToldParagraph[] | undefined;
}

interface ToldParagraph extends Telling {
  index: number;
  isHeading: boolean;
}

/** Finds the articles on the same story, and scores their paragraphs against one another. */
export class Stories {
  private readonly vocabulary = new Vocabulary();
  private readonly rarity: Rarity;
  private readonly score: RewordingScore;
  private readonly articles = new Map<string, Told>();
  private readonly search: StorySearch;

  constructor(ranks: WordRanks) {
    this.rarity = new Rarity(this.vocabulary, ranks);
    this.score = new RewordingScore(this.rarity, this.vocabulary);
    this.search = new StorySearch(this.rarity, this.vocabulary);
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
    this.search.set(uri, told.terms);
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
    this.search.delete(uri);
  }

  /** The articles that may tell the same story, those with the most in common first. */
  related(uri: string): RelatedArticle[] {
    return this.search.related(uri);
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
    const tellings = this.tellingsOf(a);
    const others = this.tellingsOf(b);
    const weights = tellings.map((telling) => this.score.weightOf(telling));
    const otherWeights = others.map((telling) => this.score.weightOf(telling));
    const farthest = MOST_PAIRS / Math.max(1, tellings.length * others.length);
    for (const [at, own] of tellings.entries()) {
      for (let index = 0; index < others.length; index += 1) {
        const other = others[index];
        if (!other || own.isHeading !== other.isHeading || Math.abs(own.place - other.place) > farthest) {
          continue;
        }
        const similarity = this.score.score(own, weights[at] ?? 0, other, otherWeights[index] ?? 0);
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

  private tell(uri: string, article: Article): Told {
    const { paragraphs } = article;
    const firsts = firstEquals(paragraphs);
    const termsOf = paragraphs.map(({ normalised }) => this.vocabulary.termsOf(plainWords(normalised)));
    const different = termsOf.filter((_, index) => firsts[index] === index);
    const counted = countTerms(different);
    const isForeign = this.rarity.isForeign(counted.terms);
    return {
      ...counted,
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

  private tellingsOf(told: Told): readonly ToldParagraph[] {
    if (told.tellings) {
      return told.tellings;
    }
    const places = placesOf(told);
    told.tellings = told.termsOf.flatMap((terms, index): ToldParagraph | [] => {
      if (terms.length < LEAST_PARAGRAPH_TERMS) {
        return [];
      }
      const grams = letterGrams(plainWords(told.all[index]?.normalised ?? ''));
      const named = told.named[index] ?? new Uint8Array(terms.length);
      const plain = named.filter((isNamed) => isNamed === 0).length;
      const isHeading = told.all[index]?.role === 'heading';
      return { index, isHeading, terms, named, plain, grams, place: places[index] ?? 0 };
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
