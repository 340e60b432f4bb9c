import assert from 'node:assert/strict';
import { count, counted, percent } from '../../src/panel/numbers';
import { shortNames, withoutEndings } from '../../src/panel/places';
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
    assert.equal(
      words.shares({ copied: 0.11, edited: 0, reworded: 0.32 }),
      '11\u00a0% copied, 32\u00a0% reworded',
    );
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
