/**
 * A suite inside VS Code can only write to VS Code's log. Its lines begin with a mark, by which the script outside tells
 * them from everything else there. This file is shared by both sides, and so keeps to plain JavaScript.
 */
import { parseTotals } from './totals.mjs';

export const MARK = '[suite] ';

/**
 * Takes what VS Code logs and passes on the lines of the suite.
 * @param {(line: string) => void} print
 */
export function suiteOutput(print) {
  /** @type {import('./totals.mjs').Totals | undefined} */
  let totals;
  const take = (/** @type {string} */ text) => {
    const start = text.indexOf(MARK);
    if (start < 0) return;
    const line = text.slice(start + MARK.length).trimEnd();
    totals = parseTotals(line) ?? totals;
    print(line);
  };
  return { take, totals: () => totals };
}
