import { wordHashes } from '../text/words';

/** A paragraph shorter than this also has two-word shingles: a few edits leave it hardly a three-word one. */
export const SHORT_PARAGRAPH_WORDS = 20;
/** The highest bit of a shingle tells how many words it has, so that one rising list holds first those of two. */
const OF_THREE_WORDS = 0x80000000;

/**
 * The shingles of a text: hashes of the runs of three words in it, each once, rising; of a short text those of two words
 * as well, before them, which are for finding candidates only.
 */
export type Shingles = Uint32Array;

let scratch = new Uint32Array(1024);

/**
 * The shingles of a text, given as the hashes of its words. They are good until the next call: whoever keeps them makes
 * a copy, since making an array for each of a million texts takes longer than all the hashing.
 */
export function shinglesOf(words: Uint32Array): Shingles {
  return withoutDoubles(sort(shinglesInOrder(words)));
}

/** As `shinglesOf`, but as they stand, and as often. */
export function shinglesInOrder(words: Uint32Array): Uint32Array {
  const isShort = words.length < SHORT_PARAGRAPH_WORDS;
  if (scratch.length < 2 * words.length) {
    scratch = new Uint32Array(4 * words.length);
  }
  const shingles = scratch;
  let count = 0;
  for (let at = 0; at + 2 <= words.length; at += 1) {
    const pair = combine(combine(1, words[at] ?? 0), words[at + 1] ?? 0);
    if (isShort) {
      shingles[count] = pair & ~OF_THREE_WORDS;
      count += 1;
    }
    if (at + 3 <= words.length) {
      shingles[count] = combine(pair, words[at + 2] ?? 0) | OF_THREE_WORDS;
      count += 1;
    }
  }
  return shingles.subarray(0, count);
}

/** How many shingles a text of so many words has, those that stand twice counted twice. */
export function countShingles(words: number): number {
  const triples = Math.max(0, words - 2);
  return words < SHORT_PARAGRAPH_WORDS ? triples + Math.max(0, words - 1) : triples;
}

/**
 * Writes the hashes of the runs of three words as they stand.
 *
 * @param words the hashes of words, those from `from` up to `to`
 * @param target with enough room from `at` on
 * @returns where the last one ends in `target`
 */
export function writeTriples(
  words: Uint32Array,
  from: number,
  to: number,
  target: Uint32Array,
  at: number,
): number {
  let end = at;
  for (let word = from; word + 3 <= to; word += 1) {
    const pair = combine(combine(1, words[word] ?? 0), words[word + 1] ?? 0);
    target[end] = combine(pair, words[word + 2] ?? 0) | OF_THREE_WORDS;
    end += 1;
  }
  return end;
}

function combine(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Below so many numbers, putting each where it belongs is quicker than the engine's own way of sorting. */
const FEW = 64;

function sort(numbers: Uint32Array): Uint32Array {
  if (numbers.length > FEW) {
    return numbers.sort();
  }
  for (let next = 1; next < numbers.length; next += 1) {
    const number = numbers[next] ?? 0;
    let at = next;
    while (at > 0 && (numbers[at - 1] ?? 0) > number) {
      numbers[at] = numbers[at - 1] ?? 0;
      at -= 1;
    }
    numbers[at] = number;
  }
  return numbers;
}

function withoutDoubles(sorted: Uint32Array): Uint32Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) {
      sorted[count] = sorted[at] ?? 0;
      count += 1;
    }
  }
  return sorted.subarray(0, count);
}

/** Where the shingles of three words begin. */
function firstTriple(shingles: Shingles): number {
  let at = 0;
  while (at < shingles.length && (shingles[at] ?? 0) < OF_THREE_WORDS) {
    at += 1;
  }
  return at;
}

/** How many of the shingles are of three words. */
export function countTriples(shingles: Shingles): number {
  return shingles.length - firstTriple(shingles);
}

/** How many shingles of three words two texts share. */
export function sharedTriples(a: Shingles, b: Shingles): number {
  return countCommon(triplesIn(a), triplesIn(b));
}

/** Rising numbers that stand in an array with others: the places from `from` up to `to`. */
export interface NumberStretch {
  numbers: Uint32Array;
  from: number;
  to: number;
}

function triplesIn(shingles: Shingles): NumberStretch {
  return { numbers: shingles, from: firstTriple(shingles), to: shingles.length };
}

/** How many numbers two rising stretches share; what stands twice in both counts twice. */
export function countCommon(a: Readonly<NumberStretch>, b: Readonly<NumberStretch>): number {
  const numbersOfA = a.numbers;
  const numbersOfB = b.numbers;
  let shared = 0;
  let atA = a.from;
  let atB = b.from;
  while (atA < a.to && atB < b.to) {
    const ofA = numbersOfA[atA] ?? 0;
    const ofB = numbersOfB[atB] ?? 0;
    shared += ofA === ofB ? 1 : 0;
    atA += ofA <= ofB ? 1 : 0;
    atB += ofB <= ofA ? 1 : 0;
  }
  return shared;
}

/** The hashes of all runs of three words in a normalised text. */
export function triplesOf(normalised: string): Set<number> {
  const shingles = shinglesOf(wordHashes(normalised));
  return new Set(shingles.subarray(firstTriple(shingles)));
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
