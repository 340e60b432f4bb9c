import { Postings } from '../compare/postings';
import { allAtOnce } from '../store/allAtOnce';
import { type Range, SortedPostings } from './sortedPostings';
import type { TextCounts } from './textCounts';
import type { TextShingles } from './textShingles';

/** Of the texts of one shingle no more than so many are read: beyond, it is a phrase rather than the trace of a copy. */
export const MOST_TEXTS_OF_SHINGLE = 64;
/** The base is made anew when it lacks more than this share of what it has, and more than so many texts. */
const STALE_SHARE = 0.5;
const LEAST_STALE = 1000;
/** Of so many phrases it is kept which texts come first. */
const MOST_PHRASES_KEPT = 4096;

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
  private readonly shingles: TextShingles;
  private readonly texts: KnownTexts;
  private base = SortedPostings.empty();
  private inBase: readonly number[] = [];
  /** How many texts have gone, and how many of them had when the base was made. */
  private dead = 0;
  private deadBefore = 0;
  private since = new Postings();
  private inSince: number[] = [];
  /** What was added and has not been asked for yet. */
  private waiting: number[] = [];
  private readonly range: Range = { from: 0, to: 0 };
  /** The first texts of phrases, as long as none comes or goes: those that are alike ask for the same. */
  private readonly phrases = new Map<number, readonly number[]>();

  constructor(shingles: TextShingles, texts: KnownTexts) {
    this.shingles = shingles;
    this.texts = texts;
  }

  /** To be called when a text is gone. */
  noteDead(): void {
    this.dead += 1;
    this.phrases.clear();
  }

  /** Adds a text. Its shingles are known by now, and do not change. */
  add(text: number): void {
    this.waiting.push(text);
    this.phrases.clear();
  }

  /** Takes in what was added: to be called before questions. */
  takeIn(): void {
    if (this.isStale) {
      allAtOnce(this.rebuild());
    }
    this.takeInto(this.waiting);
    this.waiting = [];
  }

  /** As `takeIn`, with pauses, in which there may be questions and changes. */
  *preparing(): Generator<void, void> {
    if (this.isStale) {
      yield* this.rebuild();
    }
    this.takeIn();
  }

  private get hasDead(): boolean {
    return this.dead > this.deadBefore;
  }

  private get isStale(): boolean {
    const lacking = this.inSince.length + this.waiting.length;
    return this.waiting.length > 0 && lacking > Math.max(LEAST_STALE, STALE_SHARE * this.inBase.length);
  }

  private takeInto(texts: readonly number[]): void {
    for (const text of texts) {
      this.inSince.push(text);
      for (const shingle of this.shingles.of(text)) {
        this.since.add(shingle, text);
      }
    }
  }

  /**
   * Calls `visit` with each shingle of a text that others may have, with where in the base its texts stand (good for the
   * moment only) and how many there are, those that are gone included.
   */
  visitShared(text: number, visit: (shingle: number, range: Range, count: number) => void): void {
    const shingles = this.shingles.of(text);
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

  /** How many texts have a shingle, those that are gone included. */
  count(shingle: number): number {
    this.base.find(shingle, this.range);
    return this.range.to - this.range.from + this.since.count(shingle);
  }

  /** Calls `visit` with each text that has a shingle, those that are gone included. */
  visit(shingle: number, visit: (text: number) => void): void {
    this.base.find(shingle, this.range);
    const { from, to } = this.range;
    for (let at = from; at < to; at += 1) {
      visit(this.base.items[at] ?? 0);
    }
    this.since.visit(shingle, (text) => {
      visit(text);
      return true;
    });
  }

  /** The first living texts of a shingle by what they say, no more than `most`; where there are no more, in no order. */
  first(shingle: number, most: number): number[] {
    this.base.find(shingle, this.range);
    return this.firstOf(shingle, this.range, most);
  }

  /** How many texts have a shingle, without those that are gone; one more than are read stands for any more. */
  countLive(shingle: number, range: Range): number {
    return this.firstOfPhrase(shingle, range).length;
  }

  /** Counts the texts of a shingle; of a phrase so many of them, and which does not depend on what came first. */
  countTexts(shingle: number, range: Range, count: number, counts: TextCounts): void {
    const isPhrase = count > MOST_TEXTS_OF_SHINGLE;
    if (isPhrase && (this.inSince.length > 0 || this.hasDead)) {
      for (const text of this.firstOfPhrase(shingle, range).slice(0, MOST_TEXTS_OF_SHINGLE)) {
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
  private firstOfPhrase(shingle: number, range: Range): readonly number[] {
    const known = this.phrases.get(shingle);
    if (known) {
      return known;
    }
    if (this.phrases.size >= MOST_PHRASES_KEPT) {
      this.phrases.clear();
    }
    const first = this.firstOf(shingle, range, MOST_TEXTS_OF_SHINGLE + 1);
    this.phrases.set(shingle, first);
    return first;
  }

  private firstOf(shingle: number, { from, to }: Range, most: number): number[] {
    const first: number[] = [];
    for (let at = from; at < to && first.length < most; at += 1) {
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
    return first.slice(0, most);
  }

  private *rebuild(): Generator<void> {
    const all = [...this.inBase, ...this.inSince, ...this.waiting].filter((text) => this.texts.isLive(text));
    const { base, dead } = this;
    const rebuilt = yield* SortedPostings.of(all, (text) => this.shingles.of(text));
    yield* rebuilt.sortLists(MOST_TEXTS_OF_SHINGLE, (a, b) => this.texts.compare(a, b));
    if (this.base !== base) {
      return; // a question could not wait
    }
    const rest = new Set([...this.inSince, ...this.waiting]);
    for (const text of all) {
      rest.delete(text);
    }
    this.base = rebuilt;
    this.phrases.clear();
    this.inBase = all;
    this.deadBefore = dead;
    this.since = new Postings();
    this.inSince = [];
    this.waiting = [...rest].filter((text) => this.texts.isLive(text));
  }
}
