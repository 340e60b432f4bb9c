import type * as vscode from 'vscode';

/** A line whose paragraph the view stays with. */
export interface PinnedLine {
  /** 0-based. */
  line: number;
  /** How many characters the line has, as far as is known. */
  length: number;
}

type Change = Pick<vscode.TextDocumentContentChangeEvent, 'range' | 'text'>;

/**
 * Where a line stands after changes to the text above it or in it.
 *
 * @returns undefined where the line was taken out: what stands there now is another paragraph
 */
export function lineAfter(changes: readonly Change[], pinned: PinnedLine): number | undefined {
  let { line } = pinned;
  for (const { range, text } of changes) {
    if (takesOut(range, text, { ...pinned, line })) {
      return undefined;
    }
    if (range.end.line < line || (range.end.line === line && range.end.character === 0)) {
      line += linesIn(text) - (range.end.line - range.start.line);
    } else if (range.start.line < line) {
      line = range.start.line + linesIn(text); // its beginning has become part of a line above
    }
  }
  return Math.max(0, line);
}

/** Whole text that is put in the place of other text (a file that is read again) takes nothing out. */
function takesOut({ start, end }: Change['range'], text: string, { line, length }: PinnedLine): boolean {
  const isFromStart = start.line < line || (start.line === line && start.character === 0);
  const isToEnd = end.line > line || (end.line === line && end.character > 0 && end.character >= length);
  return isFromStart && isToEnd && text.trim() === '';
}

function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
