import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/engine/text';
import { anyArticle } from '../../support/articles';

const LONG =
  'The council voted on Tuesday evening to keep the night ferry until the spring, after residents of the island had ' +
  'filled the gallery for six hours and the mayor had promised to find the money elsewhere.';

describe('Plain-text paragraphs', () => {
  it('are the lines of a text with lines longer than any hand wraps', () => {
    assert.deepEqual(texts(`Ferry saved\n${LONG}\n${LONG}\nShort one.\n`), [
      'Ferry saved',
      LONG,
      LONG,
      'Short one.',
    ]);
  });

  it('are the lines of a text whose short lines all end sentences', () => {
    const text =
      'The vote is over.\nThe ferry stays, at least until the spring of next year.\nNobody spoke against it.\n';
    assert.equal(texts(text).length, 3);
  });

  it('are joined where a text is wrapped by hand', () => {
    const text =
      'The council voted on Tuesday evening to keep\nthe night ferry until the spring. Residents\nof the island had filled the gallery.\n\n' +
      'The mayor had promised to find the money\nelsewhere, and nobody asked her where.\n';
    assert.equal(texts(text).length, 2);
  });

  it('are joined though a link is too long to be wrapped', () => {
    const first =
      'The council voted on Tuesday evening to keep the\nnight ferry until the spring, as\neverybody had expected.';
    const second =
      'Nobody in the gallery had expected the harbour\nmaster to speak, and when she spoke\nit was not for long.';
    assert.equal(texts(`${first}\n\nhttps://example.org/${'a'.repeat(140)}\n\n${second}\n`).length, 3);
  });

  it('begin at an indent, a list mark, and after a last line', () => {
    const text =
      '   The council agreed on Thursday evening to spend two million\npounds on repairing the pier.\n' +
      '   Campaigners cheered the decision, and the leader of the council\nwent home without a word.\n' +
      '- The first item of a list that goes on for more than one line of\ntext\n- The second item of the list\n';
    assert.equal(texts(text).length, 4);
  });

  it('are found in the shortest of texts', () => {
    assert.equal(texts('It rained all day.\nIt rained all day.\n').length, 2);
  });

  it('leave out lines without a word, which part what stands around them', () => {
    const { paragraphs } = readArticle(`${LONG}\n* * *\n${LONG}\n`, {
      format: 'plainText',
      paragraphs: 'auto',
    });
    assert.deepEqual(
      paragraphs.map(({ follows }) => follows),
      ['prose', 'break'],
    );
  });

  it('stay what they are when a repeated block is removed', () => {
    const block = `${LONG}\n${LONG.replace('Tuesday', 'Friday')}\n`;
    assert.equal(texts(`Ferry saved\n${block}${block}`).length, 5);
    assert.equal(texts(`Ferry saved\n${block}`).length, 3);
  });

  it('obey the setting', () => {
    assert.equal(texts('One line.\nAnother line.\n', 'blankLine').length, 1);
    assert.equal(texts('A line that\ngoes on.\n', 'line').length, 2);
  });

  it('know headings and standfirsts', () => {
    const text = `A night of talk ends with a promise.\n**Ferry saved**\n\n**Ferry saved**\nThe boat will sail until spring.\n${LONG}\n`;
    assert.deepEqual(roles(text), ['standfirst', 'heading', 'heading', 'standfirst', 'body']);
    assert.deepEqual(roles(`"We are staying"\n${LONG}\n`), ['body', 'body']);
  });

  it('cover every character that is not white space, in order, whatever the layout', () => {
    fc.assert(
      fc.property(anyArticle, ({ text, reading }) => {
        if (reading.format === 'plainText') {
          const kept = readArticle(text, reading).paragraphs.map(({ start, end }) => text.slice(start, end));
          assert.equal(withoutSpace(kept.join('')), withoutSpace(text));
        }
      }),
    );
  });

  it('have true offsets with emoji, right-to-left script and every kind of line end', () => {
    const parts = [
      'Die F\u00e4hre \u{1f6a2} f\u00e4hrt.',
      '\u0627\u0644\u0633\u0641\u064a\u0646\u0629 \u0647\u0646\u0627.',
      'End.',
    ];
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      assert.deepEqual(texts(parts.join(lineEnd), 'line'), parts);
    }
  });
});

function texts(text: string, paragraphs: 'auto' | 'line' | 'blankLine' = 'auto'): string[] {
  const article = readArticle(text, { format: 'plainText', paragraphs });
  return article.paragraphs.map(({ start, end }) => text.slice(start, end));
}

function roles(text: string): string[] {
  return readArticle(text, { format: 'plainText', paragraphs: 'auto' }).paragraphs.map(({ role }) => role);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
