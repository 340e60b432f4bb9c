import type { Corpus } from '../corpus';
import { describeRepeat } from './messages';
import type { Part, Report } from './report';
import { DEFAULT_SEVERITY } from './severity';

/**
 * The report for reading on a terminal: `path:line:column: severity: message [code]`, one finding a line, a summary
 * last. Lines and columns are 1-based; columns count UTF-16 units.
 *
 * @param parts what was worked out
 */
export function formatText(report: Report, corpus: Corpus, parts: ReadonlySet<Part>): string {
  const findings =
    report.repeats.length === 0 ? [] : corpus.uris.flatMap((path) => repeatLines(corpus, path));
  return `${[...findings, summary(report, parts)].join('\n')}\n`;
}

function repeatLines(corpus: Corpus, path: string): string[] {
  const article = corpus.article(path);
  return corpus.repeats(path).map((repeat) => {
    const line = repeat.copy.startLine;
    const column = repeat.copy.start - (article?.lines.startOf(line) ?? 0);
    const severity = DEFAULT_SEVERITY[repeat.code];
    return `${path}:${line + 1}:${column + 1}: ${severity}: ${describeRepeat(repeat)} [${repeat.code}]`;
  });
}

function summary({ articles, repeats, unreadable }: Report, parts: ReadonlySet<Part>): string {
  const checked =
    articles.length === 0 ? 'No articles found' : `${count(articles.length, 'article')} checked`;
  const found =
    parts.has('repeats') && articles.length > 0 ? `: ${foundRepeats(repeats, articles.length)}` : '';
  const notChecked = unreadable.length === 0 ? '' : `; ${count(unreadable.length, 'file')} not checked`;
  return `${checked}${found}${notChecked}.`;
}

function foundRepeats(repeats: Report['repeats'], articles: number): string {
  if (repeats.length === 0) {
    return 'no repeats';
  }
  const holding = new Set(repeats.map(({ path }) => path)).size;
  const where =
    articles === 1 ? '' : ` in ${holding === articles ? 'all' : holding.toLocaleString('en')} of them`;
  return count(repeats.length, 'repeat') + where;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
