import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Mention, readMentions } from '../../../src/engine/entities';
import { ParagraphMemory } from '../../../src/engine/entities/paragraphMemory';
import { tag } from '../../support/names';

// What was made of a paragraph is kept while somebody types. Whatever else the article says by then, and whatever the tagger
// takes the names for, the mentions are those of an article that is read for the first time.

const LINES = [
  'MAYOR [ALDRED] SAYS {NIFA} MAY SELL [HARLE] FERRIES',
  'The mayor, [Ines Aldred], told the Northern Isles Ferry Authority ({NIFA}) that it was late.',
  'The mayor, {Ines Aldred}, told the Northern Isles Ferry Authority ([NIFA]) that it was late.',
  'L. [Alan Quill], chief executive of {Quill Shellfish} Ltd, said nothing.',
  'Shares of <Quill> rose, and [Quill and Harle] said it expects more.',
  'Analysts at [Quill] and [Harle] Inc asked [Edwin Harle] twice.',
  'The gross harbour product ({GHP}) fell in <Vennay>.',
  '{GHP} was down again, said {Vennay Light} of <Vennay>.',
  '[Aldred] and *[Mr Harle]* met at {Old Vennay Light Co}.',
  'Nobody asked [Captain King] or [President], said [Boatswain Harle].',
  'The boats of [Edwin King] were late, {Prime Minister Aldred} said.',
  'Nobody else was there.',
];

describe('What is remembered of paragraphs', () => {
  it('changes nothing of the mentions that are read', () => {
    const article = fc.array(fc.constantFrom(...LINES), { maxLength: 7 });
    fc.assert(
      fc.property(fc.array(article, { minLength: 2, maxLength: 6 }), (versions) => {
        const memories = new Map<string, ParagraphMemory>();
        for (const lines of versions) {
          assert.deepEqual(read(lines, memories), read(lines));
        }
      }),
      { numRuns: 300 },
    );
  });
});

function read(lines: readonly string[], memories?: Map<string, ParagraphMemory>): Mention[] {
  let start = 0;
  const paragraphs = lines.map((line, paragraph) => {
    const tagged = { ...tag(line), start, paragraph };
    start += tagged.text.length + 1;
    const memory = memories?.get(tagged.text) ?? new ParagraphMemory();
    memories?.set(tagged.text, memory);
    return memories ? { ...tagged, memory } : tagged;
  });
  return readMentions(paragraphs);
}
