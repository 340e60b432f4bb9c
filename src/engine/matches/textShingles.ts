import { countShingles, type Shingles, shinglesInOrder, shinglesOf } from '../compare/shingles';
import { NumberLists } from './numberLists';

/**
 * The words of texts as hashes, each text under a small number of its own, four bytes for a word; and their shingles,
 * which are worked out from them in less time than it takes to fetch them from memory.
 */
export class TextShingles {
  /** The hashes of the words of each text, as they stand. */
  readonly words = new NumberLists();

  /** The shingles of a text, rising: good until the next call. */
  of(text: number): Shingles {
    return shinglesOf(this.words.of(text));
  }

  /** The shingles of a text as they stand, and as often: good until the next call. */
  inOrder(text: number): Uint32Array {
    return shinglesInOrder(this.words.of(text));
  }

  /** How many shingles a text has, those that stand twice counted twice. */
  count(text: number): number {
    return countShingles(this.words.lengthOf(text));
  }
}
