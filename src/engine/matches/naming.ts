import type { Vocabulary } from './terms';

// That two paragraphs name the same person does not mean that they tell the same. All figures: docs/MATCHING.md.

/** That the same person speaks is not that the same is told: so many terms besides names are to be shared ... */
const LEAST_TOLD = 2;
/** ... or, by a paragraph that has few, this part of them. */
const PART_OF_TOLD = 0.3;
/** What the score is worth of two paragraphs that share names only. */
const WORTH_OF_NAMES = 0.5;
/** How a term stands in a paragraph: in a name, by itself, or (both bits) once so and once so. */
const NAMED = 1;
const PLAIN = 2;

/** Which terms of a paragraph only name somebody. */
export interface Naming {
  /** The numbers of its terms, rising, each once. */
  terms: Int32Array;
  /** For each term 1 where it stands in names only, or in what says who the named ones are (see `named.ts`). */
  named: Uint8Array;
  /** How many terms are not named. */
  plain: number;
}

/**
 * Tells the terms of a paragraph that stand in names only.
 *
 * @param terms the numbers of its terms, rising, each once
 * @param words its words in small letters
 * @param marks for each word 1 where it is part of a name or of what says who the named one is
 */
export function namingOf(
  terms: Int32Array,
  words: readonly string[],
  marks: Uint8Array,
  vocabulary: Vocabulary,
): Naming {
  const named = new Uint8Array(terms.length);
  const initials = initialsOf(words, marks);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if ((initials & initialOf(word)) === 0) {
      continue; // no word in a name can have its stem: whatever term it is, it is plain
    }
    const place = placeOf(terms, vocabulary.numberOf(word));
    if (place >= 0) {
      named[place] = (named[place] ?? 0) | (marks[at] === 1 ? NAMED : PLAIN);
    }
  }
  let plain = 0;
  for (let at = 0; at < named.length; at += 1) {
    const isNamed = named[at] === NAMED;
    named[at] = isNamed ? 1 : 0;
    plain += isNamed ? 0 : 1;
  }
  return { terms, named, plain };
}

/** The first letters of the words in names: a stem begins as its word does. */
function initialsOf(words: readonly string[], marks: Uint8Array): number {
  let initials = 0;
  for (let at = 0; at < words.length; at += 1) {
    initials |= marks[at] === 1 ? initialOf(words[at] ?? '') : 0;
  }
  return initials;
}

/** One of 32 bits by the first letter of a word: equal for equal letters. */
function initialOf(word: string): number {
  return 1 << (word.charCodeAt(0) & 31);
}

/** Where in a rising list a number stands; -1 where it does not. */
function placeOf(numbers: Int32Array, number: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numbers[middle] ?? 0;
    if (found === number) {
      return middle;
    }
    if (found < number) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
}

/**
 * What part of the score of two paragraphs holds: all of it where they share enough besides names, half of it where they
 * share nothing else.
 */
export function worthOf(a: Naming, b: Naming): number {
  const wanted = Math.min(LEAST_TOLD, PART_OF_TOLD * Math.min(a.plain, b.plain));
  const told = countTold(a, b);
  return told >= wanted ? 1 : WORTH_OF_NAMES + (1 - WORTH_OF_NAMES) * (told / wanted);
}

/** How many terms two paragraphs share, those left out that are named in both. */
function countTold(one: Naming, other: Naming): number {
  const a = one.terms;
  const b = other.terms;
  let told = 0;
  let atA = 0;
  let atB = 0;
  while (atA < a.length && atB < b.length) {
    const termOfA = a[atA] ?? 0;
    const termOfB = b[atB] ?? 0;
    if (termOfA === termOfB) {
      told += 1 - ((one.named[atA] ?? 0) & (other.named[atB] ?? 0));
    }
    atA += termOfA <= termOfB ? 1 : 0;
    atB += termOfB <= termOfA ? 1 : 0;
  }
  return told;
}
