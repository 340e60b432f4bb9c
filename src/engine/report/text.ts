import type { Corpus } from '../corpus';
import { isSameText, type Passage, type Shares } from '../matches';
import { entityLines } from './entities';
import { count, describeCopied, describeLines, describeRepeat, percentage } from './messages';
import type { Report, ReportScope } from './report';
import { DEFAULT_SEVERITY, type FindingCode } from './severity';

/** How many passages are shown of an article: those that stand elsewhere in the most words. */
const MOST_PASSAGES = 5;

/**
 * The report for reading on a terminal: `path:line:column: severity: message [code]`, one finding a line; then for each
 * article how much of it stands elsewhere; then who and what they name; a summary last. Lines and columns are 1-based; columns count UTF-16 units.
 */
export function formatText(report: Report, corpus: Corpus, scope: ReportScope): string {
  const findings = corpus.uris.flatMap((path) => findingLines(corpus, path, scope));
  const overlaps =
    report.matches.length === 0 ? [] : corpus.uris.flatMap((path) => overlapLines(corpus, path, scope));
  const names = report.entities.length === 0 ? [] : entityLines(corpus);
  const blocks = [findings, overlaps, names, [summary(report, scope)]].filter((lines) => lines.length > 0);
  const isSpaced = overlaps.length > 0 || names.length > 0;
  return `${blocks.map((lines) => lines.join('\n')).join(isSpaced ? '\n\n' : '\n')}\n`;
}

function findingLines(corpus: Corpus, path: string, { parts }: ReportScope): string[] {
  const findings = [
    ...(parts.has('repeats') ? repeatFindings(corpus, path) : []),
    ...(parts.has('matches') ? copiedFindings(corpus, path) : []),
  ];
  return findings
    .sort((a, b) => a.start - b.start)
    .map(({ start, code, message }) => {
      const severity = DEFAULT_SEVERITY[code];
      return `${path}:${placeOf(corpus, path, start)}: ${severity}: ${message} [${code}]`;
    });
}

interface Finding {
  /** Where it begins, as an offset. */
  start: number;
  code: FindingCode;
  message: string;
}

function repeatFindings(corpus: Corpus, path: string): Finding[] {
  return corpus.repeats(path).map((repeat) => ({
    start: repeat.copy.start,
    code: repeat.code,
    message: describeRepeat(repeat),
  }));
}

function copiedFindings(corpus: Corpus, path: string): Finding[] {
  return corpus.copied(path).map((passage) => {
    const [place] = passage.places;
    const name = place?.uri ?? '';
    const lines = describeLines(corpus.span(name, place?.paragraph ?? 0, place?.length ?? 1));
    return {
      start: corpus.span(path, passage.paragraph, passage.length).start,
      code: 'copied-paragraph' as const,
      message: describeCopied(passage, { name, lines }),
    };
  });
}

/** "12:1" */
function placeOf(corpus: Corpus, path: string, offset: number): string {
  const lines = corpus.article(path)?.lines;
  const line = lines?.lineAt(offset) ?? 0;
  return `${line + 1}:${offset - (lines?.startOf(line) ?? 0) + 1}`;
}

/** How much of an article stands elsewhere, and its closest passages, each on a line of its own. */
function overlapLines(corpus: Corpus, path: string, { strength }: ReportScope): string[] {
  if (corpus.matches(path, strength).ofParagraphs.every((matches) => matches.length === 0)) {
    return [];
  }
  const shares = corpus.shares(path, () => true, strength);
  const passages = closestPassages(corpus, path, strength);
  if (passages.length === 0) {
    return [];
  }
  const shown = passages.slice(0, MOST_PASSAGES).sort((a, b) => a.paragraph - b.paragraph);
  const more = passages.length - shown.length;
  return [
    `${path}: ${describeShares(shares, strength)}`,
    ...shown.map((passage) => passageLine(corpus, path, passage)),
    ...(more > 0 ? [`  and ${more.toLocaleString('en')} more`] : []),
  ];
}

/** "copied 26 %, reworded 35 %, only here 39 %". What was not looked for is not told to be only here. */
function describeShares(shares: Shares, weakest: ReportScope['strength']): string {
  const parts = (['copied', 'edited', 'reworded'] as const).filter((part) => shares[part] > 0);
  const words = parts.map((part) => `${part} ${percentage(shares[part])}`);
  // As they are shown: see `percentage`.
  const shown = parts.map((part) => Math.min(Math.round(shares[part] * 100), shares[part] < 1 ? 99 : 100));
  const rest = 100 - shown.reduce((sum, part) => sum + part, 0);
  const isAll = weakest === 'reworded' || weakest === 'related';
  return [...words, ...(isAll ? [`only here ${Math.max(0, rest)} %`] : [])].join(', ');
}

/** What is said of a passage: the part of a match, or of a run of them. */
type ShownPassage = Passage & { similarity?: number };

/** The passages of the text itself first, the longest first, then what is told in other words, the best first. */
function closestPassages(corpus: Corpus, path: string, weakest: ReportScope['strength']): ShownPassage[] {
  const shown: ShownPassage[] = [];
  const runs = corpus.passages(path, weakest === 'copied' ? 'copied' : 'edited');
  const tellings = corpus
    .matches(path, weakest)
    .ofParagraphs.flatMap(([best]) => best ?? [])
    .filter((match) => !isSameText(match.strength))
    .sort((a, b) => b.similarity - a.similarity)
    .map((match) => ({ ...match, length: 1 }));
  for (const passage of [...runs.sort((a, b) => b.length - a.length), ...tellings]) {
    if (!shown.some((other) => isWithin(passage, other))) {
      shown.push(passage);
    }
  }
  return shown;
}

function isWithin(passage: Passage, other: Passage): boolean {
  return (
    other.paragraph <= passage.paragraph &&
    passage.paragraph + passage.length <= other.paragraph + other.length
  );
}

/** "  lines 11–15: copied, late.md:19 (3 paragraphs)" */
function passageLine(corpus: Corpus, path: string, passage: ShownPassage): string {
  const { paragraph, other, otherParagraph, length, strength, similarity } = passage;
  const own = describeLines(corpus.span(path, paragraph, length));
  const where = `${other}:${corpus.span(other, otherParagraph, length).startLine + 1}`;
  const size = similarity === undefined ? count(length, 'paragraph') : percentage(similarity);
  return `  ${own}: ${strength}, ${where} (${size})`;
}

function summary(
  { articles, repeats, matches, entities, unreadable }: Report,
  { parts }: ReportScope,
): string {
  const checked =
    articles.length === 0 ? 'No articles found' : `${count(articles.length, 'article')} checked`;
  const found = [
    ...(parts.has('repeats') ? [foundRepeats(repeats, articles.length)] : []),
    ...(parts.has('matches') && articles.length > 1 ? [foundMatches(matches)] : []),
    ...(parts.has('entities') && (entities.length > 0 || parts.size === 1) ? [foundNames(entities)] : []),
  ];
  const all = articles.length === 0 || found.length === 0 ? '' : `: ${found.join('; ')}`;
  const notChecked = unreadable.length === 0 ? '' : `; ${count(unreadable.length, 'file')} not checked`;
  return `${checked}${all}${notChecked}.`;
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

function foundMatches(matches: Report['matches']): string {
  return matches.length === 0 ? 'no matches' : count(matches.length, 'match', 'matches');
}

function foundNames(entities: Report['entities']): string {
  return entities.length === 0 ? 'no names' : count(entities.length, 'name');
}
