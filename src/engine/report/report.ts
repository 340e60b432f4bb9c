import type { Corpus } from '../corpus';
import type { RepeatCode } from '../repeats';
import type { Role } from '../text';

/** The report of the command-line tool, version 1. Lines and columns are 1-based. */
export interface Report {
  version: 1;
  articles: ReportedArticle[];
  repeats: ReportedRepeat[];
  matches: never[];
  entities: never[];
  unreadable: Unreadable[];
}

export interface ReportedArticle {
  path: string;
  words: number;
  paragraphs: { startLine: number; endLine: number; role: Role; words: number }[];
}

export interface ReportedRepeat {
  code: RepeatCode;
  path: string;
  startLine: number;
  endLine: number;
  of: { startLine: number; endLine: number };
  paragraphs: number;
  words: number;
  similarity: number;
}

/** A file that was asked for and could not be checked. */
export interface Unreadable {
  path: string;
  reason: string;
}

/** What a report can be limited to. */
export type Part = 'repeats' | 'matches' | 'entities';

/**
 * Reports on every article of the corpus, whose URIs are the paths as given.
 *
 * @param parts what to work out; the other lists stay empty
 */
export function makeReport(
  corpus: Corpus,
  parts: ReadonlySet<Part>,
  unreadable: readonly Unreadable[],
): Report {
  return {
    version: 1,
    articles: corpus.uris.map((path) => reportArticle(corpus, path)),
    repeats: parts.has('repeats') ? corpus.uris.flatMap((path) => reportRepeats(corpus, path)) : [],
    matches: [],
    entities: [],
    unreadable: [...unreadable],
  };
}

function reportArticle(corpus: Corpus, path: string): ReportedArticle {
  const paragraphs = (corpus.article(path)?.paragraphs ?? []).map(({ startLine, endLine, role, words }) => ({
    startLine: startLine + 1,
    endLine: endLine + 1,
    role,
    words,
  }));
  return { path, words: paragraphs.reduce((sum, { words }) => sum + words, 0), paragraphs };
}

function reportRepeats(corpus: Corpus, path: string): ReportedRepeat[] {
  return corpus.repeats(path).map(({ code, copy, of, paragraphs, words, similarity }) => ({
    code,
    path,
    startLine: copy.startLine + 1,
    endLine: copy.endLine + 1,
    of: { startLine: of.startLine + 1, endLine: of.endLine + 1 },
    paragraphs,
    words,
    similarity: Math.round(similarity * 1000) / 1000,
  }));
}
