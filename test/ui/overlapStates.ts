// States for the overlap map: articles of a newsroom that does not exist.
import type { OverlapCell, OverlapMap, OverlapPair, Shares } from '../../src/protocol/matches';
import type { OverlapState } from '../../src/protocol/panel';
import { article } from './panelStates';

const NAMES = [
  'city/ferry-vote-early.md',
  'city/ferry-vote-late.md',
  'island-briefing.txt',
  'harbour-budget.txt',
  'school-roof.md',
  'school-roof-2.md',
];
const STORIES = [0, 0, 0, 1, 2, 2];
const PERCENTAGES = [
  [0, 61, 38, 7, 0, 0],
  [52, 0, 35, 6, 0, 0],
  [33, 36, 0, 12, 0, 0],
  [5, 6, 10, 0, 1, 0],
  [0, 0, 0, 1, 0, 88],
  [0, 0, 0, 0, 99.7, 0],
];

function sharesOf(percentage: number): Shares {
  const share = percentage / 100;
  return { copied: share * 0.25, edited: share * 0.15, reworded: share * 0.6 };
}

function ready(map: OverlapMap): OverlapState {
  return { kind: 'ready', map, reading: null };
}

export function smallMap(): OverlapState {
  const articles = NAMES.map((name, index) => ({
    ...article(name),
    words: 400 + index * 31,
    story: STORIES[index] ?? 0,
  }));
  const cells = PERCENTAGES.flatMap((row, from) =>
    row.flatMap((value, column) => (value > 0 ? [{ row: from, column, shares: sharesOf(value) }] : [])),
  );
  return ready({ kind: 'map', articles, cells });
}

/** A map in which each story has four versions and a little besides stands elsewhere. */
export function largeMap(size: number): OverlapState {
  const articles = Array.from({ length: size }, (_, index) => ({
    ...article(`desk-${index % 7}/story-${Math.floor(index / 4)}-version-${index % 4}.md`),
    words: 300 + ((index * 37) % 500),
    story: Math.floor(index / 4),
  }));
  const cells: OverlapCell[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const isSameStory = Math.floor(row / 4) === Math.floor(column / 4);
      if (row === column || !(isSameStory || (row * 31 + column * 17) % 29 === 0)) continue;
      cells.push({ row, column, shares: sharesOf(isSameStory ? 20 + ((row * 7 + column * 13) % 80) : 3) });
    }
  }
  return ready({ kind: 'map', articles, cells });
}

export function pairsList(amount: number): OverlapState {
  const pairs: OverlapPair[] = Array.from({ length: amount }, (_, index) => ({
    a: { ...article(`city/story-${index + 1}.md`), words: 400 },
    b: { ...article(`agency/story-${amount - index}-copy.txt`), words: 380 },
    sharesOfA: sharesOf(100 - index),
    sharesOfB: sharesOf((index * 37) % 100),
  }));
  return ready({ kind: 'pairs', articleCount: 4200, pairs });
}
