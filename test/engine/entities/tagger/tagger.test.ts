import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectFolder } from '../../../../scripts/harness/paths.mjs';
import { loadTagger, ModelError, type Tagger } from '../../../../src/engine/entities/tagger';

const MODEL = readFileSync(join(projectFolder, 'media', 'tagger.bin'));

describe('The tagger', () => {
  let tagger: Tagger;

  before(() => {
    tagger = loadTagger(MODEL);
  });

  it('fits, with its resources, into a megabyte', () => assert.ok(MODEL.length < 1_040_000));

  it('refuses bytes that are no model, or half of one', () => {
    assert.throws(() => loadTagger(new Uint8Array(0)), ModelError);
    assert.throws(() => loadTagger(new Uint8Array([1, 2, 3])), ModelError);
    assert.throws(() => loadTagger(MODEL.subarray(0, MODEL.length / 2)), ModelError);
  });

  it('finds persons, organisations and places without titles and possessives', () => {
    assert.deepEqual(
      names(
        'Prime Minister Anna Lindholm met Dr. Peter Okafor of the World Health Organization in Geneva.',
        'France’s government has not replied to Sir Peter Okafor, the spokesman said.',
      ),
      [
        'person Anna Lindholm',
        'person Peter Okafor',
        'organisation World Health Organization',
        'place Geneva',
        'place France',
        'person Peter Okafor',
      ],
    );
  });

  it('finds names with initials and diacritics in one piece', () => {
    assert.deepEqual(
      names('The writer J. K. Holloway, who was born in São Paulo, wrote to José García on Monday.'),
      ['person J. K. Holloway', 'place São Paulo', 'person José García'],
    );
  });

  it('splits hyphened words only where the article knows their parts', () => {
    assert.deepEqual(
      names(
        'President Erik Sandberg spoke to Chancellor Maria Hoffmann in Berlin.',
        'The Sandberg-Hoffmann talks went well. A NATO-like pact was not on the table, the anti-Sandberg camp said.',
        'French Finance Minister Jean-Claude Moreau was not there.',
      ),
      [
        'person Erik Sandberg',
        'person Maria Hoffmann',
        'place Berlin',
        'person Sandberg',
        'person Hoffmann',
        'organisation NATO',
        'person Sandberg',
        'person Jean-Claude Moreau',
      ],
    );
  });

  it('keeps of a headline in title case only the names that running text has', () => {
    assert.deepEqual(
      names(
        '**Sandberg and Regional Leaders Gather in Berlin for Critical Discussion of the Budget**',
        'Erik Sandberg, the president, will meet the leaders of four regions in Berlin on Friday.',
      ),
      ['person Sandberg', 'place Berlin', 'person Erik Sandberg', 'place Berlin'],
    );
  });

  it('finds names in a headline in capitals', () => {
    assert.deepEqual(
      names(
        'SANDBERG TO VISIT UKRAINE',
        'Erik Sandberg, the president, will visit Ukraine next week, his office said.',
      ),
      ['person SANDBERG', 'place UKRAINE', 'person Erik Sandberg', 'place Ukraine'],
    );
  });

  it('knows a surname from the full name elsewhere in the article', () => {
    assert.ok(
      names('Erik Sandberg arrived late.', 'Asked about the budget, Sandberg shrugged.').includes(
        'person Sandberg',
      ),
    );
  });

  it('gives the same mentions whether paragraphs are kept from before or tagged again', () => {
    const texts = ['Erik Sandberg arrived in Oslo.', 'Sandberg left again.', 'Nobody else came to Oslo.'];
    const kept = texts.map((text) => tagger.tagParagraph(text));
    tagger.tagArticle(kept);
    const changed = [kept[0], tagger.tagParagraph('Sandberg stayed in Bergen.'), kept[2]].flatMap(
      (one) => one ?? [],
    );
    const afresh = changed.map(({ text }) => loadTagger(MODEL).tagParagraph(text));
    assert.deepEqual(tagger.tagArticle(changed), loadTagger(MODEL).tagArticle(afresh));
  });

  it('gives offsets inside the paragraph, in order, without overlaps, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'Erik Sandberg|U.S.-led|New York|**|of|the|.|(|NATO|-|’s|\n|🙂|“|Mr.|Oslo-Bergen|anti-NATO|é|1996'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 25 }), { maxLength: 4 }), (paragraphs) => {
        const texts = paragraphs.map((pieces) => pieces.join(' '));
        const mentions = tagger.tagArticle(texts.map((text) => tagger.tagParagraph(text)));
        for (const [index, found] of mentions.entries()) {
          let last = 0;
          for (const { start, end } of found) {
            assert.ok(start >= last && end > start && end <= (texts[index] ?? '').length);
            last = end;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('goes on when it has met more different words than it keeps', () => {
    const one = loadTagger(MODEL);
    for (let round = 0; round < 8; round += 1) {
      const words = Array.from({ length: 10_000 }, (_, index) => `w${round}x${index}`).join(' ');
      const paragraphs = [one.tagParagraph('Erik Sandberg arrived in Oslo.'), one.tagParagraph(words)];
      assert.deepEqual(one.tagArticle(paragraphs)[0]?.length, 2);
    }
  });

  it('takes time that grows with the text, whatever stands in it', () => {
    for (const piece of [
      'Erik ',
      'ERIK',
      'A-B ',
      'of Erik ',
      'Erik Sandberg. ',
      'U.S.-',
      'New York of the ',
      '1 A ',
    ]) {
      const start = performance.now();
      tagger.tagArticle([tagger.tagParagraph(piece.repeat(20_000))]);
      assert.ok(performance.now() - start < 5000, piece);
    }
  });

  function names(...texts: string[]): string[] {
    const mentions = tagger.tagArticle(texts.map((text) => tagger.tagParagraph(text)));
    return mentions.flatMap((found, index) =>
      found.map(({ start, end, type }) => `${type} ${(texts[index] ?? '').slice(start, end)}`),
    );
  }
});
