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
  const table = corpus.article(path)?.table;
  const paragraphs: ReportedArticle['paragraphs'] = [];
  let words = 0;
  for (let index = 0; table && index < table.count; index += 1) {
    paragraphs.push({
      startLine: table.startLineOf(index) + 1,
      endLine: table.endLineOf(index) + 1,
      role: table.roleOf(index),
      words: table.wordsOf(index),
    });
    words += table.wordsOf(index);
  }
  return { path, words, paragraphs };
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

/** Best first; among equals in the order of the articles. */
function reportMatches(corpus: Corpus, weakest: Strength): ReportedMatch[] {
  const order = new Map(corpus.uris.map((path, index) => [path, index]));
  const found: { path: string; match: Match }[] = [];
  for (const [path, index] of order) {
    for (const match of corpus.matches(path, weakest).ofParagraphs.flat()) {
      const isLater = index > (order.get(match.other) ?? 0);
      if (!isLater) {
        found.push({ path, match });
      } else if (!isFoundFromThere(corpus, path, match, weakest)) {
        found.push({ path: match.other, match: turned(match, path) });
      }
    }
  }
  return found
    .sort(({ match: a }, { match: b }) => compareStrengths(a, b))
    .map(({ path, match }) => reportMatch(corpus, path, match));
}

/** Whether a match is also among those of the other article. Where very many texts are alike it need not be. */
function isFoundFromThere(
  corpus: Corpus,
  path: string,
  { paragraph, other, otherParagraph }: Match,
  weakest: Strength,
): boolean {
  const fromThere = corpus.matches(other, weakest).ofParagraphs[otherParagraph];
  return fromThere?.some((match) => match.other === path && match.otherParagraph === paragraph) ?? false;
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
  const table = corpus.article(path)?.table;
  return { startLine: (table?.startLineOf(index) ?? 0) + 1, endLine: (table?.endLineOf(index) ?? 0) + 1 };
}

function rounded(similarity: number): number {
  return Math.round(similarity * 1000) / 1000;
}
