// Whether the engine knows which articles are on one story, and how the judged pairs of paragraphs are shown.
import wordRanks from '../../media/word-ranks.txt';
import { MatchIndex, STRENGTHS, type Strength, WordRanks } from '../../src/engine/matches';
import { relation } from './eventReaders';
import { type OpenSet, openSet } from './openSet';
import { storiesOf } from './scores';
import type { EvaluationSet, Pair } from './sets';
import type { Table } from './table';

const MINIMUM_WORDS = 8;
/** Thresholds of story similarity that are looked at besides the engine's own, which is the lowest. */
const THRESHOLDS = [0.18, 0.2, 0.22, 0.25, 0.3];
const CLASSES = ['same', 'partly', 'none', 'other event', 'other topic'];
const RELATIONS = ['same event', 'other event', 'other topic'] as const;

/** Which share of the pairs of documents pass as telling one story, by how they stand to one another. */
export function storyTable(sets: readonly EvaluationSet[]): Table {
  return {
    head: ['documents', 'story similarity from', ...RELATIONS, 'precision of "same event"'],
    rows: sets
      .filter(({ documents, hasStories }) => hasStories && documents.some(({ topic }) => topic))
      .filter(({ documents }) => new Set(documents.map(({ topic }) => topic)).size > 1)
      .flatMap(storyRows),
  };
}

function storyRows(set: EvaluationSet): (string | number)[][] {
  const open = openSet(set);
  const pairs = relatedPairs(open);
  const all = countRelations(set);
  return ['the gate', ...THRESHOLDS].map((threshold, at) => {
    const passing = pairs.filter(
      ({ similarity }) => typeof threshold === 'string' || similarity >= threshold,
    );
    const counts = RELATIONS.map(
      (name) => passing.filter(({ a, b }) => relationOf(set, a, b) === name).length,
    );
    return [
      at === 0 ? set.name : '',
      typeof threshold === 'string' ? threshold : String(threshold),
      ...RELATIONS.map((name, column) => (counts[column] ?? 0) / (all.get(name) ?? 0)),
      (counts[0] ?? 0) / passing.length,
    ];
  });
}

interface RelatedPair {
  a: number;
  b: number;
  similarity: number;
}

function relatedPairs(open: OpenSet): RelatedPair[] {
  const stories = storiesOf(open);
  return open.articles.flatMap((_, a) =>
    stories
      .related(String(a))
      .map(({ uri, similarity }) => ({ a, b: Number(uri), similarity }))
      .filter(({ b }) => b < a),
  );
}

function relationOf({ documents }: EvaluationSet, a: number, b: number): string {
  const [one, other] = [documents[a], documents[b]];
  return one && other ? relation(one, other) : '';
}

function countRelations(set: EvaluationSet): Map<string, number> {
  const counts = new Map<string, number>();
  for (let a = 0; a < set.documents.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const name = relationOf(set, a, b);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * How the pairs of each class are shown by the product: the share of them with each strength, the rest is not shown. Of
 * what is only related the product shows the best paragraph of each article.
 */
export function strengthTable(sets: readonly EvaluationSet[]): Table {
  return {
    head: ['set', 'pairs', ...STRENGTHS],
    rows: sets
      .filter(({ hasStories, units }) => hasStories && units.length > 0)
      .flatMap((set) => {
        const open = openSet(set);
        const index = indexOf(open);
        return inOrder(set).map(([name, pairs], at) => [
          at === 0 ? set.name : '',
          `${name} (${pairs.length})`,
          ...sharesOfStrengths(open, index, pairs),
        ]);
      }),
  };
}

/** The classes of pairs, the closest first. */
function inOrder({ classes }: EvaluationSet): [string, readonly Pair[]][] {
  return [...classes].sort(([a], [b]) => CLASSES.indexOf(a) - CLASSES.indexOf(b));
}

function indexOf({ articles }: OpenSet): MatchIndex {
  const index = new MatchIndex(new WordRanks(wordRanks));
  for (const [number, article] of articles.entries()) {
    index.note(String(number), { article, minimumWords: MINIMUM_WORDS });
  }
  return index;
}

function sharesOfStrengths(open: OpenSet, index: MatchIndex, pairs: readonly Pair[]): number[] {
  const counts = new Map<Strength | undefined, number>();
  for (const pair of pairs) {
    const strength = strengthOf(open, index, pair);
    counts.set(strength, (counts.get(strength) ?? 0) + 1);
  }
  return STRENGTHS.map((strength) => (counts.get(strength) ?? 0) / pairs.length);
}

function strengthOf({ set, paragraphs }: OpenSet, index: MatchIndex, { a, b }: Pair): Strength | undefined {
  const uri = String(set.units[a]?.document);
  const other = String(set.units[b]?.document);
  const matches = index.of(uri, 'related').ofParagraphs[paragraphs[a] ?? -1] ?? [];
  return matches.find((match) => match.other === other && match.otherParagraph === paragraphs[b])?.strength;
}
