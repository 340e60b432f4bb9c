import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Clusters, LEVELS, WORD_BITS } from '../../src/engine/entities/tagger/clusters';
import { hashText } from '../../src/engine/entities/tagger/hash';

/** Words by number with their finest clusters, in the order of the numbers, and the clusters' parents. */
export interface WordClusters {
  words: Int32Array;
  finest: Int32Array;
  /** For each finest cluster its clusters at all levels, coarsest first, `LEVELS` numbers each. */
  parents: Int32Array;
}

/**
 * Reads the clusters of the most frequent words.
 *
 * @param file lines of a word and its cluster at each level, coarsest first, with tabs between; most frequent first
 * @param count how many words to take
 */
export function readClusters(file: string, count: number): WordClusters {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(0, count);
  const finestOf = new Map<number, number>();
  const rows = new Map<number, number[]>();
  for (const line of lines) {
    const [word = '', ...numbers] = line.split('\t');
    const levels = numbers.map(Number);
    const finest = levels[LEVELS - 1] ?? 0;
    rows.set(finest, levels);
    const key = hashText(word) >>> (32 - WORD_BITS);
    if (!finestOf.has(key)) {
      finestOf.set(key, finest);
    }
  }
  const words = [...finestOf.keys()].sort((one, other) => one - other);
  const parents = new Int32Array((Math.max(...rows.keys()) + 1) * LEVELS);
  for (const [finest, levels] of rows) {
    parents.set(levels, finest * LEVELS);
  }
  return {
    words: Int32Array.from(words),
    finest: Int32Array.from(words, (word) => finestOf.get(word) ?? 0),
    parents,
  };
}

export function makeClusters({ words, finest, parents }: WordClusters): Clusters {
  return new Clusters(words, finest, parents);
}
