import { strict as assert } from 'node:assert';
import { MARK, suiteOutput } from '../../scripts/harness/suite-output.mjs';
import { addTotals, formatTotals, parseTotals } from '../../scripts/harness/totals.mjs';

describe('The result of a test run', () => {
  it('is one plain line, which can be read back', () => {
    const totals = { passed: 12, failed: 1, skipped: 3 };
    assert.equal(formatTotals(totals), '12 passed, 1 failed, 3 skipped');
    assert.deepEqual(parseTotals(formatTotals(totals)), totals);
  });

  it('need not speak of skipped tests', () => {
    assert.deepEqual(parseTotals('2 passed, 0 failed'), { passed: 2, failed: 0, skipped: 0 });
  });

  it('is nothing that merely looks like it', () => {
    assert.equal(parseTotals('  2 passed, 0 failed'), undefined);
    assert.equal(parseTotals('the 2 passed, 0 failed'), undefined);
  });

  it('adds up', () => {
    const sum = addTotals([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 3, failed: 1, skipped: 0 },
    ]);
    assert.deepEqual(sum, { passed: 4, failed: 1, skipped: 2 });
    assert.deepEqual(addTotals([]), { passed: 0, failed: 0, skipped: 0 });
  });
});

describe('The output of a suite inside VS Code', () => {
  it("is told from VS Code's own log by its mark", () => {
    const printed: string[] = [];
    const output = suiteOutput((line) => printed.push(line));
    for (const line of [
      '[main] started',
      `[exthost] ${MARK}VS Code 1.100.3, Node extension host`,
      'warning',
    ]) {
      output.take(line);
    }
    assert.equal(output.totals(), undefined);
    output.take(`${MARK}5 passed, 1 failed\n`);
    assert.deepEqual(printed, ['VS Code 1.100.3, Node extension host', '5 passed, 1 failed']);
    assert.deepEqual(output.totals(), { passed: 5, failed: 1, skipped: 0 });
  });
});
