import { ALLOWED_PAIRS, LABELS, mayFollow, OUTSIDE } from './labels';

/** So low that no sum of scores climbs out of it, nor falls out of 32 bits. */
const IMPOSSIBLE = -1e9;
const UNREACHED = -2e9;

/** Finds the best row of labels for a stretch of words. One object is used again and again; its arrays only grow. */
export class Viterbi {
  private best = new Int32Array(64 * LABELS);
  private from = new Uint8Array(64 * LABELS);

  private readonly transitions: Int32Array;

  /** @param transitions weight of each pair of labels, at `before * LABELS + after` */
  constructor(transitions: Int32Array) {
    this.transitions = transitions;
  }

  /**
   * Writes the labels of a stretch.
   *
   * @param scores `LABELS` scores for each word, those of the stretch from `first * LABELS` on
   * @param first the stretch's first word, in `scores` and `labels`
   * @param length how many words it has
   */
  decode(scores: Int32Array, first: number, length: number, labels: Uint8Array): void {
    this.reserve(length);
    this.begin(scores, first);
    for (let at = 1; at < length; at += 1) {
      this.step(scores, first, at);
    }
    let label = this.bestEnd(length);
    for (let at = length - 1; at >= 0; at -= 1) {
      labels[first + at] = label;
      label = this.from[at * LABELS + label] as number;
    }
  }

  private begin(scores: Int32Array, first: number): void {
    for (let label = 0; label < LABELS; label += 1) {
      this.best[label] = mayFollow(OUTSIDE, label)
        ? (scores[first * LABELS + label] as number) + (this.transitions[label] as number)
        : IMPOSSIBLE;
    }
  }

  private step(scores: Int32Array, first: number, at: number): void {
    const { best, from, transitions } = this;
    const row = at * LABELS;
    best.fill(UNREACHED, row, row + LABELS);
    for (let pair = 0; pair < ALLOWED_PAIRS.length; pair += 2) {
      const before = ALLOWED_PAIRS[pair] as number;
      const after = ALLOWED_PAIRS[pair + 1] as number;
      const score =
        (best[row - LABELS + before] as number) + (transitions[before * LABELS + after] as number);
      if (score > (best[row + after] as number)) {
        best[row + after] = score;
        from[row + after] = before;
      }
    }
    const score = (first + at) * LABELS;
    for (let label = 0; label < LABELS; label += 1) {
      best[row + label] = (best[row + label] as number) + (scores[score + label] as number);
    }
  }

  private bestEnd(length: number): number {
    const row = (length - 1) * LABELS;
    let found = OUTSIDE;
    let highest = UNREACHED;
    for (let label = 0; label < LABELS; label += 1) {
      const score = (this.best[row + label] as number) + (this.transitions[label * LABELS] as number);
      if (mayFollow(label, OUTSIDE) && score > highest) {
        highest = score;
        found = label;
      }
    }
    return found;
  }

  private reserve(length: number): void {
    if (length * LABELS > this.best.length) {
      this.best = new Int32Array(length * LABELS * 2);
      this.from = new Uint8Array(length * LABELS * 2);
    }
  }
}
