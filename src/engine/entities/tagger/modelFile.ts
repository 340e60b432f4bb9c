// The packed model: clusters, gazetteer and weights, one after the other. Written by scripts/train/pack.ts.
import { Clusters, LEVELS } from './clusters';
import { Gazetteer } from './gazetteer';
import { ALLOWED_PAIRS, LABELS } from './labels';
import { ModelError, PackedReader } from './packedReader';
import { ROW, Weights } from './weights';

/** The first number of every model: a change to the features or to this form needs a new one. */
export const MODEL_VERSION = 7302;

/** A weight's label mask goes in two halves. */
export const MASK_HALF = 7;

/** How many bits the numbers of clusters take, coarsest level first. */
export const CLUSTER_BITS: readonly number[] = [5, 7, 9, 10, 12];

export interface Resources {
  clusters: Clusters;
  gazetteer: Gazetteer;
  weights: Weights;
}

/** Unpacks a model. Throws a `ModelError` where the bytes are none. */
export function unpackModel(bytes: Uint8Array): Resources {
  const reader = new PackedReader(bytes);
  if (reader.number() !== MODEL_VERSION) {
    throw new ModelError('This is no model of this version of the tagger.');
  }
  return {
    clusters: readClusters(reader),
    gazetteer: readGazetteer(reader),
    weights: readWeights(reader),
  };
}

function readClusters(reader: PackedReader): Clusters {
  const parents = readParents(reader);
  const words = reader.rising();
  const finest = reader.bits(words.length, CLUSTER_BITS[LEVELS - 1] ?? 0);
  return new Clusters(words, finest, parents);
}

/** The clusters at all levels of each finest cluster: the coarser levels are stored column by column. */
function readParents(reader: PackedReader): Int32Array {
  const count = reader.number();
  const table = new Int32Array(count * LEVELS);
  for (let level = 0; level < LEVELS; level += 1) {
    const isFinest = level === LEVELS - 1;
    const column = isFinest ? undefined : reader.bits(count, CLUSTER_BITS[level] ?? 0);
    for (let finest = 0; finest < count; finest += 1) {
      table[finest * LEVELS + level] = column?.[finest] ?? finest;
    }
  }
  return table;
}

function readGazetteer(reader: PackedReader): Gazetteer {
  const keys = reader.rising();
  return new Gazetteer(keys, new Int32Array(reader.symbols()));
}

function readWeights(reader: PackedReader): Weights {
  const transitions = new Int32Array(LABELS * LABELS);
  for (let pair = 0; pair < ALLOWED_PAIRS.length; pair += 2) {
    const before = ALLOWED_PAIRS[pair] as number;
    transitions[before * LABELS + (ALLOWED_PAIRS[pair + 1] as number)] = reader.signed();
  }
  const sizes = readSizes(reader);
  const keys = reader.rising();
  const low = reader.symbols();
  const high = reader.symbols();
  const columns = Array.from({ length: LABELS }, () => reader.symbols());
  const rows = new Int16Array(keys.length * ROW);
  const next = new Int32Array(LABELS);
  for (let row = 0; row < keys.length; row += 1) {
    let mask = (low[row] as number) | ((high[row] as number) << MASK_HALF);
    for (; mask !== 0; mask &= mask - 1) {
      const label = 31 - Math.clz32(mask & -mask);
      const symbol = (columns[label] as Uint16Array)[next[label] as number] as number;
      next[label] = (next[label] as number) + 1;
      rows[row * ROW + label] = sizes[symbol] as number;
    }
  }
  return new Weights(keys, rows, transitions);
}

/** The weight that each symbol stands for: steps grow with the size, since a weight's error matters by its share. */
function readSizes(reader: PackedReader): Int32Array {
  return sizesOf(reader.number(), reader.number());
}

/**
 * The weights that can be packed, negative ones first.
 *
 * @param steps how many sizes there are of each sign
 * @param largest in units of 1 / `WEIGHT_UNIT`
 */
export function sizesOf(steps: number, largest: number): Int32Array {
  const size = (step: number) => Math.round(largest * (step / steps) ** 2);
  return Int32Array.from({ length: 2 * steps }, (_, symbol) =>
    symbol < steps ? -size(steps - symbol) : size(symbol - steps + 1),
  );
}
