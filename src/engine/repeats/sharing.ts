import { Postings } from '../compare/postings';
import { writeTriples } from '../compare/shingles';
import type { Article } from '../text';
import { longer } from '../text/longer';
import { FRESH, SHARED, Sketch } from './sketch';

/** A triple in more paragraphs is not counted for each pair of them: that would take time with their square. */
const MOST_SOURCES = 64;
/** The room for more triples than that is not kept for the next article. */
const MOST_KEPT = 20_000;

/** What is known of each paragraph, one number each: where its triples end, how many are its own, how many are shared. */
const END = 0;
const FRESH_ONES = 1;
const SHARED_ONES = 2;
const SHARED_ROW = 3;
const PARAGRAPH_COLUMNS = 4;

/** What is known of each pair, one number each. */
const EARLIER = 0;
const LATER = 1;
const TRIPLES = 2;
const LONGEST_ROW = 3;
/** The row that is being counted, and where its last triple stands. */
const ROW = 4;
const LAST = 5;
const PAIR_COLUMNS = 6;
const NOWHERE = -2;

/**
 * Which paragraphs of an article have runs of three words (triples) in common, and how many. Each word is looked up once in a
 * table that fits into the cache; only triples that seem to stand in two paragraphs are looked at again. One article after the
 * other is read into the same arrays.
 */
export class Sharing {
  /** How many pairs were counted. */
  pairs = 0;
  private count = 0;
  private readonly sketch = new Sketch();
  private triples = new Uint32Array(4096);
  private ofParagraphs = new Int32Array(PARAGRAPH_COLUMNS * 256);
  private sources = new Postings();
  private ofPairs = new Int32Array(PAIR_COLUMNS * 256);
  /** For each earlier paragraph its latest pair. */
  private latest = new Int32Array(256);

  /**
   * Enters the triples of an article. What is then said of its paragraphs may be too much, as if more of their triples stood
   * elsewhere than do, but never too little.
   *
   * @param article with no more than `MOST_PLACES` paragraphs
   * @param isAsked whether a paragraph counts
   */
  enter({ words, table }: Article, isAsked: (index: number) => boolean): void {
    const all = words.endOf(table.count - 1);
    this.makeRoom(table.count, all);
    this.sketch.clear(all);
    this.count = table.count;
    this.pairs = 0;
    let end = 0;
    for (let index = 0; index < table.count; index += 1) {
      const start = end;
      if (isAsked(index)) {
        end = writeTriples(words.hashes, words.startOf(index), words.endOf(index), this.triples, start);
      }
      this.enterTriples(index, start, end);
    }
  }

  /** How many different triples a paragraph has, at least. */
  freshOf(paragraph: number): number {
    return this.ofParagraphs[paragraph * PARAGRAPH_COLUMNS + FRESH_ONES] ?? 0;
  }

  /** How many triples of a paragraph stand in earlier ones, at most. */
  sharedOf(paragraph: number): number {
    return this.ofParagraphs[paragraph * PARAGRAPH_COLUMNS + SHARED_ONES] ?? 0;
  }

  /** How many of those stand one after the other, at most. */
  sharedRowOf(paragraph: number): number {
    return this.ofParagraphs[paragraph * PARAGRAPH_COLUMNS + SHARED_ROW] ?? 0;
  }

  /**
   * Counts what each pair of paragraphs has in common, for the article that was entered.
   *
   * @returns false where something stands so often that it would take long: then nothing is said of pairs
   */
  countPairs(): boolean {
    this.sources.clear();
    let at = 0;
    for (let paragraph = 0; paragraph < this.count; paragraph += 1) {
      const end = this.ofParagraphs[paragraph * PARAGRAPH_COLUMNS + END] ?? 0;
      for (; at < end; at += 1) {
        const triple = this.triples[at] ?? 0;
        if (this.sketch.isShared(triple) && !this.countTriple(triple, paragraph, at)) {
          this.pairs = 0;
          return false;
        }
      }
    }
    return true;
  }

  earlierOf(pair: number): number {
    return this.ofPairs[pair * PAIR_COLUMNS + EARLIER] ?? 0;
  }

