import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ArticleSource, type Corpus, createCorpus } from '../../../src/engine';
import { sourceOf } from '../../support/folders';
import { BAKERY, BRIDGE, CHOIR, LIBRARY, MARKET, ORCHARD } from '../../support/prose';

const FOOTER =
  'The Vennay Courier is printed on recycled paper by the harbour press; letters to the editor must bear a name and an address.';
const MOST_PLACES = 64;

function uriOf(number: number): string {
  return `article${String(number).padStart(3, '0')}`;
}

/** Articles that have nothing in common but what stands at their end. */
function folderOf(count: number, end: readonly string[]): Map<string, ArticleSource> {
  const texts = Array.from({ length: count }, (_, number): [string, ArticleSource] => [
    uriOf(number),
    sourceOf([`Log ${number}, ${number * 7} crates.`, ...end]),
  ]);
  return new Map(texts);
}

function corpusOf(sources: Iterable<readonly [string, ArticleSource]>): Corpus {
  const corpus = createCorpus();
  for (const [uri, source] of sources) {
    corpus.set(uri, source);
  }
  return corpus;
}

/** What is told of an article's copies, a line each. */
function toldOf(corpus: Corpus, uri: string): string[] {
  return [...corpus.matches(uri, 'edited').ofParagraphs.flat(), ...corpus.copied(uri)].map((value) =>
    JSON.stringify(value),
  );
}

/** Fails where an article is told other things than in a corpus that was filled just now, the other way round. */
function assertAsFresh(corpus: Corpus, sources: ReadonlyMap<string, ArticleSource>): void {
  const fresh = corpusOf([...sources].reverse());
  for (const uri of sources.keys()) {
    assert.deepEqual(toldOf(corpus, uri), toldOf(fresh, uri), uri);
  }
}

describe('A footer that stands in three hundred articles', () => {
  it('makes no more matches than can be looked at, each of them true', () => {
    const corpus = corpusOf(folderOf(300, [FOOTER]));
    for (const uri of corpus.uris) {
      const matches = corpus.matches(uri, 'edited').ofParagraphs.flat();
      assert.equal(matches.length, MOST_PLACES, uri);
      assert.equal(new Set(matches.map(({ other }) => other)).size, MOST_PLACES);
      for (const { paragraph, other, otherParagraph, strength } of matches) {
        assert.deepEqual([paragraph, otherParagraph, strength], [1, 1, 'copied']);
        assert.notEqual(other, uri);
      }
      assert.equal(corpus.copied(uri).length, 1);
    }
  });

  it('does not take the place of what only two of them share', () => {
    const sources = folderOf(300, [FOOTER]);
    for (const uri of [uriOf(120), uriOf(299)]) {
      sources.set(uri, sourceOf([CHOIR, BAKERY, LIBRARY, FOOTER]));
    }
    const corpus = corpusOf(sources);
    for (const [uri, other] of [
      [uriOf(120), uriOf(299)],
      [uriOf(299), uriOf(120)],
    ] as const) {
      const matches = corpus.matches(uri, 'edited').ofParagraphs;
      assert.deepEqual(
        matches.slice(0, 3).map((own) => own.map((match) => match.other)),
        [[other], [other], [other]],
      );
    }
  });

  it('is told of the same articles, in whatever order they were read and changed', () => {
    const number = fc.nat(79);
    const text = fc.constantFrom(
      [FOOTER],
      [CHOIR],
      [CHOIR, FOOTER],
      [FOOTER, MARKET, FOOTER],
      [FOOTER.toUpperCase()],
      [FOOTER.replace('recycled', 'white')],
      [FOOTER.replace('recycled', 'white').replace('harbour', 'river').replace('name', 'date')],
      [ORCHARD, FOOTER, BRIDGE],
    );
    const step = fc.tuple(number, fc.option(text, { nil: undefined, freq: 4 }));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...folderOf(80, [FOOTER])], { minLength: 76 }),
        fc.array(step, { minLength: 1, maxLength: 12 }),
        (read, steps) => {
          const corpus = corpusOf(read);
          const sources = new Map(read);
          for (const [number, text] of steps) {
            const uri = uriOf(number);
            if (text === undefined) {
              sources.delete(uri);
              corpus.delete(uri);
            } else {
              sources.set(uri, sourceOf(text));
              corpus.set(uri, sourceOf(text));
            }
            corpus.copied(uri);
          }
          assertAsFresh(corpus, sources);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('takes the next article in when one of those that are told is gone, and lets it go again', () => {
    const sources = folderOf(80, [FOOTER]);
    const corpus = corpusOf(sources);
    const last = uriOf(79);
    const told = () => corpus.copied(last)[0]?.places.map(({ uri }) => uri);
    const first64 = Array.from({ length: MOST_PLACES }, (_, number) => uriOf(number));
    assert.deepEqual(told(), first64);
    corpus.delete(uriOf(0));
    assert.deepEqual(told(), [...first64.slice(1), uriOf(64)]);
    corpus.set(uriOf(0), sourceOf([BAKERY, FOOTER]));
    assert.deepEqual(told(), first64);
    corpus.set(uriOf(0), sourceOf([BAKERY]));
    assert.deepEqual(told(), [...first64.slice(1), uriOf(64)]);
  });
});

describe('A footer that differs in every article', () => {
  it('is found in each, whatever was read first', () => {
    const sources = new Map(
      Array.from({ length: 90 }, (_, number) => [
        uriOf(number),
        sourceOf([`${FOOTER} This was number ${number} of the year, sold ${number * 7} times.`]),
      ]),
    );
    const corpus = corpusOf(sources);
    for (const uri of corpus.uris) {
      const count = corpus.matches(uri, 'edited').ofParagraphs[0]?.length ?? 0;
      assert.ok(count > 0 && count <= MOST_PLACES, `${uri}: ${count}`);
    }
  });
});
