import assert from 'node:assert/strict';
import fc from 'fast-check';
import { count, counted, percent, wholePercents } from '../../src/panel/numbers';
import { shortNames, withoutEndings } from '../../src/panel/places';
import { allParts, partsInWords } from '../../src/panel/shares';
import { words } from '../../src/panel/words';

describe('The numbers of the panel', () => {
  it('are whole per cent with a space that does not break', () => {
    assert.equal(percent(0.344), '34\u00a0%');
    assert.equal(percent(0), '0\u00a0%');
  });

  it('say 100 % only where it is all, and never 0 % where there is something', () => {
    assert.equal(percent(0.996), '99\u00a0%');
    assert.equal(percent(1), '100\u00a0%');
    assert.equal(percent(0.002), '<1\u00a0%');
  });

  it('have their thousands set apart and the right form of the noun', () => {
    assert.equal(count(1200), '1,200');
    assert.equal(counted(1, 'word', 'words'), '1 word');
    assert.equal(counted(0, 'word', 'words'), '0 words');
  });

  it('say the shares in words without those that are nothing', () => {
    const parts = allParts(
      { copied: 0.11, edited: 0, reworded: 0.32 },
      { share: 0.57, note: '2 paragraphs' },
    );
    assert.equal(
      partsInWords(parts),
      '11\u00a0% copied, 32\u00a0% reworded, 57\u00a0% told only here (2 paragraphs)',
    );
  });

  it('add up to 100 where they make up a whole', () => {
    assert.deepEqual(wholePercents([0.335, 0.335, 0.33]), ['34', '34', '32']);
    assert.deepEqual(wholePercents([0.333, 0.333, 0.334, 0]), ['34', '33', '33', '0']);
    assert.deepEqual(wholePercents([0.003, 0, 0, 0.997]), ['<1', '0', '0', '99']);
    assert.deepEqual(wholePercents([0, 0, 0, 1]), ['0', '0', '0', '100']);
    const numbers = fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }).filter((all) => all.some(Boolean));
    const property = fc.property(numbers, (all) => {
      const whole = all.reduce((sum, value) => sum + value, 0);
      const shown = wholePercents(all.map((value) => value / whole));
      const sum = shown.reduce((sum, text) => sum + Number(text.replace('<', '')), 0);
      assert.equal(sum, 100);
    });
    fc.assert(property);
  });
});

describe('The numbers of lines', () => {
  it('have no thousands set apart, as in the editor', () => {
    assert.equal(words.place('a.md', 1200), 'a.md:1200');
    assert.equal(words.paragraphAndLine(1199, 2400), 'Paragraph 1200 · line 2400');
  });
});

describe('The names of articles in the panel', () => {
  it('are short, unless two would be the same', () => {
    assert.deepEqual(shortNames(['city/a.md', 'b.md', 'sport/a.md']), ['city/a.md', 'b.md', 'sport/a.md']);
    assert.deepEqual(shortNames(['city/a.md', 'city/b.md']), ['a.md', 'b.md']);
  });

  it('lose their endings over a narrow column, unless two would be the same', () => {
    assert.deepEqual(withoutEndings(['a.md', 'b.txt']), ['a', 'b']);
    assert.deepEqual(withoutEndings(['a.md', 'a.txt']), ['a.md', 'a.txt']);
    assert.deepEqual(withoutEndings(['.hidden', 'v1.2/b']), ['.hidden', 'v1.2/b']);
  });
});
