import assert from 'node:assert/strict';
import { type ArticleMatches, type Corpus, LEAST_RELATED, type Match } from '../../../src/engine';
import { missingFrom } from '../../../src/engine/matches';
import { corpusOf, matchesIn, sourceOf } from '../../support/folders';
import { BRIDGE, CHOIR, HEADLINE, LIBRARY, MARKET, ORCHARD } from '../../support/prose';
import {
  CHEESE,
  OBSERVATORY,
  REGATTA,
  TRAM_AGENCY,
  TRAM_LATE,
  TRAM_REWRITE,
  UNRELATED,
} from '../../support/stories';

const NEWSROOM = {
  agency: TRAM_AGENCY,
  rewrite: TRAM_REWRITE,
  late: TRAM_LATE,
  cheese: CHEESE,
  observatory: OBSERVATORY,
  regatta: REGATTA,
};

/** The matches of an article, without those that are only related. */
function strongIn(corpus: Corpus, uri: string): string[] {
  return matchesIn(corpus, uri, 'reworded');
}

describe('What is told in other words', () => {
  it('is found, the strongest match of each paragraph first', () => {
    const corpus = corpusOf(NEWSROOM);
    // Which of two equal paragraphs scores higher, each in its article, is no matter of this test.
    assert.deepEqual(strongIn(corpus, 'rewrite').sort(), [
      '2 reworded agency:2',
      '2 reworded late:2',
      '3 reworded agency:3',
      '3 reworded late:3',
      '4 reworded agency:4',
      '5 edited agency:5',
      '6 reworded late:4',
    ]);
    assert.deepEqual(strongIn(corpus, 'agency'), [
      '2 copied late:2',
      '2 reworded rewrite:2',
      '3 copied late:3',
      '3 reworded rewrite:3',
      '4 reworded rewrite:4',
      '5 edited rewrite:5',
    ]);
  });

  it('scores clearly above what tells something else', () => {
    const corpus = corpusOf(NEWSROOM);
    const scoreOf = (uri: string, paragraph: number, other: string, otherParagraph: number) =>
      corpus
        .matches(uri)
        .ofParagraphs[paragraph - 1]?.find(
          (match) => match.other === other && match.otherParagraph === otherParagraph - 1,
        )?.similarity ?? 0;
    const told = [
      scoreOf('rewrite', 2, 'agency', 2),
      scoreOf('rewrite', 3, 'agency', 3),
      scoreOf('rewrite', 4, 'agency', 4),
      scoreOf('rewrite', 6, 'late', 4),
    ];
    const notTold = [2, 3, 4].flatMap((own) =>
      [2, 3, 4, 6].filter((other) => own !== other).map((other) => scoreOf('rewrite', own, 'agency', other)),
    );
    assert.ok(Math.min(...told) > 0.3, told.join());
    assert.ok(Math.max(...notTold) < 0.2, notTold.join());
    for (const uri of ['rewrite', 'agency', 'late']) {
      for (const matches of corpus.matches(uri).ofParagraphs) {
        const reworded = matches.filter(({ strength }) => strength === 'reworded');
        const scores = reworded.map(({ similarity }) => similarity);
        assert.deepEqual(
          scores,
          [...scores].sort((a, b) => b - a),
          'the best first',
        );
      }
    }
  });

  it('is not looked for where only the text itself is wanted', () => {
    const corpus = corpusOf(NEWSROOM);
    assert.deepEqual(matchesIn(corpus, 'rewrite', 'edited'), ['5 edited agency:5']);
    assert.deepEqual(matchesIn(corpus, 'agency', 'copied'), ['2 copied late:2', '3 copied late:3']);
    assert.deepEqual(corpus.matches('agency', 'edited').related, []);
  });

  it('is not found between articles that have nothing to do with each other', () => {
    const corpus = corpusOf(NEWSROOM);
    for (const uri of ['cheese', 'observatory', 'regatta']) {
      assert.deepEqual(corpus.matches(uri).related, [], uri);
      assert.deepEqual(matchesIn(corpus, uri), [], uri);
    }
  });

  it('does not hang on how many other articles there are', () => {
    const alone = corpusOf({ agency: TRAM_AGENCY, rewrite: TRAM_REWRITE });
    const among = corpusOf(NEWSROOM);
    const toRewrite = (found: string[]) => found.filter((match) => match.includes('rewrite'));
    assert.deepEqual(strongIn(alone, 'agency'), toRewrite(strongIn(among, 'agency')));
  });

  it('names the articles on the same story, the closest first', () => {
    const { related } = corpusOf(NEWSROOM).matches('late');
    assert.deepEqual(related.map(({ uri }) => uri).sort(), ['agency', 'rewrite']);
    assert.ok((related[0]?.similarity ?? 0) >= (related[1]?.similarity ?? 1));
    assert.ok(related.every(({ similarity }) => similarity > 0 && similarity <= 1));
  });

  it('never ties a headline to a paragraph', () => {
    // The headline of one says what a paragraph of the other says.
    const headline = 'Landslip at Fennel Cutting closes Quarrington hill tram until June';
    const corpus = corpusOf({
      agency: TRAM_AGENCY,
      other: [headline, ...TRAM_REWRITE.slice(1)],
      both: [
        'Quarrington hill tram stays closed until June after Fennel Cutting landslip',
        CHOIR,
        TRAM_LATE[3],
      ],
    });
    const roles = (uri: string, index: number) => corpus.article(uri)?.paragraphs[index]?.role === 'heading';
    const matches = corpus.uris.flatMap((uri) =>
      corpus
        .matches(uri)
        .ofParagraphs.flat()
        .map((match) => ({ uri, ...match })),
    );
    for (const { uri, paragraph, other, otherParagraph } of matches) {
      assert.equal(roles(uri, paragraph), roles(other, otherParagraph), `${uri} ${paragraph} ${other}`);
    }
    assert.ok(
      matches.some(({ uri, paragraph }) => roles(uri, paragraph)),
      'headlines are tied to headlines',
    );
  });

  it('is ranked below every copy, whatever its score', () => {
    const corpus = corpusOf({
      agency: TRAM_AGENCY,
      rewrite: TRAM_REWRITE,
      copy: [HEADLINE, TRAM_AGENCY[3]],
    });
    assert.deepEqual(
      strongIn(corpus, 'agency').filter((match) => match.startsWith('4')),
      ['4 copied copy:2', '4 reworded rewrite:4'],
    );
    // A copy inside a long paragraph is hardly alike as a whole.
    corpus.set('copy', sourceOf([`${CHOIR} ${BRIDGE} ${MARKET} ${TRAM_AGENCY[3]} ${LIBRARY} ${ORCHARD}`]));
    const [edited, reworded] = corpus.matches('agency').ofParagraphs[3] ?? [];
    assert.deepEqual([edited?.other, reworded?.other], ['copy', 'rewrite']);
    assert.ok((edited?.similarity ?? 1) < (reworded?.similarity ?? 0));
  });

  it('stands in the shares of the article', () => {
    const corpus = corpusOf(NEWSROOM);
    const { copied, edited, reworded } = corpus.shares('rewrite');
    assert.equal(copied, 0);
    assert.ok(edited > 0.1 && edited < 0.3, `${edited}`);
    assert.ok(reworded > 0.5 && copied + edited + reworded <= 1, `${reworded}`);
    assert.deepEqual(corpus.shares('cheese'), { copied: 0, edited: 0, reworded: 0 });
  });

  it('is told of again when one of the articles changes or goes', () => {
    const corpus = corpusOf(NEWSROOM);
    assert.ok(matchesIn(corpus, 'late').length > 0);
    corpus.delete('agency');
    assert.ok(matchesIn(corpus, 'late').every((match) => match.includes('rewrite')));
    corpus.delete('rewrite');
    assert.deepEqual(matchesIn(corpus, 'late'), []);
    assert.deepEqual(corpus.shares('late'), { copied: 0, edited: 0, reworded: 0 });
  });
});

