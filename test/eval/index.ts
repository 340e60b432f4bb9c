// Measures what the engine finds against labelled texts. Figures are printed and kept in docs, never asserted.
import { evaluateMatches } from './matches';
import { UnreadableSet } from './records';

/** What can be evaluated. */
const EVALUATIONS = new Map([['matches', evaluateMatches]]);

const [name = '', ...files] = process.argv.slice(2);
const evaluate = EVALUATIONS.get(name);
if (evaluate) {
  try {
    evaluate(files);
  } catch (error) {
    if (!(error instanceof UnreadableSet)) {
      throw error;
    }
    console.error(error.message);
    process.exitCode = 1;
  }
} else {
  console.error(`Tell what to evaluate: ${[...EVALUATIONS.keys()].join(', ')}.`);
  process.exitCode = 2;
}
