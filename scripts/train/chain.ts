import { ALLOWED_PAIRS, LABELS, mayFollow, OUTSIDE } from '../../src/engine/entities/tagger/labels';

/** Keeps a division by a vanishing sum from giving no number at all. */
const TINY = 1e-30;

/**
 * The probabilities of the labels of one stretch of words: forwards, backwards, and their gradients. One object is used
 * for stretch after stretch.
 */
export class Chain {
  /** Gradient of the loss for each pair of labels, at `before * LABELS + after`. */
  readonly pairGradients = new Float64Array(LABELS * LABELS);

  private length = 0;
  private readonly factors = new Float64Array(LABELS * LABELS);
  private readonly pairs = new Float64Array(LABELS * LABELS);
  private scores = new Float64Array(0);
  private forwards = new Float64Array(0);
  private backwards = new Float64Array(0);
  private gradients = new Float64Array(0);

  /** Begins a stretch of so many words. */
  begin(length: number, transitions: Float32Array): void {
    this.length = length;
    if (length * LABELS > this.scores.length) {
      const capacity = length * LABELS * 2;
      this.scores = new Float64Array(capacity);
      this.forwards = new Float64Array(capacity);
      this.backwards = new Float64Array(capacity);
      this.gradients = new Float64Array(capacity);
    }
    this.scores.fill(0, 0, length * LABELS);
    for (let pair = 0; pair < ALLOWED_PAIRS.length; pair += 2) {
      const cell = cellOf(pair);
      this.factors[cell] = Math.exp(transitions[cell] as number);
    }
  }

  /** Adds the weights of a word's features, given as the cells where their rows begin. */
  score(at: number, weights: Float32Array, rows: Int32Array, from: number, to: number): void {
    const base = at * LABELS;
    const { scores } = this;
    for (let index = from; index < to; index += 1) {
      const row = rows[index] as number;
      for (let label = 0; label < LABELS; label += 1) {
        scores[base + label] = (scores[base + label] as number) + (weights[row + label] as number);
      }
    }
  }

  /** Sets the scores of a word, which stand from an index on. */
  setScores(at: number, scores: Float64Array, from: number): void {
    this.scores.set(scores.subarray(from, from + LABELS), at * LABELS);
  }

  /** How probable each label of each word is, `LABELS` numbers a word; valid until the next stretch begins. */
  findProbabilities(): Float64Array {
    this.goForwards();
    this.goBackwards();
    for (let at = 0; at < this.length; at += 1) {
      this.findWordProbabilities(at);
    }
    return this.gradients;
  }

  /** Works out the gradients for the right labels, which begin at `first`; gives the loss. */
  findGradients(labels: Int32Array, first: number): number {
    this.findProbabilities();
    this.pairGradients.fill(0);
    let loss = 0;
    for (let at = 0; at < this.length; at += 1) {
      const right = labels[first + at] as number;
      const before = at === 0 ? OUTSIDE : (labels[first + at - 1] as number);
      this.addPairs(at);
      this.addTo(this.pairGradients, before * LABELS + right, -1);
      loss -= Math.log((this.gradients[at * LABELS + right] as number) + TINY);
    }
    const last = labels[first + this.length - 1] as number;
    this.addTo(this.pairGradients, last * LABELS + OUTSIDE, -1);
    for (let label = 0; label < LABELS; label += 1) {
      const probability = this.gradients[(this.length - 1) * LABELS + label] as number;
      this.addTo(this.pairGradients, label * LABELS + OUTSIDE, probability);
    }
    for (let at = 0; at < this.length; at += 1) {
      this.addTo(this.gradients, at * LABELS + (labels[first + at] as number), -1);
    }
    return loss;
  }

  /** The gradient for a label of a word, after `findGradients`. */
  gradient(at: number, label: number): number {
    return this.gradients[at * LABELS + label] as number;
  }

  private addTo(cells: Float64Array, cell: number, value: number): void {
    cells[cell] = (cells[cell] as number) + value;
  }

