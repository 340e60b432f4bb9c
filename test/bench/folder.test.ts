import assert from 'node:assert/strict';
import { temporaryFolder } from '../support/temporaryFolder';
import { articleIn, fileOf, paragraphOn, readPlan, textOf, writeFolder } from './folder/files';
import { madeUpArticles } from './folder/madeUp';
import { readArticle } from './folder/paragraphs';
import { KINDS, type Kind, type PlantedArticles, plant } from './folder/plan';
import { WordChains } from './folder/wordChains';
import { seeded } from './random';

function planted(count = 60): PlantedArticles {
  const random = seeded(1);
  return plant(madeUpArticles(count, random), random);
}

/** What was planted of a kind: the text, and what it is a copy of. */
function copiesIn({ articles, planted }: PlantedArticles, kind: Kind): { from: string; to: string }[] {
  const textAt = ([article, paragraph]: readonly [number, number]) => articles[article]?.[paragraph] ?? '';
  return planted
    .filter((copy) => copy.kind === kind)
    .map(({ from, to }) => ({ from: textAt(from), to: textAt(to) }));
}

describe('Folders of the benchmark', () => {
  it('are the same each time', () => {
    assert.deepEqual(planted(), planted());
  });

  it('have copies of every kind, at the places that the plan tells', () => {
    const made = planted();
    for (const kind of KINDS) {
      assert.ok(copiesIn(made, kind).length >= 10, kind);
    }
    for (const kind of ['repeat', 'exact', 'block'] as const) {
      assert.ok(copiesIn(made, kind).every(({ from, to }) => from !== '' && from === to));
    }
  });

  it('have repeats in one article, everything else in two', () => {
    for (const { kind, from, to } of planted().planted) {
      assert.equal(from[0] === to[0], kind === 'repeat', kind);
    }
  });

  it('have about as many words edited as their kind says', () => {
    for (const [kind, share] of [
      ['edited 5 %', 0.05],
      ['edited 30 %', 0.3],
    ] as const) {
      for (const { from, to } of copiesIn(planted(), kind)) {
        const kept = new Set(to.split(' '));
        const words = from.split(' ');
        const lost = words.filter((word) => !kept.has(word)).length;
        assert.notEqual(from, to);
        assert.ok(lost <= Math.max(1, Math.round(share * words.length)), `${lost} of ${words.length}`);
      }
    }
  });

  it('stand on disk as they were made', () => {
    const folder = temporaryFolder();
    const { articles, planted: plan } = planted(20);
    const made = writeFolder(folder, articles, { origin: 'made-up articles', planted: plan });
    assert.equal(made.articles, 20);
    assert.deepEqual(readArticle(folder, 7), articles[7]);
    assert.deepEqual(readPlan(folder).planted, JSON.parse(JSON.stringify(plan)));
  });

  it('tell article and paragraph by file and line', () => {
    assert.equal(articleIn(`articles/${fileOf(12_345)}`), 12_345);
    const lines = textOf(['Headline', 'First.', 'Second.']).split('\n');
    assert.equal(paragraphOn(lines.indexOf('Second.') + 1), 2);
    assert.equal(paragraphOn(lines.indexOf('') + 1), -1);
  });

  it('go on in the manner of the articles that there are', () => {
    const chains = new WordChains([['the mayor said that the ferry was late']], seeded(1));
    const words = chains.article().join(' ').replaceAll('.', '').split(' ');
    const known = ['the', 'mayor', 'said', 'that', 'ferry', 'was', 'late'];
    assert.ok(words.length > 50);
    assert.deepEqual([...new Set(words)].sort(), known.sort());
  });
});
