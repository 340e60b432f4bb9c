import { fold } from './forms';

/** Capitals, with or without full stops, perhaps with small letters inside: "UoI". */
const CAPITALS = /^(?:\p{Lu}[\p{Lu}&]{1,6}|(?:\p{Lu}\.){2,7}\p{Lu}?|\p{Lu}\p{L}{1,3}\p{Lu})$/u;
const ONE_WORD = /^[\p{L}.&]{2,8}$/u;
const SMALL_WORDS = new Set('of the and for de la du des del & in on at to'.split(' '));

/** Whether a name as written looks like an acronym: "NIFA", "U.N.". */
export function isAcronym(text: string): boolean {
  return CAPITALS.test(text);
}

/** Letters of an acronym: "U.N." → "un". */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}]/gu, '');
}

/** The first letters of a name's words, without and with its small words; none for a single word. */
export function initialsOf(words: readonly string[]): string[] {
  const main = words.filter((word) => !SMALL_WORDS.has(word));
  return words.length < 2 || main.length < 2 ? [] : [...new Set([main, words].map(firstLetters))];
}

function firstLetters(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}

/**
 * Whether what stands in brackets right after a name can be short for it: its letters stand in the name in their
 * order, the first at the name's beginning. "Northern Isles Ferry Authority (NIFA)"; "Interpol" for the longer name.
 */
export function canShorten(short: string, words: readonly string[]): boolean {
  if (!ONE_WORD.test(short)) {
    return false;
  }
  const letters = lettersOf(short);
  const name = words.filter((word) => word !== 'the').join('');
  if (words.length < 2 || letters[0] !== name[0]) {
    return false;
  }
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) {
      return false;
    }
  }
  return true;
}
