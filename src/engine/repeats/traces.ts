import { FirstPlaces } from '../compare/firstPlaces';
import { SHORT_PARAGRAPH_WORDS, triplesInOrder } from '../compare/shingles';
import { LEAST_CONTAINMENT_WITH_DICE } from '../compare/versions';
import type { Article } from '../text';

/** A short paragraph within a long one is a repeated sentence, not an edited copy. */
export const LEAST_LENGTH_RATIO = 1 / 3;

/** Shorter sentences repeat by nature ("He declined to comment."). */
export const LEAST_SENTENCE_WORDS = 8;

/**
 * Triples of words that stand again one after the other wherever a sentence does: the words at its ends can be told apart
 * otherwise when it stands alone.
 */
const TRIPLES_OF_SENTENCE = LEAST_SENTENCE_WORDS - 4;

/** Which kinds of repeats an article may hold. Most articles hold none: to look for them in those would be in vain. */
export interface Traces {
  /** Whether two paragraphs have the same words. */
  exact: boolean;
  /** Whether a paragraph has enough triples of words in common with earlier ones to be an edited copy. */
  edited: boolean;
  /** Whether a run of words as long as a sentence stands in two paragraphs. */
  sentence: boolean;
}

const paragraphs = new FirstPlaces();
const triples = new FirstPlaces();

/**
 * Looks for traces of repeats: each word of the article is looked up once in a table that fits into the cache, about 10 ns.
 *
 * @param minimumWords of paragraphs that count as edited copies
 */
export function tracesOfRepeats(article: Article, minimumWords: number): Traces {
  const traces: Traces = { exact: false, edited: false, sentence: false };
  const leastWords = Math.min(LEAST_SENTENCE_WORDS, minimumWords);
  const { words: ofArticle } = article;
  const before: Seen[] = [];
  paragraphs.clear();
  triples.clear();
  for (let index = 0; index < article.paragraphs.length; index += 1) {
    const words = ofArticle.of(index);
    if (paragraphs.enter(hashOf(words), index) !== index) {
      traces.exact = true;
    }
    if (words.length >= leastWords) {
      const seen = enterTriples(words, index);
      traces.sentence ||= seen.inARow >= TRIPLES_OF_SENTENCE;
      traces.edited ||= seen.again > 0 && before.some((earlier) => mayBeEdited(seen, earlier));
      before.push(seen);
    }
  }
  return traces;
}

/** How much of a paragraph stood in earlier ones. */
interface Seen {
  index: number;
  words: number;
  /** How many triples stand in it first. */
  fresh: number;
  /** How many triples stood before, and how many of those stand one after the other. */
  again: number;
  inARow: number;
  /** The paragraphs where they stood first. */
  sources: readonly number[];
}

const NONE: readonly number[] = [];

function enterTriples(words: Uint32Array, index: number): Seen {
  const all = triplesInOrder(words);
  const before = triples.size;
  let again = 0;
  let row = 0;
  let inARow = 0;
  let sources: number[] | undefined;
  for (let at = 0; at < all.length; at += 1) {
    const source = triples.enter(all[at] ?? 0, index);
    if (source === index) {
      row = 0;
      continue;
    }
    again += 1;
    row += 1;
    inARow = Math.max(inARow, row);
    sources ??= [];
    sources.push(source);
  }
  return {
    index,
    words: words.length,
    fresh: triples.size - before,
    again,
    inARow,
    sources: sources ?? NONE,
  };
}

/** Whether a paragraph can have as many triples in common with an earlier one as an edited copy must have. */
function mayBeEdited(later: Seen, earlier: Seen): boolean {
  const shorter = Math.min(later.words, earlier.words);
  const longer = Math.max(later.words, earlier.words);
  const isSource = earlier.again > 0 || later.sources.includes(earlier.index);
  const fewest = Math.min(later.fresh, earlier.fresh);
  const least = longer < SHORT_PARAGRAPH_WORDS ? 1 : 2;
  return (
    isSource &&
    shorter >= LEAST_LENGTH_RATIO * longer &&
    later.again >= Math.max(least, LEAST_CONTAINMENT_WITH_DICE * fewest)
  );
}

function hashOf(words: Uint32Array): number {
  let hash = words.length;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ (words[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
