import { frequenciesOf, packSymbols } from '../../src/engine/entities/tagger/rans';

/** Writes numbers in the form that the tagger's `PackedReader` reads. */
export class PackedWriter {
  private readonly parts: number[] = [];

  get bytes(): Uint8Array {
    return Uint8Array.from(this.parts);
  }

  get length(): number {
    return this.parts.length;
  }

  number(number: number): void {
    let rest = number;
    while (rest >= 128) {
      this.parts.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.parts.push(rest);
  }

  signed(number: number): void {
    this.number(number < 0 ? -number * 2 - 1 : number * 2);
  }

  symbols(symbols: ArrayLike<number>, alphabet: number): void {
    const frequencies = frequenciesOf(symbols, alphabet);
    this.number(symbols.length);
    this.number(alphabet);
    for (const frequency of frequencies) {
      this.number(frequency);
    }
    this.part(packSymbols(symbols, frequencies));
  }

  /** Numbers in as many bits each as told. */
  bits(numbers: ArrayLike<number>, bits: number | ((index: number) => number)): void {
    const packed: number[] = [];
    let kept = 0;
    let keptBits = 0;
    for (let index = 0; index < numbers.length; index += 1) {
      kept += (numbers[index] as number) * 2 ** keptBits;
      keptBits += typeof bits === 'number' ? bits : bits(index);
      while (keptBits >= 8) {
        packed.push(kept % 256);
        kept = Math.floor(kept / 256);
        keptBits -= 8;
      }
    }
    packed.push(kept);
    this.part(packed);
  }

  /** Different numbers of 0 or more in rising order: the length of each gap in bits, then its bits but the first. */
  rising(numbers: ArrayLike<number>): void {
    const lengths: number[] = [];
    const rests: number[] = [];
    let last = -1;
    for (let index = 0; index < numbers.length; index += 1) {
      const gap = (numbers[index] as number) - last - 1;
      const length = gap === 0 ? 0 : 32 - Math.clz32(gap);
      lengths.push(length);
      rests.push(length === 0 ? 0 : gap - 2 ** (length - 1));
      last = numbers[index] as number;
    }
    this.symbols(lengths, 32);
    this.bits(rests, (index) => Math.max(0, (lengths[index] as number) - 1));
  }

  private part(bytes: ArrayLike<number>): void {
    this.number(bytes.length);
    for (let index = 0; index < bytes.length; index += 1) {
      this.parts.push(bytes[index] as number);
    }
  }
}
