// Which files of a folder are articles.
export {
  type ArticleFilter,
  type ArticlePatterns,
  createArticleFilter,
  DEFAULT_EXCLUDE,
  DEFAULT_INCLUDE,
} from './patterns';
export { type FolderEntry, listArticles, type ReadFolder } from './walk';
