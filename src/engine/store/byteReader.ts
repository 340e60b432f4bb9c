/** The bytes end before what was to be read. */
export class CutOff extends Error {}

/** Reads what a `ByteWriter` has written. Each of its methods throws `CutOff` where the bytes end too early. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at: number;

  /** @param at where to begin */
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** How many bytes have been read. */
  get position(): number {
    return this.at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) {
        throw new CutOff();
      }
      if (byte < 128) {
        return value + byte * unit;
      }
      value += (byte - 128) * unit;
      unit *= 128;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  numbers(): number[] {
    return Array.from({ length: this.number() }, () => this.number());
  }

  text(): string {
    return new TextDecoder().decode(this.part());
  }

  /** The same memory, not a copy. */
  part(): Uint8Array {
    const length = this.number();
    const end = this.at + length;
    if (end > this.bytes.length) {
      throw new CutOff();
    }
    const part = this.bytes.subarray(this.at, end);
    this.at = end;
    return part;
  }
}
