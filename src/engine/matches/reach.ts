import type { Candidates } from './candidates';
import { type KnownTexts, MOST_TEXTS_OF_SHINGLE, type ShingleIndex } from './shingleIndex';
import { TextCounts } from './textCounts';
import type { TextShingles } from './textShingles';

/**
 * Hears of a text that is reached; of some more than once, of some that are gone.
 *
 * @param from the text that may be its candidate now, or may have been before; nothing where it may ask otherwise
 */
export type Visit = (text: number, from?: number) => void;

const NO_TEXTS: readonly number[] = [];

/**
 * How far it reaches when texts come or go: which others may have other candidates since. Those are the texts that share
 * enough with one of them. Two things reach farther. Of a phrase only the first texts are read: where one of them goes
 * another takes its place, and what is like that one is reached as well. And who asks with the rarest shingles only may ask
 * with others now.
 */
export class Reach {
  private readonly shingles: TextShingles;
  private readonly index: ShingleIndex;
  private readonly texts: KnownTexts;
  private readonly candidates: Candidates;
  private readonly counts = new TextCounts();
  /** The texts that have come or gone, and whose reach was not told yet. */
  private readonly changed = new Set<number>();
  /** Those that may be read in place of them, or were. */
  private readonly moved = new Set<number>();
  /** How many texts with each shingle have come or gone since all was told. */
  private readonly changes = new Map<number, number>();

  constructor(shingles: TextShingles, index: ShingleIndex, texts: KnownTexts, candidates: Candidates) {
    this.shingles = shingles;
    this.index = index;
    this.texts = texts;
    this.candidates = candidates;
  }

  /** How many texts have come or gone whose reach was not told yet. */
  get waiting(): number {
    return this.changed.size;
  }

  /** Takes note of a text that has come or gone. */
  note(text: number): void {
    this.changed.add(text);
    for (const shingle of this.shingles.of(text)) {
      this.changes.set(shingle, (this.changes.get(shingle) ?? 0) + 1);
    }
  }

  /** Whether a text may be reached, before that was told: no other shares a shingle with one that has come or gone. */
  mayReach(text: number): boolean {
    return this.changes.size > 0 && this.shingles.inOrder(text).some((shingle) => this.changes.has(shingle));
  }

  forget(): void {
    this.changed.clear();
    this.moved.clear();
    this.changes.clear();
  }

  /**
   * Calls `visit` with the texts that are reached from one that has come or gone: to be called again and again.
   *
   * @param texts how many texts there are
   * @returns whether there was one
   */
  visitNext(texts: number, visit: Visit): boolean {
    for (const text of this.changed) {
      this.changed.delete(text);
      this.visitFrom(text, texts, visit, true);
      return true;
    }
    for (const text of this.moved) {
      this.moved.delete(text);
      this.visitFrom(text, texts, visit, false);
      return true;
    }
    this.changes.clear();
    return false;
  }

  /** Calls `visit` with the texts of which one may be a candidate. */
  visitAsking(text: number, texts: number, visit: Visit): void {
    this.visitFrom(text, texts, visit, false);
  }

  private visitFrom(text: number, texts: number, visit: Visit, isChanged: boolean): void {
    const { counts, candidates } = this;
    this.index.takeIn();
    counts.makeRoom(texts);
    for (const shingle of this.shingles.of(text)) {
      const changes = this.changes.get(shingle) ?? 0;
      const first = this.firstOfPhrase(shingle, changes);
      const isPhrase = first.length > MOST_TEXTS_OF_SHINGLE + changes;
      if (isPhrase && !this.isAmong(text, first)) {
        continue; // nobody reads it here
      }
      this.index.visit(shingle, (other) => counts.add(other));
      if (isChanged) {
        this.noteMoved(first, changes);
      }
      if (isChanged && !isPhrase) {
        this.visitAskingOtherwise(shingle, first.length > 0 || this.isHardlyShared(shingle, changes), visit);
      }
    }
    for (let at = 0; at < counts.metTwice; at += 1) {
      const other = counts.textMetTwice(at);
      if (candidates.isWorthAsking(other, text, counts.of(other))) {
        visit(other, text);
      }
    }
    counts.clear();
  }

  private visitAskingOtherwise(shingle: number, isTurning: boolean, visit: Visit): void {
    this.index.visit(shingle, (other) => {
      if (this.candidates.mayAskOtherwise(other, isTurning)) {
        visit(other);
      }
    });
  }

  /** Whether only one text may have a shingle, or may have had it before. */
  private isHardlyShared(shingle: number, changes: number): boolean {
    return this.index.first(shingle, 2 + changes).length < 2 + changes;
  }

  private noteMoved(first: readonly number[], changes: number): void {
    for (const other of first.slice(MOST_TEXTS_OF_SHINGLE - changes, MOST_TEXTS_OF_SHINGLE + changes)) {
      this.moved.add(other);
    }
  }

  /**
   * The first texts of a shingle by what they say: as many as are read, as many more as may have been read before, and one;
   * none where all are read, before and now.
   */
  private firstOfPhrase(shingle: number, changes: number): readonly number[] {
    if (this.index.count(shingle) + changes <= MOST_TEXTS_OF_SHINGLE) {
      return NO_TEXTS;
    }
    const first = this.index.first(shingle, MOST_TEXTS_OF_SHINGLE + changes + 1);
    return first.sort((a, b) => this.texts.compare(a, b));
  }

  /** Whether a text, there or gone, comes before the last of some. */
  private isAmong(text: number, first: readonly number[]): boolean {
    const last = first.at(-1) ?? text;
    return last !== text && this.texts.compare(last, text) > 0;
  }
}
