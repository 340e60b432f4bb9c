import type { Article, Paragraph } from '../text';
import { findEditedRuns } from './edited';
import { findExactRuns } from './exact';
import type { Repeat, RepeatCode, RepeatOptions } from './repeat';
import { isHeading, type Run, spanOf, wordsOf } from './run';
import { findRepeatedSentences } from './sentences';

/**
 * Everything that stands again in an article, in the order of the later copies: exact copies, edited copies,
 * repeated sentences.
 */
export function findRepeats(article: Article, options: RepeatOptions): Repeat[] {
  const { paragraphs } = article;
  const exact = findExactRuns(paragraphs, options.minimumWords);
  const edited = findEditedRuns(article, exact, options.minimumWords);
  const repeats = [
    ...exact.map((run) => repeatOf(paragraphs, run, exactCode(paragraphs, run), 1)),
    ...edited.map((run) => repeatOf(paragraphs, run, 'edited-repeat', run.similarity)),
    ...findRepeatedSentences(article, [...exact, ...edited]),
  ];
  return repeats.sort((a, b) => a.copy.start - b.copy.start);
}

/** Only the copies that may be removed without being read again. */
export function findRemovableRepeats(article: Article, options: RepeatOptions): Repeat[] {
  const { paragraphs } = article;
  const exact = findExactRuns(paragraphs, options.minimumWords);
  const repeats = exact.map((run) => repeatOf(paragraphs, run, exactCode(paragraphs, run), 1));
  return repeats.filter(({ isRemovable }) => isRemovable);
}

/**
 * A heading further down stands over a section of its own ("Where to stay" under each island), and removing it would
 * merge two sections. The headline and the standfirst, before any body text, stand for the whole article. A question
 * can be one of an interview, which has two answers.
 */
function isRemovable(paragraphs: readonly Paragraph[], run: Run, code: RepeatCode): boolean {
  if (code !== 'repeated-heading') {
    return code === 'repeated-block' || code === 'repeated-paragraph';
  }
  const isQuestion = paragraphs[run.copy]?.normalised.endsWith('?') === true;
  return !isQuestion && paragraphs.slice(0, run.of).every(isHeading);
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
