import type { Paragraph } from '../text/paragraph';
import { isLongEnough, type Run, wordsOf } from './run';

/** How many earlier places of the same paragraph are tried as the beginning of a block. */
const MOST_SOURCES = 8;

/**
 * The exact repeats of an article as maximal runs, in order: one run for each later copy of a block. A copy never
 * overlaps its source or another copy, and every paragraph that a run covers stands earlier in the article.
 *
 * A single paragraph counts from `minimumWords` on. In a longer run no paragraph is too short, but the run as a whole
 * must have as many words: "Price: … Open: …" stands under every restaurant.
 */
export function findExactRuns(given: readonly Paragraph[], minimumWords: number): Run[] {
  const paragraphs = given.map((paragraph) => new WithText(paragraph));
  const runs: Run[] = [];
  /** Earlier places of each text that are not themselves copies. */
  const sources = new Map<string, number[]>();
  /** Where the copies that stand one after the other behind a source end, and how long each is. */
  const chains: Chains = new Map();
  let at = 0;
  for (let paragraph = paragraphs[at]; paragraph; paragraph = paragraphs[at]) {
    const places = sources.get(paragraph.normalised) ?? [];
    const run = longestRun(paragraphs, places, at, chains);
    if (run && isWorthReporting(paragraphs, run, minimumWords)) {
      runs.push(extendedBackwards(paragraphs, run, endOf(runs.at(-1))));
      noteChain(chains, run);
      at += run.length;
      continue;
    }
    if (places.length < MOST_SOURCES) {
      places.push(at);
      sources.set(paragraph.normalised, places);
    }
    at += 1;
  }
  return runs;
}

/** A paragraph with its text at hand: it is compared again and again. */
class WithText {
  readonly normalised: string;
  readonly words: number;
  readonly role: Paragraph['role'];
  readonly follows: Paragraph['follows'];

  constructor({ normalised, words, role, follows }: Paragraph) {
    this.normalised = normalised;
    this.words = words;
    this.role = role;
    this.follows = follows;
  }
}

type Chains = Map<number, { end: number; length: number }>;

function noteChain(chains: Chains, { copy, of, length }: Run): void {
  const chain = chains.get(of);
  const touches = chain ? chain.end === copy && chain.length === length : of + length === copy;
  if (touches) {
    chains.set(of, { end: copy + length, length });
  }
}

function endOf(run: Run | undefined): number {
  return run ? run.copy + run.length : 0;
}

/** Takes in paragraphs before a run that stand before its source too: too short to have been looked up alone. */
function extendedBackwards(paragraphs: readonly WithText[], run: Run, from: number): Run {
  let { copy, of, length } = run;
  while (copy > from && of > 0 && of + length < copy && isContinued(paragraphs, of - 1, copy - 1)) {
    copy -= 1;
    of -= 1;
    length += 1;
  }
  return { copy, of, length };
}

/** Whether two paragraphs are equal and what follows each follows it directly. */
function isContinued(paragraphs: readonly WithText[], of: number, copy: number): boolean {
  const isEqual = paragraphs[of]?.normalised === paragraphs[copy]?.normalised;
  return isEqual && paragraphs[of + 1]?.follows === 'prose' && paragraphs[copy + 1]?.follows === 'prose';
}

function isWorthReporting(paragraphs: readonly WithText[], run: Run, minimumWords: number): boolean {
  const [only, ...more] = paragraphs.slice(run.copy, run.copy + run.length);
  if (only && more.length === 0) {
    return isLongEnough(only, minimumWords);
  }
  return wordsOf(paragraphs, run.copy, run.length) >= minimumWords;
}

function longestRun(
  paragraphs: readonly WithText[],
  places: readonly number[],
  copy: number,
  chains: Chains,
): Run | undefined {
  let longest: Run | undefined;
  for (const of of places) {
    const length = runLength(paragraphs, of, copy, chains);
    if (length > (longest?.length ?? 0)) {
      longest = { copy, of, length };
    }
  }
  return longest;
}

/**
 * For how many paragraphs the text at `copy` is the text at `of`. The source ends where the copy begins, where
 * something other than prose stands between two paragraphs, and where a chain of its own copies leads up to this one:
 * a block that stands four times in a row is three copies of one block, not one copy of two.
 */
function runLength(paragraphs: readonly WithText[], of: number, copy: number, chains: Chains): number {
  const chain = chains.get(of);
  const most = chain?.end === copy ? chain.length : copy - of;
  let length = 0;
  while (length < most) {
    const source = paragraphs[of + length];
    const later = paragraphs[copy + length];
    if (!source || !later || source.normalised !== later.normalised) {
      break;
    }
    if (length > 0 && (source.follows === 'break' || later.follows === 'break')) {
      break;
    }
    length += 1;
  }
  return length;
}
