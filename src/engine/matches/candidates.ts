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
  /** For each text how many postings may come or go before it asks with other shingles; of others that is not known. */
  private room = new Int32Array(0);
  /** Whether a text asked with its rarest shingles only. */
  private isLimited = new Uint8Array(0);
  /** For each text how many were worth comparing when it asked last, and may have been since. */
  private worth = new Int32Array(0);
  /** For each text how many shingles the last of them shared with it, where not all were compared; else 0. */
  private leastShared = new Int32Array(0);
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

  /**
   * To be called when another text that has a rare shingle of a text has come or gone: says whether the text may ask with
   * other shingles now.
   *
   * @param isTurning whether that shingle may be shared since then, or a phrase, or no more
   */
  mayAskOtherwise(text: number, isTurning: boolean): boolean {
    const room = (this.room[text] ?? 0) - POSTINGS_OF_CHANGE;
    this.room[text] = Math.max(-POSTINGS_OF_CHANGE, room);
    return room < 0 || (isTurning && this.isLimited[text] === 1);
  }

  /** Whether one text, as it asked last, would compare itself with another if they shared so many of the shingles it asked for. */
  isWorthAsking(text: number, other: number, shared: number): boolean {
    const isAmongFirst = shared >= (this.leastShared[text] ?? 0);
    return isAmongFirst && isEnough(shared, this.mostShared[text] ?? 0, this.shingles.count(other));
  }

  /** To be called when a text may have another candidate than when it asked last: says whether it is still compared with all. */
  isComparedWithAll(text: number): boolean {
    const worth = (this.worth[text] ?? MOST_COMPARED) + 1;
    this.worth[text] = worth;
    return worth <= MOST_COMPARED;
  }

  private makeRoom(texts: number): void {
    this.counts.makeRoom(texts);
    if (this.room.length < texts) {
      this.room = longer(this.room, 2 * texts);
      const { isLimited } = this;
      this.isLimited = new Uint8Array(2 * texts);
      this.isLimited.set(isLimited);
      const { worth } = this;
      this.worth = new Int32Array(2 * texts).fill(MOST_COMPARED);
      this.worth.set(worth);
      this.leastShared = longer(this.leastShared, 2 * texts);
      this.mostShared = longer(this.mostShared, 2 * texts);
    }
  }

  /**
   * Counts the texts that have the rarest shingles of a text.
   *
   * @returns the most of them that a text can have been counted with
   */
  private countRarest(text: number): number {
    const { asked, isAll, isLimited, room } = this.toAsk(this.sharedShingles(text));
    this.room[text] = room;
    this.isLimited[text] = isLimited ? 1 : 0;
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
    this.leastShared[text] = 0;
    if (worth.length <= MOST_COMPARED) {
      return worth;
    }
    worth.sort((a, b) => counts.of(b) - counts.of(a) || this.texts.compare(a, b));
    this.leastShared[text] = counts.of(worth[MOST_COMPARED - 1] ?? 0);
    return worth.slice(0, MOST_COMPARED);
  }

  /** The shingles of a text that others have as well. */
  private sharedShingles(text: number): Asked[] {
    const shared: Asked[] = [];
    this.index.visitShared(text, (shingle, { from, to }, count) => shared.push({ shingle, count, from, to }));
    return shared;
  }

  /** The shingles to ask with: all, or the rarest, until enough postings are read. */
  private toAsk(shared: Asked[]): ToAsk {
    const ofAll = postingsOf(shared);
    if (ofAll <= POSTINGS_TO_READ) {
      return { asked: shared, isAll: true, isLimited: false, room: POSTINGS_TO_READ - ofAll };
    }
    const byRarity = shared
      .map((asked) => ({ ...asked, count: this.index.countLive(asked.shingle, asked) }))
      .filter(({ count }) => count > 1)
      .sort((a, b) => a.count - b.count || a.shingle - b.shingle);
    let postings = 0;
    let size = 0;
    while (size < byRarity.length && postings <= POSTINGS_TO_READ) {
      postings += postingsOf(byRarity.slice(size, size + 1));
      size += 1;
    }
    const asked = byRarity.slice(0, size);
    const isLimited = postings > POSTINGS_TO_READ;
    const room = isLimited ? roomOf(asked, postings) : POSTINGS_TO_READ - postings;
    return { asked, isAll: size === byRarity.length, isLimited, room };
  }
}

/** With which shingles a text asks. */
interface ToAsk {
  asked: readonly Asked[];
  isAll: boolean;
  isLimited: boolean;
  /** How many postings may come or go before these are others. */
  room: number;
}

/** How many postings the rarest shingles may have more or less, and still be those that are asked for. */
function roomOf(asked: readonly Asked[], postings: number): number {
  const last = asked.slice(-1);
  const isUpToPhrases = last.every(({ count }) => count > MOST_TEXTS_OF_SHINGLE);
  const more = POSTINGS_TO_READ - (postings - postingsOf(last));
  const less = postings - POSTINGS_TO_READ - 1;
  return isUpToPhrases ? Math.min(more, less) : 0;
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