  private goForwards(): void {
    const { scores, forwards, factors } = this;
    for (let at = 0; at < this.length; at += 1) {
      const row = at * LABELS;
      this.exponentiate(row);
      forwards.fill(0, row, row + LABELS);
      if (at === 0) {
        for (let label = 0; label < LABELS; label += 1) {
          forwards[label] = mayFollow(OUTSIDE, label) ? (factors[label] as number) : 0;
        }
      } else {
        for (let pair = 0; pair < ALLOWED_PAIRS.length; pair += 2) {
          const before = forwards[row - LABELS + (ALLOWED_PAIRS[pair] as number)] as number;
          this.addTo(
            forwards,
            row + (ALLOWED_PAIRS[pair + 1] as number),
            before * (factors[cellOf(pair)] as number),
          );
        }
      }
      for (let label = 0; label < LABELS; label += 1) {
        forwards[row + label] = (forwards[row + label] as number) * (scores[row + label] as number);
      }
      normalise(forwards, row);
    }
  }

  private exponentiate(row: number): void {
    const { scores } = this;
    let highest = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABELS; label += 1) {
      highest = Math.max(highest, scores[row + label] as number);
    }
    for (let label = 0; label < LABELS; label += 1) {
      scores[row + label] = Math.exp((scores[row + label] as number) - highest);
    }
  }

  private goBackwards(): void {
    const { scores, backwards, factors } = this;
    const last = (this.length - 1) * LABELS;
    for (let label = 0; label < LABELS; label += 1) {
      backwards[last + label] = mayFollow(label, OUTSIDE) ? (factors[label * LABELS + OUTSIDE] as number) : 0;
    }
    for (let row = last - LABELS; row >= 0; row -= LABELS) {
      backwards.fill(0, row, row + LABELS);
      for (let pair = 0; pair < ALLOWED_PAIRS.length; pair += 2) {
        const after = row + LABELS + (ALLOWED_PAIRS[pair + 1] as number);
        const value =
          (factors[cellOf(pair)] as number) * (scores[after] as number) * (backwards[after] as number);
        this.addTo(backwards, row + (ALLOWED_PAIRS[pair] as number), value);
      }
      normalise(backwards, row);
    }
  }

  private findWordProbabilities(at: number): void {
    const row = at * LABELS;
    for (let label = 0; label < LABELS; label += 1) {
      this.gradients[row + label] =
        (this.forwards[row + label] as number) * (this.backwards[row + label] as number);
    }
    normalise(this.gradients, row);
  }

  /** Adds the probabilities of the pairs of labels that end at a word. */
  private addPairs(at: number): void {
    const row = at * LABELS;
    const { scores, forwards, backwards, factors, pairs } = this;
    if (at === 0) {
      for (let label = 0; label < LABELS; label += 1) {
        this.addTo(this.pairGradients, OUTSIDE * LABELS + label, this.gradients[label] as number);
      }
      return;
    }
    let sum = TINY;
    for (let pair = 0; pair < ALLOWED_PAIRS.length; pair += 2) {
      const after = row + (ALLOWED_PAIRS[pair + 1] as number);
      const before = forwards[row - LABELS + (ALLOWED_PAIRS[pair] as number)] as number;
      const value =
        before * (factors[cellOf(pair)] as number) * (scores[after] as number) * (backwards[after] as number);
      pairs[cellOf(pair)] = value;
      sum += value;
    }
    for (let pair = 0; pair < ALLOWED_PAIRS.length; pair += 2) {
      this.addTo(this.pairGradients, cellOf(pair), (pairs[cellOf(pair)] as number) / sum);
    }
  }
}

/** The cell of the pair of labels at an index of `ALLOWED_PAIRS`. */
function cellOf(pair: number): number {
  return (ALLOWED_PAIRS[pair] as number) * LABELS + (ALLOWED_PAIRS[pair + 1] as number);
}

function normalise(values: Float64Array, row: number): void {
  let sum = TINY;
  for (let label = 0; label < LABELS; label += 1) {
    sum += values[row + label] as number;
  }
  for (let label = 0; label < LABELS; label += 1) {
    values[row + label] = (values[row + label] as number) / sum;
  }
}
