import { hashText } from './hash';
import { HashTable } from './hashTable';

/** Frequent words fall into clusters of like use; each level is coarser than the next. */
export const LEVELS = 5;
/** Levels by number: about 30, 100, 300, 1,000 and 3,000 clusters. */
export const COARSE = 1;
export const FINE = 3;

/** How many bits of a word's number are kept: one in 700 words that are in no cluster is taken for one that is. */
export const WORD_BITS = 26;

/** The clusters of words, known by the numbers of their lower-case forms. */
export class Clusters {
  private readonly table: HashTable;

  private readonly parents: Int32Array;

  /**
   * @param words numbers of words, cut to `WORD_BITS` bits
   * @param finest the finest cluster of each
   * @param parents for each finest cluster its clusters at all levels, coarsest first, `LEVELS` numbers each
   */
  constructor(words: Int32Array, finest: Int32Array, parents: Int32Array) {
    this.parents = parents;
    this.table = new HashTable(words.length);
    for (let index = 0; index < words.length; index += 1) {
      this.table.set(words[index] as number, finest[index] as number);
    }
  }

  /** The finest cluster of a word in lower case, -1 for a word that is in none. */
  of(word: string): number {
    return this.table.get(hashText(word) >>> (32 - WORD_BITS));
  }

  /** The cluster at a level that a finest cluster lies in. */
  atLevel(finest: number, level: number): number {
    return this.parents[finest * LEVELS + level] as number;
  }
}
