// What one place of an article says of a name holds for the others: the type most often found wins, the surname of a
// person found is a person everywhere, and a name found once is found wherever it stands. In a headline in title case,
// where every word looks like a name, only names count that running text has too. What the model itself doubts is left out
// unless another place makes it sure.
import { type FoundName, isDoubted } from './doubt';
import { type NameSpan, TYPES } from './labels';
import type { ScannedPassage } from './passage';
import { TITLE_CASE } from './sentenceView';
import { BEGINS_UPPER, IS_CONNECTOR, IS_TITLE, type Vocabulary } from './vocabulary';
import { Votes } from './votes';

const PERSON = TYPES.indexOf('person');

/** Names of more words are not looked for where the tagger found none. */
const LONGEST_ADDED = 4;

/** A name of one word must have been found so often to be added, or to change the type of another. */
const LEAST_VOTES = 2;

/** The names of an article after it has been looked at as a whole. */
export interface AgreedNames {
  /** Those of each passage, in order. */
  names: NameSpan[][];
  votes: Votes;
}

/** Looks at the names found in the passages of an article as a whole. */
export function agreeOnNames(
  vocabulary: Vocabulary,
  passages: readonly ScannedPassage[],
  found: readonly (readonly FoundName[])[],
): AgreedNames {
  const votes = new Votes(vocabulary);
  const inTitles = new Set<FoundName>();
  for (const [index, passage] of passages.entries()) {
    const sentences = new SentenceWalk(passage);
    for (const name of found[index] ?? []) {
      if (sentences.isTitleCase(name.start)) {
        inTitles.add(name);
      } else if (!isDoubted(name)) {
        votes.add(passage, name);
      }
    }
  }
  const hasText = !votes.isEmpty;
  const names = passages.map((passage, index) => {
    const kept = (found[index] ?? []).filter(
      (name) =>
        (!hasText || !inTitles.has(name) || isKnown(votes, passage, name)) &&
        (!isDoubted(name) || isSupported(votes, passage, name)),
    );
    const agreed = kept.map((name) => ({ ...name, type: agreedType(votes, passage, name) }));
    return withMissedNames(vocabulary, votes, passage, agreed).map((name) =>
      withoutTitle(vocabulary, passage, name),
    );
  });
  return { names, votes };
}

/** A title before a person's name is no part of it: the "Sir" of "Sir Keir Starmer". */
function withoutTitle({ flags }: Vocabulary, { words }: ScannedPassage, name: NameSpan): NameSpan {
  let { start } = name;
  while (
    name.type === PERSON &&
    start + 1 < name.end &&
    ((flags[words[start] as number] as number) & IS_TITLE) !== 0
  ) {
    start += 1;
  }
  return { ...name, start };
}

/** Tells the sentence of one word after the other. */
class SentenceWalk {
  private readonly passage: ScannedPassage;
  private sentence = 0;

  constructor(passage: ScannedPassage) {
    this.passage = passage;
  }

  /** Whether a word stands in a sentence in title case. To be asked in the order of the words. */
  isTitleCase(at: number): boolean {
    this.end(at);
    return this.passage.capitals[this.sentence] === TITLE_CASE;
  }

  /** Where the sentence of a word ends. To be asked in the order of the words. */
  end(at: number): number {
    const { sentences } = this.passage;
    while (at >= (sentences[this.sentence + 1] as number)) {
      this.sentence += 1;
    }
    return sentences[this.sentence + 1] as number;
  }
}

/** Whether running text has the name, or it is a surname or country. */
function isKnown(votes: Votes, { words }: ScannedPassage, { start, end }: NameSpan): boolean {
  return (
    votes.winner(votes.keyOf(words, start, end), 1) >= 0 || votes.typeOfWord(words[end - 1] as number) >= 0
  );
}

/** Whether the article has a doubted name elsewhere, and surely so, or as a part of a longer one. */
function isSupported(votes: Votes, { words }: ScannedPassage, { start, end }: NameSpan): boolean {
  return typeElsewhere(votes, words, start, end, 1) >= 0 || votes.isEnd(votes.keyOf(words, start, end));
}

function agreedType(votes: Votes, { words }: ScannedPassage, { start, end, type }: NameSpan): number {
  if (end - start === 1 && votes.isSurname(words[start] as number)) {
    return PERSON;
  }
  const winner = votes.winner(votes.keyOf(words, start, end), LEAST_VOTES);
  return winner < 0 ? type : winner;
}

function withMissedNames(
  vocabulary: Vocabulary,
  votes: Votes,
  passage: ScannedPassage,
  names: readonly NameSpan[],
): NameSpan[] {
  const { words } = passage;
  const sentences = new SentenceWalk(passage);
  const all: NameSpan[] = [];
  let next = 0;
  for (let at = 0; at < words.length; at += 1) {
    const name = names[next];
    if (name && at === name.start) {
      all.push(name);
      next += 1;
      at = name.end - 1;
    } else {
      const limit = Math.min(name?.start ?? words.length, sentences.end(at), at + LONGEST_ADDED);
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
    const type = typeElsewhere(votes, words, at, end, end - at === 1 ? LEAST_VOTES : 1);
    if (type >= 0) {
      return { start: at, end, type };
    }
  }
  return undefined;
}

/** The type that a name has elsewhere in the article; -1 where it is not found there so often. */
function typeElsewhere(
  votes: Votes,
  words: Int32Array,
  start: number,
  end: number,
  leastVotes: number,
): number {
  return end - start === 1 && votes.isSurname(words[start] as number)
    ? PERSON
    : votes.winner(votes.keyOf(words, start, end), leastVotes);
}
