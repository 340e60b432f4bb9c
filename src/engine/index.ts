// The one door to the engine: articles in, findings and repairs out. Everything here is pure: the same code runs in
// Node, in a browser's worker and in tests.
export { type ArticleSource, type Corpus, type CorpusOptions, createCorpus } from './corpus';
export {
  type Alias,
  DecisionsError,
  type DecisionsFile,
  ENTITY_TYPES,
  type Entity,
  type EntityMention,
  type EntityTitle,
  type EntityType,
  emptyDecisions,
  fold,
  formatDecisions,
  type Mention,
  type NameDecision,
  parseDecisions,
  spellingOf,
  withDecision,
  withoutDecision,
} from './entities';
export {
  type ArticleFilter,
  type ArticlePatterns,
  createArticleFilter,
  DEFAULT_EXCLUDE,
  DEFAULT_INCLUDE,
  type FolderEntry,
  formatOf,
  listArticles,
  type ReadFolder,
} from './folder';
export {
  type Alignment,
  type ArticleMatches,
  type CopiedPassage,
  type CopiedPlace,
  isAtLeast,
  isSameText,
  LEAST_RELATED,
  type Match,
  type Missing,
  NO_SHARES,
  type Overlap,
  type Passage,
  type RelatedArticle,
  type Shares,
  STRENGTHS,
  type Strength,
  sortIntoStories,
  sumOf,
  totalWords,
} from './matches';
export {
  type Deletion,
  deleteFrom,
  isExact,
  isRemovable,
  type Removal,
  type Repeat,
  type RepeatCode,
  type Span,
} from './repeats';
export {
  DEFAULT_SEVERITY,
  describeCopied,
  describeLines,
  describeRepeat,
  FINDING_CODES,
  type FindingCode,
  formatText,
  makeReport,
  type Part,
  type Report,
  type ReportScope,
  type Severity,
  type Unreadable,
} from './report';
export { areSections } from './store/sections';
export type { Article, Layout, Lines, Reading } from './text';
export { type DecodedText, decodeText, encodeText, NOT_TEXT } from './text/encoding';
