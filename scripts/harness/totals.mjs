/**
 * Every test script ends with one plain line that says how many tests passed, and the whole run adds these lines up.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 */

/** @param {Totals} totals */
export function formatTotals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * Reads such a line; a suite inside VS Code says nothing about skipped tests where there are none.
 * @param {string} line
 * @returns {Totals | undefined}
 */
export function parseTotals(line) {
  const match = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line);
  return match
    ? { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3] ?? 0) }
    : undefined;
}

/**
 * @param {Totals[]} many
 * @returns {Totals}
 */
export function addTotals(many) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of many) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}
