import type { SharedShingles } from './sharedShingles';
import { TextCounts } from './textCounts';

/** To look for so many common shingles among those that are rarer is quicker than for two among the rarest. */
const MOST_HITS = 3;

/** What is joined, and how alike two texts must be. */
export interface Join {
  shared: SharedShingles;
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
  /** In how many texts each shingle of the text in question stands. */
  private sizes = new Int32Array(1024);

  constructor(join: Join) {
    this.join = join;
    this.histogram = new Int32Array(join.mostOfShingle + 2);
    this.counts.makeRoom(join.shared.texts.length);
  }

  /** The ranks of the texts that share enough of the shingles looked at with a text; those found from their side are left out. In no order. */
  of(rank: number): number[] {
    const { counts } = this;
    this.countOthers(rank, this.prefixOf(rank));
    const others: number[] = [];
    const least = this.leastHits(rank);
    for (let at = 0; at < counts.metTwice; at += 1) {
      const other = counts.textMetTwice(at);
      if (counts.of(other) >= least) {
        others.push(other);
      }
    }
    return others;
  }

  /** How many of the shingles looked at the text asked for last shares with another. */
  hits(other: number): number {
    return this.counts.of(other);
  }

  private countOthers(rank: number, { size, left }: Prefix): void {
    const { texts, shingles, firsts, starts } = this.join.shared;
    const first = starts[texts[rank] ?? 0] ?? 0;
    const count = (starts[(texts[rank] ?? 0) + 1] ?? 0) - first;
    let more = left;
    this.counts.clear();
    for (let at = 0; at < count; at += 1) {
      const ofShingle = this.sizes[at] ?? 0;
      more -= ofShingle === size ? 1 : 0;
      if (ofShingle < size || (ofShingle === size && more >= 0)) {
        const shingle = shingles[first + at] ?? 0;
        this.countTexts(firsts[shingle] ?? 0, firsts[shingle + 1] ?? 0, rank);
      }
    }
  }

  private countTexts(first: number, behind: number, rank: number): void {
    if (behind - first > this.join.mostOfShingle) {
      this.countPhrase(first, rank);
    } else {
      this.countLonger(behind - 1, rank);
    }
  }

  /** Counts the texts from a place back to where the text itself stands. */
  private countLonger(last: number, rank: number): void {
    const { ranks } = this.join.shared;
    let other = ranks[last] ?? rank;
    for (let at = last - 1; other > rank; at -= 1) {
      this.counts.add(other);
      other = ranks[at] ?? rank;
    }
  }

  private countPhrase(first: number, rank: number): void {
    const { ranks } = this.join.shared;
    for (let at = first; at < first + this.join.mostOfShingle; at += 1) {
      const other = ranks[at] ?? rank;
      if (other !== rank) {
        this.counts.add(other);
      }
    }
  }

  /** How many of the shingles looked at a text shares with each that is like it. */
  private leastHits(rank: number): number {
    return Math.min(MOST_HITS, this.leastShared(rank));
  }

  private leastShared(rank: number): number {
    const { texts, sizes } = this.join.shared;
    return Math.max(2, Math.ceil(this.join.leastPart * (sizes[texts[rank] ?? 0] ?? 0)));
  }

  /** Notes how many texts have each shingle of a text, and tells which of them are looked at. */
  private prefixOf(rank: number): Prefix {
    const { histogram } = this;
    this.noteSizes(rank);
    let toSkip = this.leastShared(rank) - this.leastHits(rank);
    let size = this.join.mostOfShingle + 1;
    while (size > 0 && toSkip >= (histogram[size] ?? 0)) {
      toSkip -= histogram[size] ?? 0;
      size -= 1;
    }
    return { size, left: (histogram[size] ?? 0) - toSkip };
  }

  private noteSizes(rank: number): void {
    const { histogram } = this;
    const { texts, shingles, firsts, starts } = this.join.shared;
    const first = starts[texts[rank] ?? 0] ?? 0;
    const count = (starts[(texts[rank] ?? 0) + 1] ?? 0) - first;
    const most = this.join.mostOfShingle + 1;
    if (this.sizes.length < count) {
      this.sizes = new Int32Array(2 * count);
    }
    histogram.fill(0);
    for (let at = 0; at < count; at += 1) {
      const shingle = shingles[first + at] ?? 0;
      const size = Math.min((firsts[shingle + 1] ?? 0) - (firsts[shingle] ?? 0), most);
      this.sizes[at] = size;
      histogram[size] = (histogram[size] ?? 0) + 1;
    }
  }
}

/** The shingles of a text that are looked at: the rarer ones. */
interface Prefix {
  /** Those are looked at that fewer texts have, */
  size: number;
  /** and so many of those that as many have. */
  left: number;
}
