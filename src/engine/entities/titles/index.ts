// The role phrase of a name: found before or after it, never a part of it.
import { fold } from '../forms';
import type { TaggedName, Title } from '../mention';
import { titleAfter } from './titleAfter';
import { type TitleWords, titleBefore } from './titleBefore';
import { hasCapital, isCountryWord, type Surroundings } from './titleWord';
import { isHonorific, isTitleWord, saysNothing, tellsTime } from './titleWords';
import type { Word } from './wordsAround';

export { nameWithoutTitle } from './trim';

/** The titles of a name. */
export interface TitlesOfName {
  titles: Title[];
  honorific?: string | undefined;
}

/**
 * The titles of a person's name in a text, before it and after it.
 *
 * @param offset added to the offsets of the titles, for a text that does not begin the article
 */
export function titlesOf(
  text: string,
  { start, end }: TaggedName,
  surroundings: Surroundings,
  offset = 0,
): TitlesOfName {
  const before = titleBefore(text, start, end, surroundings);
  const after = titleAfter(text, end, surroundings);
  return {
    titles: [before, after].flatMap((words) => (words ? titleOf(words, offset) : [])),
    honorific: before?.honorific,
  };
}

/** The parts of a title that say something each: "UK Prime Minister" and "Sir"; "Mr" says nothing. */
export function partsOfTitle(text: string): string[] {
  const words = text.split(' ');
  const honorifics: string[] = [];
  while (words.length > 0 && isHonorific(plain(words.at(-1) ?? ''))) {
    honorifics.unshift(words.pop() ?? '');
  }
  const role = words.join(' ');
  return [role, ...honorifics.filter((word) => !saysNothing(plain(word)))].filter(Boolean);
}

/** Equal for titles that differ in capitals, full stops and hyphens only. */
export function titleKey(text: string): string {
  return fold(text).replace(/\./g, '').replaceAll('-', ' ');
}

function titleOf({ words, beginsSentence }: TitleWords, offset: number): Title[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) {
    return [];
  }
  const rest = words.slice(1).map((word) => word.text);
  const start = beginsSentence && isSmallElsewhere(words) ? first.text.toLowerCase() : first.text;
  return [{ start: offset + first.start, end: offset + last.end, text: [start, ...rest].join(' ') }];
}

/** Whether the first word of a title has its capital from the sentence only: "Former President", "Council leader". */
function isSmallElsewhere(words: readonly Word[]): boolean {
  const [first, ...rest] = words;
  if (!first || !/^\p{Lu}\p{Ll}+$/u.test(first.text) || isCountryWord(words, 0)) {
    return false;
  }
  const isAmongSmall = rest.length > 0 && rest.every((word) => !hasCapital(word));
  return tellsTime(first.plain) || (isAmongSmall && isTitleWord(first.plain));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
