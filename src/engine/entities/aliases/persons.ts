import type { NameForm } from '../forms';

/** In which way a name can be short for a longer one of the same person, the surest first. */
export const SHORTENINGS = ['surname', 'initials', 'firstName'] as const;

export type Shortening = (typeof SHORTENINGS)[number];

/**
 * In which way a person's name can be short for another: "Quill", "A. Quill" and "Alan" for "Alan Quill".
 * Never one full name for another: "George Bush" is not told to be "George W. Bush".
 */
export function shortening(short: NameForm, long: NameForm): Shortening | undefined {
  if (short.kind !== 'person' || long.kind !== 'person' || short.extent === 'full') {
    return undefined;
  }
  if (short.extent === 'initials') {
    return isInitialsOf(short.words, long) ? 'initials' : undefined;
  }
  if (endsWith(long.words, short.words)) {
    return 'surname';
  }
  return long.extent === 'full' && startsWith(long.words, short.words) ? 'firstName' : undefined;
}

/** Leaves out the names that are short for another one: "J. Okafor" beside "John Okafor". */
export function fullest(names: readonly NameForm[]): readonly NameForm[] {
  if (names.length < 2) {
    return names;
  }
  const full = names.filter(({ extent }) => extent === 'full');
  return names.filter((name) => {
    const longer = name.extent === 'initials' ? full : names;
    return name.extent === 'full' || !longer.some((other) => shortening(name, other) !== undefined);
  });
}

/** "J. P. Okafor" for "John Okafor", "John P. Okafor" or "John Paul Okafor". */
function isInitialsOf(short: readonly string[], long: NameForm): boolean {
  if (long.extent !== 'full') {
    return false;
  }
  const surname = short.filter((word) => word.length > 1);
  if (surname.length === 0 || !endsWith(long.words, surname)) {
    return false;
  }
  const given = long.words.slice(0, long.words.length - surname.length);
  return given.every((name, index) => {
    const initial = short[index] ?? '';
    return initial.length !== 1 || name.startsWith(initial);
  });
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const from = long.length - short.length;
  return from > 0 && short.every((word, index) => long[from + index] === word);
}

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return long.length > short.length && short.every((word, index) => long[index] === word);
}
