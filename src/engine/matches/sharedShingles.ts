import { longer } from '../text/longer';
import { KeyNumbers } from './keyNumbers';
import { SecondTime } from './secondTime';
import type { TextShingles } from './textShingles';

/** After so many texts there is a pause. */
const TEXTS_IN_STEP = 2000;
const SHINGLES_IN_STEP = 50_000;

/**
 * Which texts share which shingles. Texts go by number, and by rank, those with the fewest shingles first; shingles by
 * numbers of their own. Four bytes for each shingle of a text in either direction.
 */
export interface SharedShingles {
  /** The texts by rank. */
  texts: Int32Array;
  /** How many different shingles each text has, shared or not. */
  sizes: Int32Array;
  /** For each text where its shingles begin in `shingles`; one more for the end. */
  starts: Int32Array;
  /** The shared shingles of all texts, each once in a text. */
  shingles: Int32Array;
  /** For each shingle where its texts begin in `ranks`; one more for the end. */
  firsts: Int32Array;
  /** The ranks of the texts of each shingle, rising. */
  ranks: Int32Array;
}

/**
 * Finds the shingles that texts share, all texts being known: six of ten shingles of news stand in one text only, and are
 * not even sorted in. Two passes: one notes what comes a second time, the other takes that in. It pauses in between.
 *
 * @param texts by rising number
 * @param length above the number of any text
 */
export function* findSharedShingles(
  texts: Int32Array,
  shingles: TextShingles,
  length: number,
): Generator<void, SharedShingles> {
  const again = yield* shinglesThatComeAgain(texts, shingles);
  const taken = new SharedOnly(again, length);
  for (let at = 0; at < texts.length; at += 1) {
    if (at % TEXTS_IN_STEP === 0) {
      yield;
    }
    taken.take(texts[at] ?? 0, shingles.inOrder(texts[at] ?? 0));
  }
  const { starts, sizes, found } = taken;
  const ranked = sortedBy(texts, sizes);
  const { firsts, ranks } = yield* turnedRound(ranked, starts, found, taken.count);
  return { texts: ranked, sizes, starts, shingles: found, firsts, ranks };
}

/** Texts by rising sizes, in time linear in their number; those of equal sizes keep their order. */
function sortedBy(texts: Int32Array, sizes: Int32Array): Int32Array {
  const sizesOf = texts.map((text) => sizes[text] ?? 0);
  const next = startsOf(sizesOf, sizesOf.reduce((most, size) => Math.max(most, size), 0) + 1);
  const sorted = new Int32Array(texts.length);
  for (let at = 0; at < texts.length; at += 1) {
    const size = sizesOf[at] ?? 0;
    const place = next[size] ?? 0;
    sorted[place] = texts[at] ?? 0;
    next[size] = place + 1;
  }
  return sorted;
}

function* shinglesThatComeAgain(texts: Int32Array, shingles: TextShingles): Generator<void, SecondTime> {
  let size = 0;
  for (const text of texts) {
    size += shingles.count(text);
  }
  const again = new SecondTime(size);
  for (let at = 0; at < texts.length; at += 1) {
    if (at % TEXTS_IN_STEP === 0) {
      yield;
    }
    again.note(shingles.inOrder(texts[at] ?? 0));
  }
  return again;
}

/** Takes in of the shingles of texts those that come again. */
class SharedOnly {
  readonly starts: Int32Array;
  readonly sizes: Int32Array;
  private readonly again: SecondTime;
  private readonly numbers: KeyNumbers;
  private readonly shingles: Int32Array;
  /** For each shingle the last text that had it, plus one: a text has it once. */
  private last = new Int32Array(1024);
  private size = 0;

  constructor(again: SecondTime, length: number) {
    this.again = again;
    this.starts = new Int32Array(length + 1);
    this.sizes = new Int32Array(length);
    this.shingles = new Int32Array(again.count);
    this.numbers = new KeyNumbers(again.count / 2);
  }

  /** How many different ones there are. */
  get count(): number {
    return this.numbers.size;
  }

  get found(): Int32Array {
    return this.shingles.subarray(0, this.size);
  }

  /** Texts come by rising numbers. */
  take(text: number, ofText: Uint32Array): void {
    this.starts[text] = this.size;
    let doubles = 0;
    for (let at = 0; at < ofText.length; at += 1) {
      const shingle = ofText[at] ?? 0;
      if (this.again.has(shingle)) {
        doubles += this.takeShingle(text, this.numbers.numberOf(shingle)) ? 0 : 1;
      }
    }
    this.starts[text + 1] = this.size;
    this.sizes[text] = ofText.length - doubles;
  }

  /** @returns false where the text has the shingle already */
  private takeShingle(text: number, number: number): boolean {
    if (number >= this.last.length) {
      this.last = longer(this.last, 2 * this.last.length);
    }
    if (this.last[number] === text + 1) {
      return false;
    }
    this.last[number] = text + 1;
    this.shingles[this.size] = number;
    this.size += 1;
    return true;
  }
}

/** From the shingles of texts to the texts of shingles. */
function* turnedRound(
  texts: Int32Array,
  starts: Int32Array,
  shingles: Int32Array,
  count: number,
): Generator<void, Pick<SharedShingles, 'firsts' | 'ranks'>> {
  const firsts = startsOf(shingles, count);
  const next = firsts.slice();
  const ranks = new Int32Array(shingles.length);
  for (let rank = 0; rank < texts.length; rank += 1) {
    if (rank % TEXTS_IN_STEP === 0) {
      yield;
    }
    const text = texts[rank] ?? 0;
    fillIn(rank, shingles, starts[text] ?? 0, starts[text + 1] ?? 0, next, ranks);
  }
  return { firsts, ranks };
}

/** For each number below `count` where its places would begin, were they one after the other. */
function startsOf(numbers: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let at = 0; at < numbers.length; at += 1) {
    const after = (numbers[at] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let number = 1; number < starts.length; number += 1) {
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  }
  return starts;
}

/** Puts a rank behind those that its shingles, the ones from `from` up to `to`, have so far. */
function fillIn(
  rank: number,
  shingles: Int32Array,
  from: number,
  to: number,
  next: Int32Array,
  ranks: Int32Array,
): void {
  for (let at = from; at < to; at += 1) {
    const shingle = shingles[at] ?? 0;
    const place = next[shingle] ?? 0;
    ranks[place] = rank;
    next[shingle] = place + 1;
  }
}

/** Sorts the ranks of those shingles that more than `most` texts have, by what `compare` says of two of them. */
export function* sortLongLists(
  { firsts, ranks }: SharedShingles,
  most: number,
  compare: (a: number, b: number) => number,
): Generator<void> {
  for (let shingle = 0; shingle + 1 < firsts.length; shingle += 1) {
    if (shingle % SHINGLES_IN_STEP === 0) {
      yield;
    }
    const from = firsts[shingle] ?? 0;
    const to = firsts[shingle + 1] ?? 0;
    if (to - from > most) {
      ranks.subarray(from, to).sort(compare);
    }
  }
}
