import { longer } from '../text/longer';
import { type KnownTexts, MOST_TEXTS_OF_SHINGLE, type ShingleIndex } from './shingleIndex';
import type { Range } from './sortedPostings';
import { TextCounts } from './textCounts';
import type { TextShingles } from './textShingles';

/** A text asks with its rarest shingles until it has read so many postings: the cost of one is bounded. */
const POSTINGS_TO_READ = 2000;
/** A shingle that one more text has adds one posting; where only one had it before, two. */
const POSTINGS_OF_CHANGE = 2;
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
  /** For each text how many postings there were when it asked last, and may have been added since; of others it is not known. */
  private postings = new Int32Array(0);
  /** For each text how many were worth comparing when it asked last, and may have been since. */
  private worth = new Int32Array(0);
  /** For each text the most shingles that it can have shared with another then. */
  private mostShared = new Int32Array(0);

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
    this.makeRoom(texts);
    const asked = this.countRarest(text);
    const worth = this.worthComparing(text, asked);
    this.counts.clear();
    return worth;
  }

  /** To be called when a rare shingle of a text has come or gone elsewhere: says whether it may ask with others now. */
  mayAskOtherwise(text: number): boolean {
    const postings = (this.postings[text] ?? POSTINGS_TO_READ) + POSTINGS_OF_CHANGE;
    this.postings[text] = postings;
    return postings > POSTINGS_TO_READ;
  }

  /** Whether one text, as it asked last, would compare itself with another if they shared so many of the shingles it asked for. */
  isWorthAsking(text: number, other: number, shared: number): boolean {
    return isEnough(shared, this.mostShared[text] ?? 0, this.shingles.count(other));
  }

  /** To be called when a text may have another candidate than when it asked last: says whether it is still compared with all. */
  isComparedWithAll(text: number): boolean {
    const worth = (this.worth[text] ?? MOST_COMPARED) + 1;
    this.worth[text] = worth;
    return worth <= MOST_COMPARED;
  }

  private makeRoom(texts: number): void {
    this.counts.makeRoom(texts);
    if (this.postings.length < texts) {
      const { postings } = this;
      this.postings = new Int32Array(2 * texts).fill(POSTINGS_TO_READ);
      this.postings.set(postings);
      const { worth } = this;
      this.worth = new Int32Array(2 * texts).fill(MOST_COMPARED);
      this.worth.set(worth);
      this.mostShared = longer(this.mostShared, 2 * texts);
    }
  }

  /**
   * Counts the texts that have the rarest shingles of a text.
   *
   * @returns the most of them that a text can have been counted with
   */
  private countRarest(text: number): number {
    const { asked, isAll, postings } = this.toAsk(this.sharedShingles(text));
    this.postings[text] = postings;
    this.mostShared[text] = isAll ? this.shingles.of(text).length : asked.length;
    for (const { shingle, count, from, to } of asked) {
      this.index.countTexts(shingle, { from, to }, count, this.counts);
    }
    return this.mostShared[text] ?? 0;
  }

  /** @param most the shingles that were asked for: no more can be shared */
  private worthComparing(text: number, most: number): number[] {
    const { counts } = this;
    const worth: number[] = [];
    for (let at = 0; at < counts.metTwice; at += 1) {
      const other = counts.textMetTwice(at);
      const isLikely = isEnough(counts.of(other), most, this.shingles.count(other));
      if (isLikely && other !== text && this.texts.isLive(other)) {
        worth.push(other);
      }
    }
    this.worth[text] = worth.length;
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
  private toAsk(shared: Asked[]): { asked: readonly Asked[]; isAll: boolean; postings: number } {
    const ofAll = postingsOf(shared);
    if (ofAll <= POSTINGS_TO_READ) {
      return { asked: shared, isAll: true, postings: ofAll };
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
    return { asked: byRarity.slice(0, asked), isAll: asked === byRarity.length, postings };
  }
}

/** Whether a text that can share so many shingles shares enough of them with one that has so many. */
function isEnough(shared: number, most: number, ofOther: number): boolean {
  return shared >= LEAST_SHARED_PART * Math.min(most, ofOther);
}

function postingsOf(shared: readonly Asked[]): number {
  let postings = 0;
  for (const { count } of shared) {
    postings += Math.min(count, MOST_TEXTS_OF_SHINGLE);
  }
  return postings;
}
