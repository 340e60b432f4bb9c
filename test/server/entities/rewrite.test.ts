import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rewrite } from '../../../src/server/entities/rewrite';

/** What becomes of a text whose name stands between the bars. */
function rewritten(marked: string, wanted: string): string {
  const [before = '', written = '', rest = ''] = marked.split('|');
  let text = written;
  for (const { start, end, text: now } of rewrite(
    written,
    written.replace(/[*_>\s]/g, ' '),
    wanted,
  ).reverse()) {
    text = text.slice(0, start) + now + text.slice(end);
  }
  return before + text + rest;
}

describe('A name written another way', () => {
  const cases: [marked: string, wanted: string, expected: string][] = [
    ['by |Ines Aldred|, who', 'Alder', 'by Alder, who'],
    ['*|Ines* Aldred|, told', 'Alder', '*Alder*, told'],
    ['*|Ines* Aldred|, told', 'Inez Alder', '*Inez* Alder, told'],
    ['*|Ines* Aldred|, told', 'Inez van Alder', '*Inez* van Alder, told'],
    ['by |Ines\nAldred|, who', 'Alder', 'by Alder, who'],
    ['by |Ines van\nAldred|, who', 'Inez Alder', 'by Inez Alder, who'],
    ['by |Ines\nvan Aldred|, who', 'Inez Alder', 'by Inez\nAlder, who'],
    ['> by |Ines\n> van Aldred|, who', 'Inez Alder', '> by Inez\n> Alder, who'],
    ['by |Ines *Aldred|*, who', 'Alder', 'by *Alder*, who'],
    ['by |Ines\n*Aldred|*, who', 'Alder', 'by *Alder*, who'],
    ['by *|Ines* *Aldred|*, who', 'Alder', 'by *Alder*, who'],
    ['by *|Ines* van *Aldred|*, who', 'Inez Alder', 'by *Inez Alder*, who'],
    ['by ***|Ines** Aldred|*, who', 'Alder', 'by ***Alder***, who'],
    ['**|INES ALDRED|**', 'ALDER', '**ALDER**'],
  ];
  for (const [marked, wanted, expected] of cases) {
    it(`${JSON.stringify(marked)} as ${wanted}`, () => assert.equal(rewritten(marked, wanted), expected));
  }

  it('leaves no blank where none belongs, marks in pairs, and all else as it was', () => {
    const gap = fc.constantFrom(' ', '\n', ' ', '\n> ', ' ');
    const word = fc.constantFrom('Ines', 'van', 'der', 'Aldred', 'O’Hara');
    const name = fc.record({
      words: fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 4 }),
      marks: fc.constantFrom('*', '**', '_'),
      from: fc.nat(3),
      length: fc.nat(3),
    });
    const wanted = fc
      .array(fc.constantFrom('Inez', 'von', 'Alder', 'Quill'), { minLength: 1, maxLength: 5 })
      .map((words) => words.join(' '));
    const rest = fc.constantFrom(', who', '. Then', "'s boat", ' came', '\nwho');
    fc.assert(
      fc.property(name, wanted, rest, ({ words, marks, from, length }, now, behind) => {
        const last = from + length;
        const written = words
          .map(([text, between], at) => {
            const open = length > 0 && at === from ? marks : '';
            const close =
              length > 0 && at === Math.min(last, words.length) - 1 && from < words.length ? marks : '';
            return open + text + close + (at < words.length - 1 ? between : '');
          })
          .join('');
        const start = /^[*_]*/.exec(written)?.[0].length ?? 0;
        const end = written.length - (/[*_]*$/.exec(written)?.[0].length ?? 0);
        const marked = `by ${written.slice(0, start)}|${written.slice(start, end)}|${written.slice(end)}${behind}`;
        const text = rewritten(marked, now);
        assert.ok(text.startsWith('by ') && text.endsWith(behind), text);
        assert.doesNotMatch(text, /[ \t]\n|[ \t]$|\s[,.]| {2}/, JSON.stringify([marked, now, text]));
        const runs = text.match(/\*+|_+/g) ?? [];
        assert.equal(runs.length % 2, 0, JSON.stringify([marked, now, text]));
        assert.ok(
          runs.every((run) => run === marks),
          JSON.stringify([marked, now, text]),
        );
        assert.doesNotMatch(text, /(\*+|_+)\s+\1/, JSON.stringify([marked, now, text]));
        const plain = text.replace(/[*_]/g, '').replace(/\n>? ?/g, ' ');
        assert.equal(
          plain,
          `by ${now}${behind}`.replace(/\n>? ?/g, ' '),
          JSON.stringify([marked, now, text]),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
