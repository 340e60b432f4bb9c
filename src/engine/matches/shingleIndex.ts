import { Postings } from '../compare/postings';
import type { NumberLists } from './numberLists';
import { type Range, SortedPostings } from './sortedPostings';

/** Of the texts of one shingle no more than so many are read: beyond, it is a phrase rather than the trace of a copy. */
export const MOST_TEXTS_OF_SHINGLE = 64;
/** The base is made anew when it lacks more than this share of what it has, and more than so many texts. */
const STALE_SHARE = 0.5;
const LEAST_STALE = 1000;

/** What the index needs to know of a text, by its number. */
export interface KnownTexts {
  /** Whether it still stands somewhere. */
  isLive(text: number): boolean;
  /** Sorts texts by what they say, so that nothing depends on the order in which they came. */
  compare(a: number, b: number): number;
}

/**
 * Which texts have a shingle: a large base that never changes, and a small index of what has come since. A text that is
 * gone is skipped.
 */
export class ShingleIndex {
  private readonly lists: NumberLists;
  readonly texts: KnownTexts;
  private base: SortedPostings;
  private inBase = new Int32Array(0);
  private since = new Postings();
  private inSince: number[] = [];
  /** What was added and has not been asked for yet. */
  private waiting: number[] = [];
  private readonly range: Range = { from: 0, to: 0 };

  /** @param lists the shingles of each text */
  constructor(lists: NumberLists, texts: KnownTexts) {
    this.lists = lists;
    this.texts = texts;
    this.base = new SortedPostings([], lists);
  }

  /** Adds a text. Its shingles are known by now, and do not change. */
  add(text: number): void {
    this.waiting.push(text);
  }

  /**
   * Puts the texts that have a shingle into `found`, from the place `at` on: all of them, or of a phrase so many that do
   * not depend on what came first.
   *
   * @returns how many there are
   */
  read(shingle: number, found: Int32Array, at: number): number {
    this.takeIn();
    this.base.find(shingle, this.range);
    const { from, to } = this.range;
    const { items } = this.base;
    let count = 0;
    for (let place = from; place < to && count <= MOST_TEXTS_OF_SHINGLE; place += 1) {
      const text = items[place] ?? 0;
      if (this.texts.isLive(text)) {
        found[at + count] = text;
        count += 1;
      }
    }
    return this.inSince.length === 0 ? count : this.readSince(shingle, found, at, count);
  }

  private readSince(shingle: number, found: Int32Array, at: number, count: number): number {
    const late: number[] = [];
    this.since.visit(shingle, (text) => {
      if (this.texts.isLive(text)) {
        late.push(text);
      }
      return true;
    });
    if (late.length === 0) {
      return count;
    }
    const all = [...found.subarray(at, at + count), ...late].sort((a, b) => this.texts.compare(a, b));
    const first = all.slice(0, MOST_TEXTS_OF_SHINGLE + 1);
    found.set(first, at);
    return first.length;
  }

  private takeIn(): void {
    if (this.waiting.length === 0) {
      return;
    }
    const lacking = this.inSince.length + this.waiting.length;
    if (lacking > Math.max(LEAST_STALE, STALE_SHARE * this.inBase.length)) {
      this.rebuild();
      return;
    }
    for (const text of this.waiting) {
      this.inSince.push(text);
      for (const shingle of this.lists.of(text)) {
        this.since.add(shingle, text);
      }
    }
    this.waiting = [];
  }

  private rebuild(): void {
    const known = [...this.inBase, ...this.inSince, ...this.waiting];
    const all = known.filter((text) => this.texts.isLive(text));
    this.since = new Postings();
    this.inSince = [];
    this.waiting = [];
    this.inBase = Int32Array.from(all);
    this.base = new SortedPostings([], this.lists); // so that there are never two at the same time
    this.base = new SortedPostings(this.inBase, this.lists);
    this.base.sortLists(MOST_TEXTS_OF_SHINGLE, (a, b) => this.texts.compare(a, b));
  }
}
