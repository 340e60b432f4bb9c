// What one place of an article says of a name holds for the others: the type most often found wins, the surname of a
// person found is a person everywhere, and a name found once is found wherever it stands.
import { pairOf } from './hash';
import { type NameSpan, TYPES } from './labels';
import type { Passage } from './passage';
import { BEGINS_UPPER, IS_CONNECTOR, type Vocabulary } from './vocabulary';

const PERSON = TYPES.indexOf('person');

/** Names of more words are not looked for where the tagger found none. */
const LONGEST_ADDED = 4;

/** A name of one word must have been found so often to be added, or to change the type of another. */
const LEAST_VOTES = 2;

const LEAST_SURNAME = 3;
const NO_SURNAME = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** Votes for each type, by the name's number. */
class Votes {
  private readonly votes = new Map<number, number[]>();
  private readonly surnames = new Set<number>();

  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  add({ words }: Passage, name: NameSpan): void {
    const key = this.keyOf(words, name.start, name.end);
    const votes = this.votes.get(key) ?? TYPES.map(() => 0);
    votes[name.type] = (votes[name.type] as number) + 1;
    this.votes.set(key, votes);
    if (name.type === PERSON && name.end - name.start > 1) {
      this.addSurname(words[name.end - 1] as number);
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

  private addSurname(word: number): void {
    const lower = this.vocabulary.lower[word] as number;
    const spelling = this.vocabulary.word(lower);
    if (spelling.length >= LEAST_SURNAME && !NO_SURNAME.test(spelling)) {
      this.surnames.add(lower);
    }
  }
}

/** The names of each passage of an article after it has been looked at as a whole. */
export function agreeOnNames(
  vocabulary: Vocabulary,
  passages: readonly Passage[],
  found: readonly (readonly NameSpan[])[],
): NameSpan[][] {
  const votes = new Votes(vocabulary);
  passages.forEach((passage, index) => {
    for (const name of found[index] ?? []) {
      votes.add(passage, name);
    }
  });
  return passages.map((passage, index) => {
    const names = (found[index] ?? []).map((name) => ({ ...name, type: agreedType(votes, passage, name) }));
    return withMissedNames(vocabulary, votes, passage, names);
  });
}

function agreedType(votes: Votes, { words }: Passage, { start, end, type }: NameSpan): number {
  if (end - start === 1 && votes.isSurname(words[start] as number)) {
    return PERSON;
  }
  const winner = votes.winner(votes.keyOf(words, start, end), LEAST_VOTES);
  return winner < 0 ? type : winner;
}

function withMissedNames(
  vocabulary: Vocabulary,
  votes: Votes,
  passage: Passage,
  names: readonly NameSpan[],
): NameSpan[] {
  const { words, sentences } = passage;
  const all: NameSpan[] = [];
  let next = 0;
  let sentence = 1;
  for (let at = 0; at < words.length; at += 1) {
    while (at >= (sentences[sentence] as number)) {
      sentence += 1;
    }
    const name = names[next];
    if (name && at === name.start) {
      all.push(name);
      next += 1;
      at = name.end - 1;
    } else {
      const limit = Math.min(name?.start ?? words.length, sentences[sentence] as number, at + LONGEST_ADDED);
      const missed = missedName(vocabulary, votes, words, at, limit);
      if (missed) {
        all.push(missed);
        at = missed.end - 1;
      }
    }
  }
  return all;
}

/** The longest name that begins at `at`, ends before `limit` and was found elsewhere in the article. */
function missedName(
  { flags }: Vocabulary,
  votes: Votes,
  words: Int32Array,
  at: number,
  limit: number,
): NameSpan | undefined {
  if (((flags[words[at] as number] as number) & BEGINS_UPPER) === 0) {
    return undefined;
  }
  let longest = at + 1;
  while (
    longest < limit &&
    ((flags[words[longest] as number] as number) & (BEGINS_UPPER | IS_CONNECTOR)) !== 0
  ) {
    longest += 1;
  }
  for (let end = longest; end > at; end -= 1) {
    const type = missedType(votes, words, at, end);
    if (type >= 0) {
      return { start: at, end, type };
    }
  }
  return undefined;
}

function missedType(votes: Votes, words: Int32Array, start: number, end: number): number {
  const isOneWord = end - start === 1;
  if (isOneWord && votes.isSurname(words[start] as number)) {
    return PERSON;
  }
  return votes.winner(votes.keyOf(words, start, end), isOneWord ? LEAST_VOTES : 1);
}
