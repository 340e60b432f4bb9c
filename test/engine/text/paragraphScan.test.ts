import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bytesOf } from '../../../src/engine/text/characters';
import { normalise } from '../../../src/engine/text/normalise';
import { hashOfText, ParagraphScan } from '../../../src/engine/text/paragraphScan';
import { WordHashes, wordHashes } from '../../../src/engine/text/words';

/** What news is made of, and what `normalise` changes. */
const piece = fc.constantFrom(
  ...['Ada', 'b', 'C3', '7', ' ', '  ', '-', '--', '.', ',', '3.5', "'", '"', '`', '?', '*', '_', '\n', '\t'],
  ...['é', '\u201c', '\u2014', '\u00a0', '新聞', '😀', '(', '&', '<'],
);

describe('ParagraphScan', () => {
  it('finds in one pass what normalising and finding the words gives', () => {
    const scan = new ParagraphScan();
    const words = new WordHashes();
    fc.assert(
      fc.property(fc.array(piece), fc.nat({ max: 3 }), (pieces, before) => {
        const text = pieces.join('');
        const whole = 'x'.repeat(before) + text;
        const normalised = normalise(text);
        words.clear();
        const count = scan.scan(whole, bytesOf(whole), before, whole.length, words);
        assert.deepEqual(words.take(), wordHashes(normalised));
        assert.equal(count, wordHashes(normalised).length);
        assert.equal(scan.length, normalised.length);
        assert.equal(scan.hash, hashOfText(normalised));
      }),
      { numRuns: 2000 },
    );
  });
});
