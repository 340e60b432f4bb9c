// Titles in front of a name: "UK Prime Minister Sir", "Council leader", "Its chief executive, …".

import {
  canPrecedeRole,
  hasCapital,
  honorificOf,
  honorificsAtEnd,
  isPossessive,
  nameWith,
  roleAtEnd,
  type Surroundings,
} from './titleWord';
import { isModifier } from './titleWords';
import { type Word, wordsBefore } from './wordsAround';

/** The words of a title, in their order. */
export interface TitleWords {
  words: readonly Word[];
  beginsSentence: boolean;
  /** "captain", "mr": the title by which the person is called again and again. */
  honorific?: string | undefined;
}

const MOST_WORDS = 9;
const DETERMINERS = new Set('the its his her their our my a an another this that whose'.split(' '));
const PLACE_PREPOSITIONS = new Set('in at from to near into outside around across'.split(' '));
const POSTMODIFIERS = new Set(['of', 'for']);
const SMALL_NAME_WORDS = new Set(['the', 'and', 'of', 'for', '&']);
/** What may follow a name that stands between commas. */
const AFTER_APPOSITION = /^\s*(?:[,.;:)!?\u2013\u2014"\u201d]|$)/;

/** The title right before a name that starts at `start` and ends at `end`. */
export function titleBefore(
  text: string,
  start: number,
  end: number,
  surroundings: Surroundings,
): TitleWords | undefined {
  const { words, hasComma, beginsSentence } = wordsBefore(text, start);
  if (hasComma && !AFTER_APPOSITION.test(text.slice(end, end + 3))) {
    return undefined;
  }
  // "First Lady" is an office, "Lady" a form of address.
  const honorifics = hasComma || roleAtEnd(words) > 1 ? 0 : honorificsAtEnd(words);
  const roleEnd = words.length - honorifics;
  const roleStart = startOfRole(words.slice(0, roleEnd), hasComma);
  if (roleStart === roleEnd) {
    const own = words.slice(roleEnd);
    return own.length > 0 ? { words: own, beginsSentence: false, honorific: own.at(-1)?.plain } : undefined;
  }
  const from = pastHalfName(
    words,
    extended(words, roleStart, surroundings, beginsSentence),
    roleStart,
    surroundings,
  );
  const title = words.slice(from);
  const isApposition = DETERMINERS.has(words[from - 1]?.plain ?? '') || title.some(isPossessive);
  if (title.length > MOST_WORDS || (hasComma && !isApposition)) {
    return undefined;
  }
  return {
    words: title,
    beginsSentence: beginsSentence && from === 0,
    honorific: hasComma ? undefined : honorificOf(words.at(-1)),
  };
}

/** Where the role begins with which words end; their number where they end with none. */
function startOfRole(words: readonly Word[], isSet: boolean): number {
  const direct = roleAtEnd(words, isSet);
  if (direct > 0) {
    return words.length - direct;
  }
  const last = words.at(-1);
  if (!last || !hasCapital(last)) {
    return words.length;
  }
  for (let at = words.length - 2; at > 0 && canBelongToName(words[at + 1]); at -= 1) {
    if (POSTMODIFIERS.has(words[at]?.plain ?? '')) {
      const role = roleAtEnd(words.slice(0, at), true);
      if (role > 0) {
        return at - role;
      }
    }
  }
  return words.length;
}

/** Of "Foreign Affairs" in "Minister for Foreign Affairs". */
function canBelongToName(word: Word | undefined): boolean {
  return word !== undefined && (hasCapital(word) || SMALL_NAME_WORDS.has(word.plain));
}

function extended(
  words: readonly Word[],
  roleStart: number,
  surroundings: Surroundings,
  beginsSentence: boolean,
): number {
  let from = roleStart;
  for (;;) {
    const step = stepBack(words, from, surroundings, beginsSentence);
    if (step === 0) {
      return from;
    }
    from -= step;
  }
}

/** Half of a name says nothing: the "Ltd" of "Quill (Vennay) Ltd" goes where the rest of the name is out of reach. */
function pastHalfName(
  words: readonly Word[],
  from: number,
  roleStart: number,
  { names }: Surroundings,
): number {
  const first = words[from];
  const name = first && nameWith(names, first);
  if (!first || !name || name.start >= first.start || from >= roleStart) {
    return from;
  }
  const after = words.findIndex((word, index) => index > from && word.start >= name.end);
  return after < 0 ? roleStart : Math.min(after, roleStart);
}

/** How many words more belong to a title that begins at `from`. */
function stepBack(
  words: readonly Word[],
  from: number,
  surroundings: Surroundings,
  beginsSentence: boolean,
): number {
  const word = words[from - 1];
  if (!word) {
    return 0;
  }
  if (word.plain === 'and') {
    const isJoined = isModifier(words[from]?.plain ?? '') && isModifier(words[from - 2]?.plain ?? '');
    return isJoined ? 2 : 0;
  }
  if (isPossessive(word)) {
    return nameWith(surroundings.names, word)?.type === 'person' ? 0 : 1;
  }
  const organisation = wordsOfOrganisation(words, from - 1, surroundings);
  if (organisation > 0) {
    return organisation;
  }
  const isFirst = beginsSentence && from === 1;
  const belongs = canPrecedeRole(words, from - 1, surroundings, isFirst) && fitsPossessive(word, words[from]);
  return belongs && !isWhere(words, from - 1, surroundings) ? 1 : 0;
}

/** How many words an organisation's name has that ends with a word: all of "Bank of Vennay" goes before "governor". */
function wordsOfOrganisation(words: readonly Word[], at: number, { names }: Surroundings): number {
  const last = words[at];
  const name = last && nameWith(names, last);
  if (!last || name?.type !== 'organisation' || name.end !== last.end) {
    return 0;
  }
  const first = words.findIndex(({ start }) => start >= name.start);
  return words[first]?.start === name.start ? at - first + 1 : 0;
}

/** Before a possessive only its own name goes on: "the Northern Isles Ferry Authority's chief executive". */
function fitsPossessive(word: Word, next: Word | undefined): boolean {
  return !next || !isPossessive(next) || (hasCapital(word) && hasCapital(next));
}

/** "In Washington President Quill …": a place where something happens is not what somebody is president of. */
function isWhere(words: readonly Word[], at: number, { names }: Surroundings): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    nameWith(names, word)?.type === 'place' &&
    PLACE_PREPOSITIONS.has(words[at - 1]?.plain ?? '')
  );
}
