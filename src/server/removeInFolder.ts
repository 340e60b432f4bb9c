import type { Corpus } from '../engine';
import type { ArticleEdits, RemoveResult } from '../protocol';
import { textEdits } from './codeActions';

/** An open article and the version of its document that the corpus holds. */
export interface OpenArticle {
  uri: string;
  version: number;
}

/** What to take out of open articles so that no exact repeat is left in them. */
export function removeExactRepeats(corpus: Corpus, open: readonly OpenArticle[]): RemoveResult {
  const articles: ArticleEdits[] = [];
  let refused = 0;
  for (const { uri, version } of open) {
    const article = corpus.article(uri);
    const removal = corpus.removeExact(uri);
    refused += removal.refused.length;
    if (article && removal.deletions.length > 0) {
      articles.push({ uri, version, edits: textEdits(article.lines, removal.deletions) });
    }
  }
  return { articles, refused };
}
