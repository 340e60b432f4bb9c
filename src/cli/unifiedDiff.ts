import { FILE_HEADERS_ONLY, formatPatch, OMIT_HEADERS, type StructuredPatchHunk } from 'diff';
import { type Deletion, deleteFrom } from '../engine';

/** How many unchanged lines stand around a change. */
const CONTEXT = 3;

/**
 * What deletions do to a file, as a unified diff for `patch -p1`. Nothing is compared, as the deletions are known: the
 * work grows with the text, whatever share of it goes.
 *
 * @param deletions disjoint, in order
 */
export function unifiedDiff(path: string, text: string, deletions: readonly Deletion[]): string {
  const files = { oldFileName: `a/${path}`, newFileName: `b/${path}`, oldHeader: '', newHeader: '' };
  const headers = formatPatch({ ...files, hunks: [] }, FILE_HEADERS_ONLY);
  const hunks = hunksOf(text, changesOf(text, deletions));
  // A name with a space in it is one name only where a tab ends it.
  return headers.replaceAll('\n', '\t\n') + formatPatch({ ...files, hunks }, OMIT_HEADERS);
}

/** A stretch of whole lines and what is taken out of it. */
interface Change {
  start: number;
  end: number;
  deletions: Deletion[];
}

function changesOf(text: string, deletions: readonly Deletion[]): Change[] {
  const changes: Change[] = [];
  for (const deletion of deletions) {
    const { start, end } = wholeLines(text, deletion);
    const last = changes.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.deletions.push(deletion);
    } else {
      changes.push({ start, end, deletions: [deletion] });
    }
  }
  return changes;
}

/** The lines that a deletion touches; where it leaves the beginning of a line, also the one that then runs on there. */
function wholeLines(text: string, { start, end }: Deletion): { start: number; end: number } {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const endsAtLineStart = text[end - 1] === '\n';
  if (lineStart === start && endsAtLineStart) {
    return { start, end };
  }
  const lineFeed = text.indexOf('\n', end);
  return { start: lineStart, end: lineFeed < 0 ? text.length : lineFeed + 1 };
}

function hunksOf(text: string, changes: readonly Change[]): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  let hunk: StructuredPatchHunk | undefined;
  let oldLine = 1;
  let newLine = 1;
  let at = 0;
  for (const { start, end, deletions } of changes) {
    const kept = linesOf(text.slice(at, start));
    if (hunk && kept.length <= 2 * CONTEXT) {
      add(hunk, ' ', kept);
    } else {
      addContextAfter(hunk, kept);
      const context = kept.slice(-CONTEXT);
      const skipped = kept.length - context.length;
      hunk = {
        oldStart: oldLine + skipped,
        oldLines: 0,
        newStart: newLine + skipped,
        newLines: 0,
        lines: [],
      };
      hunks.push(hunk);
      add(hunk, ' ', context);
    }
    const removed = linesOf(text.slice(start, end));
    const left = linesOf(leftOf(text, { start, end, deletions }));
    add(hunk, '-', removed);
    add(hunk, '+', left);
    oldLine += kept.length + removed.length;
    newLine += kept.length + left.length;
    at = end;
  }
  addContextAfter(hunk, linesOf(text.slice(at)));
  return hunks;
}

function leftOf(text: string, { start, end, deletions }: Change): string {
  const inside = deletions.map((deletion) => ({ start: deletion.start - start, end: deletion.end - start }));
  return deleteFrom(text.slice(start, end), inside);
}

/** The lines as `patch` sees them, with their line feeds: a lone CR ends none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function addContextAfter(hunk: StructuredPatchHunk | undefined, kept: readonly string[]): void {
  if (hunk) {
    add(hunk, ' ', kept.slice(0, CONTEXT));
  }
}

function add(hunk: StructuredPatchHunk, mark: ' ' | '-' | '+', lines: readonly string[]): void {
  hunk.oldLines += mark === '+' ? 0 : lines.length;
  hunk.newLines += mark === '-' ? 0 : lines.length;
  for (const line of lines) {
    hunk.lines.push(mark + line.replace(/\n$/, ''));
    if (!line.endsWith('\n')) {
      hunk.lines.push('\\ No newline at end of file');
    }
  }
}
