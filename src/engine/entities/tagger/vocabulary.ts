import { type Clusters, COARSE, FINE } from './clusters';
import { foldName, type Gazetteer, hashName } from './gazetteer';
import { hashText } from './hash';
import { shapeOf } from './shape';
import { CONNECTORS, ORGANISATION_WORDS, TITLES } from './wordLists';

// What can be told of a word by itself. A bit for each.
export const BEGINS_UPPER = 1;
export const BEGINS_LOWER = 2;
export const IS_TITLE = 4;
export const IS_ORGANISATION_WORD = 8;
export const HAS_LETTER = 16;
export const HAS_LOWER = 32;
export const BEGINS_WITH_DIGIT = 64;
export const IS_CONNECTOR = 128;
export const HAS_UPPER = 256;
/** It can end a sentence: a full stop, question mark, exclamation mark. */
export const ENDS_SENTENCE = 512;
/** A capitalised name of four letters at most and no small ones, like an acronym. */
export const IS_SHORT_CAPS = 1024;
export const HAS_HYPHEN = 2048;

const FIRST_CAPACITY = 1 << 13;

/** The columns of the table of words. */
const COLUMNS = [
  'wordHash',
  'shapeHash',
  'lowerHash',
  'nameHash',
  'lower',
  'flags',
  'lists',
  'finest',
  'coarse',
  'fine',
] as const;
type Column = (typeof COLUMNS)[number];

/**
 * Every different word met so far, with all that can be told of it by itself worked out once. Words are known by their
 * number. Whoever holds such numbers must watch `size`: the vocabulary only grows until it is replaced by a new one.
 */
export class Vocabulary {
  /** Numbers of the beginning and the end of a sentence, as if they were words. */
  readonly begin: number;
  readonly end: number;

  /** Number for the word with figures as zeros and letters in lower case. */
  wordHash = new Int32Array(FIRST_CAPACITY);
  shapeHash = new Int32Array(FIRST_CAPACITY);
  lowerHash = new Int32Array(FIRST_CAPACITY);
  /** Number by which the gazetteer knows it. */
  nameHash = new Int32Array(FIRST_CAPACITY);
  /** The word's lower-case form, a word as well. */
  lower = new Int32Array(FIRST_CAPACITY);
  flags = new Int32Array(FIRST_CAPACITY);
  /** The gazetteer's lists that it stands in. */
  lists = new Int32Array(FIRST_CAPACITY);
  /** Clusters: the finest one, -1 where it is in none; one more than the number at two levels, 0 for none. */
  finest = new Int32Array(FIRST_CAPACITY);
  coarse = new Int32Array(FIRST_CAPACITY);
  fine = new Int32Array(FIRST_CAPACITY);

  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];

  readonly clusters: Clusters;
  readonly gazetteer: Gazetteer;

  constructor(clusters: Clusters, gazetteer: Gazetteer) {
    this.clusters = clusters;
    this.gazetteer = gazetteer;
    this.begin = this.addMark('<begin>');
    this.end = this.addMark('<end>');
  }

  get size(): number {
    return this.words.length;
  }

  /** How many words the columns have room for. */
  get capacity(): number {
    return this.flags.length;
  }

  word(number: number): string {
    return this.words[number] as string;
  }

  numberOf(word: string): number {
    return this.numbers.get(word) ?? this.add(word);
  }

  /** Lets a second spelling stand for a word: the raw text's, with curly quotes, say. */
  addSpelling(spelling: string, word: string): number {
    const number = this.numberOf(word);
    this.numbers.set(spelling, number);
    return number;
  }

  /** The number of a spelling, -1 where it has not been met. */
  find(spelling: string): number {
    return this.numbers.get(spelling) ?? -1;
  }

  private addMark(mark: string): number {
    const number = this.makeRoom(mark);
    this.wordHash[number] = hashText(mark);
    this.shapeHash[number] = hashText(mark);
    this.lowerHash[number] = hashText(mark);
    this.lower[number] = number;
    this.finest[number] = -1;
    return number;
  }

  private add(word: string): number {
    const number = this.makeRoom(word);
    const lower = word.toLowerCase();
    const folded = foldName(word);
    this.wordHash[number] = hashText(withoutFigures(lower));
    this.shapeHash[number] = hashText(shapeOf(word));
    this.lowerHash[number] = hashText(lower);
    this.nameHash[number] = folded ? hashName(folded) : 0;
    this.lists[number] = folded ? this.gazetteer.lookUp(this.nameHash[number] as number) : 0;
    this.flags[number] = flagsOf(word, lower);
    const finest = this.clusters.of(lower);
    this.finest[number] = finest;
    this.coarse[number] = finest < 0 ? 0 : this.clusters.atLevel(finest, COARSE) + 1;
    this.fine[number] = finest < 0 ? 0 : this.clusters.atLevel(finest, FINE) + 1;
    const lowerNumber = lower === word ? number : this.numberOf(lower); // may grow the columns
    this.lower[number] = lowerNumber;
    return number;
  }

  private makeRoom(word: string): number {
    const number = this.words.length;
    if (number === this.capacity) {
      for (const column of COLUMNS) {
        this[column] = grown(this[column]);
      }
    }
    this.words.push(word);
    this.numbers.set(word, number);
    return number;
  }
}

