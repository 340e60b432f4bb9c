import { collectWord, FeatureList, PLACES } from './features';
import { LABELS } from './labels';
import type { Vocabulary } from './vocabulary';
import { ROW, type Weights } from './weights';

const LARGEST = 32_767;

/** Scores for each word at each place beside the tagged one, worked out when first asked for and kept. */
export class WordScores {
  private readonly vocabulary: Vocabulary;
  private readonly weights: Weights;
  /** `ROW` numbers for each word and place, so that a row never lies on two cache lines. */
  private scores = new Int16Array(0);
  private isKnown = new Uint8Array(0);
  private readonly list = new FeatureList();
  private readonly sums = new Int32Array(LABELS);

  constructor(vocabulary: Vocabulary, weights: Weights) {
    this.vocabulary = vocabulary;
    this.weights = weights;
  }

  /** Adds the scores of a word at a place to the `LABELS` scores from an index on. */
  addTo(scores: Int32Array, from: number, word: number, place: number): void {
    const row = word * PLACES + place;
    if (row >= this.isKnown.length) {
      this.grow();
    }
    if (this.isKnown[row] === 0) {
      this.fill(row, word, place);
    }
    const known = this.scores;
    const first = row * ROW;
    for (let label = 0; label < LABELS; label += 1) {
      scores[from + label] = (scores[from + label] as number) + (known[first + label] as number);
    }
  }

  private fill(row: number, word: number, place: number): void {
    this.isKnown[row] = 1;
    this.sums.fill(0);
    collectWord(this.list, this.vocabulary, word, place);
    this.weights.addTo(this.sums, 0, this.list);
    for (let label = 0; label < LABELS; label += 1) {
      const sum = this.sums[label] as number;
      this.scores[row * ROW + label] = Math.max(-LARGEST, Math.min(LARGEST, sum));
    }
  }

  private grow(): void {
    const rows = this.vocabulary.capacity * PLACES;
    const scores = new Int16Array(rows * ROW);
    scores.set(this.scores);
    this.scores = scores;
    const isKnown = new Uint8Array(rows);
    isKnown.set(this.isKnown);
    this.isKnown = isKnown;
  }
}
