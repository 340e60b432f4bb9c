import type { TextLines } from './textLines';

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

/**
 * How a plain text marks its paragraphs: each line is one, or they are wrapped over several. Judged on distinct lines,
 * so that a repeated block counts once, and in each stretch between blank lines by itself: versions pasted together
 * can be wrapped at different widths.
 *
 * Lines longer than any hand would wrap settle it, if there are enough of them. Otherwise the breaks between two lines
 * of text are asked how many stand where the next word would not have fitted on the line.
 */
export function detectLayout(text: string, lines: TextLines): ToldLayout {
  const tally: Tally = { seen: new Set(), long: 0, breaks: 0, wrapped: 0 };
  if (!mayBeWrapped(lines)) {
    return 'line';
  }
  for (let first = 0; first < lines.count; first = lines.endOfStretch(first)) {
    count(text, lines, first, tally);
  }
  const { seen, long, breaks, wrapped } = tally;
  const isByLine = breaks === 0 || long >= LEAST_LONG_LINES * seen.size || wrapped < LEAST_WRAPPED * breaks;
  return isByLine ? 'line' : 'wrapped';
}

/** Whether there is a break to be asked about at all: in most texts that came through a computer there is none. */
function mayBeWrapped(lines: TextLines): boolean {
  for (let index = 1; index < lines.count; index += 1) {
    if (lines.followsDirectly(index) && lines.lengthOf(index - 1) <= WIDEST_WRAP) {
      return true;
    }
  }
  return false;
}

/** What speaks for either layout, counted over distinct lines. */
interface Tally {
  seen: Set<string>;
  long: number;
  breaks: number;
  wrapped: number;
}

/** Counts a stretch of lines that stand directly below one another. */
function count(text: string, lines: TextLines, first: number, tally: Tally): void {
  const longest = longestLine(lines, first);
  const end = lines.endOfStretch(first);
  for (let index = first; index < end; index += 1) {
    const line = lines.at(text, index);
    if (tally.seen.has(line)) {
      continue;
    }
    tally.seen.add(line);
    if (line.length > WIDEST_WRAP) {
      tally.long += 1;
    } else if (index + 1 < end) {
      tally.breaks += 1;
      tally.wrapped += isWrapped(line, lines.at(text, index + 1), longest) ? 1 : 0;
    }
  }
}

/** The length of the longest line that a hand may have wrapped, of the stretch that begins with `first`. */
export function longestLine(lines: TextLines, first: number): number {
  const end = lines.endOfStretch(first);
  let longest = 0;
  for (let index = first; index < end; index += 1) {
    const length = lines.lengthOf(index);
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