function grown(column: Vocabulary[Column]): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}

/** A word in lower case with every figure as a zero: "1996" and "2024" are one. */
export function withoutFigures(lower: string): string {
  return lower.replace(/\d/g, '0');
}

const CAPITAL = /^\p{Lu}$/u;
const SMALL = /^\p{Ll}$/u;
const ANY_LETTER = /^\p{L}$/u;
const FIGURE = /^\d$/;

/** The flags of single characters, kept since words are made of few. */
const characterFlags = new Map<string, number>();

function flagsOfCharacter(character: string): number {
  let flags = characterFlags.get(character);
  if (flags === undefined) {
    flags =
      (CAPITAL.test(character) ? HAS_UPPER : 0) |
      (SMALL.test(character) ? HAS_LOWER : 0) |
      (ANY_LETTER.test(character) ? HAS_LETTER : 0) |
      (FIGURE.test(character) ? BEGINS_WITH_DIGIT : 0);
    characterFlags.set(character, flags);
  }
  return flags;
}

function flagsOf(word: string, lower: string): number {
  let all = 0;
  let first = -1;
  for (const character of word) {
    const flags = flagsOfCharacter(character);
    first = first < 0 ? flags : first;
    all |= flags;
  }
  return (
    (all & (HAS_LETTER | HAS_LOWER | HAS_UPPER)) |
    (first & BEGINS_WITH_DIGIT) |
    ((first & HAS_UPPER) !== 0 ? BEGINS_UPPER : 0) |
    ((first & HAS_LOWER) !== 0 ? BEGINS_LOWER : 0) |
    listFlags(word, lower, all)
  );
}

/** A cell of a table is read by itself. */
const SENTENCE_END = /^(?:[.?!]+|\|)$/;
const SHORT_CAPS = /^\p{Lu}[\p{Lu}\d&]{1,5}$/u;

/** What lists and the word as a whole tell. */
function listFlags(word: string, lower: string, all: number): number {
  const bare = lower.includes('.') ? lower.replaceAll('.', '') : lower;
  return (
    (lower.includes('-') ? HAS_HYPHEN : 0) |
    (TITLES.has(bare) ? IS_TITLE : 0) |
    (ORGANISATION_WORDS.has(bare) ? IS_ORGANISATION_WORD : 0) |
    (CONNECTORS.has(lower) ? IS_CONNECTOR : 0) |
    ((all & HAS_LETTER) === 0 && SENTENCE_END.test(word) ? ENDS_SENTENCE : 0) |
    ((all & (HAS_UPPER | HAS_LOWER)) === HAS_UPPER && SHORT_CAPS.test(word) ? IS_SHORT_CAPS : 0)
  );
}
