import type { Corpus } from '../corpus';
import { compareStrengths, type Match, type Strength } from '../matches';
import type { RepeatCode } from '../repeats';
import type { Role } from '../text';
import { type ReportedEntity, reportEntities } from './entities';

/** The report of the command-line tool, version 1. Lines and columns are 1-based. */
export interface Report {
  version: 1;
  articles: ReportedArticle[];
  repeats: ReportedRepeat[];
  matches: ReportedMatch[];
  entities: ReportedEntity[];
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

/** Two paragraphs of two articles that match; each pair stands in the report once. */
export interface ReportedMatch {
  path: string;
  startLine: number;
  endLine: number;
  other: { path: string; startLine: number; endLine: number };
  strength: Strength;
  similarity: number;
}

/** A file that was asked for and could not be checked. */
export interface Unreadable {
  path: string;
  reason: string;
}

/** What a report can be limited to. */
export type Part = 'repeats' | 'matches' | 'entities';

/** What a report is to hold. */
export interface ReportScope {
  /** What to work out; the other lists stay empty. */
  parts: ReadonlySet<Part>;
  /** The weakest match to look for and list. */
  strength: Strength;
}

/** Reports on every article of the corpus, whose URIs are the paths as given. */
export function makeReport(
  corpus: Corpus,
  { parts, strength }: ReportScope,
  unreadable: readonly Unreadable[],
): Report {
  return {
    version: 1,
    articles: corpus.uris.map((path) => reportArticle(corpus, path)),
    repeats: parts.has('repeats') ? corpus.uris.flatMap((path) => reportRepeats(corpus, path)) : [],
    matches: parts.has('matches') ? reportMatches(corpus, strength) : [],
    entities: parts.has('entities') ? reportEntities(corpus) : [],
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
    similarity: rounded(similarity),
  }));
}

const NO_MATCHES: readonly Match[] = [];

/** Best first; among equals in the order of the articles. */
function reportMatches(corpus: Corpus, weakest: Strength): ReportedMatch[] {
  const order = new Map(corpus.uris.map((path, index) => [path, index]));
  const found = new Map<string, { path: string; match: Match }>();
  for (const [path, index] of order) {
    for (const match of matchesOf(corpus, path, weakest)) {
      const other = order.get(match.other) ?? 0;
      const isLater = index > other;
      const key = isLater
        ? `${other} ${match.otherParagraph} ${index} ${match.paragraph}`
        : `${index} ${match.paragraph} ${other} ${match.otherParagraph}`;
      found.set(key, isLater ? { path: match.other, match: turned(match, path) } : { path, match });
    }
  }
  return [...found.values()]
    .sort(({ match: a }, { match: b }) => compareStrengths(a, b))
    .map(({ path, match }) => reportMatch(corpus, path, match));
}

function matchesOf(corpus: Corpus, path: string, weakest: Strength): readonly Match[] {
  const { ofParagraphs } = corpus.matches(path, weakest);
  return ofParagraphs.some((matches) => matches.length > 0) ? ofParagraphs.flat() : NO_MATCHES;
}

/** A match as it is seen from the other article. */
function turned(match: Match, path: string): Match {
  return { ...match, paragraph: match.otherParagraph, other: path, otherParagraph: match.paragraph };
}

function reportMatch(corpus: Corpus, path: string, match: Match): ReportedMatch {
  return {
    path,
    ...linesOf(corpus, path, match.paragraph),
    other: { path: match.other, ...linesOf(corpus, match.other, match.otherParagraph) },
    strength: match.strength,
    similarity: rounded(match.similarity),
  };
}

function linesOf(corpus: Corpus, path: string, index: number): { startLine: number; endLine: number } {
  const { startLine = 0, endLine = 0 } = corpus.article(path)?.paragraphs[index] ?? {};
  return { startLine: startLine + 1, endLine: endLine + 1 };
}

function rounded(similarity: number): number {
  return Math.round(similarity * 1000) / 1000;
}
