import type { Article } from '../text';
import { type LetterGrams, letterGrams } from './letterGrams';
import { markNamed, type ProseWords, proseWords } from './named';
import { type Naming, namingOf, worthOf } from './naming';
import { Rarity, type ToldArticle } from './rarity';
import { RewordingScore, type Telling } from './rewording';
import { SharedGrams } from './sharedGrams';
import { type RelatedArticle, StorySearch } from './storySearch';
import { TermCounts } from './termCounts';
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
  article: Article;
  /** For each paragraph, as which it counts: the first equal one, itself where there is none. */
  firsts: readonly number[];
  /** What the words of each paragraph tell by themselves; an edited article has those of paragraphs that stayed. */
  worded: readonly Worded[];
  /** Whether it was there before, with another text. */
  isEdited: boolean;
  /** The normalised texts of its paragraphs, kept of an edited article. */
  normalised: readonly string[] | undefined;
  /** Whether it is in a language of which nothing is known: its capitals tell nothing either. */
  isForeign: boolean;
  /** Its paragraphs ready to be scored, but for those that say too little. Made when first needed. */
  tellings: readonly ToldParagraph[] | undefined;
  /** Which terms of each paragraph are names. Made when first needed, which is only where paragraphs score high. */
  naming: readonly Naming[] | undefined;
}

/** What the words of a paragraph tell, wherever it stands. */
interface Worded {
  /** The numbers of its terms, rising, each once. */
  terms: Int32Array;
  /** Made when first needed. */
  grams: LetterGrams | undefined;
  /** Kept of articles that are being edited: it takes ten times as much as the text. */
  prose: Prose | undefined;
}

/** A paragraph with its capitals. */
interface Prose {
  text: string;
  words: ProseWords;
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
  private readonly grams = new SharedGrams();
  private readonly termCounts = new TermCounts();
  private readonly articles = new Map<string, Told>();
  private readonly search: StorySearch;

  constructor(ranks: WordRanks) {
    this.rarity = new Rarity(this.vocabulary, ranks);
    this.score = new RewordingScore(this.rarity, this.vocabulary);
    this.search = new StorySearch(this.rarity, this.vocabulary);
  }

  /** Adds an article, or replaces it. */
  set(uri: string, article: Article): void {
    const before = this.articles.get(uri);
    const told = this.tell(uri, article, before);
    this.articles.set(uri, told);
    this.recount(before, told);
    this.search.set(uri, told.terms);
  }

  delete(uri: string): void {
    this.recount(this.articles.get(uri), undefined);
    this.articles.delete(uri);
    this.search.delete(uri);
  }

  /** Does in steps what the first question would have to do: about 15 µs an article together. */
  preparing(): Generator<void, void> {
    return this.search.preparing();
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
    const tellings = this.tellingsOf(a);
    const others = this.tellingsOf(b);
    this.score.compare(a, b, others, related.similarity);
    this.grams.compare(uri, tellings, related.uri, others);
    const farthest = MOST_PAIRS / Math.max(1, tellings.length * others.length);
    const pairs: ScoredPair[] = [];
    for (const [at, own] of tellings.entries()) {
      this.score.take(own);
      this.grams.take(at);
      for (let index = 0; index < others.length; index += 1) {
        const other = others[index];
        if (!other || !mayTellTheSame(own, other, farthest)) {
          continue;
        }
        const most = this.score.score(index, this.grams.with(index));
        const similarity = most < least ? most : most * this.worth(a, own, b, other);
        if (similarity >= least) {
          const { index: paragraph, isHeading } = own;
          pairs.push({ paragraph, otherParagraph: other.index, similarity, isHeading });
        }
      }
    }
    return pairs;
  }

  /** What part of a score holds where names count less; see `worthOf`. */
  private worth(a: Told, own: ToldParagraph, b: Told, other: ToldParagraph): number {
    const ofOwn = this.namingsOf(a)[own.index];
    const ofOther = this.namingsOf(b)[other.index];
    return ofOwn && ofOther ? worthOf(ofOwn, ofOther) : 1;
  }

  /** Counts an article as it is now, in place of what it was. */
  private recount(before: Told | undefined, now: Told | undefined): void {
    for (const [told, by] of [
      [before, -1],
      [now, 1],
    ] as const) {
      if (told) {
        this.rarity.count(told, by);
      }
      if (told?.isForeign) {
        this.rarity.countForeign(told.terms, by);
      }
    }
    const [gone, come] = [before?.worded ?? [], now?.worded ?? []];
    const { head, tail } = sameEnds(gone, come);
    this.rarity.noteChanged(gone.length + come.length - 2 * (head + tail));
  }

