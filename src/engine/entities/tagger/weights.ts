import type { FeatureList } from './features';
import { HashTable } from './hashTable';
import { LABELS } from './labels';

/** Weights are whole numbers: this many of them are a weight of 1. */
export const WEIGHT_UNIT = 1000;

/** A row of weights takes this many numbers, of which `LABELS` are used, so that rows lie on whole cache lines. */
export const ROW = 16;

/** What training found out: for each feature a row of weights, one for each label, and weights for pairs of labels. */
export class Weights {
  private readonly table: HashTable;
  private readonly rows: Int16Array;

  readonly transitions: Int32Array;

  /**
   * @param keys the features' numbers
   * @param rows `ROW` weights for each, in units of 1 / `WEIGHT_UNIT`
   * @param transitions weight of each pair of labels, at `before * LABELS + after`, in the same unit
   */
  constructor(keys: Int32Array, rows: Int16Array, transitions: Int32Array) {
    this.transitions = transitions;
    this.rows = rows;
    this.table = new HashTable(keys.length);
    for (let index = 0; index < keys.length; index += 1) {
      this.table.set(keys[index] as number, index * ROW);
    }
  }

  /** Adds the weights of features to the `LABELS` scores from an index on. */
  addTo(scores: Int32Array, from: number, features: FeatureList): void {
    const { keys, length } = features;
    for (let index = 0; index < length; index += 1) {
      const row = this.table.get(keys[index] as number);
      if (row >= 0) {
        addRow(scores, from, this.rows, row);
      }
    }
  }
}

/** Adds the `LABELS` numbers from `row` on to those from `from` on. */
export function addRow(scores: Int32Array, from: number, rows: ArrayLike<number>, row: number): void {
  for (let label = 0; label < LABELS; label += 1) {
    scores[from + label] = (scores[from + label] as number) + (rows[row + label] as number);
  }
}
