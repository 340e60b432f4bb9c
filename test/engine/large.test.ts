import assert from 'node:assert/strict';
import { type ArticleSource, createCorpus, deleteFrom } from '../../src/engine';
import { sourceOf } from '../support/folders';

// Texts made to be hard. That they come to an end is the test: something quadratic would run into mocha's time limit.

const SENTENCE = 'The council voted to keep the night ferry after six hours of talk. ';

describe('Hard texts', () => {
  for (const format of ['plainText', 'markdown'] as const) {
    it(`20,000 equal paragraphs are 19,999 repeats, and one is left (${format})`, () => {
      const text = `${SENTENCE}\n\n`.repeat(20_000);
      const { repeats, left } = review(text, format);
      assert.equal(repeats, 19_999);
      assert.equal(left.trim(), SENTENCE.trim());
    });

    it(`20,000 paragraphs that differ in a number come to an end (${format})`, () => {
      const text = Array.from({ length: 20_000 }, (_, number) => `${SENTENCE}${number}.\n\n`).join('');
      assert.ok(review(text, format).repeats > 0);
    });

    it(`one endless line without spaces comes to an end (${format})`, () => {
      assert.equal(review('\u8bae\u4f1a\u6295\u7968'.repeat(60_000), format).paragraphs, 1);
    });

    for (const mark of [' ', '\u00a0', '-', '!', '"', '.', '*', '\u00ad', '- ', '\t']) {
      it(`a megabyte of ${JSON.stringify(mark)} inside a line comes to an end (${format})`, () => {
        const line = `A line that goes on${mark.repeat(1_000_000 / mark.length)}and on and on to its end.`;
        assert.ok(review(`${line}\n\n${line}\n`, format).left.length > 0);
      });
    }

    it(`one endless line is one paragraph (${format})`, () => {
      assert.equal(review(SENTENCE.repeat(30_000), format).paragraphs, 1);
    });

    for (const mark of [
      '*',
      '_',
      '`',
      '"',
      '> ',
      '- ',
      '[',
      '![',
      '<',
      '<a ',
      '#',
      '\t',
      '.',
      '."',
      '| ',
      '!',
      '?',
      ':',
      '-',
      '\u2014',
      '1.',
      'A.',
      '\u00ab ',
      '- -',
      '***a',
      '1. ',
      '~',
      '\\',
    ]) {
      it(`a megabyte of ${JSON.stringify(mark)} comes to an end (${format})`, () => {
        assert.ok(review(mark.repeat(Math.floor(1_000_000 / mark.length)), format).paragraphs <= 1);
      });
    }

    it(`a megabyte of short lines comes to an end (${format})`, () => {
      for (const line of [
        '> a\n',
        '- a\n',
        '# a\n',
        'a\n===\n',
        '[a]: b\n',
        '    a\n',
        '```\n',
        '|a|\n',
        '<b>\n',
        '- \n',
        '>\n',
        'x\n# h\n',
        '  - a\n    - b\n',
      ]) {
        const { left } = review(line.repeat(Math.floor(100_000 / line.length)), format);
        assert.ok(left.length > 0, line);
      }
    });
  }
});

describe('Hard folders', () => {
  it('two articles of one paragraph, a thousand times each, come to an end', () => {
    for (const between of ['', 'No comment.\n\n']) {
      const corpus = createCorpus();
      for (const uri of ['a', 'b']) {
        corpus.set(uri, sourceOf(`${SENTENCE}\n\n${between}`.repeat(between ? 500 : 1000)));
      }
      assert.equal(corpus.shares('a', () => true, 'edited').copied, 1);
      assert.ok(corpus.copied('a').length > 0);
    }
  });

  it('five hundred versions of one text come to an end, and each is told to be one', () => {
    const corpus = createCorpus();
    for (let number = 0; number < 500; number += 1) {
      corpus.set(`${number}`, sourceOf(`${SENTENCE.repeat(3)}That was meeting ${number} of the year.\n`));
    }
    for (const uri of corpus.uris) {
      assert.ok(corpus.matches(uri, 'edited').ofParagraphs[0]?.length, uri);
    }
  });

  it('articles of one endless line each come to an end', () => {
    const corpus = createCorpus();
    corpus.set('a', sourceOf(SENTENCE.repeat(30_000)));
    corpus.set('b', sourceOf(`${SENTENCE.repeat(30_000)}That is all.`));
    corpus.set('c', sourceOf('\u8bae\u4f1a\u6295\u7968'.repeat(60_000)));
    for (const uri of corpus.uris) {
      corpus.matches(uri);
    }
    assert.equal(corpus.matches('a').ofParagraphs[0]?.[0]?.other, 'b');
  });
});

function review(
  text: string,
  format: ArticleSource['format'],
): { paragraphs: number; repeats: number; left: string } {
  const corpus = createCorpus();
  corpus.set('a', { text, format, paragraphs: 'auto', minimumWords: 8 });
  return {
    paragraphs: corpus.article('a')?.paragraphs.length ?? 0,
    repeats: corpus.repeats('a').length,
    left: deleteFrom(text, corpus.removeExact('a').deletions),
  };
}
