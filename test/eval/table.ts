import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Rows under a head: numbers are figures, texts name what they are of. */
export interface Table {
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** A table as Markdown, its columns aligned so that it reads well on a terminal as well. */
export function formatTable({ head, rows }: Table): string {
  const cells = [head.map(String), ...rows.map((row) => row.map(formatCell))];
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function formatCell(cell: string | number): string {
  if (typeof cell === 'string') {
    return cell;
  }
  return Number.isNaN(cell) ? '–' : cell.toFixed(3);
}

/** Replaces what stands between two marks of a Markdown file. */
export function replaceSection(file: string, mark: string, content: string): void {
  const start = `<!-- ${mark} -->`;
  const end = `<!-- end of ${mark} -->`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) {
    throw new Error(`${file} has no "${start}" and "${end}" between which the figures go.`);
  }
  writeFileSync(file, `${text.slice(0, from)}${start}\n\n${content.trim()}\n\n${text.slice(to)}`);
}
