import { deepEqual, ok } from 'node:assert/strict';
import {
  LABELS,
  mayFollow,
  type NameSpan,
  namesIn,
  OUTSIDE,
} from '../../../../src/engine/entities/tagger/labels';
import { Posterior } from '../../../../src/engine/entities/tagger/posterior';

/** Whole scores that look like chance, the same each time. */
function scoresOf(count: number, seed: number): Int32Array {
  return Int32Array.from({ length: count }, (_, index) => ((index * 7919 + seed * 104_729) % 4001) - 2000);
}

/** All rows of labels of a length that may stand, with their scores. */
function rowsOf(
  scores: Int32Array,
  transitions: Int32Array,
  length: number,
): [labels: number[], score: number][] {
  let rows: [number[], number][] = [[[], 0]];
  for (let at = 0; at < length; at += 1) {
    rows = rows.flatMap(([labels, score]) => {
      const before = labels.at(-1) ?? OUTSIDE;
      return Array.from({ length: LABELS }, (_, label) => label)
        .filter((label) => mayFollow(before, label))
        .map((label): [number[], number] => [
          [...labels, label],
          score + (scores[at * LABELS + label] ?? 0) + (transitions[before * LABELS + label] ?? 0),
        ]);
    });
  }
  return rows
    .filter(([labels]) => mayFollow(labels.at(-1) ?? OUTSIDE, OUTSIDE))
    .map(([labels, score]) => [labels, score + (transitions[(labels.at(-1) ?? 0) * LABELS] ?? 0)]);
}

describe('how sure a name is', () => {
  it('is the share of all rows of labels that have it', () => {
    const length = 4;
    const transitions = scoresOf(LABELS * LABELS, 1);
    const scores = scoresOf((length + 1) * LABELS, 2);
    const own = scores.slice(LABELS);
    const rows = rowsOf(own, transitions, length).map(([labels, score]): [NameSpan[], number] => [
      namesIn(labels),
      Math.exp(score / 1000),
    ]);
    const all = rows.reduce((sum, [, weight]) => sum + weight, 0);
    const posterior = new Posterior(transitions);
    posterior.look(scores, 1, length);
    for (const name of [
      { start: 0, end: 1, type: 0 },
      { start: 1, end: 3, type: 1 },
      { start: 0, end: 4, type: 2 },
    ]) {
      const wanted = JSON.stringify(name);
      const share = rows
        .filter(([names]) => names.some((one) => JSON.stringify(one) === wanted))
        .reduce((sum, [, weight]) => sum + weight, 0);
      ok(Math.abs(posterior.of(name) - share / all) < 1e-9);
    }
  });

  it('is 1 where nothing else can be', () => {
    const posterior = new Posterior(new Int32Array(LABELS * LABELS));
    const scores = new Int32Array(LABELS);
    scores[4] = 30_000;
    posterior.look(scores, 0, 1);
    deepEqual(posterior.of({ start: 0, end: 1, type: 0 }), 1);
  });
});
