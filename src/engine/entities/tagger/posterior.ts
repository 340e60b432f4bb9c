// How sure the model is of a name that it found: the share of all rows of labels, weighted by their probability, that have
// just this name there. Names of events, products and works are labels of their own, and what could be one of them is less
// sure to be an organisation.
import {
  ALLOWED_PAIRS,
  BEGIN,
  INSIDE,
  LABELS,
  LAST,
  labelOf,
  mayFollow,
  type NameSpan,
  OUTSIDE,
  SINGLE,
} from './labels';
import { WEIGHT_UNIT } from './weights';

/** A factor for each whole score below another, down to one that is nothing. */
const FACTORS = Float64Array.from({ length: 16 * WEIGHT_UNIT }, (_, score) => Math.exp(-score / WEIGHT_UNIT));

/** Works out probabilities of names. One object is used again and again; its arrays only grow. */
export class Posterior {
  private own = new Float64Array(64 * LABELS);
  private before = new Float64Array(64 * LABELS);
  private after = new Float64Array(64 * LABELS);
  private length = 0;

  /** Factors of the pairs of labels, in the order of `ALLOWED_PAIRS`, and of all pairs at their place. */
  private readonly pairs: Float64Array;
  private readonly transitions: Float64Array;

  /** @param transitions weight of each pair of labels, at `before * LABELS + after` */
  constructor(transitions: Int32Array) {
    this.transitions = Float64Array.from(transitions, (weight) => Math.exp(weight / WEIGHT_UNIT));
    this.pairs = new Float64Array(ALLOWED_PAIRS.length / 2);
    for (let pair = 0; pair < this.pairs.length; pair += 1) {
      const [from, to] = [ALLOWED_PAIRS[2 * pair] ?? 0, ALLOWED_PAIRS[2 * pair + 1] ?? 0];
      this.pairs[pair] = this.transitions[from * LABELS + to] as number;
    }
  }

  /**
   * Looks at a stretch of words.
   *
   * @param scores `LABELS` scores for each word, those of the stretch from `first * LABELS` on
   */
  look(scores: Int32Array, first: number, length: number): void {
    this.length = length;
    this.reserve(length);
    this.readFactors(scores, first * LABELS);
    this.goForward();
    this.goBack();
  }

  /** The probability of a name; its places are those in the stretch. */
  of({ start, end, type }: NameSpan): number {
    const { own, before, after, transitions } = this;
    let label = labelOf(type, end - start === 1 ? SINGLE : BEGIN);
    let share = before[start * LABELS + label] as number;
    for (let at = start + 1; at < end; at += 1) {
      const next = labelOf(type, at + 1 === end ? LAST : INSIDE);
      share *= (transitions[label * LABELS + next] as number) * (own[at * LABELS + next] as number);
      label = next;
    }
    return share * (after[(end - 1) * LABELS + label] as number);
  }

  private readFactors(scores: Int32Array, from: number): void {
    for (let row = 0; row < this.length * LABELS; row += LABELS) {
      let highest = scores[from + row] as number;
      for (let label = 1; label < LABELS; label += 1) {
        highest = Math.max(highest, scores[from + row + label] as number);
      }
      for (let label = 0; label < LABELS; label += 1) {
        this.own[row + label] = FACTORS[highest - (scores[from + row + label] as number)] ?? 0;
      }
    }
  }

  /**
   * `before`: all ways up to a word that end with a label, each word's together 1. Each word's own factors are divided by
   * what makes it so.
   */
  private goForward(): void {
    const { own, before, transitions } = this;
    for (let label = 0; label < LABELS; label += 1) {
      const begins = mayFollow(OUTSIDE, label) ? (transitions[label] as number) : 0;
      before[label] = begins * (own[label] as number);
    }
    this.makeWhole(0);
    for (let row = LABELS; row < this.length * LABELS; row += LABELS) {
      this.stepForward(row);
      this.makeWhole(row);
    }
  }

  private stepForward(row: number): void {
    const { own, before, pairs } = this;
    before.fill(0, row, row + LABELS);
    for (let pair = 0; pair < pairs.length; pair += 1) {
      const from = row - LABELS + (ALLOWED_PAIRS[2 * pair] as number);
      const to = row + (ALLOWED_PAIRS[2 * pair + 1] as number);
      before[to] = (before[to] as number) + (before[from] as number) * (pairs[pair] as number);
    }
    for (let at = row; at < row + LABELS; at += 1) {
      before[at] = (before[at] as number) * (own[at] as number);
    }
  }

  private makeWhole(row: number): void {
    const { own, before } = this;
    let sum = 0;
    for (let at = row; at < row + LABELS; at += 1) {
      sum += before[at] as number;
    }
    for (let at = row; at < row + LABELS; at += 1) {
      before[at] = (before[at] as number) / sum;
      own[at] = (own[at] as number) / sum;
    }
  }

  /** `after`: all ways from a word with a label to the end, so that with `before` each word's are together 1. */
  private goBack(): void {
    const { before, after, transitions } = this;
    const last = (this.length - 1) * LABELS;
    let sum = 0;
    for (let label = 0; label < LABELS; label += 1) {
      after[last + label] = mayFollow(label, OUTSIDE) ? (transitions[label * LABELS] as number) : 0;
      sum += (after[last + label] as number) * (before[last + label] as number);
    }
    for (let at = last; at < last + LABELS; at += 1) {
      after[at] = (after[at] as number) / sum;
    }
    for (let row = last - LABELS; row >= 0; row -= LABELS) {
      this.stepBack(row);
    }
  }

  private stepBack(row: number): void {
    const { own, after, pairs } = this;
    after.fill(0, row, row + LABELS);
    for (let pair = 0; pair < pairs.length; pair += 1) {
      const from = row + (ALLOWED_PAIRS[2 * pair] as number);
      const to = row + LABELS + (ALLOWED_PAIRS[2 * pair + 1] as number);
      const share = (pairs[pair] as number) * (own[to] as number) * (after[to] as number);
      after[from] = (after[from] as number) + share;
    }
  }

  private reserve(length: number): void {
    if (length * LABELS > this.own.length) {
      this.own = new Float64Array(length * LABELS * 2);
      this.before = new Float64Array(length * LABELS * 2);
      this.after = new Float64Array(length * LABELS * 2);
    }
  }
}
