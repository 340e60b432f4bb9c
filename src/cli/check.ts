import { realpathSync, type Stats, statSync } from 'node:fs';
import {
  type Corpus,
  type CorpusOptions,
  createCorpus,
  DEFAULT_SEVERITY,
  type FindingCode,
  formatJson,
  formatText,
  makeReport,
  type Part,
  type Report,
  type ReportScope,
} from '../engine';
import type { FAIL_ON, FORMATS, STRENGTHS } from './arguments';
import { keepIn, restoreFrom } from './cache';
import { takeDecisions } from './decisions';
import { listInputs, readInput, reasonOf, sourceOf } from './inputs';
import { note, noteUnreadable } from './notes';
import { writeOutput } from './output';
import { Progress } from './progress';

export interface CheckRequest {
  paths: string[];
  format: (typeof FORMATS)[number];
  output: string | undefined;
  /** Where what is dear to find is kept from one run to the next. */
  cache: string | undefined;
  failOn: (typeof FAIL_ON)[number];
  only: ReadonlySet<Part>;
  strength: (typeof STRENGTHS)[number];
}

/** Reports on the articles; gives the exit code. */
export async function check(request: CheckRequest): Promise<number> {
  const { unreadable, onUnreadable } = noteUnreadable();
  const corpus = createCorpus({
    ...(await knowledgeFor(request)),
    onUnreadableNames: (path, error) => note(`${path}: its names could not be read: ${reasonOf(error)}`),
  });
  const paths = await listInputs(request.paths, onUnreadable);
  if (request.output !== undefined && isAmong(request.output, paths)) {
    note(`${request.output}: not written: it is one of the articles`);
    return 2;
  }
  if (!restoreFrom(request.cache, corpus)) {
    return 2;
  }
  const scope: ReportScope = { parts: request.only, strength: request.strength };
  const progress = new Progress(paths.length);
  for (const path of paths) {
    const input = readInput(path, onUnreadable);
    if (input) {
      corpus.set(path, sourceOf(input));
      workOut(corpus, path, scope);
    }
    progress.advance();
  }
  progress.end();
  matchAll(corpus, scope);
  if (request.only.has('entities')) {
    findNames(corpus);
    takeDecisions(corpus, request.paths, onUnreadable);
  }
  await keepIn(request.cache, corpus);
  const report = makeReport(corpus, scope, unreadable);
  const text = request.format === 'json' ? formatJson(report) : formatText(report, corpus, scope);
  if (!(await writeOutput(text, request.output))) {
    return 2;
  }
  return exitCode(report, corpus, request);
}

/** What names and rewording are found with: more than a megabyte, unpacked only where one of them is asked for. */
async function knowledgeFor({ only, strength, cache }: CheckRequest): Promise<CorpusOptions> {
  const findsNames = only.has('entities') || cache !== undefined;
  if (!findsNames && (!only.has('matches') || strength === 'copied' || strength === 'edited')) {
    return {};
  }
  const { default: wordRanks } = await import('../../media/word-ranks.txt');
  return findsNames ? { wordRanks, tagger: (await import('./tagger')).tagger } : { wordRanks };
}

/** Has the corpus do its work now, article by article, so that the progress shown is that of the work. */
function workOut(corpus: Corpus, path: string, { parts, strength }: ReportScope): void {
  corpus.article(path);
  if (parts.has('repeats')) {
    corpus.repeats(path);
  }
  if (parts.has('matches')) {
    corpus.prepareMatches(strength);
  }
}

/** Matches can be looked for when all articles are known: a second round. */
function matchAll(corpus: Corpus, { parts, strength }: ReportScope): void {
  if (!parts.has('matches')) {
    return;
  }
  corpus.compareAll();
  const progress = new Progress(corpus.uris.length);
  for (const path of corpus.uris) {
    corpus.matches(path, strength);
    progress.advance();
  }
  progress.end();
}

/** Names mean what they mean in the folder as a whole: a third round. */
function findNames(corpus: Corpus): void {
  const progress = new Progress(corpus.uris.length);
  for (const _ of corpus.uris) {
    corpus.prepareEntities();
    progress.advance();
  }
  progress.end();
}

/** A slip on the command line must not put a report in the place of an article. */
function isAmong(file: string, paths: readonly string[]): boolean {
  const own = statOf(file);
  return (
    own !== undefined &&
    paths.some((path) => {
      const other = statOf(path);
      // The numbers of two files can look the same where they are longer than a double holds.
      return other?.ino === own.ino && other.dev === own.dev && realpathSync(path) === realpathSync(file);
    })
  );
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined; // what cannot be read is told of when it is read
  }
}

function exitCode({ unreadable, repeats }: Report, corpus: Corpus, { failOn, only }: CheckRequest): number {
  if (unreadable.length > 0) {
    return 2;
  }
  const failing = {
    none: [],
    warning: ['error', 'warning'],
    information: ['error', 'warning', 'information'],
  };
  const fails = (code: FindingCode) => (failing[failOn] as string[]).includes(DEFAULT_SEVERITY[code]);
  const hasCopies = () => only.has('matches') && corpus.uris.some((path) => corpus.copied(path).length > 0);
  const hasFinding = repeats.some(({ code }) => fails(code)) || (fails('copied-paragraph') && hasCopies());
  return hasFinding ? 1 : 0;
}
