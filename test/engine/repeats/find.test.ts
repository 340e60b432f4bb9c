import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findRepeats } from '../../../src/engine/repeats/find';
import type { Repeat } from '../../../src/engine/repeats/repeat';
import { type Reading, readArticle } from '../../../src/engine/text';
import { anyArticle } from '../../support/articles';

const A = 'The council voted on Tuesday to keep the night ferry until the spring.';
const B = 'Nobody in the gallery had expected the harbour master to speak at all.';
const C = 'A second vote is due in March, when the accounts of the year are known.';
const D = 'The school roof will be repaired before the first of the autumn storms.';

describe('Repeats', () => {
  it('are one block for each later copy, pointing at the first', () => {
    assert.deepEqual(summary([A, B, C, D, A, B, C]), ['repeated-block 5-7 of 1-3']);
    assert.deepEqual(summary([A, B, A, B, A, B]), ['repeated-block 3-4 of 1-2', 'repeated-block 5-6 of 1-2']);
  });

  it('are not joined over copies that stand three times and more in a row', () => {
    assert.deepEqual(summary([A, A, A, A]), [
      'repeated-paragraph 2-2 of 1-1',
      'repeated-paragraph 3-3 of 1-1',
      'repeated-paragraph 4-4 of 1-1',
    ]);
    assert.deepEqual(summary([A, B, C, A, B, C, A, B, C, A, B, C]), [
      'repeated-block 4-6 of 1-3',
      'repeated-block 7-9 of 1-3',
      'repeated-block 10-12 of 1-3',
    ]);
  });

  it('are found where the source holds a repeat of its own', () => {
    assert.deepEqual(summary([A, B, A, C, A, B, A, C]), [
      'repeated-paragraph 3-3 of 1-1',
      'repeated-block 5-8 of 1-4',
    ]);
  });

  it('are found when they are shuffled', () => {
    assert.deepEqual(summary([A, B, C, B, C, A]), [
      'repeated-block 4-5 of 2-3',
      'repeated-paragraph 6-6 of 1-1',
    ]);
  });

  it('do not care for quotes, dashes, emphasis, case, wrapping or blank lines', () => {
    const text =
      'He said "no" - and *meant* it, as everyone in the room could tell.\n\n\n\u201cFine.\u201d\n';
    const copy =
      'He said \u201cno\u201d \u2013 and meant\nit, as **everyone** in the ROOM could\u00a0tell.\n\n"Fine."\n';
    assert.deepEqual(
      found(`${text}\n${copy}`, { format: 'markdown', paragraphs: 'auto' }).map(({ code }) => code),
      ['repeated-block'],
    );
  });

  it('leave single short paragraphs alone, but not in a block', () => {
    assert.deepEqual(summary(['Yes, he said.', A, 'Yes, he said.']), []);
    assert.deepEqual(summary(['Yes, he said.', A, B, 'Yes, he said.', A]), ['repeated-block 4-5 of 1-2']);
  });

  it('must have eight words together to be a block', () => {
    assert.deepEqual(summary(['Price: 20.', 'Open daily.', A, 'Price: 20.', 'Open daily.', B]), []);
  });

  it('are as long as can be, whatever stands before', () => {
    assert.deepEqual(summary([A, A, B, A, A, B]), [
      'repeated-paragraph 2-2 of 1-1',
      'repeated-block 4-6 of 1-3',
    ]);
    const often = Array.from({ length: 12 }, (_, number) => ['Yes, he said.', `${number} ${A}`]).flat();
    const found = summary([...often, 'Yes, he said.', B, C, D, 'Yes, he said.', B]);
    assert.ok(found.includes('repeated-block 29-30 of 25-26'), found.join('; '));
  });

  it('may go unread only where nothing hangs on them', () => {
    const removable = (paragraphs: string[]) =>
      found(paragraphs.join('\n'), { format: 'plainText', paragraphs: 'line' }).map(
        ({ isRemovable }) => isRemovable,
      );
    assert.deepEqual(removable(['Ferry saved again', A, 'Ferry saved again', B]), [true]);
    assert.deepEqual(removable([A, B, 'Where to stay', C, 'Where to stay', D]), [false]);
    const quoted = [A, '', `> ${B}`, '', C, '', B].join('\n');
    assert.deepEqual(
      found(quoted, { format: 'markdown', paragraphs: 'auto' }).map(({ isRemovable }) => isRemovable),
      [false],
    );
    assert.deepEqual(removable(['Will you resign now?', A, 'Will you resign now?', B]), [false]);
  });

  it('have a code of their own for headings and standfirsts, from three words on', () => {
    assert.deepEqual(summary(['Ferry saved again', A, 'Ferry saved again', B]), [
      'repeated-heading 3-3 of 1-1',
    ]);
    assert.deepEqual(summary(['Ferry saved', A, 'Ferry saved', B]), []);
  });

  it('do not run over code, tables and rules', () => {
    const text = [A, B, '***', A, '***', B].join('\n\n');
    assert.deepEqual(
      found(text, { format: 'markdown', paragraphs: 'auto' }).map(({ code }) => code),
      ['repeated-paragraph', 'repeated-paragraph'],
    );
    const code = '```\nThe same line of code stands here twice, as code often does.\n```';
    assert.deepEqual(found([code, code].join('\n\n'), { format: 'markdown', paragraphs: 'auto' }), []);
  });

  it('always point back, never overlap, and count their words', () => {
    fc.assert(
      fc.property(anyArticle, ({ text, reading }) => {
        let lastEnd = -1;
        for (const repeat of found(text, reading).filter(({ code }) => code !== 'repeated-sentence')) {
          assert.ok(repeat.of.end <= repeat.copy.start);
          assert.ok(repeat.copy.start >= lastEnd);
          assert.ok(repeat.words >= repeat.paragraphs);
          lastEnd = repeat.copy.end;
        }
      }),
    );
  });
});

