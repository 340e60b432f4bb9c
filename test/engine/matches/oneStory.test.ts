import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createCorpus } from '../../../src/engine';
import { articleOf } from '../../support/prose';
import { TRAM_AGENCY, TRAM_REWRITE } from '../../support/stories';

describe('A folder that tells one story only', () => {
  it('still shows what is told in other words', () => {
    const corpus = createCorpus({ wordRanks: readFileSync('media/word-ranks.txt', 'utf8') });
    const set = (uri: string, paragraphs: readonly string[]) =>
      corpus.set(uri, {
        text: articleOf(...paragraphs),
        format: 'plainText',
        paragraphs: 'auto',
        minimumWords: 8,
      });
    set('agency.txt', TRAM_AGENCY);
    for (let copy = 0; copy < 260; copy += 1) {
      set(`version-${copy}.txt`, [...TRAM_REWRITE, `Correspondent number ${copy} filed this version.`]);
    }
    const strengths = corpus
      .matches('agency.txt')
      .ofParagraphs.flat()
      .map(({ strength }) => strength);
    assert.ok(strengths.includes('reworded'));
  });
});
