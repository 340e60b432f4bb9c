import { FIRST_NAME } from './gazetteer';
import type { ScannedPassage } from './passage';
import { ORDINARY } from './sentenceView';
import {
  BEGINS_LOWER,
  BEGINS_UPPER,
  HAS_LOWER,
  IS_ORGANISATION_WORD,
  IS_SHORT_CAPS,
  IS_TITLE,
  type Vocabulary,
} from './vocabulary';

const SEEN_SMALL = 1;
const SEEN_INSIDE = 2;
const SEEN_AFTER_TITLE = 4;
const SEEN_IN_ORGANISATION = 8;
const SEEN_IN_BRACKETS = 16;

/** How many places of a word are remembered with the words around it. */
const CONTEXTS = 4;

/**
 * What an article as a whole tells of each of its words: whether it also stands in lower case, inside a sentence, after a
 * title, after a first name, and the words around it elsewhere. Headlines, where capitals mean little, tell nothing.
 * The columns are by the number of the lower-case word; a stamp tells which article a row was written for.
 */
export class ArticleFacts {
  private stamp = 0;
  private stamps = new Int32Array(0);
  private seen = new Uint8Array(0);
  private neighbours = new Int32Array(0);
  private counts = new Uint8Array(0);
  private around = new Int32Array(0);

  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Forgets the last article. */
  begin(): void {
    this.stamp += 1;
    const { capacity } = this.vocabulary;
    if (capacity > this.stamps.length) {
      this.stamps = new Int32Array(capacity);
      this.seen = new Uint8Array(capacity);
      this.neighbours = new Int32Array(capacity);
      this.counts = new Uint8Array(capacity);
      this.around = new Int32Array(capacity * CONTEXTS * 2);
    }
  }

  /** Takes in a paragraph. Its words must be in the vocabulary since before `begin`. */
  add({ words, sentences, capitals }: ScannedPassage): void {
    for (let index = 0; index + 1 < sentences.length; index += 1) {
      const from = sentences[index] as number;
      const to = sentences[index + 1] as number;
      const isHeadline = capitals[index] !== ORDINARY;
      for (let at = from; at < to; at += 1) {
        this.addWord(words, from, to, at, isHeadline);
      }
    }
  }

  private addWord(words: Int32Array, from: number, to: number, at: number, isHeadline: boolean): void {
    const { flags, lower } = this.vocabulary;
    const word = words[at] as number;
    const wordFlags = flags[word] as number;
    const row = lower[word] as number;
    if ((wordFlags & BEGINS_LOWER) !== 0) {
      this.note(row, SEEN_SMALL);
    } else if ((wordFlags & BEGINS_UPPER) !== 0 && !isHeadline) {
      this.prepare(row);
      if (at > from) {
        this.addInside(words[at - 1] as number, row);
      }
      if (at + 1 < to) {
        this.addBeforeWord(words, at, to, row, wordFlags);
      }
      this.addContext(row, at > from ? words[at - 1] : undefined, at + 1 < to ? words[at + 1] : undefined);
    }
  }

  private addInside(before: number, row: number): void {
    const { flags, lists, coarse } = this.vocabulary;
    const beforeFlags = flags[before] as number;
    this.note(row, SEEN_INSIDE);
    if ((beforeFlags & (IS_TITLE | BEGINS_UPPER)) === (IS_TITLE | BEGINS_UPPER)) {
      this.note(row, SEEN_AFTER_TITLE);
    } else if (
      (beforeFlags & BEGINS_UPPER) !== 0 &&
      (beforeFlags & HAS_LOWER) !== 0 &&
      this.neighbours[row] === -1
    ) {
      const isFirstName = ((lists[before] as number) & FIRST_NAME) !== 0 ? 1 : 0;
      this.neighbours[row] = (coarse[before] as number) * 2 + isFirstName;
    }
  }

  private addBeforeWord(words: Int32Array, at: number, to: number, row: number, wordFlags: number): void {
    const { flags } = this.vocabulary;
    const afterFlags = flags[words[at + 1] as number] as number;
    const organisation = IS_ORGANISATION_WORD | BEGINS_UPPER;
    if ((afterFlags & organisation) === organisation) {
      this.note(row, SEEN_IN_ORGANISATION);
    }
    if ((wordFlags & IS_SHORT_CAPS) !== 0 && at > 0 && at + 1 < to) {
      const isBracketed =
        this.vocabulary.word(words[at - 1] as number) === '(' &&
        this.vocabulary.word(words[at + 1] as number) === ')';
      this.note(row, isBracketed ? SEEN_IN_BRACKETS : 0);
    }
  }

  private addContext(row: number, before: number | undefined, after: number | undefined): void {
    const { lower, begin, end } = this.vocabulary;
    const count = this.counts[row] as number;
    if (count < CONTEXTS) {
      const place = (row * CONTEXTS + count) * 2;
      this.around[place] = before === undefined ? begin : (lower[before] as number);
      this.around[place + 1] = after === undefined ? end : (lower[after] as number);
      this.counts[row] = count + 1;
    }
  }

  private prepare(row: number): void {
    if (this.stamps[row] !== this.stamp) {
      this.stamps[row] = this.stamp;
      this.seen[row] = 0;
      this.neighbours[row] = -1;
      this.counts[row] = 0;
    }
  }

  private note(row: number, fact: number): void {
    this.prepare(row);
    this.seen[row] = (this.seen[row] as number) | fact;
  }

  private has(row: number, fact: number): boolean {
    return this.stamps[row] === this.stamp && ((this.seen[row] as number) & fact) !== 0;
  }

  isSeenSmall(row: number): boolean {
    return this.has(row, SEEN_SMALL);
  }

  isSeenInside(row: number): boolean {
    return this.has(row, SEEN_INSIDE);
  }

  isSeenAfterTitle(row: number): boolean {
    return this.has(row, SEEN_AFTER_TITLE);
  }

  isSeenInOrganisation(row: number): boolean {
    return this.has(row, SEEN_IN_ORGANISATION);
  }

  /** An acronym in brackets, as after the full name of an organisation. */
  isSeenInBrackets(row: number): boolean {
    return this.has(row, SEEN_IN_BRACKETS);
  }

  /** The first capitalised word seen before it: twice its cluster, plus one for a first name; -1 where none was. */
  nameBefore(row: number): number {
    return this.stamps[row] === this.stamp ? (this.neighbours[row] as number) : -1;
  }

  /** At how many places the words around it are known. */
  contexts(row: number): number {
    return this.stamps[row] === this.stamp ? (this.counts[row] as number) : 0;
  }

  contextBefore(row: number, index: number): number {
    return this.around[(row * CONTEXTS + index) * 2] as number;
  }

  contextAfter(row: number, index: number): number {
    return this.around[(row * CONTEXTS + index) * 2 + 1] as number;
  }
}
