import assert from 'node:assert/strict';
import fc from 'fast-check';
import tagger from '../../../media/tagger.bin';
import wordRanks from '../../../media/word-ranks.txt';
import { type ArticleSource, type Corpus, createCorpus } from '../../../src/engine';
import { EARLY, LATE, OTHER } from '../../support/reports';

const GERMAN = `Bürgermeisterin Ines Aldred hat am Freitag in Berlin erklärt, dass die Regierung über den Haushalt beraten will.

Aldred sprach von einer schwierigen Lage, die man aber mit allen Partnern lösen werde, wie sie sagte.
`;

function source(text: string, format: ArticleSource['format'] = 'plainText'): ArticleSource {
  return { text, format, paragraphs: 'auto', minimumWords: 8 };
}

function corpusOf(texts: Readonly<Record<string, string>>, format?: ArticleSource['format']): Corpus {
  const corpus = createCorpus({ wordRanks, tagger });
  for (const [uri, text] of Object.entries(texts)) {
    corpus.set(uri, source(text, format));
  }
  return corpus;
}

function summary(corpus: Corpus): string[] {
  return corpus.names
    .entities()
    .map(({ name, type, mentions, articles }) => `${type} ${name} ${mentions}/${articles}`);
}

describe('The corpus: entities', () => {
  it('are the same when an article is made ready for being typed in', () => {
    const corpus = corpusOf({ early: EARLY, late: LATE });
    const [before, revision] = [summary(corpus), corpus.names.revision];
    for (const uri of ['early', 'late', 'not there']) {
      assert.ok([...corpus.preparingKeys(uri)].length <= 1);
    }
    assert.deepEqual([summary(corpus), corpus.names.revision], [before, revision]);
    corpus.set('late', source(LATE.replace('Aldred said', 'Harle said')));
    const written = corpusOf({ early: EARLY, late: LATE.replace('Aldred said', 'Harle said') });
    assert.deepEqual(summary(corpus), summary(written));
  });

  it('are found in all articles, with exact places', () => {
    const texts = { early: EARLY, late: LATE };
    const corpus = corpusOf(texts);
    assert.deepEqual(summary(corpus).slice(0, 2), [
      'person Ines Aldred 4/2',
      'organisation Northern Isles Ferry Authority 4/2',
    ]);
    const [person] = corpus.names.entities().filter(({ type }) => type === 'person');
    assert.deepEqual(
      corpus.names.mentionsOf(person?.id ?? '').map(({ uri, mention }) => {
        const text = uri === 'early' ? EARLY : LATE;
        return `${uri} ${text.slice(mention.start, mention.end)}`;
      }),
      ['early Ines Aldred', 'early Aldred', 'late Ines Aldred', 'late Aldred'],
    );
    const at = EARLY.indexOf("Aldred's");
    assert.equal(corpus.names.entityAt('early', at)?.entity.name, 'Ines Aldred');
    assert.equal(corpus.names.introduction(person?.id ?? '', 'late')?.uri, 'late');
  });

  it('are none without a tagger, nor in another language', () => {
    const corpus = createCorpus({ wordRanks });
    corpus.set('a', source(EARLY));
    assert.deepEqual(corpus.names.entities(), []);
    assert.equal(corpus.prepareEntities(), false);
    assert.deepEqual(corpusOf({ a: GERMAN }).names.entities(), []);
  });

  it('follow an article that is changed, deleted, or written in English at last', () => {
    const corpus = corpusOf({ a: GERMAN, b: OTHER });
    assert.ok(summary(corpus).includes('person Edwin Harle 1/1'));
    corpus.set('a', source(EARLY));
    assert.ok(summary(corpus).includes('person Ines Aldred 2/1'));
    corpus.delete('b');
    assert.ok(!summary(corpus).includes('person Edwin Harle 1/1'));
    corpus.set('a', source(GERMAN));
    assert.deepEqual(summary(corpus), []);
  });

  it('are taken in one article after the other, those first that are named', () => {
    const corpus = corpusOf({ a: EARLY, b: LATE, c: OTHER });
    assert.equal(corpus.prepareEntities(['no such', 'c']), true);
    assert.equal(corpus.prepareEntities(), true);
    assert.equal(corpus.prepareEntities(), true);
    assert.equal(corpus.prepareEntities(), false);
  });

  it('hold what was decided before the articles came', () => {
    const corpus = createCorpus({ wordRanks, tagger });
    corpus.setDecisions([{ decision: 'notAName', name: 'Edwin Harle', type: 'person' }]);
    corpus.set('c', source(OTHER));
    assert.ok(!summary(corpus).some((line) => line.startsWith('person')));
  });

  it('are none in addresses, link targets, code and tags', () => {
    const text = `The mayor of the town said on Friday that she had written to [the paper](https://example.org/Ines_Aldred/Norway) and that \`Ines Aldred\` was in the file. See https://example.org/Edwin-Harle or write to Edwin.Harle@example.org. Ines Aldred <span title="Norway">was there</span>.\n`;
    const corpus = corpusOf({ a: text }, 'markdown');
    const found = corpus.names.mentionsIn('a').map(({ mention }) => mention.start);
    assert.deepEqual(found, [text.lastIndexOf('Ines Aldred')]);
  });

  it('are whole in links, in bold and over the end of a line', () => {
    const text = `The [Northern Isles Ferry Authority](https://example.org/a_b "Norway") met **[Ines](ines.md)**
[Aldred][2] on Monday, and *Edwin
Harle*'s boat was there[^1]. The Ferry Authority had asked for it, a spokesman said later.\n`;
    const names = corpusOf({ a: text }, 'markdown')
      .names.mentionsIn('a')
      .map(({ mention }) => mention.text.replace(/\s+/g, ' '));
    assert.deepEqual(names, [
      'Northern Isles Ferry Authority',
      'Ines Aldred',
      'Edwin Harle',
      'Ferry Authority',
    ]);
  });

  it('are, after any changes, what they would be if all were read at once', () => {
    const pieces = [
      'The mayor, Ines Aldred, told reporters in Norway that the harbour would stay open.',
      'Aldred said that it was late.',
      'Captain Edwin Harle and Ines Harle had been at sea with the coast guard of Iceland.',
      'Harle was asked twice, and Edwin Harle said nothing.',
      'Nobody else was there when the boats came in.',
    ];
    const article = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
      .map((own) => own.join('\n\n'));
    const change = fc.record({
      uri: fc.constantFrom('a', 'b', 'c'),
      text: fc.option(article),
      ask: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const corpus = createCorpus({ wordRanks, tagger });
        const now = new Map<string, string>();
        for (const { uri, text, ask } of changes) {
          if (text === null) {
            corpus.delete(uri);
            now.delete(uri);
          } else {
            corpus.set(uri, source(text));
            now.set(uri, text);
          }
          if (ask) {
            corpus.names.entities();
          }
        }
        assert.deepEqual(summary(corpus), summary(corpusOf(Object.fromEntries(now))));
      }),
      { numRuns: 25 },
    );
  });
});
