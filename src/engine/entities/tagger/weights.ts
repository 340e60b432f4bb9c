import type { FeatureList } from './features';
import { HashTable } from './hashTable';
import { LABELS } from './labels';

/** Weights are whole numbers: this many of them are a weight of 1. */
export const WEIGHT_UNIT = 1000;

/** A row of weights takes this many numbers, of which `LABELS` are used, so that rows lie on whole cache lines. */
export const ROW = 16;

const FILTER_BITS = 21;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

/** What training found out: for each feature a row of weights, one for each label, and weights for pairs of labels. */
export class Weights {
  private readonly table: HashTable;
  private readonly rows: Int16Array;
  readonly transitions: Int32Array;
  /** A bit for each key by its lowest bits. Most features asked for have no row, and a clear bit tells so at once. */
  private readonly filter = new Uint32Array(1 << (FILTER_BITS - 5));

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
      const key = keys[index] as number;
      this.table.set(key, index * ROW);
      this.filter[(key & FILTER_MASK) >> 5] =
        (this.filter[(key & FILTER_MASK) >> 5] as number) | (1 << (key & 31));
    }
  }

  /** Adds the weights of features to the `LABELS` scores from an index on. */
  addTo(scores: Int32Array, from: number, features: FeatureList): void {
    const { filter, table, rows } = this;
    const { keys, length } = features;
    for (let index = 0; index < length; index += 1) {
      const key = keys[index] as number;
      if ((((filter[(key & FILTER_MASK) >> 5] as number) >>> (key & 31)) & 1) !== 0) {
        const row = table.get(key);
        if (row >= 0) {
          for (let label = 0; label < LABELS; label += 1) {
            scores[from + label] = (scores[from + label] as number) + (rows[row + label] as number);
          }
        }
      }
    }
  }
}
