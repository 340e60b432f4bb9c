import type { NumberLists } from './numberLists';
import type { SharedKeys } from './sharedKeys';
import type { SortedPostings } from './sortedPostings';
import { TextCounts } from './textCounts';

/** To look for so many common shingles among those that are rarer is quicker than for two among the rarest. */
const MOST_HITS = 3;
const NO_TEXTS: readonly number[] = [];

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
 * n shingles of the shorter one share three even where its n - 3 most frequent ones are not looked at, and those have most
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

  /** Calls `visit` with each text and the others that share enough of the shingles looked at; the counts are good for the moment only. */
  run(visit: (text: number, others: readonly number[], counts: TextCounts) => void): void {
    const { texts } = this.join;
    this.counts.makeRoom(texts.reduce((most, text) => Math.max(most, text), 0) + 1);
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] ?? 0;
      this.countOthers(text);
      const others = this.counts.metTwice > 0 ? this.othersOf(text) : NO_TEXTS;
      if (others.length > 0) {
        visit(text, others, this.counts);
      }
      this.counts.clear();
    }
  }

  private othersOf(text: number): number[] {
    const { counts } = this;
    const least = this.leastHits(text);
    const others: number[] = [];
    for (let at = 0; at < counts.metTwice; at += 1) {
      const other = counts.textMetTwice(at);
      if (counts.of(other) >= least) {
        others.push(other);
      }
    }
    return others;
  }

  private countOthers(text: number): void {
    const { shared, postings, mostOfShingle } = this.join;
    const { firsts, counts: sizes, starts } = shared;
    const end = starts[text + 1] ?? 0;
    const prefix = this.prefixOf(text);
    let { left } = prefix;
    for (let at = starts[text] ?? 0; at < end; at += 1) {
      const size = Math.min(sizes[at] ?? 0, mostOfShingle + 1);
      if (size > prefix.size || (size === prefix.size && left === 0)) {
        continue;
      }
      left -= size === prefix.size ? 1 : 0;
      const first = firsts[at] ?? 0;
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

  /** How many of the shingles looked at a text shares with each that is like it. */
  private leastHits(text: number): number {
    return Math.min(MOST_HITS, this.leastShared(text));
  }

  private leastShared(text: number): number {
    return Math.max(2, Math.ceil(this.join.leastPart * this.join.lists.lengthOf(text)));
  }

  /** Which shingles of a text are looked at: those that fewer texts have than `size`, and `left` of those that so many have. */
  private prefixOf(text: number): { size: number; left: number } {
    const { shared, mostOfShingle } = this.join;
    const { histogram } = this;
    histogram.fill(0);
    const end = shared.starts[text + 1] ?? 0;
    for (let at = shared.starts[text] ?? 0; at < end; at += 1) {
      const size = Math.min(shared.counts[at] ?? 0, mostOfShingle + 1);
      histogram[size] = (histogram[size] ?? 0) + 1;
    }
    let toSkip = this.leastShared(text) - this.leastHits(text);
    let size = mostOfShingle + 1;
    while (size > 0 && toSkip >= (histogram[size] ?? 0)) {
      toSkip -= histogram[size] ?? 0;
      size -= 1;
    }
    return { size, left: (histogram[size] ?? 0) - toSkip };
  }
}
