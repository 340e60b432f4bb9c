import { longer } from './longer';
import type { Paragraph, Role } from './paragraph';

/** What is known of each paragraph, one number each. */
const START = 0;
const END = 1;
const START_LINE = 2;
const END_LINE = 3;
const WORDS = 4;
const TRAITS = 5;
const COLUMNS = 6;

const ROLES: readonly Role[] = ['body', 'heading', 'standfirst', 'other'];
const ROLE_BITS = 3;
/** Something that is not prose stands before the paragraph. */
const IS_PARTED = 4;

/** Where a paragraph stands. */
export type ParagraphPlace = Pick<Paragraph, 'start' | 'end' | 'startLine' | 'endLine'>;

/** The paragraphs of an article as numbers: 24 bytes for each. Offsets, lines and words are those of `Paragraph`. */
export class ParagraphTable {
  readonly count: number;
  private readonly numbers: Int32Array;
  /** Where those of this article begin. */
  private readonly from: number;

  constructor(numbers: Int32Array, from: number, count: number) {
    this.numbers = numbers;
    this.from = from;
    this.count = count;
  }

  startOf(index: number): number {
    return this.at(index, START);
  }

  endOf(index: number): number {
    return this.at(index, END);
  }

  startLineOf(index: number): number {
    return this.at(index, START_LINE);
  }

  endLineOf(index: number): number {
    return this.at(index, END_LINE);
  }

  /** 0 for a paragraph that is not there. */
  wordsOf(index: number): number {
    return this.at(index, WORDS);
  }

  roleOf(index: number): Role {
    return ROLES[this.at(index, TRAITS) & ROLE_BITS] ?? 'body';
  }

  followsOf(index: number): Paragraph['follows'] {
    return (this.at(index, TRAITS) & IS_PARTED) === 0 ? 'prose' : 'break';
  }

  /** To be called while the article is read: from then on nothing changes. */
  setRole(index: number, role: Role): void {
    const at = this.from + index * COLUMNS + TRAITS;
    this.numbers[at] = ((this.numbers[at] ?? 0) & ~ROLE_BITS) | ROLES.indexOf(role);
  }

  private at(index: number, column: number): number {
    const isThere = index >= 0 && index < this.count;
    return isThere ? (this.numbers[this.from + index * COLUMNS + column] ?? 0) : 0;
  }
}

/** Takes the paragraphs of one article after the other, and makes a table of them. */
export class TableWriter {
  private numbers = new Int32Array(COLUMNS * 256);
  private count = 0;
  private isParted = false;

  begin(): void {
    this.count = 0;
    this.isParted = false;
  }

  /** Says that something stands here that is not prose. */
  part(): void {
    this.isParted = true;
  }

  add(place: ParagraphPlace, role: Role, words: number): void {
    const at = this.count * COLUMNS;
    if (at === this.numbers.length) {
      this.numbers = longer(this.numbers, 2 * this.numbers.length);
    }
    const { numbers } = this;
    numbers[at + START] = place.start;
    numbers[at + END] = place.end;
    numbers[at + START_LINE] = place.startLine;
    numbers[at + END_LINE] = place.endLine;
    numbers[at + WORDS] = words;
    numbers[at + TRAITS] = ROLES.indexOf(role) | (this.isParted ? IS_PARTED : 0);
    this.isParted = false;
    this.count += 1;
  }

  take(): ParagraphTable {
    const size = this.count * COLUMNS;
    const from = roomFor(size);
    block.set(this.numbers.subarray(0, size), from);
    return new ParagraphTable(block, from, this.count);
  }
}

/** An array of its own costs more than the paragraphs of a short article: those read one after the other share one. */
const BLOCK = 4096;
let block = new Int32Array(BLOCK);
let taken = 0;

function roomFor(size: number): number {
  if (taken + size > block.length) {
    block = new Int32Array(Math.max(BLOCK, size));
    taken = 0;
  }
  taken += size;
  return taken - size;
}
