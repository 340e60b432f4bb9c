import assert from 'node:assert/strict';
import { normalise } from '../../../src/engine/text/normalise';
import { sentencesOf } from '../../../src/engine/text/sentences';
import { countWords, forEachWord } from '../../../src/engine/text/words';

describe('Words', () => {
  it('keep apostrophes, hyphens and decimal points inside', () => {
    assert.deepEqual(words("Don't pay the well-known \u20ac3.5m or 10,000 for O'Brien\u2019s boat."), [
      "Don't",
      'pay',
      'the',
      'well-known',
      '3.5m',
      'or',
      '10,000',
      'for',
      "O'Brien\u2019s",
      'boat',
    ]);
  });

  it('end at full stops, dashes between spaces and slashes', () => {
    assert.deepEqual(words('one.Two - three/four "five"'), ['one', 'Two', 'three', 'four', 'five']);
  });

  it('are told by a dictionary where a script has no spaces', () => {
    assert.ok(countWords('\u8bae\u4f1a\u6295\u7968\u4fdd\u7559\u591c\u95f4\u6e21\u8f6e') > 2);
    assert.ok(countWords('\u0e2a\u0e20\u0e32\u0e25\u0e07\u0e21\u0e15\u0e34') >= 2);
  });

  it('of any script and with marks count, emoji do not', () => {
    assert.equal(
      countWords(
        '\u0421\u043e\u0432\u0435\u0442 \u0440\u0435\u0448\u0438\u043b e\u0301te\u0301 \u{1f6a2} \u{1f1ec}\u{1f1e7}',
      ),
      3,
    );
  });
});

describe('Normalising', () => {
  it('makes one kind of quote, dash and space, and drops emphasis and invisible characters', () => {
    assert.equal(
      normalise('\u201cNo\u201d \u2014 **she**\u00a0_said_,  soft\u00adly\n'),
      "'no' - she said, softly",
    );
    assert.equal(normalise("'No' -- she said, softly"), "'no' - she said, softly");
  });

  it('takes dashes and French quotation marks however they are spaced', () => {
    assert.equal(normalise('no\u2014never'), normalise('no \u2013 never'));
    assert.equal(normalise('\u00ab Non \u00bb, dit-il\u202f!'), normalise('\u00abNon\u00bb, dit-il!'));
    assert.equal(normalise('didn\u00b4t'), normalise("didn't"));
    assert.equal(normalise('2\u20133'), normalise('2-3'));
  });

  it('joins words that were divided at the end of a line', () => {
    assert.equal(normalise('der Stadt-\nrat'), 'der stadtrat');
  });

  it('keeps marks that carry meaning', () => {
    assert.equal(normalise('5 * 3 and snake_case and 2*3'), '5 * 3 and snake_case and 2*3');
    assert.notEqual(normalise('2*3'), normalise('23'));
  });
});

describe('Sentences', () => {
  it('end at a full stop before a capital, with their quotation marks', () => {
    assert.deepEqual(sentences('He left. \u201cI am staying.\u201d She stayed! Why? Nobody knows'), [
      'He left.',
      '\u201cI am staying.\u201d',
      'She stayed!',
      'Why?',
      'Nobody knows',
    ]);
  });

  it('do not end at abbreviations, initials and decimals', () => {
    assert.deepEqual(sentences('Mr. Okafor of the U.S. Navy met J. P. Lenn. It cost 3.5 million.'), [
      'Mr. Okafor of the U.S. Navy met J. P. Lenn.',
      'It cost 3.5 million.',
    ]);
  });

  it('end at the full stops of other scripts', () => {
    assert.equal(sentences('\u4ed6\u8d70\u4e86\u3002\u5979\u7559\u4e0b\u4e86\u3002').length, 2);
  });
});

function words(text: string): string[] {
  const found: string[] = [];
  forEachWord(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

function sentences(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}
