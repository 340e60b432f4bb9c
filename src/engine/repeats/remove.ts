import { type Article, type Paragraph, readArticle } from '../text';
import { type Deletion, Deletions, deleteFrom } from './deletions';
import { findRemovableRepeats } from './find';
import type { RepeatOptions, Span } from './repeat';

/** How many characters are read again, at most, to find the right way of removing the repeats of one article. */
const MOST_READ = 10_000_000;
/** Even of a large article a few ways are tried. */
const LEAST_TRIES = 8;

/** What removing came to. */
export interface Removal {
  /** What is taken out of the text: disjoint, in order, in offsets of the text as it was. */
  deletions: Deletion[];
  /** The copies that could not be removed without changing what surrounds them. */
  refused: Span[];
}

/**
 * Removes copies from an article: each with one separator, nothing else. Of the two gaps around a copy the larger one
 * stays, so that the rhythm of blank lines does too.
 *
 * Every result is read again and must hold exactly the paragraphs that were to stay, each in the list, item or quotation
 * that it was in. Where taking out whole lines would run two paragraphs together, an empty line is left; where a list
 * item goes on after the copy, only the words go; and a copy that cannot be removed even so is refused.
 *
 * @param copies whole paragraphs of the article, in any order
 */
export function removeSpans(article: Article, copies: readonly Span[]): Removal {
  if (copies.length === 0) {
    return { deletions: [], refused: [] };
  }
  const plan = new Plan(article);
  removeGroup(plan, touchingRuns(article, copies));
  return { deletions: plan.deletions, refused: plan.refused };
}

/**
 * Removes every exact repeat. Removing one can bring two short paragraphs together that stand together elsewhere as
 * well, so it goes on until none is left.
 */
export function removeExactRepeats(article: Article, options: RepeatOptions): Removal & { copies: number } {
  const deletions = new Deletions();
  let current = article;
  let refused: Span[] = [];
  let copies = 0;
  for (;;) {
    const repeats = findRemovableRepeats(current, options);
    const removal = removeSpans(
      current,
      repeats.map(({ copy }) => copy),
    );
    refused = removal.refused.map((span) => inFirstText(article, deletions, span));
    if (removal.deletions.length === 0) {
      return { deletions: deletions.all, refused, copies };
    }
    copies += repeats.filter(({ copy }) => !removal.refused.some((span) => holds(span, copy))).length;
    deletions.addAfterwards(removal.deletions);
    current = readArticle(deleteFrom(article.lines.text, deletions.all), article.reading);
  }
}

function inFirstText({ lines }: Article, deletions: Deletions, { start, end }: Span): Span {
  const first = deletions.toFirstText(start);
  const last = deletions.toFirstText(end - 1) + 1;
  return { start: first, end: last, startLine: lines.lineAt(first), endLine: lines.lineAt(last) };
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Paragraphs to remove that stand one after the other: first and last index. */
interface ParagraphRun {
  first: number;
  last: number;
}

interface Candidate {
  run: ParagraphRun;
  deletion: Deletion;
}

/** The runs of paragraphs that the copies cover; copies that touch make one run. */
function touchingRuns({ paragraphs }: Article, copies: readonly Span[]): ParagraphRun[] {
  const covered = [...copies].sort((a, b) => a.start - b.start);
  const runs: ParagraphRun[] = [];
  let next = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    while ((covered[next]?.end ?? Infinity) <= paragraph.start) {
      next += 1;
    }
    const copy = covered[next];
    if (!copy || copy.start > paragraph.start || copy.end < paragraph.end) {
      continue;
    }
    const run = runs.at(-1);
    if (run && run.last === index - 1 && paragraph.follows === 'prose') {
      run.last = index;
    } else {
      runs.push({ first: index, last: index });
    }
  }
  return runs;
}

/** How a run is cut out of the text. */
type Cut = (article: Article, run: ParagraphRun) => Deletion;

/**
 * Tries to remove all of `runs` at once, on top of what is accepted; where no way of cutting gives the right result,
 * each half by itself, down to single runs.
 */
function removeGroup(plan: Plan, runs: readonly ParagraphRun[]): void {
  const cuts: Cut[] = [wholeLines, leavingEmptyLine];
  if (runs.length === 1 && runs.every((run) => opensWhatGoesOn(plan.article, run))) {
    cuts.push(ownText);
  }
  for (const cut of cuts) {
    const candidates = runs.map((run) => ({ run, deletion: cut(plan.article, run) }));
    if (plan.accept(candidates)) {
      return;
    }
  }
  if (runs.length === 1 || plan.isOutOfTries) {
    plan.refused.push(...runs.map((run) => spanOfRun(plan.article, run)));
    return;
  }
  const middle = runs.length >> 1;
  removeGroup(plan, runs.slice(0, middle));
  removeGroup(plan, runs.slice(middle));
}

/** The deletions found right so far. */
class Plan {
  readonly article: Article;
  readonly refused: Span[] = [];
  private accepted: Candidate[] = [];
  private tries = 0;

  constructor(article: Article) {
    this.article = article;
  }

  get deletions(): Deletion[] {
    return this.accepted.map(({ deletion }) => deletion);
  }

  /** Each try reads the article anew: an article made to be tangled must not take for ever. */
  get isOutOfTries(): boolean {
    return this.tries >= LEAST_TRIES && this.tries * this.article.lines.text.length >= MOST_READ;
  }

