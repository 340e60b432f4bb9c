// Packs a trained model with its clusters and names into one file: weights that hardly matter are left out, the others
// become one of a few sizes.
import { LEVELS } from '../../src/engine/entities/tagger/clusters';
import { ALLOWED_PAIRS, LABELS } from '../../src/engine/entities/tagger/labels';
import { CLUSTER_BITS, MASK_HALF, MODEL_VERSION, sizesOf } from '../../src/engine/entities/tagger/modelFile';
import { ROW, WEIGHT_UNIT } from '../../src/engine/entities/tagger/weights';
import type { Model } from './crf';
import { PackedWriter } from './packedWriter';
import type { WordClusters } from './wordClusters';

export interface PackingOptions {
  /** Smaller weights are left out, for a feature seen once. */
  leastWeight: number;
  /** The more often a feature is seen the smaller its weights may be: by its count to this power. */
  countPower: number;
  /** How many sizes of weights there are of each sign. */
  steps: number;
}

/** The names by number, in rising order, and the lists of each. */
export interface PackedNames {
  keys: Int32Array;
  lists: Int32Array;
}

/** The bytes of a model, and how many of them each part takes. */
export interface PackedModel {
  bytes: Uint8Array;
  parts: { clusters: number; names: number; weights: number };
  rows: number;
}

const LISTS_ALPHABET = 512;

export function packModel(
  model: Model,
  clusters: WordClusters,
  names: PackedNames,
  options: PackingOptions,
): PackedModel {
  const writer = new PackedWriter();
  writer.number(MODEL_VERSION);
  writeClusters(writer, clusters);
  const afterClusters = writer.length;
  writer.rising(names.keys);
  writer.symbols(names.lists, LISTS_ALPHABET);
  const afterNames = writer.length;
  const rows = writeWeights(writer, model, options);
  return {
    bytes: writer.bytes,
    parts: {
      clusters: afterClusters,
      names: afterNames - afterClusters,
      weights: writer.length - afterNames,
    },
    rows,
  };
}

function writeClusters(writer: PackedWriter, { words, finest, parents }: WordClusters): void {
  writer.number(parents.length / LEVELS);
  for (let level = 0; level < LEVELS - 1; level += 1) {
    const column = parents.filter((_, index) => index % LEVELS === level);
    writer.bits(column, CLUSTER_BITS[level] ?? 0);
  }
  writer.rising(words);
  writer.bits(finest, CLUSTER_BITS[LEVELS - 1] ?? 0);
}

function writeWeights(writer: PackedWriter, model: Model, options: PackingOptions): number {
  for (let pair = 0; pair < ALLOWED_PAIRS.length; pair += 2) {
    const before = ALLOWED_PAIRS[pair] ?? 0;
    const after = ALLOWED_PAIRS[pair + 1] ?? 0;
    writer.signed(Math.round((model.transitions[before * LABELS + after] ?? 0) * WEIGHT_UNIT));
  }
  const rows = keptRows(model, options);
  const largest = largestWeight(model, rows);
  writer.number(options.steps);
  writer.number(largest);
  writer.rising(rows.map((row) => model.keys[row] ?? 0));
  const quantise = quantiser(options, largest);
  const symbols = rows.map((row) => {
    const weights = model.weights.subarray(row * ROW, row * ROW + LABELS);
    const least = leastWeightOf(model, row, options);
    return Array.from(weights, (weight) => (Math.abs(weight) < least ? LEFT_OUT : quantise(weight)));
  });
  writer.symbols(
    symbols.map((row) => maskOf(row, 0)),
    1 << MASK_HALF,
  );
  writer.symbols(
    symbols.map((row) => maskOf(row, MASK_HALF)),
    1 << MASK_HALF,
  );
  for (let label = 0; label < LABELS; label += 1) {
    const column = symbols.map((row) => row[label] ?? LEFT_OUT).filter((symbol) => symbol !== LEFT_OUT);
    writer.symbols(column, 2 * options.steps);
  }
  return rows.length;
}

/** In place of the symbol of a weight that is left out. */
const LEFT_OUT = -1;

function keptRows(model: Model, options: PackingOptions): number[] {
  const rows: number[] = [];
  for (let row = 0; row < model.keys.length; row += 1) {
    const weights = model.weights.subarray(row * ROW, row * ROW + LABELS);
    const least = leastWeightOf(model, row, options);
    if (weights.some((weight) => Math.abs(weight) >= least)) {
      rows.push(row);
    }
  }
  return rows.sort((one, other) => (model.keys[one] ?? 0) - (model.keys[other] ?? 0));
}

function largestWeight(model: Model, rows: readonly number[]): number {
  let largest = 0;
  for (const row of rows) {
    for (const weight of model.weights.subarray(row * ROW, row * ROW + LABELS)) {
      largest = Math.max(largest, Math.abs(weight));
    }
  }
  return Math.ceil(largest * WEIGHT_UNIT);
}

/** How small the weights of a feature may be. */
function leastWeightOf(model: Model, row: number, { leastWeight, countPower }: PackingOptions): number {
  return leastWeight / (model.counts[row] ?? 1) ** countPower;
}

/** Finds the symbol of the nearest size. */
function quantiser({ steps }: PackingOptions, largest: number): (weight: number) => number {
  const sizes = sizesOf(steps, largest);
  return (weight) => {
    const wanted = weight * WEIGHT_UNIT;
    const step = Math.max(1, Math.round(steps * Math.sqrt(Math.abs(wanted) / largest)));
    const symbol = weight < 0 ? steps - step : steps + step - 1;
    return sizes[symbol] === 0 ? LEFT_OUT : symbol;
  };
}

function maskOf(symbols: readonly number[], from: number): number {
  let mask = 0;
  for (let bit = 0; bit < MASK_HALF; bit += 1) {
    mask |= (symbols[from + bit] ?? LEFT_OUT) === LEFT_OUT ? 0 : 1 << bit;
  }
  return mask;
}
