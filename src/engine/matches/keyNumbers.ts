const LEAST_BITS = 10;
/** Share of the slots that may be taken before the table grows: beyond it, looking up takes many steps. */
const MOST_TAKEN = 0.5;

/** Gives 32-bit keys small numbers, from 0 on, in the order in which they first come: an open table, eight bytes a slot. */
export class KeyNumbers {
  /** For each slot its key and, beside it in memory, the number of that, plus one; 0 for a free slot. */
  private slots: Uint32Array;
  private mask: number;
  /** How many keys have a number. */
  size = 0;

  /** @param expected for so many keys there is room from the beginning */
  constructor(expected: number) {
    const bits = Math.max(LEAST_BITS, Math.ceil(Math.log2((expected + 1) / MOST_TAKEN)));
    this.mask = 2 ** bits - 1;
    this.slots = new Uint32Array(2 ** (bits + 1));
  }

  numberOf(key: number): number {
    const slot = this.slotOf(key);
    const known = this.slots[slot + 1] ?? 0;
    if (known > 0) {
      return known - 1;
    }
    this.size += 1;
    this.slots[slot] = key;
    this.slots[slot + 1] = this.size;
    if (this.size > MOST_TAKEN * this.mask) {
      this.grow();
    }
    return this.size - 1;
  }

  /** Where the slot begins that holds a key, or the free one where it belongs. */
  private slotOf(key: number): number {
    const { slots, mask } = this;
    let slot = 2 * (key & mask);
    while (slots[slot + 1] !== 0 && slots[slot] !== key) {
      slot = (slot + 2) & (2 * mask + 1);
    }
    return slot;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Uint32Array(2 * slots.length);
    this.mask = slots.length - 1;
    for (let old = 0; old < slots.length; old += 2) {
      if (slots[old + 1] !== 0) {
        const slot = this.slotOf(slots[old] ?? 0);
        this.slots[slot] = slots[old] ?? 0;
        this.slots[slot + 1] = slots[old + 1] ?? 0;
      }
    }
  }
}
