import type { Range } from 'vscode-languageserver';
import type { Lines, Span } from '../engine';

/** Lines and columns (0-based, UTF-16) of a stretch of text. */
export function rangeOf(lines: Lines, { start, end }: { start: number; end: number }): Range {
  return { start: positionOf(lines, start), end: positionOf(lines, end) };
}

function positionOf(lines: Lines, offset: number): { line: number; character: number } {
  const line = lines.lineAt(offset);
  return { line, character: offset - lines.startOf(line) };
}

/** The stretch of text of lines and columns. */
export function spanOf(lines: Lines, { start, end }: Range): Span {
  return {
    start: lines.startOf(start.line) + start.character,
    end: lines.startOf(end.line) + end.character,
    startLine: start.line,
    endLine: end.line,
  };
}

/** Whether a range touches another; the cursor at either end counts. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
