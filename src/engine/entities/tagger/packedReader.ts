import { unpackSymbols } from './rans';

/** Said of bytes that are not a model, or not one of this version. */
export class ModelError extends Error {}

/** Reads numbers from the bytes of a packed model, one part after the other. */
export class PackedReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** A whole number of 0 or more: seven bits a byte, lowest first. */
  number(): number {
    let number = 0;
    let unit = 1;
    for (;;) {
      const byte = this.byte();
      number += (byte & 127) * unit;
      if (byte < 128) {
        return number;
      }
      unit *= 128;
    }
  }

  /** A whole number that may be negative. */
  signed(): number {
    const number = this.number();
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
  }

  /** A row of symbols below some number. */
  symbols(): Uint16Array {
    const count = this.number();
    const frequencies = new Uint16Array(this.number());
    for (let symbol = 0; symbol < frequencies.length; symbol += 1) {
      frequencies[symbol] = this.number();
    }
    return unpackSymbols(this.part(this.number()), frequencies, count);
  }

  /** Numbers in as many bits each as asked for; a number given for `bits` holds for all of `count`. */
  bits(count: number, bits: number | ((index: number) => number)): Int32Array {
    const packed = this.part(this.number());
    const numbers = new Int32Array(count);
    let at = 0;
    let kept = 0;
    let keptBits = 0;
    for (let index = 0; index < count; index += 1) {
      const wanted = typeof bits === 'number' ? bits : bits(index);
      while (keptBits < wanted) {
        kept += (packed[at] ?? 0) * 2 ** keptBits;
        keptBits += 8;
        at += 1;
      }
      const unit = 2 ** wanted;
      numbers[index] = kept % unit;
      kept = Math.floor(kept / unit);
      keptBits -= wanted;
    }
    return numbers;
  }

  /** Different numbers of 0 or more in rising order. */
  rising(): Int32Array {
    const lengths = this.symbols();
    const rests = this.bits(lengths.length, (index) => Math.max(0, (lengths[index] as number) - 1));
    const numbers = new Int32Array(lengths.length);
    let last = -1;
    for (let index = 0; index < numbers.length; index += 1) {
      const length = lengths[index] as number;
      last += (length === 0 ? 0 : 2 ** (length - 1) + (rests[index] as number)) + 1;
      numbers[index] = last;
    }
    return numbers;
  }

  private byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) {
      throw new ModelError('The model of the tagger is cut off.');
    }
    this.at += 1;
    return byte;
  }

  private part(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.bytes.length) {
      throw new ModelError('The model of the tagger is cut off.');
    }
    const part = this.bytes.subarray(this.at, end);
    this.at = end;
    return part;
  }
}
