import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldedPart, pieces } from '../../src/panel/matches/fold';

describe('A long text in the panel', () => {
  const filler = 'words that nobody shares go on and on '.repeat(20);

  it('is shown whole where it is short', () => {
    assert.equal(foldedPart('A short text.', []), undefined);
  });

  it('is shown around what is shared', () => {
    const text = `${filler}the night ferry stays ${filler}`;
    const start = text.indexOf('the night ferry');
    const part = foldedPart(text, [{ start, end: start + 21 }]);
    assert.ok(part && part.start < start && part.end > start + 21);
    assert.ok(part.end - part.start < 300);
    assert.match(text.slice(0, part.start), /(^| )$/); // no word is cut
  });

  it('begins with the sentence that answers, where it begins near enough', () => {
    const text = `${filler}. The council said that the night ferry stays. ${filler}`;
    const start = text.indexOf('the night ferry');
    const sentence = { start: text.indexOf('The council'), end: text.indexOf('stays.') + 6 };
    const part = foldedPart(text, [{ start, end: start + 21 }], [sentence]);
    assert.equal(part?.start, sentence.start);
  });

  it('is shown from its beginning where nothing is shared', () => {
    assert.equal(foldedPart(filler, [])?.start, 0);
  });

  it('is not cut inside a character, in any script', () => {
    const text = '渡し船は夜も走る。'.repeat(60) + '👩‍👩‍👧‍👦'.repeat(60);
    const part = foldedPart(text, [{ start: 200, end: 210 }]);
    assert.ok(part);
    const shown = text.slice(part.start, part.end);
    assert.equal(Buffer.from(shown).toString(), shown); // half a character would not survive
  });

  it('loses nothing when it is cut into pieces', () => {
    const stretch = fc
      .tuple(fc.nat(400), fc.nat(400))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const property = fc.property(fc.array(stretch), stretch, (shared, part) => {
      const text = filler.slice(0, 400);
      const joined = pieces(text, shared, part)
        .map((piece) => piece.text)
        .join('');
      assert.equal(joined, text.slice(part.start, part.end));
    });
    fc.assert(property);
  });
});
