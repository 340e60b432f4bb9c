import type { Paragraph } from '../text/paragraph';
import { wordHashes } from '../text/words';

/** A paragraph shorter than this also has two-word shingles: a few edits leave it hardly a three-word one. */
const SHORT_PARAGRAPH_WORDS = 20;

/** The shingles of a paragraph: 32-bit hashes of the runs of words in it, each once. */
export interface Shingles {
  /** Hashes of all runs of three words. */
  triples: ReadonlySet<number>;
  /** The three-word hashes, for a short paragraph with those of two words: for finding candidates only. */
  forSearch: ReadonlySet<number>;
}

/** The shingles of a paragraph's normalised text. */
export function shinglesOf(paragraph: Paragraph): Shingles {
  const hashes = wordHashes(paragraph.normalised);
  const triples = hashRuns(hashes, 3);
  const isShort = hashes.length < SHORT_PARAGRAPH_WORDS;
  return { triples, forSearch: isShort ? new Set([...triples, ...hashRuns(hashes, 2)]) : triples };
}

function hashRuns(words: readonly number[], size: number): Set<number> {
  const hashes = new Set<number>();
  for (let first = 0; first + size <= words.length; first += 1) {
    let hash = size;
    for (let at = first; at < first + size; at += 1) {
      hash = Math.imul(hash ^ (words[at] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hashes.add(hash >>> 0);
  }
  return hashes;
}

/** The hashes of all runs of three words in a normalised text. */
export function triplesOf(normalised: string): Set<number> {
  return hashRuns(wordHashes(normalised), 3);
}

/** How many members two sets share. */
export function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const member of small) {
    if (large.has(member)) {
      shared += 1;
    }
  }
  return shared;
}
