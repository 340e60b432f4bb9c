import { FirstPlaces } from '../compare/firstPlaces';
import type { Article, Paragraph } from '../text';
import { findEditedRuns } from './edited';
import { findExactRuns } from './exact';
import type { Repeat, RepeatCode, RepeatOptions } from './repeat';
import { copiesIn, isHeading, type Run, spanOf, wordsOf } from './run';
import { findRepeatedSentences } from './sentences';
import { type Traces, tracesOfRepeats } from './traces';

const NONE: readonly never[] = [];
const firsts = new FirstPlaces();

/**
 * Everything that stands again in an article, in the order of the later copies: exact copies, edited copies,
 * repeated sentences.
 */
export function findRepeats(article: Article, options: RepeatOptions): readonly Repeat[] {
  const exact = mayRepeatParagraphs(article) ? findExactRuns(article.paragraphs, options.minimumWords) : NONE;
  const traces = tracesOfRepeats(article, copiesIn(exact), options.minimumWords);
  const isAny = exact.length > 0 || traces.edited || traces.sentences.size > 0;
  return isAny ? repeatsOf(article, exact, traces, options) : NONE;
}

/** Few articles come so far. */
function repeatsOf(
  article: Article,
  exact: readonly Run[],
  traces: Traces,
  { minimumWords }: RepeatOptions,
): Repeat[] {
  const edited = traces.edited ? findEditedRuns(article, exact, minimumWords) : NONE;
  const sentences = findRepeatedSentences(article, traces.sentences, [...exact, ...edited]);
  if (exact.length + edited.length + sentences.length === 0) {
    return [];
  }
  const { paragraphs } = article;
  const repeats = [
    ...exact.map((run) => repeatOf(paragraphs, run, exactCode(paragraphs, run), 1)),
    ...edited.map((run) => repeatOf(paragraphs, run, 'edited-repeat', run.similarity)),
    ...sentences,
  ];
  return repeats.sort((a, b) => a.copy.start - b.copy.start);
}

/** Whether two paragraphs may have the same text: in most articles none have. */
function mayRepeatParagraphs({ words, table }: Article): boolean {
  firsts.clear();
  for (let index = 0; index < table.count; index += 1) {
    if (firsts.enter(words.hashOf(index), index) !== index) {
      return true;
    }
  }
  return false;
}

/** Only the copies that may be removed without being read again. */
export function findRemovableRepeats(article: Article, options: RepeatOptions): Repeat[] {
  const { paragraphs } = article;
  const exact = findExactRuns(paragraphs, options.minimumWords);
  const repeats = exact.map((run) => repeatOf(paragraphs, run, exactCode(paragraphs, run), 1));
  return repeats.filter(({ isRemovable }) => isRemovable);
}

/**
 * Whether a copy may go without being read again. A quotation set apart and the text that it is taken from are both
 * wanted. A heading further down stands over a section of its own ("Where to stay" under each island), and removing it
 * would merge two sections; the headline and the standfirst stand for the whole article. A question can be one of an
 * interview, which has two answers.
 */
function isRemovable(paragraphs: readonly Paragraph[], run: Run, code: RepeatCode): boolean {
  if (code === 'edited-repeat' || setsApart(paragraphs, run)) {
    return false;
  }
  if (code !== 'repeated-heading') {
    return true;
  }
  const isQuestion = paragraphs[run.copy]?.normalised.endsWith('?') === true;
  const isStandfirst = paragraphs[run.of]?.role === 'standfirst';
  const headline = paragraphs.findIndex(({ role }) => role === 'heading');
  const isInHead = paragraphs.slice(0, run.of).every(isHeading);
  return !isQuestion && isInHead && (isStandfirst || run.of === headline);
}

/** Whether some of a run is a quotation set apart in one place and running text in the other. */
function setsApart(paragraphs: readonly Paragraph[], { copy, of, length }: Run): boolean {
  return Array.from({ length }, (_, at) => at).some(
    (at) => isQuotation(paragraphs[of + at]) !== isQuotation(paragraphs[copy + at]),
  );
}

function isQuotation(paragraph: Paragraph | undefined): boolean {
  return paragraph?.containers.some(({ kind }) => kind.startsWith('blockquote')) === true;
}

function exactCode(paragraphs: readonly Paragraph[], run: Run): RepeatCode {
  if (run.length > 1) {
    return 'repeated-block';
  }
  const paragraph = paragraphs[run.copy];
  return paragraph && isHeading(paragraph) ? 'repeated-heading' : 'repeated-paragraph';
}

function repeatOf(paragraphs: readonly Paragraph[], run: Run, code: RepeatCode, similarity: number): Repeat {
  return {
    code,
    copy: spanOf(paragraphs, run.copy, run.length),
    of: spanOf(paragraphs, run.of, run.length),
    paragraphs: run.length,
    words: wordsOf(paragraphs, run.copy, run.length),
    isRemovable: isRemovable(paragraphs, run, code),
    similarity,
  };
}
