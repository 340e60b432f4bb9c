// Measures what the engine finds against labelled texts. Figures are printed and kept in docs, never asserted.
import { evaluateAliases } from './aliases';
import { drawNames } from './drawnNames';
import { evaluateEntities } from './entities';
import { evaluateMatches } from './matches';
import { UnreadableSet } from './records';

/** What can be evaluated. */
const EVALUATIONS = new Map<string, (files: readonly string[]) => unknown>([
  ['matches', evaluateMatches],
  ['entities', evaluateEntities],
  ['aliases', evaluateAliases],
  ['names', drawNames],
]);

const [name = '', ...files] = process.argv.slice(2);
const evaluate = EVALUATIONS.get(name);
if (evaluate) {
  Promise.resolve()
    .then(() => evaluate(files))
    .catch((error: unknown) => {
      console.error(error instanceof UnreadableSet ? error.message : error);
      process.exitCode = 1;
    });
} else {
  console.error(`Tell what to evaluate: ${[...EVALUATIONS.keys()].join(', ')}.`);
  process.exitCode = 2;
}
