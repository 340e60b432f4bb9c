import type { Lines } from './lines';

/** How plain text marks its paragraphs, as the setting has it. */
export type Layout = 'line' | 'blankLine';

/** A layout as it was told from a text: `wrapped` is by blank lines, indents, list marks and last lines. */
export type ToldLayout = Layout | 'wrapped';

/** From this share of longer lines on, lines are paragraphs; below it they are links and the like. */
const LEAST_LONG_LINES = 0.2;
/** Longest line of a text wrapped by hand or by a mail program; the usual widths are 65 to 100 columns. */
const WIDEST_WRAP = 120;
/** From this share of wrapped lines on a text counts as wrapped: a greedy wrap has nearly all of them. */
const LEAST_WRAPPED = 0.4;
/** In a wrapped text a sentence that ends this much before the margin ends its paragraph. */
const LAST_LINE = 0.75;

const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f:]["'\u2018\u2019\u201c\u201d\u00ab\u00bb)\]*_]*$/;
/** A word divided at the end of a line: only wrapping does that. */
const DIVIDED_WORD = /\p{L}-$/u;
const LIST_MARK = /^\s*(?:[-*\u2022\u2013]|\d{1,3}[.)])\s/;
const INDENTED = /^(?: {2,}|\t)/;

/** Lines of text with a blank line, or nothing, before and after: numbers of the first and the last. */
interface Stretch {
  first: number;
  last: number;
}

/** The stretches of lines between blank lines, in order. */
export function stretchesOf(lines: Lines): Stretch[] {
  const stretches: Stretch[] = [];
  let first = -1;
  for (let line = 0; line <= lines.count; line += 1) {
    const isText = line < lines.count && !lines.isBlank(line);
    if (isText && first < 0) {
      first = line;
    } else if (!isText && first >= 0) {
      stretches.push({ first, last: line - 1 });
      first = -1;
    }
  }
  return stretches;
}

/**
 * How a plain text marks its paragraphs: each line is one, or they are wrapped over several. Judged on distinct lines,
 * so that a repeated block counts once, and in each stretch between blank lines by itself: versions pasted together
 * can be wrapped at different widths.
 *
 * Lines longer than any hand would wrap settle it, if there are enough of them. Otherwise the breaks between two lines
 * of text are asked how many stand where the next word would not have fitted on the line.
 */
export function detectLayout(lines: Lines): ToldLayout {
  const tally: Tally = { seen: new Set(), long: 0, breaks: 0, wrapped: 0 };
  for (const stretch of stretchesOf(lines)) {
    count(lines, stretch, tally);
  }
  const { seen, long, breaks, wrapped } = tally;
  const isByLine = breaks === 0 || long >= LEAST_LONG_LINES * seen.size || wrapped < LEAST_WRAPPED * breaks;
  return isByLine ? 'line' : 'wrapped';
}

/** What speaks for either layout, counted over distinct lines. */
interface Tally {
  seen: Set<string>;
  long: number;
  breaks: number;
  wrapped: number;
}

function count(lines: Lines, { first, last }: Stretch, tally: Tally): void {
  const longest = longestLine(lines, first, last);
  for (let line = first; line <= last; line += 1) {
    const text = lines.at(line).trim();
    if (tally.seen.has(text)) {
      continue;
    }
    tally.seen.add(text);
    if (text.length > WIDEST_WRAP) {
      tally.long += 1;
    } else if (line < last) {
      tally.breaks += 1;
      tally.wrapped += isWrapped(text, lines.at(line + 1).trim(), longest) ? 1 : 0;
    }
  }
}

/** The length of the longest line that a hand may have wrapped. */
export function longestLine(lines: Lines, first: number, last: number): number {
  let longest = 0;
  for (let line = first; line <= last; line += 1) {
    const { length } = lines.at(line).trim();
    longest = length > WIDEST_WRAP ? longest : Math.max(longest, length);
  }
  return longest;
}

function isWrapped(line: string, next: string, longest: number): boolean {
  return DIVIDED_WORD.test(line) || (!SENTENCE_END.test(line) && !wouldFit(line, next, longest));
}

function wouldFit(line: string, next: string, longest: number): boolean {
  const space = next.search(/\s/);
  const firstWord = space < 0 ? next.length : space;
  return line.length + 1 + firstWord <= longest;
}

/**
 * Whether a line of a wrapped text is the last of its paragraph though another follows directly: a list item or an
 * indented line begins a paragraph, a link too long to be wrapped is one, and a last line is mostly short.
 *
 * @param longest the longest line of the stretch that both stand in
 */
export function endsWrappedParagraph(line: string, next: string, longest: number): boolean {
  const isTooLong = line.length > WIDEST_WRAP || next.length > WIDEST_WRAP;
  if (isTooLong || LIST_MARK.test(next) || (INDENTED.test(next) && !INDENTED.test(line))) {
    return true;
  }
  const text = line.trim();
  const isShort = text.length < LAST_LINE * longest;
  return isShort && SENTENCE_END.test(text) && wouldFit(text, next.trim(), longest);
}
