// How well the scores part and rank the pairs of a set.
import {
  areaUnderCurve,
  bestF1,
  type RankingQuality,
  rankingQuality,
  recallAtFalsePositives,
} from './metrics';
import { type OpenSet, openSet } from './openSet';
import { type Score, scoresFor } from './scores';
import type { EvaluationSet, Pair } from './sets';
import type { Table } from './table';

const FEW = 0.001;
const SOME = 0.01;

/** A table with a row for each comparison and score. */
export function comparisonTable(sets: readonly EvaluationSet[]): Table {
  return {
    head: ['set', 'pairs', 'score', 'AUC', 'best F1', 'recall at 0.1 %', 'recall at 1 %'],
    rows: sets.flatMap((set) => {
      const open = openSet(set);
      return set.comparisons.flatMap(({ name, right, wrong }) => {
        const rightPairs = pairsOf(set, right);
        const wrongPairs = pairsOf(set, wrong);
        return scoresFor(set).map((score, at) => [
          at === 0 ? set.name : '',
          at === 0 ? `${name} (${rightPairs.length} / ${wrongPairs.length})` : '',
          score.name,
          ...comparisonFigures(open, score, rightPairs, wrongPairs),
        ]);
      });
    }),
  };
}

function comparisonFigures(
  open: OpenSet,
  score: Score,
  rightPairs: readonly Pair[],
  wrongPairs: readonly Pair[],
): number[] {
  const scores = score.of(open, [...rightPairs, ...wrongPairs]);
  const right = scores.subarray(0, rightPairs.length);
  const wrong = scores.subarray(rightPairs.length);
  return [
    areaUnderCurve(right, wrong),
    bestF1(right, wrong),
    recallAtFalsePositives(right, wrong, FEW),
    recallAtFalsePositives(right, wrong, SOME),
  ];
}

function pairsOf({ classes }: EvaluationSet, names: readonly string[]): Pair[] {
  return names.flatMap((name) => classes.get(name) ?? []);
}

/** A table with a row for each set that asks questions, and score. */
export function rankingTable(sets: readonly EvaluationSet[]): Table {
  return {
    head: ['set', 'questions', 'score', 'P@1', 'MAP'],
    rows: sets
      .filter(({ questions }) => questions.length > 0)
      .flatMap((set) => {
        const open = openSet(set);
        return scoresFor(set).map((score, at) => {
          const { precisionAt1, meanAveragePrecision } = rankingOf(open, score);
          return [
            at === 0 ? set.name : '',
            at === 0 ? String(set.questions.length) : '',
            score.name,
            precisionAt1,
            meanAveragePrecision,
          ];
        });
      }),
  };
}

function rankingOf(open: OpenSet, score: Score): RankingQuality {
  const { questions } = open.set;
  const pairs = questions.flatMap(({ asked, among }) => among.map((answer) => ({ a: asked, b: answer })));
  const scores = score.of(open, pairs);
  let from = 0;
  return rankingQuality(
    questions.map(({ right, among }) => {
      const own = scores.subarray(from, from + among.length);
      from += among.length;
      return among.map((answer, at) => ({ score: own[at] ?? 0, isRight: right.has(answer) }));
    }),
  );
}
