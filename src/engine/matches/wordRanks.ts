import { stemOf } from './terms';

/** In a list of words by frequency, the n-th is about as frequent as 1 / (n + 10): Zipf's law with Mandelbrot's shift. */
const SHIFT = 10;
/** The share of all words that one outside of the list has: about that of the hundred-thousandth word. */
const UNLISTED_SHARE = 1e-6;
/** The length of a paragraph for which chances are given: the mean of news paragraphs is near it. */
const PARAGRAPH_WORDS = 60;

/** How many answers are kept. */
const MOST_KEPT = 50_000;

/** How frequent words are in general: what a folder of five articles cannot tell. */
export class WordRanks {
  private readonly words: string;
  private known: ReadonlyMap<string, number> | undefined;
  /** Words that were asked about: finding a stem takes longer than finding a word. */
  private readonly knownWords = new Map<string, boolean>();

  /**
   * @param words by falling frequency, one a line; an empty text where nothing is known, so that all are equally rare
   */
  constructor(words: string) {
    this.words = words;
  }

  /** Worked out when it is first needed: finding the stems of all words is nothing to do at every start. */
  private get shares(): ReadonlyMap<string, number> {
    this.known ??= sharesOf(this.words);
    return this.known;
  }

  /** Whether a word, in small letters, is in the list in one of its forms; all words are where there is no list. */
  knowsWord(word: string): boolean {
    const known = this.knownWords.get(word);
    if (known !== undefined) {
      return known;
    }
    if (this.knownWords.size >= MOST_KEPT) {
      this.knownWords.clear();
    }
    const isKnown = this.shares.size === 0 || this.shares.has(stemOf(word));
    this.knownWords.set(word, isKnown);
    return isKnown;
  }

  /** Whether a stem is in the list. */
  knows(stem: string): boolean {
    return this.shares.has(stem);
  }

  /** The chance that a stem stands in a paragraph of sixty words, 0 to 1. */
  chanceInParagraph(stem: string): number {
    return 1 - Math.exp(-PARAGRAPH_WORDS * (this.shares.get(stem) ?? UNLISTED_SHARE));
  }
}

/** For each stem the share that its words have of all words. */
function sharesOf(words: string): Map<string, number> {
  const shares = new Map<string, number>();
  let sum = 0;
  for (const [rank, word] of (words === '' ? [] : words.trimEnd().split('\n')).entries()) {
    const share = 1 / (rank + SHIFT);
    const stem = stemOf(word);
    shares.set(stem, (shares.get(stem) ?? 0) + share);
    sum += share;
  }
  for (const [stem, share] of shares) {
    shares.set(stem, share / sum);
  }
  return shares;
}
