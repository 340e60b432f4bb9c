import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ArticleSource, type Corpus, createCorpus } from '../../../src/engine';
import { oneOf, seeded } from '../../bench/random';
import { articleText, edited, knownTexts } from '../../server/soak/texts';
import { sourceOf } from '../../support/folders';
import { BAKERY, BRIDGE, CHOIR, LIBRARY, LIGHTHOUSE, MARKET, ORCHARD } from '../../support/prose';
import { CHEESE, TRAM_AGENCY, TRAM_LATE, TRAM_REWRITE } from '../../support/stories';

// However a folder came to be what it is, its matches are those of a folder that was opened just now: an editor who has
// typed for hours must see what a colleague sees who opens the same texts.

const URIS = ['a', 'b', 'c', 'd'] as const;
const LONG = [BAKERY, BRIDGE, CHOIR, LIBRARY, LIGHTHOUSE, MARKET, ORCHARD];
const SHORT = ['By our own reporter', 'Read more on page four', 'No comment.'];
const STORIES = [TRAM_AGENCY, TRAM_LATE, TRAM_REWRITE, CHEESE];
/** What takes the place of a word; a figure and a name among them, which count for more. */
const NEW_WORDS = ['seven', '52', 'quietly', 'Hallam', ''];

/** A paragraph as it stands, or with some of its words exchanged, as when somebody edits it. */
const paragraph: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...LONG) },
      { weight: 2, arbitrary: fc.constantFrom(...SHORT) },
    ),
    fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...NEW_WORDS)), { maxLength: 3 }),
    fc.constantFrom(false, false, false, true),
  )
  .map(([text, changes, isLoud]) => {
    const edited = changes.reduce((before, [at, word]) => withWord(before, at, word), text);
    return isLoud ? edited.toUpperCase() : edited;
  });

const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.array(paragraph, { maxLength: 6 }).map((own) => own.join('\n\n')) },
  { weight: 2, arbitrary: fc.constantFrom(...STORIES).map((own) => own.join('\n\n')) },
  { weight: 1, arbitrary: fc.constantFrom('', ' \n\n ') },
);

function withWord(text: string, at: number, word: string): string {
  const words = text.split(' ');
  words[at % words.length] = word;
  return words.filter((own) => own !== '').join(' ');
}

type Step =
  | { kind: 'set'; uri: string; text: string; minimumWords: number }
  | { kind: 'edit'; uri: string; at: number; word: string }
  | { kind: 'copy'; uri: string; from: string }
  | { kind: 'delete'; uri: string }
  | { kind: 'ask'; uri: string }
  | { kind: 'compareAll'; uri: string };

const uri = fc.constantFrom(...URIS);
/** Each folder has settings of its own. */
const minimumWords = fc.constantFrom(8, 8, 8, 4, 22);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      uri,
      text,
      minimumWords,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      uri,
      at: fc.nat(120),
      word: fc.constantFrom(...NEW_WORDS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), uri, from: uri }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), uri }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('ask' as const), uri }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('compareAll' as const), uri }) },
);

/** Takes a step with the corpus and notes in `sources` what stands where. */
function take(step: Step, corpus: Corpus, sources: Map<string, ArticleSource>): void {
  const set = (source: ArticleSource) => {
    corpus.set(step.uri, source);
    sources.set(step.uri, source);
  };
  const known = sources.get(step.kind === 'copy' ? step.from : step.uri);
  switch (step.kind) {
    case 'set':
      set(sourceOf(step.text, { minimumWords: step.minimumWords }));
      return;
    case 'edit':
      if (known) {
        set({ ...known, text: withWord(known.text, step.at, step.word) });
      }
      return;
    case 'copy':
      if (known) {
        set(known);
      }
      return;
    case 'delete':
      sources.delete(step.uri);
      corpus.delete(step.uri);
      return;
    case 'ask':
      corpus.matches(step.uri);
      return;
    case 'compareAll':
      corpus.compareAll();
      return;
  }
}

/** The same articles, set in another order, in a corpus that knows no past. */
function openedNow(sources: ReadonlyMap<string, ArticleSource>): Corpus {
  const corpus = createCorpus();
  for (const [uri, source] of [...sources].reverse()) {
    corpus.set(uri, source);
  }
  return corpus;
}

/** Everything that is told of matches, a line each. What was added up in another order may differ in its last digits. */
function told(corpus: Corpus, weakest: 'edited' | 'related'): string[] {
  const shortened = (_: string, value: unknown) => (typeof value === 'number' ? +value.toFixed(9) : value);
  const lines = corpus.uris.flatMap((uri) =>
    [
      ...corpus.matches(uri, weakest).ofParagraphs.flat(),
      ...corpus.passages(uri, 'edited'),
      ...corpus.copied(uri),
      corpus.shares(uri, () => true, weakest),
    ].map((value) => `${uri} ${JSON.stringify(value, shortened)}`),
  );
  return lines.sort();
}

