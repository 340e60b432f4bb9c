import { type CopiedPassage, MOST_PLACES_OF_TEXT } from '../matches';
import type { Repeat, Span } from '../repeats';

/** Says in plain words what a repeat is and where its first occurrence stands. */
export function describeRepeat(repeat: Repeat): string {
  const where = describeLines(repeat.of);
  const size = `${repeat.words.toLocaleString('en')} words`;
  switch (repeat.code) {
    case 'repeated-block':
      return `These ${repeat.paragraphs} paragraphs (${size}) already stand at ${where}.`;
    case 'repeated-paragraph':
      return `This paragraph (${size}) already stands at ${where}.`;
    case 'repeated-heading':
      return `This heading already stands at ${where}.`;
    case 'edited-repeat':
      return describeEdited(repeat, where, size);
    case 'repeated-sentence':
      return `This sentence (${size}) already stands at ${where}.`;
  }
}

function describeEdited(repeat: Repeat, where: string, size: string): string {
  const share = `${percentage(Math.min(repeat.similarity, 0.99))} alike, by pairs of letters`;
  return repeat.paragraphs === 1
    ? `This paragraph (${size}) is an edited copy of ${where}: ${share}.`
    : `These ${repeat.paragraphs} paragraphs (${size}) are an edited copy of ${where}: ${share}.`;
}

/**
 * Says in plain words where else a copied passage stands.
 *
 * @param where the name of the other article and the lines of the first place
 */
export function describeCopied(
  { length, words, places }: CopiedPassage,
  where: { name: string; lines: string },
): string {
  const what = length === 1 ? 'This paragraph' : `These ${length} paragraphs`;
  const stands = length === 1 ? 'stands' : 'stand';
  const whole = new Set(places.filter((place) => place.length === length).map(({ uri }) => uri));
  const parts = new Set(places.map(({ uri }) => uri).filter((uri) => !whole.has(uri)));
  const more = whole.size === 1 ? '' : `, and in ${countOthers(whole.size - 1)}`;
  const partly = parts.size === 0 ? '' : `, parts of them in ${countOthers(parts.size)}`;
  const size = `${words.toLocaleString('en')} words`;
  return `${what} (${size}) also ${stands} in ${where.name}, ${where.lines}${more}${partly}.`;
}

/** Of what stands in very many articles no more than so many places are known. */
function countOthers(count: number): string {
  const known = count >= MOST_PLACES_OF_TEXT - 1 ? 'at least ' : '';
  return `${known}${count.toLocaleString('en')} other ${count === 1 ? 'article' : 'articles'}`;
}

/** "line 7" or "lines 7–12", counted from 1. */
export function describeLines({ startLine, endLine }: Span): string {
  return startLine === endLine ? `line ${startLine + 1}` : `lines ${startLine + 1}\u2013${endLine + 1}`;
}

/** A share from 0 to 1 as a whole percentage: 100 % only where it is all of it, 0 % only where it is nothing. */
export function percentage(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) {
    return '<1 %';
  }
  return `${share < 1 ? Math.min(rounded, 99) : rounded} %`;
}

/** "1 article", "1,204 articles". */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : nouns}`;
}
