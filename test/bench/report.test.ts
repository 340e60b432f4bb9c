import assert from 'node:assert/strict';
import type { Figures } from './figures';
import { growth } from './report/growth';
import { number, percent } from './report/words';

/** Checks of folders of several sizes, by the processor time that one program took; ten paragraphs an article. */
function checks(cpuBySize: Record<string, number>): Figures['check'] {
  const entries = Object.entries(cpuBySize).map(([size, cpuSeconds]) => [
    size,
    {
      folder: { articles: Number(size), paragraphs: 10 * Number(size), words: 0, bytes: 0, origin: '' },
      rounds: 1,
      programs: [{ name: 'any', cost: { cpuSeconds, seconds: 0, peakMB: 0 } }],
      date: '',
      machine: '',
      load: 0,
    },
  ]);
  return Object.fromEntries(entries);
}

describe('Tables of the benchmark', () => {
  it('tell growth without the start of the program', () => {
    const linear = checks({ 100: 2 + 0.1, 1000: 2 + 1, 10000: 2 + 10 });
    assert.equal(growth(linear, 'any', '1000', '10000').toFixed(6), '1.000000');
    const quadratic = checks({ 100: 0, 1000: 810_000, 10000: 9900 ** 2 });
    assert.equal(growth(quadratic, 'any', '1000', '10000').toFixed(6), '2.000000');
  });

  it('have no growth where a size is missing', () => {
    assert.ok(Number.isNaN(growth(checks({ 100: 1, 1000: 2 }), 'any', '1000', '10000')));
  });

  it('have as many places as tell something', () => {
    assert.deepEqual([0.4567, 1.234, 3.21, 17.4, 1240.2, Number.NaN].map(number), [
      '0.46',
      '1.23',
      '3.2',
      '17',
      '1,240',
      '–',
    ]);
    assert.equal(percent(0.9945), '99.5');
  });
});
