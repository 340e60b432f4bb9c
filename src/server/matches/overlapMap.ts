import { NO_SHARES, type Overlap, type Shares, sortIntoStories, sumOf, totalWords } from '../../engine';
import type {
  ArticleName,
  OverlapCell,
  OverlapMap,
  OverlapPair,
  OverlapProgress,
} from '../../protocol/matches';
import { rest } from '../slices';
import type { Views } from './view';

/** A larger folder is shown as a list of its closest pairs: nobody can read a larger map. */
const LARGEST_MAP = 300;
const MOST_PAIRS = 500;
/** Least time, in milliseconds, between two words on the progress. */
const BETWEEN_PROGRESS = 150;

/** Whoever waits for an overlap map. */
export interface OverlapListener {
  /** Asked now and then; where it says no, what has been found so far is given. */
  goesOn(): boolean;
  /** Hears now and then how far the work has come. */
  onProgress(progress: OverlapProgress): void;
}

/** How the articles of the folder overlap. Works in slices. */
export async function overlapMap(views: Views, listener: OverlapListener): Promise<OverlapMap> {
  const uris = views.names().map(({ uri }) => uri);
  const overlaps = await findOverlaps(views, uris, listener);
  return uris.length <= LARGEST_MAP ? mapOf(views, uris, overlaps) : pairsOf(views, uris, overlaps);
}

async function findOverlaps(
  views: Views,
  uris: readonly string[],
  { goesOn, onProgress }: OverlapListener,
): Promise<Overlap[]> {
  const inFolder = new Set(uris);
  const overlaps: Overlap[] = [];
  let told = Date.now();
  for (const [compared, uri] of uris.entries()) {
    await rest();
    if (!goesOn()) {
      break;
    }
    if (Date.now() - told > BETWEEN_PROGRESS) {
      told = Date.now();
      onProgress({ compared, articles: uris.length });
    }
    const view = await views.of(uri);
    for (const [other, shares] of view ? views.corpus.sharesByArticle(uri, view.isShown) : []) {
      if (inFolder.has(other) && sumOf(shares) > 0) {
        overlaps.push({ uri, other, shares });
      }
    }
  }
  return overlaps;
}

function mapOf(views: Views, uris: readonly string[], overlaps: readonly Overlap[]): OverlapMap {
  const stories = sortIntoStories(uris, overlaps);
  const articles = stories.flatMap((story, number) =>
    story.map((uri) => ({ ...sized(views, uri), story: number })),
  );
  const places = new Map(articles.map(({ uri }, index) => [uri, index]));
  const cells = overlaps.flatMap(({ uri, other, shares }): OverlapCell[] => {
    const row = places.get(uri);
    const column = places.get(other);
    return row === undefined || column === undefined ? [] : [{ row, column, shares }];
  });
  return { kind: 'map', articles, cells };
}

function pairsOf(views: Views, uris: readonly string[], overlaps: readonly Overlap[]): OverlapMap {
  const shares = new Map(overlaps.map((overlap) => [keyOf(overlap.uri, overlap.other), overlap.shares]));
  const sharesOf = (uri: string, other: string): Shares => shares.get(keyOf(uri, other)) ?? NO_SHARES;
  const pairs = overlaps
    .filter(({ uri, other }) => uri < other || !shares.has(keyOf(other, uri)))
    .map(({ uri, other }) => ({ uri, other, sum: sumOf(sharesOf(uri, other)) + sumOf(sharesOf(other, uri)) }))
    .sort((a, b) => b.sum - a.sum)
    .slice(0, MOST_PAIRS)
    .map(
      ({ uri, other }): OverlapPair => ({
        a: sized(views, uri),
        b: sized(views, other),
        sharesOfA: sharesOf(uri, other),
        sharesOfB: sharesOf(other, uri),
      }),
    );
  return { kind: 'pairs', articleCount: uris.length, pairs };
}

function keyOf(uri: string, other: string): string {
  return `${uri}\n${other}`;
}

function sized(views: Views, uri: string): ArticleName & { words: number } {
  return { ...views.name(uri), words: totalWords(views.corpus.article(uri)?.paragraphs ?? []) };
}