describe('Edited repeats', () => {
  const original =
    'The mayor told the council on Monday evening that the roof of the old school would have to be repaired before ' +
    'the winter storms, because rain was already coming through above the two classrooms on the upper floor.';
  const edited =
    'The mayor told councillors on Monday night that the roof of the old school must be repaired before the winter ' +
    'storms, because rain was already coming in above two classrooms on the upper floor of the building.';

  it('are found when words are changed, a sentence is added or the order is', () => {
    const second =
      ' Work is to begin in the first week of October and should be done before the holidays begin.';
    assert.deepEqual(summary([original, A, edited]), ['edited-repeat 3-3 of 1-1']);
    assert.deepEqual(summary([original, A, original + second]), ['edited-repeat 3-3 of 1-1']);
  });

  it('point to the first of a chain of versions', () => {
    const later = edited.replace('before the winter storms', 'soon').replace('classrooms', 'rooms');
    assert.deepEqual(summary([original, A, edited, B, later]), [
      'edited-repeat 3-3 of 1-1',
      'edited-repeat 5-5 of 1-1',
    ]);
  });

  it('are joined when they follow one another as their sources do', () => {
    const pair = [original, C.replace('March', 'April')];
    assert.deepEqual(summary([edited, C, A, ...pair]), ['edited-repeat 4-5 of 1-2']);
  });

  it('say how alike the two are, below one', () => {
    const [repeat] = found([original, A, edited].join('\n'), { format: 'plainText', paragraphs: 'line' });
    assert.ok(repeat && repeat.similarity > 0.7 && repeat.similarity < 1);
  });

  it('are not seen in results and prices that share a mould', () => {
    const first =
      'Northport 3 Southwick 1, attendance 4,212; Eastham 0 Westbury 2, attendance 3,107; Hill 1 Dale 1.';
    const second =
      'Northport 0 Southwick 2, attendance 3,950; Eastham 4 Westbury 1, attendance 2,866; Hill 2 Dale 5.';
    assert.deepEqual(summary([first, A, second]), []);
  });

  it('are not seen where names differ in the same words', () => {
    const first =
      'Ian Muir, 34, of Harbour Street, admitted driving without insurance and was fined 300 pounds.';
    const second =
      'Jean Scott, 41, of Mill Lane, admitted driving without insurance and was fined 300 pounds.';
    assert.deepEqual(summary([first, A, second]), []);
  });

  it('are not seen in two short paragraphs that have one sentence in common', () => {
    const quote = '"I have nothing to add to what I said in March," she told this newspaper.';
    assert.deepEqual(
      summary([`She was asked three times. ${quote}`, A, `A letter arrived on Tuesday. ${quote}`]),
      ['repeated-sentence 3-3 of 1-1'],
    );
  });

  it('are not seen in headings', () => {
    const heading = 'Council votes to keep the night ferry until the spring';
    assert.deepEqual(summary([heading, B, `${heading} comes`, C]), []);
  });
});

describe('Repeated sentences', () => {
  const sentence = 'The chart will go on show in the long gallery from the second of May.';

  it('are reported where they stand again in another paragraph', () => {
    const text = [`${A} ${C} ${sentence}`, `${sentence} ${B} ${D}`].join('\n');
    const [repeat, ...others] = found(text, { format: 'plainText', paragraphs: 'line' });
    assert.deepEqual(others, []);
    assert.equal(repeat?.code, 'repeated-sentence');
    assert.equal(text.slice(repeat?.copy.start, repeat?.copy.end), sentence);
    assert.equal(text.slice(repeat?.of.start, repeat?.of.end), sentence);
  });

  it('need eight words', () => {
    assert.deepEqual(
      summary([`${A} He declined to comment on it.`, `${B} He declined to comment on it.`]),
      [],
    );
  });

  it('are not reported again inside a repeated paragraph', () => {
    assert.deepEqual(summary([`${A} ${sentence}`, B, `${A} ${sentence}`]), ['repeated-paragraph 3-3 of 1-1']);
  });

  it('stand at the right place in a wrapped quotation', () => {
    const text = `${A} ${C} ${sentence}\n\n> ${B} ${D}\n> The chart will go on show\n> in the long gallery from the second of May.\n`;
    const [repeat] = found(text, { format: 'markdown', paragraphs: 'auto' });
    assert.equal(repeat?.copy.startLine, 3);
    assert.equal(repeat?.copy.endLine, 4);
  });
});

function found(text: string, reading: Reading): readonly Repeat[] {
  return findRepeats(readArticle(text, reading), { minimumWords: 8 });
}

/** The repeats in an article of one-line paragraphs: code and 1-based lines. */
function summary(paragraphs: readonly string[]): string[] {
  return found(paragraphs.join('\n'), { format: 'plainText', paragraphs: 'line' }).map(
    ({ code, copy, of }) =>
      `${code} ${copy.startLine + 1}-${copy.endLine + 1} of ${of.startLine + 1}-${of.endLine + 1}`,
  );
}
