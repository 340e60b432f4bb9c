import type { Vocabulary } from './terms';
import type { WordRanks } from './wordRanks';

/** How many imagined paragraphs and articles, with words as frequent as in general, are counted with those of the folder. */
const IMAGINED_PARAGRAPHS = 100;
const IMAGINED_ARTICLES = 30;
/** Paragraphs in an imagined article. */
const PARAGRAPHS_IN_ARTICLE = 8;
/** Chances are worked out anew when more than this share of the folder's paragraphs has come or gone since. */
const STALE_SHARE = 0.02;
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
/** Keeps the logarithm finite. */
const ALMOST_NOTHING = 1e-7;

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
  /** Raised when chances are worked out anew: what was made of older ones holds no more. */
  generation = 0;

  constructor(vocabulary: Vocabulary, ranks: WordRanks) {
    this.vocabulary = vocabulary;
    this.ranks = ranks;
  }

  /** Counts an article in (`by` = 1) or out (`by` = -1). Terms are each once. */
  count(paragraphs: readonly Int32Array[], article: Int32Array, by: 1 | -1): void {
    this.makeRoom();
    for (const terms of paragraphs) {
      for (const term of terms) {
        this.inParagraphs[term] = (this.inParagraphs[term] ?? 0) + by;
      }
    }
    for (const term of article) {
      this.inArticles[term] = (this.inArticles[term] ?? 0) + by;
    }
    this.paragraphs += by * paragraphs.length;
    this.articles += by;
    this.changes += paragraphs.length;
  }

  /** Whether an article is in a language of which nothing is known. */
  isForeign(terms: Int32Array): boolean {
    const unknown = terms.filter((term) => this.isUnknown(term));
    return terms.length >= LEAST_TERMS_TO_TELL && unknown.length > (1 - LEAST_KNOWN) * terms.length;
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
    return !this.ranks.knows(this.vocabulary.stems[term] ?? '');
  }

  /** Works chances out anew where the folder has changed so much that they would differ. */
  refresh(): void {
    if (this.changes > this.paragraphs * STALE_SHARE) {
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
    this.chances = Float64Array.from({ length: size }, (_, term) => this.chanceInParagraph(term));
    this.articleWeights = Float64Array.from({ length: size }, (_, term) => this.weighInArticle(term));
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
    const stem = this.vocabulary.stems[term] ?? '';
    const byRank = this.ranks.chanceInParagraph(stem);
    if ((this.foreign.get(term) ?? 0) === 0) {
      return byRank;
    }
    const byLength = RARER_BY_LETTER ** (LETTERS_OF_FREQUENT_WORDS - stem.length);
    return Math.max(byRank, Math.min(MOST_FREQUENT, byLength));
  }

  private makeRoom(): void {
    const size = this.vocabulary.stems.length;
    if (size > this.inParagraphs.length) {
      this.inParagraphs = longer(this.inParagraphs, size * 2);
      this.inArticles = longer(this.inArticles, size * 2);
    }
  }
}

/** The geometric mean of the chance in general and that in the folder, where `imagined` texts are counted in. */
function mixedChance(inGeneral: number, having: number, all: number, imagined: number): number {
  const inFolder = (having + imagined * inGeneral) / (all + imagined);
  return Math.sqrt(inGeneral * inFolder);
}

function longer(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const result = new Int32Array(size);
  result.set(array);
  return result;
}
