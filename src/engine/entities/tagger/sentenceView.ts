import { BEGINS_LONGER, LISTS, LONGEST_NAME } from './gazetteer';
import { pairOf } from './hash';
import {
  BEGINS_LOWER,
  BEGINS_UPPER,
  BEGINS_WITH_DIGIT,
  ENDS_SENTENCE,
  HAS_LETTER,
  HAS_LOWER,
  HAS_UPPER,
  IS_CONNECTOR,
  type Vocabulary,
} from './vocabulary';

/** How a sentence uses capitals. */
export const ORDINARY = 0;
export const ALL_CAPS = 1;
export const TITLE_CASE = 2;

/** Lists of a word that begins a longer name are that many bits further left; of one inside it, twice as many. */
const PHRASE_SHIFT = 8;

/** A name of this many words is as long as is ever decoded at once. */
const LONGEST_STRETCH = 400;

/**
 * One sentence, with what the features need worked out for all its words. One object is used for sentence after
 * sentence; its arrays only grow.
 */
export class SentenceView {
  /** The paragraph's words; the sentence's own are from `from` up to `to`. */
  words: Int32Array = new Int32Array(0);
  from = 0;
  to = 0;
  /** One of `ORDINARY`, `ALL_CAPS`, `TITLE_CASE`. */
  capitals = ORDINARY;
  /** Index of the first word that is not a mark. */
  first = -1;

  /** The arrays below are by the word's place in the sentence. */
  private candidates = new Uint8Array(256);
  private marks = new Int32Array(256);
  private runStarts = new Int32Array(256);
  private runEnds = new Int32Array(256);

  readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Looks at a sentence of a paragraph. */
  look(words: Int32Array, from: number, to: number): void {
    this.words = words;
    this.from = from;
    this.to = to;
    this.reserve(to - from);
    this.judgeCapitals();
    this.markCandidates();
    this.markNames();
    this.markRuns();
  }

  /** The word at an index of the paragraph, or what stands for the sentence's beginning and end outside it. */
  wordAt(at: number): number {
    if (at < this.from) {
      return this.vocabulary.begin;
    }
    return at < this.to ? (this.words[at] as number) : this.vocabulary.end;
  }

  /** The gazetteer's marks of the word at an index: its own lists, those of longer names it begins or lies in. */
  marksAt(at: number): number {
    return at < this.from || at >= this.to ? 0 : (this.marks[at - this.from] as number);
  }

  /** The first word of the run of capitalised words around an index. */
  runStartAt(at: number): number {
    return this.runStarts[at - this.from] as number;
  }

  /** The last word of the run of capitalised words around an index. */
  runEndAt(at: number): number {
    return this.runEnds[at - this.from] as number;
  }

  /** Where the next stretch of words that may hold names begins, from an index on; `to` where there is none. */
  nextStretch(from: number): number {
    let at = from;
    while (at < this.to && this.candidates[at - this.from] === 0) {
      at += 1;
    }
    return at;
  }

  /** Where a stretch ends: the index after its last word. */
  endOfStretch(start: number): number {
    let end = start + 1;
    while (end < this.to && this.candidates[end - this.from] === 1 && end - start < LONGEST_STRETCH) {
      end += 1;
    }
    return end;
  }

  private flagsAt(at: number): number {
    return at < this.from || at >= this.to ? 0 : (this.vocabulary.flags[this.words[at] as number] as number);
  }

  private reserve(length: number): void {
    if (length > this.candidates.length) {
      const capacity = length * 2;
      this.candidates = new Uint8Array(capacity);
      this.marks = new Int32Array(capacity);
      this.runStarts = new Int32Array(capacity);
      this.runEnds = new Int32Array(capacity);
    }
  }

  private judgeCapitals(): void {
    this.first = -1;
    for (let at = this.from; at < this.to && this.first < 0; at += 1) {
      if ((this.flagsAt(at) & (HAS_LETTER | BEGINS_WITH_DIGIT)) !== 0) {
        this.first = at;
      }
    }
    const words = this.count(HAS_LETTER, HAS_LETTER);
    const isInCapitals = words > 2 && this.count(HAS_LETTER | HAS_LOWER, HAS_LETTER) > 0.7 * words;
    // A sentence or list full of names has as many capitals, but ends with a full stop, or has no small "of" or "in".
    const isInTitleCase =
      words > 4 &&
      (this.flagsAt(this.to - 1) & ENDS_SENTENCE) === 0 &&
      this.count(BEGINS_UPPER, BEGINS_UPPER) > 0.6 * words &&
      this.count(BEGINS_LOWER | IS_CONNECTOR, BEGINS_LOWER) < 0.2 * words &&
      this.count(BEGINS_LOWER | IS_CONNECTOR, BEGINS_LOWER | IS_CONNECTOR) > 0 &&
      this.count(HAS_LETTER, 0) < 0.2 * words;
    this.capitals = ORDINARY;
    if (isInCapitals || isInTitleCase) {
      this.capitals = isInCapitals ? ALL_CAPS : TITLE_CASE;
    }
  }

