const FIRST_SLOTS = 1 << 13;
/** Room for so many numbers each: with less, numbers that have nothing in common meet too often. */
const SLOTS_FOR_EACH = 8;
/** A table that has grown larger than this for one long article is not kept for the next. */
const LARGEST_KEPT = 1 << 17;
const LAST_ROUND = 0xffff;
/** In a slot the place stands in the low bits, and in the high ones the round in which it was written. */
const PLACE_BITS = 16;
/** What entering a hash tells: nobody has come to its slot yet, or it was the same place, or another one. */
export const FRESH = 0;
export const OWN = 1;
export const SHARED = 2;

/** Places are smaller numbers than this. */
export const MOST_PLACES = 1 << PLACE_BITS;

/**
 * Tells of 32-bit hashes which may have come from two places (paragraphs of an article): all that have, and a few that only
 * share a slot with others. It is filled once for each article, and emptying it takes no time.
 */
export class Sketch {
  /** Which place was the first to write into a slot. */
  private firsts = new Int32Array(FIRST_SLOTS);
  /** In which round somebody else came to it. */
  private shared = new Uint16Array(FIRST_SLOTS);
  private round = 0;

  /** @param expected how many hashes will be entered, about */
  clear(expected: number): void {
    const slots = this.firsts.length;
    const needed = expected * SLOTS_FOR_EACH;
    this.round += 1;
    if (needed > slots || (slots > LARGEST_KEPT && needed < LARGEST_KEPT) || this.round > LAST_ROUND) {
      const size = 2 ** Math.ceil(Math.log2(Math.max(FIRST_SLOTS, needed)));
      this.firsts = new Int32Array(size);
      this.shared = new Uint16Array(size);
      this.round = 1;
    }
  }

  /**
   * @param place the same as before or another one, below `MOST_PLACES`
   * @returns `FRESH`, `OWN` or `SHARED`: only the first is certain
   */
  enter(hash: number, place: number): number {
    const slot = this.slotOf(hash);
    const own = (this.round << PLACE_BITS) | place;
    const first = this.firsts[slot] ?? 0;
    if (first === own) {
      return OWN;
    }
    if (first >>> PLACE_BITS !== this.round) {
      this.firsts[slot] = own;
      return FRESH;
    }
    this.shared[slot] = this.round;
    return SHARED;
  }

  /** Whether a hash that was entered may have come from two places. */
  isShared(hash: number): boolean {
    return this.shared[this.slotOf(hash)] === this.round;
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.firsts.length - 1);
  }
}
