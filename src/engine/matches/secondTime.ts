/** Bits for one key: with four, one of five that come once is taken for one that comes again. */
const BITS_FOR_ONE = 4;
const LEAST_BITS = 5;
const MOST_BITS = 31;

/**
 * Tells which of millions of 32-bit keys come a second time: each by a part of its bits, so that now and then one that
 * came once is taken for such, never the other way round. Two bit sets, a byte for each key: small enough to stay near
 * the processor, and getting things from far away is what takes the time.
 */
export class SecondTime {
  private readonly once: Uint32Array;
  private readonly again: Uint32Array;
  private readonly shift: number;
  /** How many of the keys noted are told to come again: no more do. */
  count = 0;

  /** @param keys how many will be noted, about */
  constructor(keys: number) {
    const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(BITS_FOR_ONE * (keys + 1)))));
    this.shift = 32 - bits;
    this.once = new Uint32Array(2 ** (bits - LEAST_BITS));
    this.again = new Uint32Array(2 ** (bits - LEAST_BITS));
  }

  note(keys: Uint32Array): void {
    const { once, again, shift } = this;
    for (let at = 0; at < keys.length; at += 1) {
      const place = placeOf(keys[at] ?? 0, shift);
      const bit = 1 << (place & 31);
      const known = once[place >>> 5] ?? 0;
      if ((known & bit) === 0) {
        once[place >>> 5] = known | bit;
      } else {
        const marked = again[place >>> 5] ?? 0;
        // The second one brings the first one with it.
        this.count += (marked & bit) === 0 ? 2 : 1;
        again[place >>> 5] = marked | bit;
      }
    }
  }

  has(key: number): boolean {
    const place = placeOf(key, this.shift);
    return ((this.again[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
  }
}

function placeOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}
