/** More than any text is ever counted in one round: as often as another has shingles. */
const ROUND = 1 << 18;
const LAST_ROUND = 0x7fffffff - 2 * ROUND;

/**
 * Counts how often each text is met, texts being small numbers, in rounds. A count holds the round it belongs to: to
 * begin a new one takes no time, and to meet a text costs one access to memory, since most are met only once.
 */
export class TextCounts {
  private counts = new Int32Array(1024);
  private again = new Int32Array(1024);
  private size = 0;
  private round = ROUND;

  /** Makes room for the texts below a number. */
  makeRoom(texts: number): void {
    if (this.counts.length < texts) {
      this.counts = new Int32Array(2 * texts);
      this.again = new Int32Array(2 * texts);
    }
  }

  add(text: number): void {
    const count = this.counts[text] ?? 0;
    if (count < this.round) {
      this.counts[text] = this.round + 1;
      return;
    }
    if (count === this.round + 1) {
      this.again[this.size] = text;
      this.size += 1;
    }
    this.counts[text] = count + 1;
  }

  /** How often a text was met in this round. */
  of(text: number): number {
    return Math.max(0, (this.counts[text] ?? 0) - this.round);
  }

  /** How many texts were met at least twice. */
  get metTwice(): number {
    return this.size;
  }

  /** The texts that were met at least twice, by number from 0 on. */
  textMetTwice(at: number): number {
    return this.again[at] ?? 0;
  }

  /** Begins a new round. */
  clear(): void {
    this.size = 0;
    this.round += ROUND;
    if (this.round > LAST_ROUND) {
      this.counts.fill(0);
      this.round = ROUND;
    }
  }
}
