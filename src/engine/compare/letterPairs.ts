/** Bits of each character that tell letter pairs apart: all of an English text. */
const BITS = 7;
const MASK = (1 << BITS) - 1;

/**
 * Tells how alike two texts can be at most in their letter pairs, the measure of string-similarity, in time linear in
 * their lengths and without making a string for each pair. Letters that differ in their higher bits only are taken for
 * the same, so that the bound is never too low; for texts in ASCII it is the score itself.
 *
 * One text is kept and compared with one after another.
 */
export class LetterPairs {
  /** How often each pair stands in the text that is kept. */
  private readonly counts = new Int32Array(1 << (2 * BITS));
  private kept = '';
  private pairs = 0;
  /** The pairs that were taken out of the counts while a text was compared. */
  private taken = new Uint16Array(1024);

  /** The highest Dice coefficient over letter pairs that two normalised texts can have, 0 to 1. */
  mostAlike(a: string, b: string): number {
    this.keep(a);
    return this.compare(b);
  }

  private keep(text: string): void {
    if (text === this.kept) {
      return;
    }
    count(this.counts, this.kept, -1);
    this.kept = text;
    this.pairs = count(this.counts, text, 1);
  }

  private compare(text: string): number {
    const { counts } = this;
    if (this.taken.length < text.length) {
      this.taken = new Uint16Array(2 * text.length);
    }
    const { taken } = this;
    let shared = 0;
    let pairs = -1;
    let before = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (isSpace(unit)) {
        continue;
      }
      const pair = pairOf(before, unit);
      if (pairs >= 0 && (counts[pair] ?? 0) > 0) {
        counts[pair] = (counts[pair] ?? 0) - 1;
        taken[shared] = pair;
        shared += 1;
      }
      pairs += 1;
      before = unit;
    }
    for (let at = 0; at < shared; at += 1) {
      const pair = taken[at] ?? 0;
      counts[pair] = (counts[pair] ?? 0) + 1;
    }
    return (2 * shared) / Math.max(1, pairs + this.pairs);
  }
}

/** Counts the pairs of a text in or out; says how many there are. */
function count(counts: Int32Array, text: string, by: 1 | -1): number {
  let pairs = -1;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (!isSpace(unit)) {
      const pair = pairOf(before, unit);
      counts[pair] = (counts[pair] ?? 0) + (pairs >= 0 ? by : 0);
      pairs += 1;
      before = unit;
    }
  }
  return pairs;
}

function pairOf(before: number, unit: number): number {
  return ((before & MASK) << BITS) | (unit & MASK);
}

/** A normalised text has no other white space. */
function isSpace(unit: number): boolean {
  return unit === 0x20;
}
