import type { NumberLists } from './numberLists';
import type { SharedKeys } from './sharedKeys';
import type { SortedPostings } from './sortedPostings';
import { TextCounts } from './textCounts';

/** What is joined, and how alike two texts must be. */
export interface Join {
  /** The texts, those with the fewest shingles first; the postings of a shingle stand in the same order. */
  texts: Int32Array;
  lists: NumberLists;
  postings: SortedPostings;
  shared: SharedKeys;
  /** Of the texts of a shingle that more have only the first are read, in whatever order they stand. */
  mostOfShingle: number;
  /** Which part of the shingles of the shorter text two texts must share; two of them in any case. */
  leastPart: number;
}

/**
 * Finds all pairs of texts that share enough shingles: a set-similarity join with prefix filtering. Two texts that share
 * n shingles of the shorter one share two even where its n - 2 most frequent ones are not looked at, and those have most
 * of the postings; each text asks for longer ones only, since the postings behind its own are theirs. That leaves a fifth
 * of the postings to read. Time in proportion to those; four bytes for a text.
 */
export class PrefixJoin {
  private readonly join: Join;
  private readonly counts = new TextCounts();
  /** How many shingles of the text in question stand in so many texts. */
  private readonly histogram: Int32Array;

  constructor(join: Join) {
    this.join = join;
    this.histogram = new Int32Array(join.mostOfShingle + 2);
  }

  /** Calls `visit` with each text and the others that share two shingles of those looked at, good for the moment only. */
  run(visit: (text: number, others: TextCounts) => void): void {
    const { texts } = this.join;
    this.counts.makeRoom(texts.reduce((most, text) => Math.max(most, text), 0) + 1);
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] ?? 0;
      this.countOthers(text);
      if (this.counts.metTwice > 0) {
        visit(text, this.counts);
      }
      this.counts.clear();
    }
  }

  private countOthers(text: number): void {
    const { shared, postings, mostOfShingle } = this.join;
    const { firsts, counts: sizes, keys, starts } = shared;
    const end = starts[text + 1] ?? 0;
    const prefix = this.prefixOf(text);
    let { left } = prefix;
    for (let at = starts[text] ?? 0; at < end; at += 1) {
      const key = keys[at] ?? 0;
      const size = Math.min(sizes[key] ?? 0, mostOfShingle + 1);
      if (size > prefix.size || (size === prefix.size && left === 0)) {
        continue;
      }
      left -= size === prefix.size ? 1 : 0;
      const first = firsts[key] ?? 0;
      if (size > mostOfShingle) {
        this.countPhrase(first, text);
      } else {
        this.countBehind(postings.items, first + size - 1, text);
      }
    }
  }

  /** Counts the texts from a place back to where the text itself stands. */
  private countBehind(items: Int32Array, last: number, text: number): void {
    const { counts } = this;
    let other = items[last] ?? text;
    for (let at = last; other !== text; other = items[at] ?? text) {
      counts.add(other);
      at -= 1;
    }
  }

  private countPhrase(first: number, text: number): void {
    const { items } = this.join.postings;
    for (let at = first; at < first + this.join.mostOfShingle; at += 1) {
      const other = items[at] ?? text;
      if (other !== text) {
        this.counts.add(other);
      }
    }
  }

  /** Which shingles of a text are looked at: those that fewer texts have than `size`, and `left` of those that so many have. */
  private prefixOf(text: number): { size: number; left: number } {
    const { shared, lists, leastPart, mostOfShingle } = this.join;
    const { histogram } = this;
    histogram.fill(0);
    const end = shared.starts[text + 1] ?? 0;
    for (let at = shared.starts[text] ?? 0; at < end; at += 1) {
      const size = Math.min(shared.counts[shared.keys[at] ?? 0] ?? 0, mostOfShingle + 1);
      histogram[size] = (histogram[size] ?? 0) + 1;
    }
    let toSkip = Math.max(2, Math.ceil(leastPart * lists.lengthOf(text))) - 2;
    let size = mostOfShingle + 1;
    while (size > 0 && toSkip >= (histogram[size] ?? 0)) {
      toSkip -= histogram[size] ?? 0;
      size -= 1;
    }
    return { size, left: (histogram[size] ?? 0) - toSkip };
  }
}
