import { existsSync, realpathSync } from 'node:fs';
import {
  type Corpus,
  createCorpus,
  DEFAULT_SEVERITY,
  formatText,
  makeReport,
  type Part,
  type Report,
} from '../engine';
import type { FAIL_ON, FORMATS } from './arguments';
import { listInputs, readInput, sourceOf } from './inputs';
import { note, noteUnreadable } from './notes';
import { writeOutput } from './output';
import { Progress } from './progress';

export interface CheckRequest {
  paths: string[];
  format: (typeof FORMATS)[number];
  output: string | undefined;
  failOn: (typeof FAIL_ON)[number];
  only: ReadonlySet<Part>;
}

/** Reports on the articles; gives the exit code. */
export async function check(request: CheckRequest): Promise<number> {
  const corpus = createCorpus();
  const { unreadable, onUnreadable } = noteUnreadable();
  const paths = await listInputs(request.paths, onUnreadable);
  if (request.output !== undefined && paths.some((path) => isSameFile(path, request.output ?? ''))) {
    note(`${request.output}: not written: it is one of the articles`);
    return 2;
  }
  const progress = new Progress(paths.length);
  for (const path of paths) {
    const input = readInput(path, onUnreadable);
    if (input) {
      corpus.set(path, sourceOf(input));
      workOut(corpus, path, request.only);
    }
    progress.advance();
  }
  progress.end();
  const report = makeReport(corpus, request.only, unreadable);
  const text =
    request.format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : formatText(report, corpus, request.only);
  if (!(await writeOutput(text, request.output))) {
    return 2;
  }
  return exitCode(report, request.failOn);
}

/** Has the corpus do its work now, article by article, so that the progress shown is that of the work. */
function workOut(corpus: Corpus, path: string, parts: ReadonlySet<Part>): void {
  corpus.article(path);
  if (parts.has('repeats')) {
    corpus.repeats(path);
  }
}

/** A slip on the command line must not put a report in the place of an article. */
function isSameFile(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}

function exitCode({ unreadable, repeats }: Report, failOn: CheckRequest['failOn']): number {
  if (unreadable.length > 0) {
    return 2;
  }
  const failing = {
    none: [],
    warning: ['error', 'warning'],
    information: ['error', 'warning', 'information'],
  };
  const fails = new Set<string>(failing[failOn]);
  return repeats.some(({ code }) => fails.has(DEFAULT_SEVERITY[code])) ? 1 : 0;
}
