import { Postings } from '../compare/postings';
import type { NumberLists } from './numberLists';
import type { Join } from './prefixJoin';
import { SharedKeys } from './sharedKeys';
import { type Range, SortedPostings } from './sortedPostings';
import type { TextCounts } from './textCounts';

/** Of the texts of one shingle no more than so many are read: beyond, it is a phrase rather than the trace of a copy. */
export const MOST_TEXTS_OF_SHINGLE = 64;
/** The base is made anew when it lacks more than this share of what it has, and more than so many texts. */
const STALE_SHARE = 0.5;
const LEAST_STALE = 1000;
/** More than there can be texts. */
const TEXTS = 2 ** 31;

/** What the index needs to know of a text, by its number. */
export interface KnownTexts {
  /** Whether it still stands somewhere. */
  isLive(text: number): boolean;
  /** Sorts texts by what they say, so that nothing depends on the order in which they came. */
  compare(a: number, b: number): number;
}

/**
 * Which texts have a shingle: a large base that never changes, and a small index of what has come since. A text that is
 * gone stays in both; whoever counts texts leaves it out.
 */
export class ShingleIndex {
  private readonly lists: NumberLists;
  private readonly texts: KnownTexts;
  private base: SortedPostings;
  private inBase = new Int32Array(0);
  private hasDead = false;
  private shared: SharedKeys;
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
    this.shared = new SharedKeys(this.base, 0);
  }

  /** To be called when a text is gone. */
  noteDead(): void {
    this.hasDead = true;
  }

  /** Adds a text. Its shingles are known by now, and do not change. */
  add(text: number): void {
    this.waiting.push(text);
  }

  /** Takes in what was added: to be called before questions. */
  takeIn(): void {
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

  /**
   * Counts the texts that share shingles with a text, for each shingle; of a phrase as `countTexts` does it.
   *
   * @param most how many postings may be read
   * @returns how many shingles the text has; nothing where there are more postings, or where nothing is at hand for it
   */
  countAll(text: number, most: number, counts: TextCounts): number | undefined {
    if (this.inSince.length > 0 || this.hasDead || this.postingsOf(text) > most) {
      return undefined;
    }
    const { items } = this.base;
    const { starts, firsts, counts: sizes } = this.shared;
    const end = starts[text + 1] ?? 0;
    for (let at = starts[text] ?? 0; at < end; at += 1) {
      const from = firsts[at] ?? 0;
      const to = from + Math.min(sizes[at] ?? 0, MOST_TEXTS_OF_SHINGLE);
      for (let place = from; place < to; place += 1) {
        counts.add(items[place] ?? 0);
      }
    }
    return this.lists.lengthOf(text);
  }

  /** How many postings `countAll` reads. */
  private postingsOf(text: number): number {
    const { starts, counts } = this.shared;
    const end = starts[text + 1] ?? 0;
    let postings = 0;
    for (let at = starts[text] ?? 0; at < end; at += 1) {
      postings += Math.min(counts[at] ?? 0, MOST_TEXTS_OF_SHINGLE);
    }
    return postings;
  }

  /**
   * Calls `visit` with each shingle of a text that others may have, with where in the base its texts stand (good for the
   * moment only) and how many there are, those that are gone included.
   */
  visitShared(text: number, visit: (shingle: number, range: Range, count: number) => void): void {
    const shingles = this.lists.of(text);
    const { range } = this;
    for (let at = 0; at < shingles.length; at += 1) {
      const shingle = shingles[at] ?? 0;
      this.base.find(shingle, range);
      const count = range.to - range.from + this.since.count(shingle);
      if (count > 1) {
        visit(shingle, range, count);
      }
    }
  }

  /** Calls `visit` with each text that has a shingle of a text, those that are gone included; with some more than once. */
  visitSharing(text: number, visit: (other: number) => void): void {
    this.takeIn();
    this.visitShared(text, (shingle, { from, to }) => {
      for (let at = from; at < to; at += 1) {
        visit(this.base.items[at] ?? 0);
      }
      this.since.visit(shingle, (other) => {
        visit(other);
        return true;
      });
    });
  }

  /** How many texts have a shingle, without those that are gone; one more than are read stands for any more. */
  countLive(shingle: number, range: Range): number {
    return this.firstOf(shingle, range).length;
  }

  /** Counts the texts of a shingle; of a phrase so many of them, and which does not depend on what came first. */
  countTexts(shingle: number, range: Range, count: number, counts: TextCounts): void {
    const isPhrase = count > MOST_TEXTS_OF_SHINGLE;
    if (isPhrase && (this.inSince.length > 0 || this.hasDead)) {
      for (const text of this.firstOf(shingle, range).slice(0, MOST_TEXTS_OF_SHINGLE)) {
        counts.add(text);
      }
      return;
    }
    const { items } = this.base;
    const end = isPhrase ? range.from + MOST_TEXTS_OF_SHINGLE : range.to;
    for (let at = range.from; at < end; at += 1) {
      counts.add(items[at] ?? 0);
    }
    if (this.inSince.length > 0) {
      this.since.visit(shingle, (text) => {
        counts.add(text);
        return true;
      });
    }
  }

  /** The first living texts of a shingle by what they say, one more than are read. */
  private firstOf(shingle: number, { from, to }: Range): number[] {
    const first: number[] = [];
    for (let at = from; at < to && first.length <= MOST_TEXTS_OF_SHINGLE; at += 1) {
      const text = this.base.items[at] ?? 0;
      if (this.texts.isLive(text)) {
        first.push(text);
      }
    }
    const fromBase = first.length;
    this.since.visit(shingle, (text) => {
      if (this.texts.isLive(text)) {
        first.push(text);
      }
      return true;
    });
    if (first.length > fromBase) {
      first.sort((a, b) => this.texts.compare(a, b));
    }
    return first.slice(0, MOST_TEXTS_OF_SHINGLE + 1);
  }

  /** All texts as the join wants them; nothing where some are gone, or stand in the small index. */
  get whole(): Pick<Join, 'texts' | 'lists' | 'postings' | 'shared' | 'mostOfShingle'> | undefined {
    this.takeIn();
    if (this.inSince.length > 0 || this.hasDead) {
      return undefined;
    }
    const { inBase: texts, lists, base: postings, shared } = this;
    return { texts, lists, postings, shared, mostOfShingle: MOST_TEXTS_OF_SHINGLE };
  }

  /** Sorts texts by how many shingles they have, and by number. */
  private byLength(texts: readonly number[]): Int32Array<ArrayBuffer> {
    const sortable = Float64Array.from(texts, (text) => this.lists.lengthOf(text) * TEXTS + text);
    return Int32Array.from(sortable.sort(), (one) => one % TEXTS);
  }

  private rebuild(): void {
    const known = [...this.inBase, ...this.inSince, ...this.waiting];
    const all = this.byLength(known.filter((text) => this.texts.isLive(text)));
    this.since = new Postings();
    this.inSince = [];
    this.waiting = [];
    this.hasDead = false;
    this.inBase = all;
    this.base = new SortedPostings([], this.lists); // so that there are never two at the same time
    this.shared = new SharedKeys(this.base, 0);
    this.base = new SortedPostings(this.inBase, this.lists);
    this.base.sortLists(MOST_TEXTS_OF_SHINGLE, (a, b) => this.texts.compare(a, b));
    this.shared = new SharedKeys(this.base, known.reduce((most, text) => Math.max(most, text), 0) + 1);
  }
}
