/** Writes whole numbers and texts as bytes that grow as needed; `ByteReader` reads them. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  /** Begins anew; what `written` gave before is overwritten. */
  clear(): void {
    this.length = 0;
  }

  /** What was written so far: the same memory, not a copy. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** A whole number of 0 or more, up to 2⁵³: seven bits a byte, the lowest first. */
  number(value: number): void {
    this.makeRoom(8);
    let rest = value;
    while (rest >= 128) {
      this.bytes[this.length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.length++] = rest;
  }

  /** A whole number that may be less than 0: its sign is the lowest bit. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Whole numbers of 0 or more, after how many they are. */
  numbers(values: readonly number[]): void {
    this.number(values.length);
    for (const value of values) {
      this.number(value);
    }
  }

  text(value: string): void {
    this.part(new TextEncoder().encode(value));
  }

  /** Other bytes, with their number before them. */
  part(value: Uint8Array): void {
    this.number(value.length);
    this.append(value);
  }

  /** Other bytes as they are: what reads them must know where they end. */
  append(value: Uint8Array): void {
    this.makeRoom(value.length);
    this.bytes.set(value, this.length);
    this.length += value.length;
  }

  private makeRoom(more: number): void {
    if (this.length + more > this.bytes.length) {
      const larger = new Uint8Array(2 * (this.length + more));
      larger.set(this.written);
      this.bytes = larger;
    }
  }
}
