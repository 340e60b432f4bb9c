import picomatch from 'picomatch';

/** Which files of a folder are articles, as globs on the path from the folder, with `/`. */
export interface ArticlePatterns {
  include: readonly string[];
  /** A glob that fits a folder leaves out all that is in it. */
  exclude: readonly string[];
}

export const DEFAULT_INCLUDE: readonly string[] = ['**/*.{txt,md,markdown,text}'];

/**
 * What stands in a code repository and is no article: the folder must stay quiet when one is opened. Capitals count,
 * so that `news.txt` or `security-council.md` of a newsroom is not taken for a project's NEWS or SECURITY file.
 */
export const DEFAULT_EXCLUDE: readonly string[] = [
  '**/.*',
  '**/{node_modules,bower_components,vendor,third_party,site-packages,__pycache__,venv,dist}',
  '**/{README,Readme,readme,CHANGELOG,Changelog,changelog,LICENSE,LICENCE,License,license}{,.*,-{MIT,APACHE,BSD,GPL}*}',
  '**/{AUTHORS,CODE_OF_CONDUCT,CONTRIBUTING,CONTRIBUTORS,COPYING,ISSUE_TEMPLATE,MAINTAINERS}{,.*}',
  '**/{PULL_REQUEST_TEMPLATE,THIRD-PARTY-NOTICES,ThirdPartyNotices}{,.*}',
  '**/{CHANGES,GOVERNANCE,HISTORY,INSTALL,NEWS,NOTICE,SECURITY,SUPPORT,TODO}.md',
  '**/{AGENTS,CLAUDE,SKILL}.md',
  '**/{requirements,constraints}{,-*,_*}.txt',
  '**/{dev,docs,test}{-,_}requirements.txt',
  '**/{CMakeLists,CMakeCache,robots,humans,llms,SOURCES,top_level,entry_points,dependency_links}.txt',
];

/** Says of a path whether it is an article, and whether a folder may hold any. */
export interface ArticleFilter {
  isArticle(path: string): boolean;
  mayHoldArticles(folder: string): boolean;
}

/**
 * Makes the filter of one folder. Case counts in what is left out, not in what is let in (`STORY.TXT` is an article);
 * a dot at the beginning of a name is nothing special.
 *
 * @param patterns globs that are no valid globs fit nothing
 */
export function createArticleFilter({ include, exclude }: ArticlePatterns): ArticleFilter {
  const isIncluded = matcherOf(include, { dot: true, nocase: true });
  const isExcluded = matcherOf(exclude.map(withoutTail), { dot: true });
  const knownFolders = new Map<string, boolean>([['', true]]);

  function mayHoldArticles(folder: string): boolean {
    const known = knownFolders.get(folder);
    if (known !== undefined) {
      return known;
    }
    const may = !isExcluded(folder) && mayHoldArticles(parentOf(folder));
    knownFolders.set(folder, may);
    return may;
  }

  return {
    mayHoldArticles,
    isArticle: (path) => isIncluded(path) && !isExcluded(path) && mayHoldArticles(parentOf(path)),
  };
}

/** Tells whether a path fits one of the globs, as picomatch does, without what it does for each path besides. */
function matcherOf(globs: readonly string[], options: picomatch.PicomatchOptions): (path: string) => boolean {
  const known = new Set(globs.filter(isGlob));
  const patterns = [...known].map((glob) => picomatch.makeRe(glob, options));
  return (path) => path !== '' && (known.has(path) || patterns.some((pattern) => pattern.test(path)));
}

/** An empty glob fits nothing; picomatch throws at it. */
function isGlob(glob: string): boolean {
  return glob !== '';
}

/** `drafts/**` leaves out the folder `drafts` itself, so that it need not be read at all. */
function withoutTail(glob: string): string {
  return glob.replace(/\/\*\*\/?$/, '').replace(/\/$/, '');
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
