import type { Corpus } from '../corpus';
import { describeRepeat } from './messages';
import type { Report } from './report';
import { DEFAULT_SEVERITY } from './severity';

/**
 * The report for reading on a terminal: `path:line:column: severity: message [code]`, one finding a line, then what
 * could not be read, a summary last. Lines and columns are 1-based; columns count UTF-16 units.
 */
export function formatText(report: Report, corpus: Corpus): string {
  const findings =
    report.repeats.length === 0 ? [] : corpus.uris.flatMap((path) => repeatLines(corpus, path));
  const unreadable = report.unreadable.map(({ path, reason }) => `${path}: not checked: ${reason}`);
  return `${[...findings, ...unreadable, summary(report)].join('\n')}\n`;
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

function summary({ articles, repeats, unreadable }: Report): string {
  const withRepeats = new Set(repeats.map(({ path }) => path)).size;
  const checked = `${count(articles.length, 'article')} checked`;
  const found =
    repeats.length === 0
      ? 'no repeats'
      : `${count(repeats.length, 'repeat')} in ${withRepeats === articles.length ? 'all' : withRepeats} of them`;
  const notChecked = unreadable.length === 0 ? '' : `, ${count(unreadable.length, 'file')} not checked`;
  return `${checked}: ${found}${notChecked}.`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
