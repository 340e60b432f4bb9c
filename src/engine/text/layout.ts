import type { Lines } from './lines';

/** How plain text marks its paragraphs. */
export type Layout = 'line' | 'blankLine';

/** Longest line of a text wrapped by hand or by a mail program; the usual widths are 65 to 100 columns. */
const WIDEST_WRAP = 120;
const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f:]["'\u2019\u201d\u00bb)\]*_]*$/;

/**
 * Whether each line of a plain text is a paragraph or whether paragraphs are wrapped over several lines.
 * Judged on distinct lines, so that removing a repeated block cannot change the answer for what is left.
 *
 * A line longer than any hand would wrap settles it. Otherwise the breaks that stand between two lines of text
 * are asked: a wrapped line is one that the next word would not have fitted on; a line that is a paragraph ends
 * like a sentence.
 */
export function detectLayout(lines: Lines): Layout {
  const breaks = distinctBreaks(lines);
  if (breaks.length === 0 || breaks.longest > WIDEST_WRAP) {
    return 'line';
  }
  let wrapped = 0;
  let ended = 0;
  for (const { line, next } of breaks.pairs) {
    const room = breaks.longest - line.length;
    const firstWord = next.search(/\s/) < 0 ? next.length : next.search(/\s/);
    if (room < firstWord + 1) {
      wrapped += 1;
    }
    if (SENTENCE_END.test(line)) {
      ended += 1;
    }
  }
  const isWrapped = wrapped * 2 > breaks.length;
  const endsEachLine = ended * 2 > breaks.length;
  return !isWrapped && endsEachLine ? 'line' : 'blankLine';
}

interface Breaks {
  pairs: { line: string; next: string }[];
  length: number;
  longest: number;
}

/** Each distinct line of text that another line of text follows directly, and the length of the longest line. */
function distinctBreaks(lines: Lines): Breaks {
  const seen = new Set<string>();
  const pairs: { line: string; next: string }[] = [];
  let longest = 0;
  let line = lines.at(0).trim();
  for (let number = 0; number < lines.count; number += 1) {
    const next = lines.at(number + 1).trim();
    longest = Math.max(longest, line.length);
    if (line && next && !seen.has(line)) {
      seen.add(line);
      pairs.push({ line, next });
    }
    line = next;
  }
  return { pairs, length: pairs.length, longest };
}