  /** Takes the candidates if the text without them and what was accepted holds exactly the other paragraphs. */
  accept(candidates: readonly Candidate[]): boolean {
    this.tries += 1;
    const all = [...this.accepted, ...candidates].sort((a, b) => a.deletion.start - b.deletion.start);
    const isRight = keepsTheRest(this.article, all);
    if (isRight) {
      this.accepted = all;
    }
    return isRight;
  }
}

function spanOfRun({ paragraphs }: Article, { first, last }: ParagraphRun): Span {
  const from = paragraphAt(paragraphs, first);
  const to = paragraphAt(paragraphs, last);
  return { start: from.start, end: to.end, startLine: from.startLine, endLine: to.endLine };
}

function paragraphAt(paragraphs: readonly Paragraph[], index: number): Paragraph {
  const paragraph = paragraphs[index];
  if (!paragraph) {
    throw new RangeError(`no paragraph ${index}`);
  }
  return paragraph;
}

/** The lines of a run and the smaller of the two gaps around it. */
function wholeLines(article: Article, run: ParagraphRun): Deletion {
  const { lines } = article;
  const { startLine, endLine } = spanOfRun(article, run);
  const before = textLineBefore(article, startLine);
  const after = textLineAfter(article, endLine);
  if (after === undefined) {
    return toTheEnd(article, before, startLine, endLine);
  }
  const gapBefore = startLine - (before ?? -1) - 1;
  const gapAfter = after - endLine - 1;
  return before === undefined || gapBefore >= gapAfter
    ? { start: lines.startOf(startLine), end: lines.startOf(after) }
    : { start: lines.startOf(before + 1), end: lines.startOf(endLine + 1) };
}

/** The last text of an article goes with the gap before it; how the text ends stays. */
function toTheEnd(
  article: Article,
  before: number | undefined,
  startLine: number,
  endLine: number,
): Deletion {
  const { lines } = article;
  const endsWithLineEnd = endLine + 1 < lines.count;
  if (before === undefined) {
    return { start: lines.startOf(startLine), end: lines.startOf(endLine + 1) };
  }
  return endsWithLineEnd
    ? { start: lines.startOf(before + 1), end: lines.startOf(endLine + 1) }
    : { start: lines.endOf(before), end: lines.text.length };
}

/** As whole lines; but where no gap parts a run from its neighbours, an empty line stays to part those. */
function leavingEmptyLine(article: Article, run: ParagraphRun): Deletion {
  const { startLine, endLine } = spanOfRun(article, run);
  const isTight =
    textLineBefore(article, startLine) === startLine - 1 && textLineAfter(article, endLine) === endLine + 1;
  if (!isTight) {
    return wholeLines(article, run);
  }
  return { start: article.lines.startOf(startLine), end: article.lines.endOf(endLine) };
}

/** Whether a run begins a list item or quotation that goes on after it, so that its mark is needed. */
function opensWhatGoesOn({ paragraphs }: Article, { first, last }: ParagraphRun): boolean {
  const innermost = paragraphs[first]?.containers.at(-1);
  return innermost !== undefined && paragraphs[last + 1]?.containers.includes(innermost) === true;
}

/** The words of a run alone: the marks of the list or quotation that it opens stay. */
function ownText(article: Article, run: ParagraphRun): Deletion {
  const { start, end } = spanOfRun(article, run);
  return { start, end };
}

function isGapLine({ lines, reading }: Article, line: number): boolean {
  return reading.format === 'markdown' ? /^[\s>]*$/.test(lines.at(line)) : lines.isBlank(line);
}

function textLineBefore(article: Article, line: number): number | undefined {
  for (let at = line - 1; at >= 0; at -= 1) {
    if (!isGapLine(article, at)) {
      return at;
    }
  }
  return undefined;
}

function textLineAfter(article: Article, line: number): number | undefined {
  for (let at = line + 1; at < article.lines.count; at += 1) {
    if (!isGapLine(article, at)) {
      return at;
    }
  }
  return undefined;
}

/**
 * Whether the text without the candidates holds exactly the other paragraphs, in their order.
 *
 * @param candidates in the order of the text
 */
function keepsTheRest(article: Article, candidates: readonly Candidate[]): boolean {
  const removed = new Set<number>();
  for (const { run } of candidates) {
    for (let at = run.first; at <= run.last; at += 1) {
      removed.add(at);
    }
  }
  const deletions = candidates.map(({ deletion }) => deletion);
  const rest = readArticle(deleteFrom(article.lines.text, deletions), article.toldReading);
  const left = rest.paragraphs;
  const expected = article.paragraphs.filter((_, index) => !removed.has(index));
  return (
    left.length === expected.length &&
    rest.others.join('\n') === article.others.join('\n') &&
    left.every((paragraph, at) => isSame(paragraph, expected[at])) &&
    left.every((_, at) => sharedContainers(left, at) === sharedContainers(expected, at))
  );
}

/** In how many lists, items and quotations a paragraph stands together with the one before it. */
function sharedContainers(paragraphs: readonly Paragraph[], at: number): number {
  const before = paragraphs[at - 1]?.containers ?? [];
  const own = paragraphs[at]?.containers ?? [];
  const parted = own.findIndex((container, depth) => container !== before[depth]);
  return parted < 0 ? own.length : parted;
}

/** A standfirst may become body text when its headline goes; a heading must stay one, and body text must. */
function isSame(paragraph: Paragraph, expected: Paragraph | undefined): boolean {
  const isHeading = paragraph.role === 'heading';
  return (
    paragraph.normalised === expected?.normalised &&
    isHeading === (expected.role === 'heading') &&
    kindsOf(paragraph) === kindsOf(expected)
  );
}

function kindsOf({ containers }: Paragraph): string {
  return containers.map(({ kind }) => kind).join();
}
