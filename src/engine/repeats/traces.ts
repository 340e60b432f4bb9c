import { FirstPlaces } from '../compare/firstPlaces';
import { triplesInOrder } from '../compare/shingles';
import { LEAST_CONTAINMENT_WITH_DICE } from '../compare/versions';
import type { Article } from '../text';

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
  let fewestTriples = Number.POSITIVE_INFINITY;
  const { words: ofArticle } = article;
  paragraphs.clear();
  triples.clear();
  for (let index = 0; index < article.paragraphs.length; index += 1) {
    const words = ofArticle.of(index);
    if (paragraphs.enter(hashOf(words), index) !== index) {
      traces.exact = true;
    }
    if (words.length >= leastWords) {
      const { fresh, known, longestKnown } = enterTriples(words, index);
      fewestTriples = Math.min(fewestTriples, Math.max(1, fresh));
      traces.sentence ||= longestKnown >= TRIPLES_OF_SENTENCE;
      traces.edited ||= known > 0 && known >= LEAST_CONTAINMENT_WITH_DICE * fewestTriples;
    }
  }
  return traces;
}

/** How many triples of a paragraph stand in no earlier one, how many do, and how many of those in a row at most. */
function enterTriples(
  words: Uint32Array,
  index: number,
): { fresh: number; known: number; longestKnown: number } {
  const all = triplesInOrder(words);
  let fresh = 0;
  let known = 0;
  let inARow = 0;
  let longestKnown = 0;
  for (let at = 0; at < all.length; at += 1) {
    if (triples.enter(all[at] ?? 0, index) === index) {
      fresh += 1;
      inARow = 0;
    } else {
      known += 1;
      inARow += 1;
      longestKnown = Math.max(longestKnown, inARow);
    }
  }
  return { fresh, known, longestKnown };
}

function hashOf(words: Uint32Array): number {
  let hash = words.length;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ (words[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
