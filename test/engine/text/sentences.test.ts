import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isOneSentence, sentencesOf } from '../../../src/engine/text/sentences';

const piece = fc.constantFrom(
  ...[
    'He went',
    ' home',
    '.',
    '. ',
    '!',
    '? ',
    '.” ',
    '"',
    ' Mr. ',
    'U.S. ',
    '3.5',
    '。',
    ' ',
    '\u2003',
    '\n',
    '\x01',
  ],
);

describe('One sentence', () => {
  it('is where the sentences of a text are one', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(isOneSentence(text), sentencesOf(text).length === 1);
      }),
      { numRuns: 2000 },
    );
  });
});
