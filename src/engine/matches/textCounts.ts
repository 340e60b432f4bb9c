/** Counts how often each text is met, texts being small numbers. The arrays are used again and again. */
export class TextCounts {
  private counts = new Int32Array(1024);
  private met = new Int32Array(1024);
  private size = 0;

  /** Makes room for the texts below a number. */
  makeRoom(texts: number): void {
    if (this.counts.length < texts) {
      this.counts = new Int32Array(2 * texts);
      this.met = new Int32Array(2 * texts);
    }
  }

  add(text: number): void {
    const count = this.counts[text] ?? 0;
    if (count === 0) {
      this.met[this.size] = text;
      this.size += 1;
    }
    this.counts[text] = count + 1;
  }

  of(text: number): number {
    return this.counts[text] ?? 0;
  }

  /** The texts that were met at least so often, in the order in which they were met first. */
  atLeast(least: number): number[] {
    const texts: number[] = [];
    for (let at = 0; at < this.size; at += 1) {
      const text = this.met[at] ?? 0;
      if ((this.counts[text] ?? 0) >= least) {
        texts.push(text);
      }
    }
    return texts;
  }

  clear(): void {
    for (let at = 0; at < this.size; at += 1) {
      this.counts[this.met[at] ?? 0] = 0;
    }
    this.size = 0;
  }
}