  private tell(uri: string, article: Article, before: Told | undefined): Told {
    const normalised = normalisedOf(article);
    const firsts = firstEquals(normalised);
    const worded = this.word(normalised, before);
    const isEdited = before !== undefined;
    const different = worded.filter((_, index) => firsts[index] === index);
    const counted = this.termCounts.count(different, this.vocabulary.stems.length);
    const isForeign = this.rarity.isForeign(counted.terms);
    return {
      ...counted,
      uri,
      article,
      firsts,
      worded,
      isEdited,
      normalised: isEdited ? normalised : undefined,
      isForeign,
      paragraphs: different.length,
      tellings: undefined,
      naming: undefined,
    };
  }

  /** Looks into the words of the paragraphs that are other than before. */
  private word(normalised: readonly string[], before: Told | undefined): Worded[] {
    const known = before ? (before.normalised ?? normalisedOf(before.article)) : [];
    const { head, tail } = sameEnds(known, normalised);
    return normalised.map((text, index) => {
      const fromEnd = normalised.length - index;
      const same = index < head ? index : fromEnd <= tail ? known.length - fromEnd : -1;
      return (
        before?.worded[same] ?? {
          terms: this.vocabulary.termsOf(plainWords(text)),
          grams: undefined,
          prose: undefined,
        }
      );
    });
  }

  /** Which terms of each paragraph are part of a name wherever they stand in it. */
  private named(told: Told): Naming[] {
    const { worded, isForeign } = told;
    if (isForeign) {
      return worded.map(({ terms }) => ({ terms, named: new Uint8Array(terms.length), plain: terms.length }));
    }
    const proses = this.prosesOf(told);
    const marked = markNamed(proses);
    return worded.map(({ terms }, index) =>
      namingOf(terms, proses[index]?.texts ?? [], marked[index] ?? new Uint8Array(0), this.vocabulary),
    );
  }

  /** The words of the paragraphs with their capitals; of an article that is being edited they are kept. */
  private prosesOf({ article, worded, isEdited }: Told): ProseWords[] {
    return worded.map((own, index) => {
      const paragraph = article.paragraph(index);
      const text = paragraph ? article.proseOf(paragraph) : '';
      if (own.prose?.text === text) {
        return own.prose.words;
      }
      const words = proseWords(text);
      if (isEdited) {
        own.prose = { text, words };
      }
      return words;
    });
  }

  private namingsOf(told: Told): readonly Naming[] {
    told.naming ??= this.named(told);
    return told.naming;
  }

  private tellingsOf(told: Told): readonly ToldParagraph[] {
    if (told.tellings) {
      return told.tellings;
    }
    const places = placesOf(told);
    const { article, worded } = told;
    const tellings: ToldParagraph[] = [];
    for (const [index, own] of worded.entries()) {
      const paragraph = own.terms.length < LEAST_PARAGRAPH_TERMS ? undefined : article.paragraph(index);
      if (paragraph) {
        own.grams ??= letterGrams(plainWords(paragraph.normalised));
        const isHeading = paragraph.role === 'heading';
        tellings.push({ index, isHeading, terms: own.terms, grams: own.grams, place: places[index] ?? 0 });
      }
    }
    told.tellings = tellings;
    return tellings;
  }
}

function mayTellTheSame(own: ToldParagraph, other: ToldParagraph, farthest: number): boolean {
  return own.isHeading === other.isHeading && Math.abs(own.place - other.place) <= farthest;
}

/** One paragraph after the other: an article keeps those that are asked for all at once. */
function normalisedOf(article: Article): string[] {
  const normalised: string[] = [];
  for (let index = 0; index < article.table.count; index += 1) {
    normalised.push(article.paragraph(index)?.normalised ?? '');
  }
  return normalised;
}

/** How many elements two lists have in common at the beginning, and of the others at the end. */
function sameEnds(a: readonly unknown[], b: readonly unknown[]): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) {
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) {
    tail += 1;
  }
  return { head, tail };
}

/** For each paragraph the first that is equal: a block that stands twice must not make its own words look common. */
function firstEquals(normalised: readonly string[]): number[] {
  const firsts = new Map<string, number>();
  return normalised.map((text, index) => {
    const first = firsts.get(text) ?? index;
    firsts.set(text, first);
    return first;
  });
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
