const GRAM = 4;
const BITS = 2048;
const WORDS_OF_BITS = BITS / 32;

/** The runs of four letters of a text as a set of 2,048 bits: small enough to keep, quick to compare. */
export interface LetterGrams {
  bits: Int32Array;
  /** How many bits are set. */
  count: number;
}

/** The letter grams of a text, given as its words. */
export function letterGrams(words: readonly string[]): LetterGrams {
  const text = ` ${words.join(' ')} `;
  const bits = new Int32Array(WORDS_OF_BITS);
  for (let start = 0; start + GRAM <= text.length; start += 1) {
    const bit = hash(text, start) & (BITS - 1);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  let count = 0;
  for (const word of bits) {
    count += bitsIn(word);
  }
  return { bits, count };
}

/** FNV-1a with a mixing of the high bits into the low ones, which are those that are used. */
function hash(text: string, start: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < start + GRAM; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return value ^ (value >>> 13);
}

/** How many letter grams two texts have both. */
export function countSharedGrams(a: LetterGrams, b: LetterGrams): number {
  let shared = 0;
  for (let at = 0; at < WORDS_OF_BITS; at += 1) {
    shared += bitsIn((a.bits[at] ?? 0) & (b.bits[at] ?? 0));
  }
  return shared;
}

/**
 * How many letter grams two texts share beyond chance: (shared − e) / (√(a·b) − e), where a and b are the bits set in
 * each and e = a·b / 2048 what two unrelated sets of that size share. 0 to 1.
 *
 * @param shared as `countSharedGrams` tells
 */
export function gramsBeyondChance(a: LetterGrams, b: LetterGrams, shared: number): number {
  const byChance = (a.count * b.count) / BITS;
  const most = Math.sqrt(a.count * b.count) - byChance;
  return most > 0 ? Math.max(0, (shared - byChance) / most) : 0;
}

/** The number of bits set in 32. */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
