// Which files of a folder are articles.
export { formatOf } from './format';
export {
  type ArticleFilter,
  type ArticlePatterns,
  createArticleFilter,
  DEFAULT_EXCLUDE,
  DEFAULT_INCLUDE,
} from './patterns';
export { type FolderEntry, listArticles, type ReadFolder } from './walk';
