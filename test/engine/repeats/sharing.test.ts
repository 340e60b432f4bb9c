import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeTriples } from '../../../src/engine/compare/shingles';
import { Sharing } from '../../../src/engine/repeats/sharing';
import { type Article, readArticle } from '../../../src/engine/text';

const word = fc.constantFrom('the', 'of', 'said', 'Ada', 'Quill', 'harbour', 'lock', 'keys', 'May', 'seven');
const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => `${words.join(' ')}.`);

function triplesOf({ words }: Article, index: number): number[] {
  const target = new Uint32Array(100);
  return [
    ...target.subarray(0, writeTriples(words.hashes, words.startOf(index), words.endOf(index), target, 0)),
  ];
}

/** Of the later paragraph: how many triples stand in the earlier one, and how many of those in a row. */
function commonOf(earlier: readonly number[], later: readonly number[]): { triples: number; row: number } {
  let row = 0;
  let longest = 0;
  const isCommon = later.map((triple) => earlier.includes(triple));
  for (const common of isCommon) {
    row = common ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  return { triples: isCommon.filter(Boolean).length, row: longest };
}

describe('Sharing', () => {
  it('counts what each pair of paragraphs has in common', () => {
    const sharing = new Sharing();
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), (paragraphs) => {
        const reading = { format: 'plainText', paragraphs: 'line' } as const;
        const article = readArticle(paragraphs.join('\n'), reading);
        sharing.enter(article, () => true);
        assert.ok(sharing.countPairs());
        const found = new Map<string, { triples: number; row: number }>();
        for (let pair = 0; pair < sharing.pairs; pair += 1) {
          const key = `${sharing.earlierOf(pair)} ${sharing.laterOf(pair)}`;
          found.set(key, { triples: sharing.triplesOf(pair), row: sharing.rowOf(pair) });
        }
        const triples = paragraphs.map((_, index) => triplesOf(article, index));
        for (const [later, ofLater] of triples.entries()) {
          const before = triples.slice(0, later);
          for (const [earlier, ofEarlier] of before.entries()) {
            const expected = commonOf(ofEarlier, ofLater);
            const actual = found.get(`${earlier} ${later}`) ?? { triples: 0, row: 0 };
            assert.deepEqual(actual, expected);
            assert.ok(sharing.sharedOf(later) >= expected.triples);
            assert.ok(sharing.sharedRowOf(later) >= expected.row);
          }
          assert.ok(sharing.freshOf(later) <= new Set(ofLater).size);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts no pairs where one thing stands everywhere', () => {
    const sharing = new Sharing();
    const text = Array.from({ length: 100 }, () => 'Open every day from ten to five.').join('\n');
    sharing.enter(readArticle(text, { format: 'plainText', paragraphs: 'line' }), () => true);
    assert.equal(sharing.countPairs(), false);
    assert.equal(sharing.pairs, 0);
  });
});
