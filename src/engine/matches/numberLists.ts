import type { NumberStretch } from '../compare/shingles';

/** Numbers in a block: 4 MB. A folder of news needs one block for about 5,000 articles. */
const BLOCK = 1 << 20;
const NOTHING = new Uint32Array(0);

/**
 * Lists of 32-bit numbers, each under a small number of its own, end to end in large blocks: four bytes for a number
 * and twelve for a list, where an array for each would take about a hundred more. Lists do not change.
 */
export class NumberLists {
  private readonly blocks: Uint32Array[] = [];
  /** How many numbers of the last block are taken. */
  private taken = BLOCK;
  private inBlock = new Int32Array(1024).fill(-1);
  private starts = new Int32Array(1024);
  private lengths = new Int32Array(1024);

  /** Keeps a list under a number that has none yet. */
  set(number: number, list: Uint32Array): void {
    this.makeRoomFor(number);
    if (list.length > (this.blocks.at(-1)?.length ?? 0) - this.taken) {
      this.blocks.push(new Uint32Array(Math.max(BLOCK, list.length)));
      this.taken = 0;
    }
    this.blocks.at(-1)?.set(list, this.taken);
    this.inBlock[number] = this.blocks.length - 1;
    this.starts[number] = this.taken;
    this.lengths[number] = list.length;
    this.taken += list.length;
  }

  has(number: number): boolean {
    return (this.inBlock[number] ?? -1) >= 0;
  }

  /** A view of the list under a number; an empty one where there is none. */
  of(number: number): Uint32Array {
    const block = this.blocks[this.inBlock[number] ?? -1];
    const start = this.starts[number] ?? 0;
    return block ? block.subarray(start, start + this.lengthOf(number)) : NOTHING;
  }

  /** Puts the list under a number into `stretch`: where many lists are read, a view of each would be most of the work. */
  find(number: number, stretch: NumberStretch): void {
    const start = this.starts[number] ?? 0;
    stretch.numbers = this.blocks[this.inBlock[number] ?? -1] ?? NOTHING;
    stretch.from = start;
    stretch.to = start + (this.lengths[number] ?? 0);
  }

  lengthOf(number: number): number {
    return this.lengths[number] ?? 0;
  }

  private makeRoomFor(number: number): void {
    if (number >= this.inBlock.length) {
      const size = 2 * number;
      this.inBlock = longer(this.inBlock, size, -1);
      this.starts = longer(this.starts, size, 0);
      this.lengths = longer(this.lengths, size, 0);
    }
  }
}

function longer(array: Int32Array, size: number, rest: number): Int32Array<ArrayBuffer> {
  const result = new Int32Array(size).fill(rest, array.length);
  result.set(array);
  return result;
}
