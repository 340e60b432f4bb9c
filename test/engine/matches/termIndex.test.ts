import assert from 'node:assert/strict';
import { ArticleSums, TermIndex } from '../../../src/engine/matches/termIndex';

function sumsOf(index: TermIndex, articles: number, ...terms: number[]): Map<number, number> {
  const sums = new ArticleSums();
  sums.clear(articles);
  index.takeIn();
  for (const term of terms) {
    index.addTo(sums, term, 10 ** term);
  }
  sums.gather();
  const articlesMet = [...sums.articles.subarray(0, sums.size)];
  return new Map(articlesMet.map((article, at) => [article, sums.weights[at] ?? 0]));
}

describe('TermIndex', () => {
  it('adds up weights by article, whenever the articles came', () => {
    const index = new TermIndex();
    for (let number = 0; number < 300; number += 1) {
      index.add({ number, terms: Int32Array.of(0, 1 + (number % 2)) });
    }
    assert.equal(sumsOf(index, 300, 0, 1).get(298), 11);
    assert.equal(sumsOf(index, 300, 0, 1).get(299), 1);
    index.add({ number: 300, terms: Int32Array.of(1, 7) });
    assert.equal(sumsOf(index, 301, 0, 1, 7).get(300), 10_000_010);
    assert.equal(sumsOf(index, 301, 1).size, 151);
    assert.equal(sumsOf(index, 301, 8).size, 0);
  });
});
