import type { Paragraph } from '../text/paragraph';
import type { Span } from './repeat';

/** Consecutive paragraphs that stand again: indexes into the article's paragraphs. */
export interface Run {
  /** First paragraph of the later copy. */
  copy: number;
  /** First paragraph of the earlier text. */
  of: number;
  /** How many paragraphs long it is. */
  length: number;
}

/** Headings and standfirsts are short by nature: three words make one worth reporting. */
const MINIMUM_HEADING_WORDS = 3;

const NO_COPIES: ReadonlySet<number> = new Set();

/** The indexes of all paragraphs that are copies in one of the runs. */
export function copiesIn(runs: readonly Run[]): ReadonlySet<number> {
  if (runs.length === 0) {
    return NO_COPIES;
  }
  const copies = new Set<number>();
  for (const { copy, length } of runs) {
    for (let at = copy; at < copy + length; at += 1) {
      copies.add(at);
    }
  }
  return copies;
}

/** Whether a paragraph is long enough to be reported by itself. */
export function isLongEnough(paragraph: Pick<Paragraph, 'role' | 'words'>, minimumWords: number): boolean {
  const minimum = isHeading(paragraph) ? Math.min(MINIMUM_HEADING_WORDS, minimumWords) : minimumWords;
  return paragraph.words >= minimum;
}

/** Whether a paragraph heads the article: a heading or a standfirst. */
export function isHeading(paragraph: Pick<Paragraph, 'role'>): boolean {
  return paragraph.role === 'heading' || paragraph.role === 'standfirst';
}

/** The stretch of text from paragraph `first` on, `length` paragraphs long. */
export function spanOf(paragraphs: readonly Span[], first: number, length: number): Span {
  const from = paragraphs[first];
  const to = paragraphs[first + length - 1];
  if (!from || !to) {
    throw new RangeError(`no ${length} paragraphs from paragraph ${first} on`);
  }
  return { start: from.start, end: to.end, startLine: from.startLine, endLine: to.endLine };
}

/** The words of `length` paragraphs from `first` on. */
export function wordsOf(
  paragraphs: readonly Pick<Paragraph, 'words'>[],
  first: number,
  length: number,
): number {
  let words = 0;
  for (const paragraph of paragraphs.slice(first, first + length)) {
    words += paragraph.words;
  }
  return words;
}