/** Says what is told of one corpus only, rather than all that is told of both. */
function assertSame(corpus: Corpus, fresh: Corpus, weakest: 'edited' | 'related'): void {
  const [own, expected] = [told(corpus, weakest), told(fresh, weakest)];
  assert.deepEqual(
    own.filter((line) => !expected.includes(line)).slice(0, 5),
    expected.filter((line) => !own.includes(line)).slice(0, 5),
  );
  assert.equal(own.length, expected.length);
}

describe('Matches, whatever happened before', () => {
  it('are those of a folder opened just now', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const corpus = createCorpus();
        const sources = new Map<string, ArticleSource>();
        for (const step of steps) {
          take(step, corpus, sources);
        }
        const fresh = openedNow(sources);
        assertSame(corpus, fresh, 'edited');
        assertSame(corpus, fresh, 'related');
      }),
      { numRuns: 150 },
    );
  });

  it('are found from either side', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, minimumWords), { minLength: 2, maxLength: 4 }), (texts) => {
        const corpus = createCorpus();
        for (const [index, [own, minimumWords]] of texts.entries()) {
          corpus.set(URIS[index] ?? '', sourceOf(own, { minimumWords }));
        }
        const pairs = corpus.uris.flatMap((uri) =>
          corpus
            .matches(uri, 'edited')
            .ofParagraphs.flat()
            .map(({ paragraph, other, otherParagraph, strength }) =>
              [strength, ...[`${uri} ${paragraph}`, `${other} ${otherParagraph}`].sort()].join(),
            ),
        );
        const counts = new Map<string, number>();
        for (const pair of pairs) {
          counts.set(pair, (counts.get(pair) ?? 0) + 1);
        }
        assert.deepEqual(
          [...counts].filter(([, count]) => count !== 2),
          [],
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('Matches in a folder of which only a little changes at a time', () => {
  it('are those of a folder opened just now, whoever was asked before', () => {
    const random = seeded(5);
    const known = knownTexts(random, 300);
    const uris = Array.from({ length: 24 }, (_, number) => `story ${number}`);
    const sources = new Map(uris.map((uri) => [uri, sourceOf(articleText(random, known))]));
    const corpus = openedNow(sources);
    for (let round = 1; round <= 160; round += 1) {
      const uri = oneOf(random, uris);
      const before = sources.get(uri)?.text ?? '';
      sources.set(uri, sourceOf(edited(random, before, known)));
      corpus.set(uri, sources.get(uri) ?? sourceOf(''));
      corpus.copied(uri);
      corpus.matches(oneOf(random, uris), random() < 0.5 ? 'edited' : 'related');
      if (round % 80 === 0) {
        const fresh = openedNow(sources);
        assert.equal(told(corpus, 'edited').join('\n'), told(fresh, 'edited').join('\n'));
        assert.equal(told(corpus, 'related').join('\n'), told(fresh, 'related').join('\n'));
      }
    }
  });
});

describe('Matches of an article that is edited for hours', () => {
  it('are found all the while, from either side', () => {
    const corpus = createCorpus();
    corpus.set('before', sourceOf([LIBRARY, ORCHARD]));
    for (let keystroke = 1; keystroke <= 300; keystroke += 1) {
      corpus.set('edited', sourceOf([LIBRARY, `${ORCHARD} And ${'o'.repeat(keystroke)}`]));
      for (const [own, other] of [
        ['before', 'edited'],
        ['edited', 'before'],
      ] as const) {
        const best = corpus.matches(own, 'edited').ofParagraphs.map(([match]) => match?.other);
        assert.deepEqual(best, [other, other], `${own}, after ${keystroke} keystrokes`);
      }
    }
  });

  it('are right when most of the index was dead and it was made anew, more than once', () => {
    const corpus = createCorpus();
    const paragraphs = Array.from({ length: 24 }, (_, number) => `${number} ${LONG[number % LONG.length]}`);
    const sources = new Map([
      ['kept', sourceOf(paragraphs)],
      ['other', sourceOf(LONG.map((own) => `${own} Or so it is said.`))],
    ]);
    for (let round = 0; round < 120; round += 1) {
      sources.set('edited', sourceOf(paragraphs.map((own, at) => withWord(own, at + round, `word${round}`))));
      for (const [uri, source] of sources) {
        corpus.set(uri, source);
      }
      corpus.matches('edited', 'edited');
    }
    assertSame(corpus, openedNow(sources), 'edited');
  });

  it('are right in other words, too', () => {
    const corpus = createCorpus();
    const sources = new Map([
      ['agency', sourceOf(TRAM_AGENCY)],
      ['cheese', sourceOf(CHEESE)],
    ]);
    for (let round = 0; round < 1200; round += 1) {
      sources.set('rewrite', sourceOf([...TRAM_REWRITE, `Round ${round} of the edits.`]));
      for (const [uri, source] of sources) {
        corpus.set(uri, source);
      }
      if (round % 80 === 0) {
        corpus.delete('cheese');
      }
      corpus.matches('rewrite');
    }
    assertSame(corpus, openedNow(sources), 'related');
  });
});
