import { type Shares, sumOf } from './shares';

/** Articles of which one has at least so much of its words in the other, or in its words, stand together on the map. */
const LEAST_TOGETHER = 0.25;

/** Which share of the words of one article stands in another. */
export interface Overlap {
  uri: string;
  other: string;
  shares: Shares;
}

/**
 * Sorts articles so that versions of one story stand together: the largest stories first, within a story each article
 * beside the one that it shares the most with.
 *
 * @returns the stories, each a list of URIs; an article without overlap is a story of its own, in the order given, last
 */
export function sortIntoStories(uris: readonly string[], overlaps: readonly Overlap[]): string[][] {
  const strengths = mutualStrengths(overlaps);
  const left = new Set(uris);
  const stories: string[][] = [];
  for (const uri of uris) {
    if (left.has(uri)) {
      stories.push(takeStory(uri, left, strengths));
    }
  }
  return stories.sort((a, b) => b.length - a.length);
}

type Strengths = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** For each article, how much it and each other share: the larger of the two shares. */
function mutualStrengths(overlaps: readonly Overlap[]): Strengths {
  const strengths = new Map<string, Map<string, number>>();
  for (const { uri, other, shares } of overlaps) {
    const share = sumOf(shares);
    for (const [from, to] of [
      [uri, other],
      [other, uri],
    ] as const) {
      const known = strengths.get(from) ?? new Map<string, number>();
      known.set(to, Math.max(share, known.get(to) ?? 0));
      strengths.set(from, known);
    }
  }
  return strengths;
}

/** Takes an article and, one by one, whatever shares the most with one that was taken. */
function takeStory(first: string, left: Set<string>, strengths: Strengths): string[] {
  const story: string[] = [];
  const reachable = new Map<string, number>([[first, 1]]);
  for (let next = strongest(reachable); next !== undefined; next = strongest(reachable)) {
    reachable.delete(next);
    left.delete(next);
    story.push(next);
    for (const [other, strength] of strengths.get(next) ?? []) {
      if (left.has(other) && strength >= LEAST_TOGETHER) {
        reachable.set(other, Math.max(strength, reachable.get(other) ?? 0));
      }
    }
  }
  return story;
}

function strongest(reachable: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let highest = 0;
  for (const [uri, strength] of reachable) {
    if (strength > highest) {
      highest = strength;
      best = uri;
    }
  }
  return best;
}
