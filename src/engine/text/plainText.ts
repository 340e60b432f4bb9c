import type { Layout } from './layout';
import type { Lines } from './lines';
import type { RawParagraph } from './paragraph';

/** The longest of 16,707 BBC and Reuters headlines has 12 words; local papers write longer ones. */
const LONGEST_HEADING_WORDS = 16;
const ENDS_LIKE_PROSE = /[.\u2026\u3002:;,]["'\u2019\u201d\u00bb)\]*_]*$/;
const OPENS_SPEECH = /^["'\u2018\u201c\u00ab]/;
const WHOLLY_BOLD = /^\*\*[^*]+\*\*$/;

/**
 * The paragraphs of a plain text: each line one (`line`), or each stretch between blank lines one (`blankLine`).
 */
export function plainTextParagraphs(lines: Lines, layout: Layout): RawParagraph[] {
  const paragraphs: RawParagraph[] = [];
  let line = 0;
  while (line < lines.count) {
    if (lines.isBlank(line)) {
      line += 1;
      continue;
    }
    let last = line;
    while (layout === 'blankLine' && last + 1 < lines.count && !lines.isBlank(last + 1)) {
      last += 1;
    }
    paragraphs.push(paragraphOfLines(lines, line, last));
    line = last + 1;
  }
  return paragraphs;
}

function paragraphOfLines(lines: Lines, startLine: number, endLine: number): RawParagraph {
  const first = lines.at(startLine);
  const start = lines.startOf(startLine) + (first.length - first.trimStart().length);
  const end = lines.startOf(endLine) + lines.at(endLine).trimEnd().length;
  const content = lines.text.slice(start, end);
  const kind = startLine === endLine && looksLikeHeading(content) ? 'heading' : 'prose';
  return { start, end, startLine, endLine, kind, content, follows: 'prose' };
}

/** Short, and wholly `**bold**` or without the full stop of a sentence. Speech is no heading. */
function looksLikeHeading(line: string): boolean {
  const isShort = line.split(/\s+/, LONGEST_HEADING_WORDS + 1).length <= LONGEST_HEADING_WORDS;
  const isProse = ENDS_LIKE_PROSE.test(line) || OPENS_SPEECH.test(line);
  return isShort && (WHOLLY_BOLD.test(line) || !isProse);
}
