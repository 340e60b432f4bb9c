// The scores that are compared: the engine's own, and two that everybody knows.
import { compareTwoStrings } from 'string-similarity';
import wordRanks from '../../media/word-ranks.txt';
import { countShared, triplesOf } from '../../src/engine/compare/shingles';
import { WordRanks } from '../../src/engine/matches';
import { Stories } from '../../src/engine/matches/stories';
import { type OpenSet, paragraphOf } from './openSet';
import type { EvaluationSet, Pair } from './sets';

/** A way of telling how alike two paragraphs are. */
export interface Score {
  name: string;
  /** The scores of the pairs, in their order; higher is more alike. */
  of(open: OpenSet, pairs: readonly Pair[]): Float64Array;
}

const ranks = new WordRanks(wordRanks);

/** All articles of a set as the engine keeps them to find versions of one story; their URIs are their numbers. */
export function storiesOf({ articles }: OpenSet): Stories {
  const stories = new Stories(ranks);
  for (const [number, article] of articles.entries()) {
    stories.set(String(number), article);
  }
  return stories;
}

/** The ranked score of two paragraphs, as if their articles were surely on one story. */
const alone: Score = {
  name: 'ours',
  of: (open, pairs) => rankedScores(open, pairs, () => 1),
};

/** The ranked score as the product shows it: lower where the articles have less in common, 0 outside of the gate. */
const asShown: Score = {
  name: 'ours, within stories',
  of(open, pairs) {
    const related = relatedOf(open, storiesOf(open));
    return rankedScores(open, pairs, (a, b) => related.get(a)?.get(b));
  },
};

/** For each article those that may tell the same story, and how much they have in common. */
function relatedOf({ articles }: OpenSet, stories: Stories): Map<string, Map<string, number>> {
  return new Map(
    articles.map((_, number) => [
      String(number),
      new Map(stories.related(String(number)).map(({ uri, similarity }) => [uri, similarity])),
    ]),
  );
}

/** The engine's scores of the pairs; `storyOf` tells how much two articles have in common, undefined for nothing. */
function rankedScores(
  open: OpenSet,
  pairs: readonly Pair[],
  storyOf: (a: string, b: string) => number | undefined,
): Float64Array {
  const stories = storiesOf(open);
  stories.related('0'); // makes it work out how rare the words are, once for all
  const scores = new Float64Array(pairs.length);
  for (const [documents, own] of byDocuments(open, pairs)) {
    const [a = '', b = ''] = documents.split(' ');
    const similarity = storyOf(a, b);
    const scored = similarity === undefined ? [] : stories.pairs(a, { uri: b, similarity }, 0);
    const known = new Map(
      scored.map((pair) => [`${pair.paragraph} ${pair.otherParagraph}`, pair.similarity]),
    );
    for (const at of own) {
      const { first, second } = inOrder(open, pairs[at]);
      scores[at] = known.get(`${open.paragraphs[first]} ${open.paragraphs[second]}`) ?? 0;
    }
  }
  return scores;
}

/** The engine scores article by article: the pairs of each two articles, by places in the list. */
function byDocuments(open: OpenSet, pairs: readonly Pair[]): Map<string, number[]> {
  const grouped = new Map<string, number[]>();
  for (const [at, pair] of pairs.entries()) {
    const { first, second } = inOrder(open, pair);
    const documents = `${documentOf(open, first)} ${documentOf(open, second)}`;
    const known = grouped.get(documents);
    if (known) {
      known.push(at);
    } else {
      grouped.set(documents, [at]);
    }
  }
  return grouped;
}

/** The units of a pair, that of the earlier document first. */
function inOrder(open: OpenSet, pair: Pair | undefined): { first: number; second: number } {
  const { a, b } = pair ?? { a: -1, b: -1 };
  return documentOf(open, a) <= documentOf(open, b) ? { first: a, second: b } : { first: b, second: a };
}

function documentOf({ set }: OpenSet, unit: number): number {
  return set.units[unit]?.document ?? -1;
}

/** The Dice coefficient over pairs of letters, by the package string-similarity. */
const letterPairs: Score = {
  name: 'string-similarity',
  of(open, pairs) {
    return Float64Array.from(pairs, ({ a, b }) => compareTwoStrings(textOf(open, a), textOf(open, b)));
  },
};

/** The Jaccard coefficient over runs of three words. */
const wordTriples: Score = {
  name: '3-word Jaccard',
  of(open, pairs) {
    const triples = open.set.units.map((_, unit) => triplesOf(textOf(open, unit)));
    return Float64Array.from(pairs, ({ a, b }) => jaccard(triples[a] ?? new Set(), triples[b] ?? new Set()));
  },
};

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = countShared(a, b);
  return shared / Math.max(1, a.size + b.size - shared);
}

function textOf(open: OpenSet, unit: number): string {
  return paragraphOf(open, unit)?.normalised ?? '';
}

/** The scores that a set can be measured with: of texts without articles no story can be told. */
export function scoresFor({ hasStories }: EvaluationSet): readonly Score[] {
  return hasStories ? [alone, asShown, letterPairs, wordTriples] : [alone, letterPairs, wordTriples];
}
