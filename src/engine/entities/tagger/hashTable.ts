const EMPTY = -1;

/**
 * Numbers under number keys, in typed arrays: an open-addressing table of fixed size, two thirds full at most. Keys and values
 * lie beside each other, so that a look-up mostly touches one cache line.
 */
export class HashTable {
  private readonly cells: Int32Array;
  private readonly shift: number;
  private readonly mask: number;

  /** @param entries how many keys there will be at most */
  constructor(entries: number) {
    const bits = Math.max(4, Math.ceil(Math.log2((entries + 1) * 1.5)));
    this.cells = new Int32Array(2 << bits).fill(EMPTY);
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
  }

  /** Both numbers are 0 or more. */
  set(key: number, value: number): void {
    let slot = Math.imul(key, 0x9e3779b1) >>> this.shift;
    while (this.cells[slot << 1] !== EMPTY && this.cells[slot << 1] !== key) {
      slot = (slot + 1) & this.mask;
    }
    this.cells[slot << 1] = key;
    this.cells[(slot << 1) + 1] = value;
  }

  /** The value under a key, -1 where there is none. */
  get(key: number): number {
    const { cells } = this;
    let slot = Math.imul(key, 0x9e3779b1) >>> this.shift;
    for (;;) {
      const found = cells[slot << 1];
      if (found === key) {
        return cells[(slot << 1) + 1] as number;
      }
      if (found === EMPTY) {
        return EMPTY;
      }
      slot = (slot + 1) & this.mask;
    }
  }
}
