import assert from 'node:assert/strict';
import { join } from 'node:path';
import { addFiles, temporaryFolder } from '../support/temporaryFolder';
import type { Place, Planted } from './folder/plan';
import { isVersion } from './score/overlap';
import { Pairs } from './score/pairs';
import { readJscpdReport, readReport } from './score/readers';
import { scorePairs } from './score/score';

function pairsOf(...list: [Place, Place][]): Pairs {
  const pairs = new Pairs();
  for (const [a, b] of list) {
    pairs.add(a, b);
  }
  return pairs;
}

const EXACT: Planted = { kind: 'exact', from: [0, 1], to: [1, 1] };
const EDITED: Planted = { kind: 'edited 30 %', from: [0, 2], to: [2, 1] };

describe('Scores of the benchmark', () => {
  it('tell what was found of each kind, whichever way round', () => {
    const { recall } = scorePairs(pairsOf([EXACT.to, EXACT.from]), [EXACT, EDITED], () => '');
    assert.deepEqual(recall, { exact: 1, 'edited 30 %': 0 });
  });

  it('judge what nobody planted by its words', () => {
    const texts = new Map([
      ['0 5', 'The council closed the harbour on Monday evening'],
      ['3 5', 'On Monday the council closed the harbour'],
      ['4 5', 'Nobody has seen so much snow for years'],
    ]);
    const pairs = pairsOf(
      [EXACT.from, EXACT.to],
      [
        [0, 5],
        [3, 5],
      ],
      [
        [0, 5],
        [4, 5],
      ],
    );
    const { precision } = scorePairs(pairs, [EXACT], (place) => texts.get(place.join(' ')));
    assert.equal(precision, 2 / 3);
  });

  it('count what a third place joins, where asked to', () => {
    const pairs = pairsOf([EXACT.from, [9, 9]], [[9, 9], EXACT.to]);
    assert.equal(scorePairs(pairs, [EXACT], () => '').recall.exact, 0);
    assert.equal(scorePairs(pairs, [EXACT], () => '', true).recall.exact, 1);
  });

  it('count a repeat that is told of the first of three copies', () => {
    const repeat: Planted = { kind: 'repeat', from: [5, 2], to: [5, 4] };
    const pairs = pairsOf([[5, 1], repeat.from], [[5, 1], repeat.to]);
    assert.equal(scorePairs(pairs, [repeat], () => '').recall.repeat, 1);
  });

  it('take a text for a version of another by half of the words, or nearly all of a shorter one', () => {
    assert.ok(isVersion('one two three four', 'four three nine ten'));
    assert.ok(isVersion('one two', 'one two three four five six seven eight nine ten'));
    assert.ok(!isVersion('one two three four', 'four five six seven'));
  });

  it('read our report: blocks paragraph by paragraph, and no rewording', () => {
    const folder = temporaryFolder();
    const lines = (startLine: number, endLine = startLine) => ({ startLine, endLine });
    addFiles(folder, {
      'report.json': JSON.stringify({
        repeats: [{ path: '000/000004.txt', ...lines(7, 9), of: lines(1, 3) }],
        matches: [
          {
            path: '000/000004.txt',
            ...lines(1),
            strength: 'edited',
            other: { path: '000/000005.txt', ...lines(3) },
          },
          {
            path: '000/000004.txt',
            ...lines(1),
            strength: 'reworded',
            other: { path: '000/000006.txt', ...lines(3) },
          },
        ],
      }),
    });
    assert.deepEqual(
      [...readReport(join(folder, 'report.json'))],
      [
        [
          [4, 0],
          [4, 3],
        ],
        [
          [4, 1],
          [4, 4],
        ],
        [
          [4, 0],
          [5, 1],
        ],
      ],
    );
  });

  it('read the report of jscpd, whose clones can begin between paragraphs', () => {
    const folder = temporaryFolder();
    const duplicates = [
      {
        firstFile: { name: '000/000001.txt', start: 2, end: 5 },
        secondFile: { name: '000/000002.txt', start: 6, end: 9 },
      },
    ];
    addFiles(folder, { 'jscpd.json': JSON.stringify({ duplicates }) });
    assert.deepEqual(
      [...readJscpdReport(join(folder, 'jscpd.json'))],
      [
        [
          [1, 1],
          [2, 3],
        ],
        [
          [1, 2],
          [2, 4],
        ],
      ],
    );
  });
});
