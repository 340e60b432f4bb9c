import type { Corpus } from '../engine';
import type { ArticleEdits, RemoveResult } from '../protocol';
import { textEdits } from './codeActions';
import { removeReported } from './reported';
import type { FolderSettings } from './settings';

/** An open article, the version of its document that the corpus holds, and the settings that hold for it. */
export interface OpenArticle {
  uri: string;
  version: number;
  settings: FolderSettings;
}

/** What to take out of open articles so that no exact repeat is left in them. */
export function removeExactRepeats(corpus: Corpus, open: readonly OpenArticle[]): RemoveResult {
  const articles: ArticleEdits[] = [];
  let refused = 0;
  for (const { uri, version, settings } of open) {
    const article = corpus.article(uri);
    const removal = removeReported(corpus, uri, settings);
    refused += removal.refused.length;
    if (article && removal.deletions.length > 0) {
      articles.push({ uri, version, edits: textEdits(article.lines, removal.deletions) });
    }
  }
  return { articles, refused };
}
