import { endsWrappedParagraph, longestLine, stretchesOf, type ToldLayout } from './layout';
import type { Lines } from './lines';
import type { RawParagraph } from './paragraph';

/** The longest of 16,707 BBC and Reuters headlines has 12 words; local papers write longer ones. */
const LONGEST_HEADING_WORDS = 16;
const ENDS_LIKE_PROSE = /[.\u2026\u3002:;,-]["'\u2018\u2019\u201c\u201d\u00ab\u00bb)\]*_]*$/;
const ENDS_LOUDLY = /[!?]["'\u2018\u2019\u201c\u201d\u00ab\u00bb)\]*_]*$/;
const OPENS_SPEECH = /^["'\u2018\u201a\u201c\u201e\u00ab\u00bb]/;
const WHOLLY_BOLD = /^\*\*[^*]+\*\*$/;

const NONE: readonly never[] = [];

/** The paragraphs of a plain text in a layout. A blank line always ends one. */
export function plainTextParagraphs(lines: Lines, layout: ToldLayout): RawParagraph[] {
  const paragraphs: RawParagraph[] = [];
  for (const { first, last } of stretchesOf(lines)) {
    const longest = layout === 'wrapped' ? longestLine(lines, first, last) : 0;
    let startLine = first;
    for (let line = first; line <= last; line += 1) {
      if (line === last || endsParagraph(lines, line, layout, longest)) {
        paragraphs.push(paragraphOfLines(lines, startLine, line));
        startLine = line + 1;
      }
    }
  }
  return paragraphs;
}

function endsParagraph(lines: Lines, line: number, layout: ToldLayout, longest: number): boolean {
  return layout === 'wrapped'
    ? endsWrappedParagraph(lines.at(line), lines.at(line + 1), longest)
    : layout === 'line';
}

function paragraphOfLines(lines: Lines, startLine: number, endLine: number): RawParagraph {
  const first = lines.at(startLine);
  const start = lines.startOf(startLine) + (first.length - first.trimStart().length);
  const end = lines.startOf(endLine) + lines.at(endLine).trimEnd().length;
  const content = lines.text.slice(start, end);
  const isAlone = startLine === endLine && !runsOn(lines, startLine - 1);
  const kind = isAlone && looksLikeHeading(content) ? 'heading' : 'prose';
  return { start, end, startLine, endLine, kind, content, follows: 'prose', containers: NONE };
}

/** Whether a line of prose stands there that does not end a sentence: what follows it is no heading. */
function runsOn(lines: Lines, line: number): boolean {
  const text = line < 0 ? '' : lines.at(line).trim();
  return text !== '' && !looksLikeHeading(text) && !ENDS_LIKE_PROSE.test(text) && !ENDS_LOUDLY.test(text);
}

/** Short, and wholly `**bold**` or without the full stop of a sentence. Speech is no heading. */
function looksLikeHeading(line: string): boolean {
  if (line.endsWith('.')) {
    return false; // as nearly every paragraph does: before anything dearer
  }
  const isShort = line.split(/\s+/, LONGEST_HEADING_WORDS + 1).length <= LONGEST_HEADING_WORDS;
  const isProse = ENDS_LIKE_PROSE.test(line) || OPENS_SPEECH.test(line);
  return isShort && (WHOLLY_BOLD.test(line) || !isProse);
}
