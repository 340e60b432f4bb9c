// Names as the tagger finds them, without what is no part of a name.
import type { TaggedName } from '../mention';
import { hasCapital, honorificsAtEnd, isCountryWord, roleAtEnd } from './titleWord';
import {
  isAlsoName,
  isHonorific,
  isModifier,
  isNotInNames,
  isRole,
  isTitleWord,
  phraseAtEnd,
} from './titleWords';
import { type Word, wordsAfter } from './wordsAround';

/** Most names, and nothing to be left out of them. */
const ONE_WORD = /^[A-Z][a-z]+$/;
const OUTER_BEFORE = /^[\s"'\u2018\u201c(*_]+/;
const OUTER_BEHIND = /(?:['\u2019]s|[\s"'\u2019\u201d),;:!?*_]+)$/;

/** What else stands inside of titles that names may have swallowed. */
const TITLE_PARTS = new Set('of the state defense defence treasury nato eu un'.split(' '));

/**
 * A name without a title that stands in it, possessive, quotation marks and the like; none where nothing but a title
 * is left, or half of one.
 *
 * @param isKnownSurname whether a word is the surname of somebody in the article: "King" is no title then
 */
export function nameWithoutTitle(
  text: string,
  name: TaggedName,
  isKnownSurname: (word: string) => boolean,
): TaggedName | undefined {
  const own = text.slice(name.start, name.end);
  if (ONE_WORD.test(own) && !isTitleWord(own.toLowerCase())) {
    return name;
  }
  const bare = withoutMarks(text, name);
  const words = wordsAfter(text.slice(0, bare.end), bare.start).words.filter(({ start }) => start < bare.end);
  const left =
    name.type === 'person' ? personWords(words, isKnownSurname) : otherWords(words, text, bare.end);
  const [first, last] = [left[0], left.at(-1)];
  if (!first || !last) {
    return undefined;
  }
  const end = last === words.at(-1) ? bare.end : last.end;
  return first.start < end ? { start: first.start, end, type: name.type } : undefined;
}

function withoutMarks(text: string, { start, end, type }: TaggedName): TaggedName {
  const own = text.slice(start, end);
  const before = OUTER_BEFORE.exec(own)?.[0].length ?? 0;
  let rest = own.slice(before);
  while (OUTER_BEHIND.test(rest) && !(rest.endsWith(')') && rest.includes('('))) {
    rest = rest.replace(OUTER_BEHIND, '');
  }
  return { start: start + before, end: start + before + rest.length, type };
}

function personWords(words: readonly Word[], isKnownSurname: (word: string) => boolean): readonly Word[] {
  const own = words.slice(lengthOfTitle(words));
  const isTitle = own.every(({ plain }) => isTitleWord(plain));
  return isTitle && own.some(isRoleWord) && !isKnownSurname(own.at(-1)?.plain ?? '') ? [] : own;
}

/** How many of the first words are a title, at least one word being left. */
function lengthOfTitle(words: readonly Word[]): number {
  for (let count = words.length - 1; count > 0; count -= 1) {
    if (isTitle(words.slice(0, count), words.length - count)) {
      return count;
    }
  }
  return 0;
}

function isTitle(words: readonly Word[], wordsLeft: number): boolean {
  const isName = words.length === 1 && wordsLeft === 1 && isAlsoName(words[0]?.plain ?? '');
  const endsTitle = honorificsAtEnd(words) > 0 || roleAtEnd(words) > 0;
  return !isName && endsTitle && words.every((_, index) => belongsToTitle(words, index));
}

function belongsToTitle(words: readonly Word[], at: number): boolean {
  const plain = words[at]?.plain ?? '';
  return isTitleWord(plain) || isCountryWord(words, at) || TITLE_PARTS.has(plain);
}

function isRoleWord({ plain }: Word): boolean {
  return isRole(plain) || isHonorific(plain);
}

/** "NATO Secretary General" is NATO, "Prime Minister" nothing; "Washington talks" is Washington. */
function otherWords(words: readonly Word[], text: string, end: number): readonly Word[] {
  const role =
    phraseAtEnd(words.map(({ plain }) => plain)) || (isBeforeName(text, end) ? roleAtEnd(words) : 0);
  const before = words[words.length - role - 1];
  // "Office of the Prime Minister" is a name as a whole.
  const own = before && !hasCapital(before) ? words : words.slice(0, words.length - role);
  const isOnlyTitle = own.length === 0 || (role > 0 && own.every(({ plain }) => isModifier(plain)));
  const last = own.at(-1);
  if (isOnlyTitle || (words.length === 1 && isTitleAlone(words[0]))) {
    return [];
  }
  return last && own.length > 1 && isNotInNames(last.text) ? own.slice(0, -1) : own;
}

function isTitleAlone(word: Word | undefined): boolean {
  return word !== undefined && isRole(word.plain) && hasCapital(word) && !isAlsoName(word.plain);
}

function isBeforeName(text: string, end: number): boolean {
  return /^\s+\p{Lu}/u.test(text.slice(end, end + 3));
}
