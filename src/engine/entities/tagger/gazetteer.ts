import { hashText, pairOf } from './hash';
import { HashTable } from './hashTable';

// Which lists a name stands in. A bit for each list.
export const COUNTRY = 1;
export const DEMONYM = 2;
export const CITY = 4;
export const REGION = 8;
export const FIRST_NAME = 16;
export const LAST_NAME = 32;
export const ORGANISATION = 64;
/** Written with a capital, but no person, organisation or place: days, languages, wars. */
export const OTHER_CAPITALISED = 128;
/** Not a list: longer names begin with these words. */
export const BEGINS_LONGER = 256;
export const LISTS = 0xff;

/** How many words the longest name has that is looked for. */
export const LONGEST_NAME = 4;

/** How many bits of a name's number are kept. */
export const NAME_BITS = 28;

const NOT_ASCII = /[^\0-\x7f]/;

/** Names as they are compared: lower case, no diacritics, no full stops, hyphens as spaces. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  const plain = NOT_ASCII.test(lower) ? lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : lower;
  return /[-.,\s]/.test(plain) ? plain.replace(/[.,]/g, '').replaceAll('-', ' ').trim() : plain;
}

/** The number of a name of one or more folded words. */
export function hashName(folded: string): number {
  return folded.includes(' ') ? folded.split(' ').map(hashText).reduce(pairOf) : hashText(folded);
}

/** Names and the lists that they stand in. Only their numbers are kept. */
export class Gazetteer {
  private readonly table: HashTable;

  /**
   * @param keys numbers of names, cut to `NAME_BITS` bits
   * @param lists the lists that each stands in
   */
  constructor(keys: Int32Array, lists: Int32Array) {
    this.table = new HashTable(keys.length);
    for (let index = 0; index < keys.length; index += 1) {
      this.table.set(keys[index] as number, lists[index] as number);
    }
  }

  /** The lists, and perhaps `BEGINS_LONGER`, of a name by its number; 0 where it stands in none. */
  lookUp(hash: number): number {
    const found = this.table.get(hash >>> (32 - NAME_BITS));
    return found < 0 ? 0 : found;
  }
}
