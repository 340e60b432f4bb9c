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
  bits(count: number, bits: number | Uint8Array): Int32Array {
    const packed = new BitReader(this.part(this.number()));
    const numbers = new Int32Array(count);
    for (let index = 0; index < count; index += 1) {
      numbers[index] = packed.read(typeof bits === 'number' ? bits : (bits[index] as number));
    }
    return numbers;
  }

  /** Different numbers of 0 or more in rising order. */
  rising(): Int32Array {
    const lengths = this.symbols();
    const restLengths = new Uint8Array(lengths.length);
    for (let index = 0; index < lengths.length; index += 1) {
      restLengths[index] = Math.max(0, (lengths[index] as number) - 1);
    }
    const rests = this.bits(lengths.length, restLengths);
    const numbers = new Int32Array(lengths.length);
    let last = -1;
    for (let index = 0; index < numbers.length; index += 1) {
      const length = lengths[index] as number;
      last += (length === 0 ? 0 : (1 << (length - 1)) + (rests[index] as number)) + 1;
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

/** More bits than this are read in two steps, so that all fits into 32. */
const MOST_BITS_AT_ONCE = 16;

/** Reads numbers of any number of bits up to 31, lowest bits first. */
class BitReader {
  private readonly bytes: Uint8Array;
  private at = 0;
  private kept = 0;
  private keptBits = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  read(bits: number): number {
    if (bits > MOST_BITS_AT_ONCE) {
      const low = this.read(MOST_BITS_AT_ONCE);
      return low + this.read(bits - MOST_BITS_AT_ONCE) * 2 ** MOST_BITS_AT_ONCE;
    }
    while (this.keptBits < bits) {
      this.kept |= (this.bytes[this.at] ?? 0) << this.keptBits;
      this.keptBits += 8;
      this.at += 1;
    }
    const number = this.kept & ((1 << bits) - 1);
    this.kept >>>= bits;
    this.keptBits -= bits;
    return number;
  }
}
