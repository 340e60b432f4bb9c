import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsIn } from '../../../src/engine/compare/facts';

describe('factsIn', () => {
  it('are the words with a capital or a digit at their beginning, without the marks behind them', () => {
    const facts = factsIn(
      'Ada Quill paid 1,250.50 at 10:30, said the mayor-elect of St-Veran. McNab/Orr: X.',
    );
    assert.deepEqual([...facts], ['Ada', 'Quill', '1,250.50', '10:30', 'St-Veran', 'McNab/Orr', 'X']);
  });

  it('are the same whether or not a letter beyond ASCII stands in the text', () => {
    const character = fc.constantFrom(...'aB7 .,:/-(');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 20 }), (text) => {
        assert.deepEqual([...factsIn(text)], [...factsIn(`${text} \u00e9`)]);
      }),
    );
  });
});
