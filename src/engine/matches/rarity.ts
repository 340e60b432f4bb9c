import type { Vocabulary } from './terms';
import type { WordRanks } from './wordRanks';

/**
 * How many imagined paragraphs, with words as frequent as in general, are counted in with those of the folder. With it one
 * formula serves five articles and ten thousand (recipe measured with 100 on five and on 10,894 articles).
 */
const IMAGINED_PARAGRAPHS = 100;
const IMAGINED_ARTICLES = 30;
/** Paragraphs in an imagined article. */
const PARAGRAPHS_IN_ARTICLE = 8;
const LEAST_WEIGHT = 0.05;
/** Keeps the logarithm finite for a word that stands nowhere. */
const ALMOST_NOTHING = 1e-3;
/** Weights are worked out anew when more than this share of the folder's paragraphs has come or gone since. */
const STALE_SHARE = 0.02;

/** Counts in how many paragraphs and articles each term stands, and weighs terms by how rare they are. */
export class Rarity {
  private readonly vocabulary: Vocabulary;
  private readonly ranks: WordRanks;
  private inParagraphs = new Int32Array(1024);
  private inArticles = new Int32Array(1024);
  private paragraphs = 0;
  private articles = 0;
  private changes = 0;
  private weights = new Float64Array(0);
  private articleWeights = new Float64Array(0);
  /** The weights of a term that came after the others were worked out: it stands in one place. */
  private ofNewTerm = LEAST_WEIGHT;
  private inArticleOfNewTerm = 0;
  /** Raised when the weights are worked out anew: what was made of older ones holds no more. */
  generation = 0;

  constructor(vocabulary: Vocabulary, ranks: WordRanks) {
    this.vocabulary = vocabulary;
    this.ranks = ranks;
  }

  /** Counts an article in (`by` = 1) or out (`by` = -1). Terms are rising and each once. */
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

  /** Works the weights out anew where the folder has changed so much that they would differ. */
  refresh(): void {
    if (this.changes > this.paragraphs * STALE_SHARE) {
      this.changes = 0;
      this.generation += 1;
      this.weigh();
    }
  }

  /** In how many articles a term stands. */
  articlesWith(term: number): number {
    return this.inArticles[term] ?? 0;
  }

  get articleCount(): number {
    return this.articles;
  }

  /** The weight of a term when paragraphs are compared: ln((N + 100) / (df + 100 p)). */
  ofTerm(term: number): number {
    return this.weights[term] ?? this.ofNewTerm;
  }

  /** The weight of a term when articles are compared. */
  inArticle(term: number): number {
    return this.articleWeights[term] ?? this.inArticleOfNewTerm;
  }

  private weigh(): void {
    const { stems } = this.vocabulary;
    this.ofNewTerm = weigh(this.paragraphs, 1, IMAGINED_PARAGRAPHS, 0);
    this.inArticleOfNewTerm = weigh(this.articles, 1, IMAGINED_ARTICLES, 0);
    this.weights = new Float64Array(stems.length);
    this.articleWeights = new Float64Array(stems.length);
    for (const [term, stem] of stems.entries()) {
      const chance = this.ranks.chanceInParagraph(stem);
      const inAny = 1 - (1 - chance) ** PARAGRAPHS_IN_ARTICLE;
      this.weights[term] = Math.max(
        LEAST_WEIGHT,
        weigh(this.paragraphs, this.inParagraphs[term] ?? 0, IMAGINED_PARAGRAPHS, chance),
      );
      this.articleWeights[term] = Math.max(
        0,
        weigh(this.articles, this.inArticles[term] ?? 0, IMAGINED_ARTICLES, inAny),
      );
    }
  }

  private makeRoom(): void {
    const size = this.vocabulary.stems.length;
    if (size > this.inParagraphs.length) {
      this.inParagraphs = longer(this.inParagraphs, size * 2);
      this.inArticles = longer(this.inArticles, size * 2);
    }
  }
}

function weigh(all: number, having: number, imagined: number, chance: number): number {
  return Math.log((all + imagined) / (having + imagined * chance + ALMOST_NOTHING));
}

function longer(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const result = new Int32Array(size);
  result.set(array);
  return result;
}