  laterOf(pair: number): number {
    return this.ofPairs[pair * PAIR_COLUMNS + LATER] ?? 0;
  }

  /** How many triples the later one has in common with the earlier one; one that stands in it twice counts twice. */
  triplesOf(pair: number): number {
    return this.ofPairs[pair * PAIR_COLUMNS + TRIPLES] ?? 0;
  }

  /** How many of those stand one after the other in the later one. */
  rowOf(pair: number): number {
    return this.ofPairs[pair * PAIR_COLUMNS + LONGEST_ROW] ?? 0;
  }

  private enterTriples(paragraph: number, start: number, end: number): void {
    const { triples, sketch, ofParagraphs } = this;
    let fresh = 0;
    let shared = 0;
    let row = 0;
    let longestRow = 0;
    for (let at = start; at < end; at += 1) {
      const told = sketch.enter(triples[at] ?? 0, paragraph);
      if (told === SHARED) {
        shared += 1;
        row += 1;
        longestRow = Math.max(longestRow, row);
      } else {
        fresh += told === FRESH ? 1 : 0;
        row = 0;
      }
    }
    const columns = paragraph * PARAGRAPH_COLUMNS;
    ofParagraphs[columns + END] = end;
    ofParagraphs[columns + FRESH_ONES] = fresh;
    ofParagraphs[columns + SHARED_ONES] = shared;
    ofParagraphs[columns + SHARED_ROW] = longestRow;
  }

  /** @returns false where a triple has too many sources */
  private countTriple(triple: number, paragraph: number, at: number): boolean {
    let isNew = true;
    this.sources.visit(triple, (source) => {
      if (source === paragraph) {
        isNew = false;
      } else {
        this.countPair(source, paragraph, at);
      }
      return true;
    });
    if (!isNew) {
      return true;
    }
    this.sources.add(triple, paragraph);
    return this.sources.count(triple) <= MOST_SOURCES;
  }

  private countPair(earlier: number, later: number, at: number): void {
    const pair = this.pairOf(earlier, later) * PAIR_COLUMNS;
    const { ofPairs } = this;
    const row = ofPairs[pair + LAST] === at - 1 ? (ofPairs[pair + ROW] ?? 0) + 1 : 1;
    ofPairs[pair + TRIPLES] = (ofPairs[pair + TRIPLES] ?? 0) + 1;
    ofPairs[pair + LONGEST_ROW] = Math.max(ofPairs[pair + LONGEST_ROW] ?? 0, row);
    ofPairs[pair + ROW] = row;
    ofPairs[pair + LAST] = at;
  }

  private pairOf(earlier: number, later: number): number {
    const known = this.latest[earlier] ?? 0;
    if (known < this.pairs && this.earlierOf(known) === earlier && this.laterOf(known) === later) {
      return known;
    }
    const pair = this.pairs;
    this.pairs += 1;
    if (this.pairs * PAIR_COLUMNS > this.ofPairs.length) {
      this.ofPairs = longer(this.ofPairs, 2 * this.ofPairs.length);
    }
    this.ofPairs.fill(0, pair * PAIR_COLUMNS, this.pairs * PAIR_COLUMNS);
    this.ofPairs[pair * PAIR_COLUMNS + EARLIER] = earlier;
    this.ofPairs[pair * PAIR_COLUMNS + LATER] = later;
    this.ofPairs[pair * PAIR_COLUMNS + LAST] = NOWHERE;
    this.latest[earlier] = pair;
    return pair;
  }

  private makeRoom(paragraphs: number, triples: number): void {
    if (this.triples.length < triples || (this.triples.length > MOST_KEPT && triples < MOST_KEPT)) {
      this.triples = new Uint32Array(Math.max(4096, triples));
      this.sources = new Postings();
    }
    if (this.latest.length < paragraphs) {
      this.latest = new Int32Array(2 * paragraphs);
      this.ofParagraphs = new Int32Array(2 * paragraphs * PARAGRAPH_COLUMNS);
    }
  }
}
