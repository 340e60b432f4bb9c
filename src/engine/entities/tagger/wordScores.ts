import { collectWord, FeatureList, PLACES } from './features';
import { LABELS } from './labels';
import type { Vocabulary } from './vocabulary';
import { addRow, type Weights } from './weights';

/** Scores for each word at each place beside the tagged one, worked out when first asked for and kept. */
export class WordScores {
  private scores = new Int32Array(0);
  private isKnown = new Uint8Array(0);
  private readonly list = new FeatureList();

  private readonly vocabulary: Vocabulary;
  private readonly weights: Weights;

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
      this.isKnown[row] = 1;
      collectWord(this.list, this.vocabulary, word, place);
      this.weights.addTo(this.scores, row * LABELS, this.list);
    }
    addRow(scores, from, this.scores, row * LABELS);
  }

  private grow(): void {
    const rows = this.vocabulary.capacity * PLACES;
    const scores = new Int32Array(rows * LABELS);
    scores.set(this.scores);
    this.scores = scores;
    const isKnown = new Uint8Array(rows);
    isKnown.set(this.isKnown);
    this.isKnown = isKnown;
  }
}
