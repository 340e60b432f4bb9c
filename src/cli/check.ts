import { createCorpus, DEFAULT_SEVERITY, formatText, makeReport, type Part, type Report } from '../engine';
import type { FAIL_ON, FORMATS } from './arguments';
import { listInputs, readInput, sourceOf } from './inputs';
import { noteUnreadable } from './notes';
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
  const progress = new Progress(paths.length);
  for (const path of paths) {
    const input = readInput(path, onUnreadable);
    if (input) {
      corpus.set(path, sourceOf(input));
    }
    progress.advance();
  }
  progress.end();
  const report = makeReport(corpus, request.only, unreadable);
  const text =
    request.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : formatText(report, corpus);
  if (!(await writeOutput(text, request.output))) {
    return 2;
  }
  return exitCode(report, request.failOn);
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
