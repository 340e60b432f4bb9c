import { type KnownTexts, MOST_TEXTS_OF_SHINGLE, type ShingleIndex } from './shingleIndex';
import type { Range } from './sortedPostings';
import { TextCounts } from './textCounts';
import type { TextShingles } from './textShingles';

/** A text asks with its rarest shingles until it has read so many postings: the cost of one is bounded. */
const POSTINGS_TO_READ = 2000;
/**
 * Two texts must share two shingles to be compared, and this part of those of the shorter text. That is a little less
 * than what the comparison asks for: shingles of phrases are not all read.
 */
export const LEAST_SHARED_PART = 0.15;
/** How many texts, those with the most shared shingles first, one text is compared with. */
export const MOST_COMPARED = 64;

/** A shingle that other texts have as well, and where in the index they stand. */
interface Asked extends Range {
  shingle: number;
  /** How many texts have it, those that are gone included. */
  count: number;
}

/**
 * Finds the texts that may be versions of one: those that share shingles with it, the rarest shingles asked first. What
 * it works with is used again for each question.
 */
export class Candidates {
  private readonly shingles: TextShingles;
  private readonly index: ShingleIndex;
  private readonly texts: KnownTexts;
  private readonly counts = new TextCounts();

  constructor(shingles: TextShingles, index: ShingleIndex, texts: KnownTexts) {
    this.shingles = shingles;
    this.index = index;
    this.texts = texts;
  }

  /**
   * @param texts how many texts there are
   * @returns those with the most shared shingles, no more than are to be compared; in no order if all are
   */
  of(text: number, texts: number): number[] {
    this.index.takeIn();
    this.counts.makeRoom(texts);
    const asked = this.countRarest(text);
    const worth = this.worthComparing(text, asked);
    this.counts.clear();
    return worth;
  }

  /**
   * Counts the texts that have the rarest shingles of a text.
   *
   * @returns the most of them that a text can have been counted with
   */
  private countRarest(text: number): number {
    const { asked, isAll } = this.toAsk(this.sharedShingles(text));
    for (const { shingle, count, from, to } of asked) {
      this.index.countTexts(shingle, { from, to }, count, this.counts);
    }
    return isAll ? this.shingles.of(text).length : asked.length;
  }

  /** @param most the shingles that were asked for: no more can be shared */
  private worthComparing(text: number, most: number): number[] {
    const { counts } = this;
    const worth: number[] = [];
    for (let at = 0; at < counts.metTwice; at += 1) {
      const other = counts.textMetTwice(at);
      const least = LEAST_SHARED_PART * Math.min(most, this.shingles.count(other));
      if (counts.of(other) >= least && other !== text && this.texts.isLive(other)) {
        worth.push(other);
      }
    }
    if (worth.length <= MOST_COMPARED) {
      return worth;
    }
    return worth
      .sort((a, b) => counts.of(b) - counts.of(a) || this.texts.compare(a, b))
      .slice(0, MOST_COMPARED);
  }

  /** The shingles of a text that others have as well. */
  private sharedShingles(text: number): Asked[] {
    const shared: Asked[] = [];
    this.index.visitShared(text, (shingle, { from, to }, count) => shared.push({ shingle, count, from, to }));
    return shared;
  }

  /** The shingles to ask with: all, or the rarest, until enough postings are read. */
  private toAsk(shared: Asked[]): { asked: readonly Asked[]; isAll: boolean } {
    if (postingsOf(shared) <= POSTINGS_TO_READ) {
      return { asked: shared, isAll: true };
    }
    const byRarity = shared
      .map((asked) => ({ ...asked, count: this.index.countLive(asked.shingle, asked) }))
      .filter(({ count }) => count > 1)
      .sort((a, b) => a.count - b.count || a.shingle - b.shingle);
    let postings = 0;
    let asked = 0;
    while (asked < byRarity.length && postings <= POSTINGS_TO_READ) {
      postings += Math.min(byRarity[asked]?.count ?? 0, MOST_TEXTS_OF_SHINGLE);
      asked += 1;
    }
    return { asked: byRarity.slice(0, asked), isAll: asked === byRarity.length };
  }
}

function postingsOf(shared: readonly Asked[]): number {
  let postings = 0;
  for (const { count } of shared) {
    postings += Math.min(count, MOST_TEXTS_OF_SHINGLE);
  }
  return postings;
}
