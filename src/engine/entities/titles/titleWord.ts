// Whether a word can be part of a title, by itself and by what stands around it.
import { isAcronym } from '../acronyms';
import { countryOf } from '../countries';
import { fold } from '../forms';
import type { TaggedName } from '../mention';
import { isHonorific, isModifier, isRank, isRole, needsCapital, phraseAtEnd } from './titleWords';
import type { Word } from './wordsAround';

const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['\u2019]s?$/;
const TIMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december'
  ).split(' '),
);

/** What tells names from other words with a capital. */
export interface Surroundings {
  /** The names found in the same text, in their order. */
  names: readonly TaggedName[];
  /** Whether words have capitals whatever they are, as in a headline. */
  isTitleCase: boolean;
}

/** Whether a word begins with a capital. */
export function hasCapital({ text }: Word): boolean {
  return CAPITAL.test(text);
}

/** "Vennay's", "the museum's". */
export function isPossessive({ text }: Word): boolean {
  return POSSESSIVE.test(text) && text.length > 2;
}

/** Whether one of the words can stand in a title before its role. */
export function canPrecedeRole(
  words: readonly Word[],
  at: number,
  { names, isTitleCase }: Surroundings,
  beginsSentence: boolean,
): boolean {
  const word = words[at];
  const name = word && nameWith(names, word);
  if (!word || name?.type === 'person') {
    return false;
  }
  if (isModifier(word.plain) || isRole(withoutPrefix(word.plain))) {
    return true;
  }
  return (
    hasCapital(word) &&
    !TIMES.has(word.plain) &&
    (name !== undefined ||
      isAcronym(word.text) ||
      isCountryWord(words, at) ||
      (!beginsSentence && !isTitleCase))
  );
}

/** The name in which a word stands. Names are in order and do not overlap. */
export function nameWith(names: readonly TaggedName[], { start, end }: Word): TaggedName | undefined {
  let from = 0;
  let to = names.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((names[middle]?.end ?? 0) <= start) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  const name = names[from];
  return name && name.start < end ? name : undefined;
}

/** Whether a word names a country or a people, by itself or together with the one beside it: "Sri Lankan". */
export function isCountryWord(words: readonly Word[], at: number): boolean {
  const [before, own, next] = [words[at - 1]?.plain, words[at]?.plain ?? '', words[at + 1]?.plain];
  return [own, `${own} ${next}`, `${before} ${own}`].some(
    (name) => countryOf(fold(name).replace(/\./g, '')) !== undefined,
  );
}

/**
 * How many of the last words say what somebody is: "Prime Minister" two, "ex-president" one; 0 for none.
 *
 * @param isSet whether a comma or bracket sets the role apart, so that a small "head" is no other word
 */
export function roleAtEnd(words: readonly Word[], isSet = false): number {
  const phrase = phraseAtEnd(words.map(({ plain }) => plain));
  const last = words.at(-1);
  if (phrase > 0 || !last) {
    return phrase;
  }
  const plain = withoutPrefix(last.plain);
  return isRole(plain) && (isSet || hasCapital(last) || !needsCapital(plain)) ? 1 : 0;
}

/** How many of the last words address somebody: "Sir", "Professor Dr". */
export function honorificsAtEnd(words: readonly Word[]): number {
  let count = 0;
  while (count < words.length && isHonorific(words.at(-1 - count)?.plain ?? '')) {
    count += 1;
  }
  return count;
}

/** The word by which somebody is called again and again, if a title ends with one: "captain", "mr". */
export function honorificOf(last: Word | undefined): string | undefined {
  return last && (isHonorific(last.plain) || (isRank(last.plain) && hasCapital(last)))
    ? last.plain
    : undefined;
}

function withoutPrefix(plain: string): string {
  return plain.replace(/^(?:ex|vice|co|then)-(?=\p{L})/u, '');
}
