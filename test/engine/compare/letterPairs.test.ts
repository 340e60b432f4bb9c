import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareTwoStrings } from 'string-similarity';
import { LetterPairs } from '../../../src/engine/compare/letterPairs';

/** Texts of few letters, so that pairs recur. */
const ascii = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '.'), maxLength: 40 });
const anyText = fc.string({
  unit: fc.constantFrom('a', 'b', '\u00e9', '\u0161', '\u4e00', ' '),
  maxLength: 40,
});

describe('LetterPairs', () => {
  it('give the score of string-similarity for texts in ASCII, one after another', () => {
    const pairs = new LetterPairs();
    fc.assert(
      fc.property(ascii, fc.array(ascii, { minLength: 1, maxLength: 4 }), (a, others) => {
        for (const b of others) {
          const { dice, isExact } = pairs.compare(a, b);
          assert.equal(isExact, true);
          assert.equal(dice, a.trim().length + b.trim().length === 0 ? 0 : expected(a, b));
        }
      }),
    );
  });

  it('never give less than the score for other texts', () => {
    const pairs = new LetterPairs();
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const { dice, isExact } = pairs.compare(a, b);
        assert.ok(
          isExact ? dice === expected(a, b) : dice >= expected(a, b) - (isShort(a) || isShort(b) ? 1 : 0),
        );
      }),
    );
  });
});

/** Of texts of a letter or none string-similarity looks whether they are equal; there are no pairs to count. */
function expected(a: string, b: string): number {
  return isShort(a) || isShort(b) ? 0 : compareTwoStrings(a, b);
}

function isShort(text: string): boolean {
  return text.replaceAll(' ', '').length < 2;
}
