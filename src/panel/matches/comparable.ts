import type { ArticleMatches } from '../../protocol/matches';
import type { Reading } from '../../protocol/panel';
import { matchesEmpty } from '../words';

/** Whether nothing can be said of an article: it is empty, or there is no other one. */
export function hasNothingToCompare({ words, articleCount, others }: ArticleMatches): boolean {
  return words === 0 || (articleCount <= 1 && others.length === 0);
}

/** Why nothing can be said of an article. */
export function whyNothing({ words }: ArticleMatches, reading: Reading | null): string {
  if (words === 0) return matchesEmpty.emptyArticle;
  return reading ? matchesEmpty.aloneSoFar : matchesEmpty.alone;
}
