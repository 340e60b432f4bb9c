// The map as its table needs it: row by row, and which articles are framed as versions of one story.
import type { OverlapMap, Shares } from '../../protocol/matches';
import { shortNames, withoutEndings } from '../places';

type ArticleMap = Extract<OverlapMap, { kind: 'map' }>;

/** Articles that stand together: the versions of a story, or articles each of which stands alone. */
export interface Group {
  start: number;
  /** Exclusive. */
  end: number;
  isStory: boolean;
}

export interface MapModel {
  /** `short` names an article where there is room, `header` over a narrow column. */
  articles: { uri: string; name: string; short: string; header: string; words: number }[];
  /** The same text for the same articles. */
  names: string;
  groups: Group[];
  /** For each row what stands in its columns; what is not there is 0. */
  rows: Map<number, Shares>[];
}

/** Puts the cells of a map in their rows. */
export function mapModel({ articles, cells }: ArticleMap): MapModel {
  const short = shortNames(articles.map(({ name }) => name));
  const headers = withoutEndings(short);
  const rows = articles.map(() => new Map<number, Shares>());
  for (const { row, column, shares } of cells) rows[row]?.set(column, shares);
  return {
    articles: articles.map(({ uri, name, words }, index) => {
      return { uri, name, words, short: short[index] ?? name, header: headers[index] ?? name };
    }),
    names: JSON.stringify(articles),
    groups: groupsOf(articles.map(({ story }) => story)),
    rows,
  };
}

function groupsOf(stories: readonly number[]): Group[] {
  const groups: Group[] = [];
  let start = 0;
  while (start < stories.length) {
    let end = start + 1;
    while (end < stories.length && stories[end] === stories[start]) end++;
    addGroup(groups, { start, end, isStory: end - start > 1 });
    start = end;
  }
  return groups;
}

/** Articles without other versions of their story make one group together: a frame around each would be noise. */
function addGroup(groups: Group[], group: Group): void {
  const last = groups.at(-1);
  if (last && !last.isStory && !group.isStory) last.end = group.end;
  else groups.push(group);
}
