import type { Report } from './report';

/**
 * The report as JSON, each article, finding, match and entity on a line of its own: to be read by programs, searched line
 * by line, and compared by tools that compare lines.
 */
export function formatJson({ version, articles, repeats, matches, entities, unreadable }: Report): string {
  const lists = Object.entries({ articles, repeats, matches, entities, unreadable });
  const parts = lists.map(([name, items]) => `  ${JSON.stringify(name)}: ${linesOf(items)}`);
  return `{\n  "version": ${version},\n${parts.join(',\n')}\n}\n`;
}

function linesOf(items: readonly unknown[]): string {
  return items.length === 0
    ? '[]'
    : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
