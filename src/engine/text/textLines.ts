import { means, SPACE } from './characters';
import { longer } from './longer';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** What is known of each line, one number each. */
const LINE = 0;
const START = 1;
const END = 2;
const COLUMNS = 3;

/**
 * The lines of a text that are not blank, numbered in order: on which line of the text each stands, and where its text
 * begins and ends without the white space around it. One after the other text is read into the same array.
 */
export class TextLines {
  private numbers = new Int32Array(COLUMNS * 256);
  count = 0;

  /** @param bytes of the text, as `bytesOf` gives them */
  read(bytes: Uint8Array, length: number): void {
    this.count = 0;
    let line = 0;
    let start = 0;
    for (let at = 0; at < length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === LINE_FEED || byte === RETURN) {
        this.add(bytes, line, start, at);
        if (byte === RETURN && at + 1 < length && bytes[at + 1] === LINE_FEED) {
          at += 1;
        }
        line += 1;
        start = at + 1;
      }
    }
    this.add(bytes, line, start, length);
  }

  /** Its number among all lines of the text, from 0. */
  lineOf(index: number): number {
    return this.numbers[index * COLUMNS + LINE] ?? 0;
  }

  startOf(index: number): number {
    return this.numbers[index * COLUMNS + START] ?? 0;
  }

  endOf(index: number): number {
    return this.numbers[index * COLUMNS + END] ?? 0;
  }

  /** Whether the one before stands on the line directly above. */
  followsDirectly(index: number): boolean {
    return index > 0 && index < this.count && this.lineOf(index - 1) === this.lineOf(index) - 1;
  }

  /** Its length, without the white space around it. */
  lengthOf(index: number): number {
    return this.endOf(index) - this.startOf(index);
  }

  /** Its characters, without the white space around it. */
  at(text: string, index: number): string {
    return text.slice(this.startOf(index), this.endOf(index));
  }

  /** The one behind the last of those that stand directly below one another from `first` on. */
  endOfStretch(first: number): number {
    let end = first + 1;
    while (this.followsDirectly(end)) {
      end += 1;
    }
    return end;
  }

  private add(bytes: Uint8Array, line: number, from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && means(bytes[start], SPACE)) {
      start += 1;
    }
    while (start < end && means(bytes[end - 1], SPACE)) {
      end -= 1;
    }
    if (start === end) {
      return;
    }
    const at = this.count * COLUMNS;
    if (at === this.numbers.length) {
      this.numbers = longer(this.numbers, 2 * this.numbers.length);
    }
    this.numbers[at + LINE] = line;
    this.numbers[at + START] = start;
    this.numbers[at + END] = end;
    this.count += 1;
  }
}
