/** Of four slots at most one is taken, so that nearly every look finds what it looks for, or nothing, at once. */
const SLOTS_FOR_ONE = 4;
const LEAST_SLOTS = 1024;

/**
 * 32-bit numbers, each as often as it was put in, to count what one list after another has in common with them. That is
 * how a text is compared with many others: a look for each of their words, where merging sorted lists takes two steps
 * that no processor can foresee.
 */
export class Multiset {
  private keys = new Uint32Array(LEAST_SLOTS);
  /** How often the number of each slot is left to be met. */
  private left = new Int32Array(LEAST_SLOTS);
  private mask = LEAST_SLOTS - 1;
  /** The slots that are taken, and those met by the list in question, which are given back. */
  private used = new Int32Array(LEAST_SLOTS);
  private usedSize = 0;
  private met = new Int32Array(LEAST_SLOTS);

  /** How many different numbers are here. */
  get different(): number {
    return this.usedSize;
  }

  /** Takes the numbers from place `from` up to `to` in place of those before. */
  fill(numbers: Uint32Array, from: number, to: number): void {
    this.empty();
    this.makeRoom(to - from);
    for (let at = from; at < to; at += 1) {
      this.put(numbers[at] ?? 0);
    }
  }

  /** The same, but what stands several times counts once. */
  fillWithDifferent(numbers: Uint32Array, from: number, to: number): void {
    this.fill(numbers, from, to);
    for (let at = 0; at < this.usedSize; at += 1) {
      this.left[this.used[at] ?? 0] = 1;
    }
  }

  /** How many of the numbers from place `from` up to `to` are here, each as often as it stands in both. */
  countShared(numbers: Uint32Array, from: number, to: number): number {
    const { left } = this;
    if (this.met.length < to - from) {
      this.met = new Int32Array(2 * (to - from));
    }
    const { met } = this;
    let shared = 0;
    for (let at = from; at < to; at += 1) {
      const slot = this.slotOf(numbers[at] ?? 0);
      const isLeft = (left[slot] ?? 0) > 0;
      if (isLeft) {
        left[slot] = (left[slot] ?? 0) - 1;
        met[shared] = slot;
        shared += 1;
      }
    }
    for (let at = 0; at < shared; at += 1) {
      const slot = met[at] ?? 0;
      left[slot] = (left[slot] ?? 0) + 1;
    }
    return shared;
  }

  /** The slot of a number, or the free one where it belongs: nothing is left of that. */
  private slotOf(number: number): number {
    const { keys, mask } = this;
    let slot = number & mask;
    let key = keys[slot] ?? 0;
    while (key !== number && key !== 0) {
      slot = (slot + 1) & mask;
      key = keys[slot] ?? 0;
    }
    return slot;
  }

  private put(number: number): void {
    const { keys, left } = this;
    if (number === 0) {
      return; // it stands for a free slot; one hash of four thousand million is 0
    }
    const slot = this.slotOf(number);
    if (left[slot] === 0) {
      keys[slot] = number;
      this.used[this.usedSize] = slot;
      this.usedSize += 1;
    }
    left[slot] = (left[slot] ?? 0) + 1;
  }

  private empty(): void {
    for (let at = 0; at < this.usedSize; at += 1) {
      const slot = this.used[at] ?? 0;
      this.keys[slot] = 0;
      this.left[slot] = 0;
    }
    this.usedSize = 0;
  }

  /** Small texts use the first slots only, however large the largest was: those stay at hand. */
  private makeRoom(size: number): void {
    let slots = LEAST_SLOTS;
    while (slots < SLOTS_FOR_ONE * size) {
      slots *= 2;
    }
    if (slots > this.keys.length) {
      this.keys = new Uint32Array(slots);
      this.left = new Int32Array(slots);
      this.used = new Int32Array(slots);
    }
    this.mask = slots - 1;
  }
}