  /** How many words of the sentence have, of the flags in `mask`, exactly those in `wanted`. */
  private count(mask: number, wanted: number): number {
    let count = 0;
    for (let at = this.from; at < this.to; at += 1) {
      count += (this.flagsAt(at) & mask) === wanted ? 1 : 0;
    }
    return count;
  }

  private markCandidates(): void {
    for (let at = this.from; at < this.to; at += 1) {
      this.candidates[at - this.from] = (this.flagsAt(at) & HAS_UPPER) !== 0 ? 1 : 0;
    }
    for (let at = this.from; at < this.to; at += 1) {
      if (this.candidates[at - this.from] === 0 && this.isBetweenCapitals(at)) {
        this.candidates[at - this.from] = 1;
      }
    }
  }

  /** Whether a word without capitals may belong to a name: "of" in "Bank of England", "1" in "Formula 1". */
  private isBetweenCapitals(at: number): boolean {
    const flags = this.flagsAt(at);
    const upperBefore = (this.flagsAt(at - 1) & HAS_UPPER) !== 0;
    const upperAfter = (this.flagsAt(at + 1) & HAS_UPPER) !== 0;
    if ((flags & IS_CONNECTOR) !== 0) {
      return at > this.from && this.candidates[at - 1 - this.from] === 1 && this.leadsToCapital(at + 1);
    }
    if ((flags & BEGINS_WITH_DIGIT) !== 0) {
      return upperBefore || upperAfter;
    }
    return (flags & BEGINS_LOWER) !== 0 && upperBefore && upperAfter;
  }

  /** Whether a capital or figure follows within two further connectors. */
  private leadsToCapital(from: number): boolean {
    let at = from;
    while (at < from + 2 && (this.flagsAt(at) & (IS_CONNECTOR | HAS_UPPER)) === IS_CONNECTOR) {
      at += 1;
    }
    return (this.flagsAt(at) & (HAS_UPPER | BEGINS_WITH_DIGIT)) !== 0;
  }

  private markNames(): void {
    this.marks.fill(0, 0, this.to - this.from);
    for (let at = this.from; at < this.to; at += 1) {
      if ((this.flagsAt(at) & BEGINS_UPPER) === 0) {
        continue;
      }
      const lists = this.vocabulary.lists[this.words[at] as number] as number;
      this.addMarks(at, lists & LISTS);
      if ((lists & BEGINS_LONGER) !== 0) {
        this.markLongerNames(at);
      }
    }
  }

  private markLongerNames(start: number): void {
    const { nameHash, gazetteer } = this.vocabulary;
    const last = Math.min(this.to, start + LONGEST_NAME) - 1;
    let hash = nameHash[this.words[start] as number] as number;
    for (let at = start + 1; at <= last; at += 1) {
      hash = pairOf(hash, nameHash[this.words[at] as number] as number);
      const found = gazetteer.lookUp(hash);
      const lists = found & LISTS;
      if (lists !== 0) {
        this.addMarks(start, lists << PHRASE_SHIFT);
        for (let inside = start + 1; inside <= at; inside += 1) {
          this.addMarks(inside, lists << (2 * PHRASE_SHIFT));
        }
      }
      if ((found & BEGINS_LONGER) === 0) {
        return;
      }
    }
  }

  private addMarks(at: number, marks: number): void {
    this.marks[at - this.from] = (this.marks[at - this.from] as number) | marks;
  }

  private markRuns(): void {
    for (let start = this.from; start < this.to; start += 1) {
      let last = start;
      while ((this.flagsAt(last) & BEGINS_UPPER) !== 0 && (this.flagsAt(last + 1) & BEGINS_UPPER) !== 0) {
        last += 1;
      }
      this.runStarts.fill(start, start - this.from, last + 1 - this.from);
      this.runEnds.fill(last, start - this.from, last + 1 - this.from);
      start = last;
    }
  }
}