describe('What only other versions of the story tell', () => {
  it('is named once, most widely told first', () => {
    const corpus = corpusOf(NEWSROOM);
    const missing = (uri: string) =>
      corpus.missing(uri).map(({ uri, paragraph, alsoIn }) => {
        const others = alsoIn.map((also) => `${also.uri}:${also.paragraph + 1}`);
        return [`${uri}:${paragraph + 1}`, ...others].sort().join(' = ');
      });
    assert.deepEqual(missing('agency'), ['late:4 = rewrite:6', 'late:5']);
    assert.deepEqual(missing('late'), ['agency:4 = rewrite:4', 'agency:5 = rewrite:5', 'agency:6']);
    assert.deepEqual(missing('rewrite'), ['agency:6', 'late:5']);
  });

  it('is nothing where no other article tells the story', () => {
    const corpus = corpusOf(
      Object.fromEntries(UNRELATED.map((paragraphs, index) => [`${index}`, paragraphs])),
    );
    for (const uri of corpus.uris) {
      assert.deepEqual(corpus.missing(uri), []);
    }
  });

  it('leaves headlines and short lines out', () => {
    const corpus = corpusOf({
      agency: TRAM_AGENCY,
      rewrite: [...TRAM_REWRITE, 'By Imke Sorrel', 'Editing: Bo Lind'],
    });
    const found = corpus.missing('agency').map(({ paragraph }) => paragraph);
    assert.deepEqual(found, [5]);
  });

  it('is not what matches well enough to count as told; what only shares a subject is', () => {
    const paragraphs = corpusOf({ version: [HEADLINE, ORCHARD] }).article('version')?.paragraphs ?? [];
    const missingWith = (match: Pick<Match, 'strength' | 'similarity'>, other = 'own') => {
      const matches: Record<string, ArticleMatches> = {
        own: {
          ofParagraphs: [
            [{ paragraph: 0, other: 'version', otherParagraph: 0, strength: 'copied', similarity: 1 }],
          ],
          related: [{ uri: 'version', similarity: 0.5 }],
        },
        version: { ofParagraphs: [[], [{ paragraph: 1, other, otherParagraph: 1, ...match }]], related: [] },
      };
      const none: ArticleMatches = { ofParagraphs: [], related: [] };
      return missingFrom('own', 8, {
        paragraphs: (uri) => (uri === 'version' ? paragraphs : []),
        matches: (uri) => matches[uri] ?? none,
      }).length;
    };
    assert.equal(missingWith({ strength: 'related', similarity: LEAST_RELATED }), 1);
    assert.equal(missingWith({ strength: 'related', similarity: LEAST_RELATED + 0.05 }), 0);
    assert.equal(missingWith({ strength: 'reworded', similarity: 0.2 }), 0);
    assert.equal(missingWith({ strength: 'edited', similarity: 0.1 }), 0, 'a sentence of it, word for word');
    assert.equal(missingWith({ strength: 'copied', similarity: 1 }, 'third'), 1, 'told in a third article');
  });

  it('goes as soon as it is told here', () => {
    const corpus = corpusOf({ agency: TRAM_AGENCY, rewrite: TRAM_REWRITE });
    assert.equal(corpus.missing('agency').length, 1);
    corpus.set('agency', sourceOf([...TRAM_AGENCY, TRAM_REWRITE[5]]));
    assert.deepEqual(corpus.missing('agency'), []);
  });
});
