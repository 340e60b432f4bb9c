import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deleteFrom } from '../../../src/engine/repeats/deletions';
import { findRemovableRepeats } from '../../../src/engine/repeats/find';
import { removeExactRepeats, removeSpans } from '../../../src/engine/repeats/remove';
import { type Article, type Reading, readArticle } from '../../../src/engine/text';
import { anyArticle, type MadeArticle } from '../../support/articles';

const OPTIONS = { minimumWords: 8 };
/** Two line ends in a row: what may be left where nothing else keeps two paragraphs apart. */
const ONE_EMPTY_LINE = 2;
const RUNS = { numRuns: 1500 };

describe('Removing exact repeats', () => {
  it('keeps every distinct paragraph in its first order', () => {
    fc.assert(
      fc.property(anyArticle, (made) => {
        assert.deepEqual(distinct(read({ ...made, text: withoutRepeats(made) })), distinct(read(made)));
      }),
      RUNS,
    );
  });

  it('leaves nothing for a second pass, unless it says so', () => {
    fc.assert(
      fc.property(anyArticle, (made) => {
        const { refused } = removeExactRepeats(read(made), OPTIONS);
        const left = findRemovableRepeats(read({ ...made, text: withoutRepeats(made) }), OPTIONS);
        assert.equal(left.length > 0, refused.length > 0);
      }),
      RUNS,
    );
  });

  it('does not touch an article without repeats', () => {
    fc.assert(
      fc.property(anyArticle, (made) => {
        const clean = withoutRepeats(made);
        const again = removeExactRepeats(read({ ...made, text: clean }), OPTIONS);
        assert.deepEqual(again.deletions, []);
      }),
      RUNS,
    );
  });

  it('keeps the last line end, and never leaves a larger gap than there was', () => {
    fc.assert(
      fc.property(anyArticle, (made) => {
        const after = withoutRepeats(made);
        assert.equal(/[\r\n]$/.test(after), /[\r\n]$/.test(made.text));
        assert.ok(largestGap(after) <= Math.max(ONE_EMPTY_LINE, largestGap(made.text)));
      }),
      RUNS,
    );
  });

  it('keeps code and rules that stand between copies', () => {
    fc.assert(
      fc.property(anyArticle, (made) => {
        const after = withoutRepeats(made);
        for (const mark of ['Code that must stay as it is.', '***']) {
          assert.equal(after.split(mark).length, made.text.split(mark).length);
        }
      }),
      RUNS,
    );
  });

  it('can be done one fix at a time, in any order, with the same paragraphs left', () => {
    fc.assert(
      fc.property(anyArticle, fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }), (made, choices) => {
        assert.deepEqual(distinct(read(fixOneByOne(made, choices))), distinct(read(made)));
      }),
      RUNS,
    );
  });
});

describe('Removing one copy', () => {
  it('takes the smaller of the two gaps around it', () => {
    assert.equal(remove('A one.\n\n\nB two.\nC three.\n', 1), 'A one.\n\n\nC three.\n');
    assert.equal(remove('A one.\nB two.\n\n\nC three.\n', 1), 'A one.\n\n\nC three.\n');
  });

  it('takes the gap before it at the end of the text, and keeps how the text ends', () => {
    assert.equal(remove('A one.\n\nB two.', 1), 'A one.');
    assert.equal(remove('A one.\n\nB two.\n', 1), 'A one.\n');
    assert.equal(remove('A one.\r\n\r\nB two.\r\n\r\n', 1), 'A one.\r\n\r\n');
  });

  it('takes the gap after it at the beginning of the text', () => {
    assert.equal(remove('A one.\n\nB two.\n', 0), 'B two.\n');
    assert.equal(remove('\n\nA one.\n\nB two.\n', 0), '\n\nB two.\n');
  });

  it('leaves an empty line where two paragraphs would run together', () => {
    assert.equal(remove('A one.\n# Heading\nB two.\n', 1, 'markdown'), 'A one.\n\nB two.\n');
  });

  it('keeps the mark of a list item that goes on after it', () => {
    const text = '- A one.\n\n      code of the item\n\nB two.\n';
    assert.match(remove(text, 0, 'markdown'), /code of the item/);
  });

  it('does not hand the rest of a list item to the item before', () => {
    const text = '1. A one.\n2. B two.\n\n   C goes with two.\n3. D three.\n';
    assert.equal(remove(text, 1, 'markdown'), text);
  });

  it('leaves what stands between two lists that would become one', () => {
    const text = '- A one.\n\nB between.\n\n- C two.\n';
    assert.equal(remove(text, 1, 'markdown'), text);
  });

  it('leaves the first item of a numbered list, whose number would change', () => {
    const text = 'Before.\n\n1. A one.\n2. B two.\n';
    assert.equal(remove(text, 1, 'markdown'), text);
  });

  it('takes a whole quotation with its marks', () => {
    assert.equal(
      remove('A one.\n\n> B two\n> goes on.\n\nC three.\n', 1, 'markdown'),
      'A one.\n\nC three.\n',
    );
  });

  it('removes a paragraph of a quotation with the mark between', () => {
    assert.equal(
      remove('> A one.\n>\n> B two.\n>\n> C three.\n', 1, 'markdown'),
      '> A one.\n>\n> C three.\n',
    );
  });
});

function read({ text, reading }: MadeArticle): Article {
  return readArticle(text, reading);
}

function withoutRepeats(made: MadeArticle): string {
  return deleteFrom(made.text, removeExactRepeats(read(made), OPTIONS).deletions);
}

function fixOneByOne(made: MadeArticle, choices: readonly number[]): MadeArticle {
  let { text } = made;
  for (const choice of choices) {
    const article = read({ ...made, text });
    const repeats = findRemovableRepeats(article, OPTIONS);
    const repeat = repeats[choice % Math.max(1, repeats.length)];
    if (repeat) {
      text = deleteFrom(text, removeSpans(article, [repeat.copy]).deletions);
    }
  }
  return { ...made, text };
}

function distinct({ paragraphs }: Article): string[] {
  return [...new Set(paragraphs.map(({ normalised }) => normalised))];
}

function largestGap(text: string): number {
  const gaps =
    text
      .split(/\r\n|\n|\r/)
      .join('\n')
      .match(/\n{2,}/g) ?? [];
  return Math.max(0, ...gaps.map(({ length }) => length));
}

function remove(text: string, index: number, format: Reading['format'] = 'plainText'): string {
  const article = readArticle(text, { format, paragraphs: 'line' });
  const paragraph = article.paragraphs[index];
  assert.ok(paragraph);
  return deleteFrom(text, removeSpans(article, [paragraph]).deletions);
}
