// Marks of emphasis that Markdown has in a text. They are left out of what is shown; places in the text count them.
import type { Stretch } from '../protocol/matches';

/** Marks on both sides of a text, the outer ones at the edges of words: `5*3*2` and `snake_case_name` have none. */
const EMPHASIS = /(?<![\p{L}\p{N}*_\\])(\*{1,3}|_{1,3})(?=[^\s*_])(.*?[^\s*_\\])\1(?![\p{L}\p{N}*_])/gsu;

/** Where the marks of emphasis stand in a text, in order. */
export function emphasisMarks(text: string): Stretch[] {
  return marksIn(text, 0).sort((a, b) => a.start - b.start);
}

/** Emphasis can stand in emphasis. */
function marksIn(text: string, offset: number): Stretch[] {
  return [...text.matchAll(EMPHASIS)].flatMap(({ 0: whole, 1: mark = '', 2: inside = '', index }) => {
    const start = offset + index;
    const end = start + whole.length;
    return [
      { start, end: start + mark.length },
      { start: end - mark.length, end },
      ...marksIn(inside, start + mark.length),
    ];
  });
}

/** A part of a text without what stands in `left`, as it is shown. */
export function textWithout(text: string, left: readonly Stretch[], part: Stretch): string {
  let shown = '';
  let at = part.start;
  for (const { start, end } of left) {
    if (end <= at || start >= part.end) continue;
    shown += text.slice(at, Math.max(at, start));
    at = Math.min(end, part.end);
  }
  return shown + text.slice(at, part.end);
}

/** A whole text as it is shown. */
export function withoutEmphasisMarks(text: string): string {
  return textWithout(text, emphasisMarks(text), { start: 0, end: text.length });
}
