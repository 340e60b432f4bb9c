import type { NumberLists } from './numberLists';
import { MOST_TEXTS_OF_SHINGLE, type ShingleIndex } from './shingleIndex';

/** A text asks with its rarest shingles until it has read so many postings: the cost of one is bounded. */
const POSTINGS_TO_READ = 2000;
/**
 * Shingles that two texts must share to be compared, and their share of those of the shorter text. That is a little less
 * than what the comparison asks for: shingles of phrases are not all read.
 */
const LEAST_SHARED = 2;
const LEAST_SHARED_PART = 0.15;
/** How many texts, those with the most shared shingles first, one text is compared with. */
const MOST_COMPARED = 64;

/** The texts that have one shingle: where they stand in `found`. */
interface Found {
  shingle: number;
  start: number;
  length: number;
}

/**
 * Finds the texts that may be versions of one: those that share shingles with it, the rarest shingles asked first. The
 * arrays are used again for each question.
 */
export class Candidates {
  private readonly lists: NumberLists;
  private readonly index: ShingleIndex;
  /** How many shingles each text shares with the one in question; 0 between questions. */
  private counts = new Int32Array(1024);
  private found = new Int32Array(1024);

  constructor(lists: NumberLists, index: ShingleIndex) {
    this.lists = lists;
    this.index = index;
  }

  /**
   * @param texts how many texts there are
   * @returns those with the most shared shingles, no more than are to be compared; in no order if all are
   */
  of(text: number, texts: number): number[] {
    const { read, total } = this.readAll(text);
    const asked = total > POSTINGS_TO_READ ? rarest(read) : read;
    const mostAsked = asked.length === read.length ? this.lists.lengthOf(text) : asked.length;
    if (this.counts.length < texts) {
      this.counts = new Int32Array(2 * texts);
    }
    const sharing = this.count(asked);
    const own = this.lists.lengthOf(text);
    const worth = sharing.filter((other) => {
      const fewest = Math.min(own, this.lists.lengthOf(other), mostAsked);
      const least = Math.max(LEAST_SHARED, LEAST_SHARED_PART * fewest);
      return other !== text && (this.counts[other] ?? 0) >= least;
    });
    const best = worth.length > MOST_COMPARED ? this.best(worth) : worth;
    for (const other of sharing) {
      this.counts[other] = 0;
    }
    return best;
  }

  private best(texts: readonly number[]): number[] {
    return texts
      .toSorted((a, b) => (this.counts[b] ?? 0) - (this.counts[a] ?? 0) || this.index.texts.compare(a, b))
      .slice(0, MOST_COMPARED);
  }

  /** Reads the texts of all shingles that stand elsewhere as well. */
  private readAll(text: number): { read: Found[]; total: number } {
    const read: Found[] = [];
    let total = 0;
    const shingles = this.lists.of(text);
    for (let at = 0; at < shingles.length; at += 1) {
      if (this.found.length < total + MOST_TEXTS_OF_SHINGLE + 1) {
        const found = new Int32Array(2 * this.found.length);
        found.set(this.found);
        this.found = found;
      }
      const shingle = shingles[at] ?? 0;
      const length = this.index.read(shingle, this.found, total);
      if (length > 1) {
        read.push({ shingle, start: total, length });
        total += length;
      }
    }
    return { read, total };
  }

  /** Counts how often each text was found; gives those that were. */
  private count(asked: readonly Found[]): number[] {
    const { counts, found } = this;
    const sharing: number[] = [];
    for (const { start, length } of asked) {
      const end = start + Math.min(length, MOST_TEXTS_OF_SHINGLE);
      for (let at = start; at < end; at += 1) {
        const text = found[at] ?? 0;
        const count = counts[text] ?? 0;
        if (count === 0) {
          sharing.push(text);
        }
        counts[text] = count + 1;
      }
    }
    return sharing;
  }
}

/** The rarest shingles, until enough postings are read. */
function rarest(read: readonly Found[]): Found[] {
  const byRarity = read.toSorted((a, b) => a.length - b.length || a.shingle - b.shingle);
  let postings = 0;
  let asked = 0;
  while (asked < byRarity.length && postings <= POSTINGS_TO_READ) {
    postings += Math.min(byRarity[asked]?.length ?? 0, MOST_TEXTS_OF_SHINGLE);
    asked += 1;
  }
  return byRarity.slice(0, asked);
}
