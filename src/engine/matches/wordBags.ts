/** Numbers in a block: 2 MB. */
const BLOCK = 1 << 20;

/**
 * The words of texts, each text under a small number of its own: sixteen bits of the hash of each word, rising. Two bytes
 * for a word, eight for a text. To count what two texts share takes about a nanosecond for a word.
 */
export class WordBags {
  private readonly blocks: Uint16Array[] = [];
  private taken = BLOCK;
  private inBlock = new Int32Array(1024);
  /** Where the words of each text begin in its block, and how many there are. */
  private starts = new Int32Array(1024);
  private sizes = new Int32Array(1024);
  private scratch = new Uint16Array(1024);

  /** @param words the hashes of the words of a text, in any order */
  set(text: number, words: Uint32Array): void {
    this.makeRoom(text, words.length);
    const { scratch, taken } = this;
    for (let next = 0; next < words.length; next += 1) {
      const word = words[next] ?? 0;
      scratch[next] = word ^ (word >>> 16);
    }
    sort(scratch.subarray(0, words.length));
    this.blocks.at(-1)?.set(scratch.subarray(0, words.length), taken);
    this.inBlock[text] = this.blocks.length - 1;
    this.starts[text] = taken;
    this.sizes[text] = words.length;
    this.taken = taken + words.length;
  }

  sizeOf(text: number): number {
    return this.sizes[text] ?? 0;
  }

  /** How many words two texts share, each as often as it stands in both; a few more, where hashes are equal by chance. */
  shared(a: number, b: number): number {
    const ofA = this.blockOf(a);
    const ofB = this.blockOf(b);
    let atA = this.startOf(a);
    let atB = this.startOf(b);
    const endOfA = atA + this.sizeOf(a);
    const endOfB = atB + this.sizeOf(b);
    let shared = 0;
    while (atA < endOfA && atB < endOfB) {
      const one = ofA[atA] ?? 0;
      const other = ofB[atB] ?? 0;
      shared += one === other ? 1 : 0;
      atA += one <= other ? 1 : 0;
      atB += other <= one ? 1 : 0;
    }
    return shared;
  }

  private blockOf(text: number): Uint16Array {
    return this.blocks[this.inBlock[text] ?? 0] ?? this.scratch;
  }

  private startOf(text: number): number {
    return this.starts[text] ?? 0;
  }

  private makeRoom(text: number, words: number): void {
    if (this.taken + words > (this.blocks.at(-1)?.length ?? 0)) {
      this.blocks.push(new Uint16Array(Math.max(BLOCK, words)));
      this.taken = 0;
    }
    if (this.scratch.length < words) {
      this.scratch = new Uint16Array(2 * words);
    }
    if (text >= this.sizes.length) {
      this.inBlock = longer(this.inBlock, 2 * text);
      this.starts = longer(this.starts, 2 * text);
      this.sizes = longer(this.sizes, 2 * text);
    }
  }
}

/** Below so many numbers, putting each where it belongs is quicker than the engine's own way of sorting. */
const FEW = 64;

function sort(numbers: Uint16Array): void {
  if (numbers.length > FEW) {
    numbers.sort();
    return;
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
}

function longer(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const result = new Int32Array(size);
  result.set(array);
  return result;
}
