import { COUNTRY } from './gazetteer';
import { pairOf } from './hash';
import { type NameSpan, TYPES } from './labels';
import type { Passage } from './passage';
import type { Vocabulary } from './vocabulary';

const PERSON = TYPES.indexOf('person');
const PLACE = TYPES.indexOf('place');

const LEAST_SURNAME = 3;
const NO_SURNAME = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** What an article says of its names: how often each was found as which type, and whose surnames are known. */
export class Votes {
  private readonly vocabulary: Vocabulary;
  private readonly votes = new Map<number, number[]>();
  private readonly surnames = new Set<number>();
  /** Ends of several words: "Ferry Authority" of "Northern Isles Ferry Authority". */
  private readonly ends = new Set<number>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  get isEmpty(): boolean {
    return this.votes.size === 0;
  }

  add({ words }: Passage, name: NameSpan): void {
    const key = this.keyOf(words, name.start, name.end);
    const votes = this.votes.get(key) ?? TYPES.map(() => 0);
    votes[name.type] = (votes[name.type] as number) + 1;
    this.votes.set(key, votes);
    if (name.type === PERSON && name.end - name.start > 1) {
      this.addSurname(words[name.end - 1] as number);
    }
    for (let start = name.start + 1; name.type !== PERSON && start + 1 < name.end; start += 1) {
      this.ends.add(this.keyOf(words, start, name.end));
    }
  }

  /** A number for a name, capitals or not. */
  keyOf(words: Int32Array, start: number, end: number): number {
    const { lower } = this.vocabulary;
    let key = lower[words[start] as number] as number;
    for (let at = start + 1; at < end; at += 1) {
      key = pairOf(key, lower[words[at] as number] as number);
    }
    return key;
  }

  /** Whether a longer name, not a person's, ends with this one of several words. */
  isEnd(key: number): boolean {
    return this.ends.has(key);
  }

  isSurname(word: number): boolean {
    return this.surnames.has(this.vocabulary.lower[word] as number);
  }

  /** The type with most votes, where no other has as many; -1 where there is none or it has too few votes. */
  winner(key: number, leastVotes: number): number {
    const votes = this.votes.get(key);
    if (!votes) {
      return -1;
    }
    const most = Math.max(...votes);
    const type = votes.indexOf(most);
    return most >= leastVotes && votes.lastIndexOf(most) === type ? type : -1;
  }

  /** The type of a name of one word, from the article or as a country that everyone knows; -1 for neither. */
  typeOfWord(word: number): number {
    if (this.isSurname(word)) {
      return PERSON;
    }
    const winner = this.winner(this.vocabulary.lower[word] as number, 1);
    return winner < 0 && ((this.vocabulary.lists[word] as number) & COUNTRY) !== 0 ? PLACE : winner;
  }

  private addSurname(word: number): void {
    const lower = this.vocabulary.lower[word] as number;
    const spelling = this.vocabulary.word(lower);
    if (spelling.length >= LEAST_SURNAME && !NO_SURNAME.test(spelling)) {
      this.surnames.add(lower);
    }
  }
}
