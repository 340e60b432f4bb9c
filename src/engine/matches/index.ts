// How the paragraphs of an article match those of the others.
export { type Alignment, align } from './alignment';
export { type CopiedPassage, type CopiedPlace, copiedPassages } from './copied';
export { MOST_PLACES_OF_TEXT } from './copies';
export {
  compareStrengths,
  isAtLeast,
  isSameText,
  LEAST_RELATED,
  type Match,
  STRENGTHS,
  type Strength,
} from './match';
export { type ArticleMatches, type Matchable, MatchIndex } from './matchIndex';
export { type Missing, missingFrom } from './missing';
export { type Overlap, sortIntoStories } from './overlap';
export { type Passage, passagesOf } from './passages';
export { NO_SHARES, type Shares, sharesOf, sumOf, totalWords } from './shares';
export type { RelatedArticle } from './stories';
export { WordRanks } from './wordRanks';
