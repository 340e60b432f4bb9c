import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bytesOf } from '../../../src/engine/text/characters';
import { looksLikeHeading, runsOn } from '../../../src/engine/text/headings';
import { Lines } from '../../../src/engine/text/lines';
import { TextLines } from '../../../src/engine/text/textLines';

const piece = fc.constantFrom(
  ...['Ada', 'b', '7', ' ', '  ', '-', '.', ',', ':', '?', '!', "'", '"', '*', '**', '_', ')', ']', '\t'],
  ...['\n', '\r', '\r\n', '\v', '\x01', 'é', '\u00a0', '\u2003', '\ufeff', '\u2028', '😀', '\ud83d'],
  ...['\u2018', '\u2019', '\u201a', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb', '\u2026', '。'],
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

// What is told from bytes, said once more in patterns.
const ENDS_LIKE_PROSE = /[.\u2026\u3002:;,-]["'\u2018\u2019\u201c\u201d\u00ab\u00bb)\]*_]*$/;
const ENDS_LOUDLY = /[!?]["'\u2018\u2019\u201c\u201d\u00ab\u00bb)\]*_]*$/;
const OPENS_SPEECH = /^["'\u2018\u201a\u201c\u201e\u00ab\u00bb]/;
const WHOLLY_BOLD = /^\*\*[^*]+\*\*$/;

function isHeading(line: string): boolean {
  const isProse = ENDS_LIKE_PROSE.test(line) || OPENS_SPEECH.test(line);
  return !line.endsWith('.') && line.split(/\s+/).length <= 16 && (WHOLLY_BOLD.test(line) || !isProse);
}

describe('The lines of a plain text', () => {
  it('are found where they stand, blank ones left out', () => {
    const found = new TextLines();
    fc.assert(
      fc.property(anyText, (text) => {
        found.read(bytesOf(text), text.length);
        const lines = new Lines(text);
        const expected = Array.from({ length: lines.count }, (_, line) => line)
          .filter((line) => !lines.isBlank(line))
          .map((line) => [line, lines.at(line).trim()]);
        const actual = Array.from({ length: found.count }, (_, index) => [
          found.lineOf(index),
          found.at(text, index),
        ]);
        assert.deepEqual(actual, expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('are told to be headings, and to run on, as the patterns have it', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 3 }), (text, before) => {
        const line = text.trim();
        fc.pre(line !== '');
        const bytes = bytesOf('x'.repeat(before) + line);
        const end = before + line.length;
        assert.equal(looksLikeHeading(bytes, before, end), isHeading(line));
        const isOpen = !isHeading(line) && !ENDS_LIKE_PROSE.test(line) && !ENDS_LOUDLY.test(line);
        assert.equal(runsOn(bytes, before, end), isOpen);
      }),
      { numRuns: 2000 },
    );
  });
});
