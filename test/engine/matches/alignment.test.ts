import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Corpus, Match } from '../../../src/engine';
import { corpusOf } from '../../support/folders';
import { BAKERY, LIBRARY, ORCHARD } from '../../support/prose';
import { TRAM_AGENCY, TRAM_REWRITE } from '../../support/stories';

const MARKDOWN = { format: 'markdown' } as const;

/** The best match of the first paragraph of `own`, which must have one. */
function bestMatch(corpus: Corpus): Match {
  const [match] = corpus.matches('own').ofParagraphs.flat();
  assert.ok(match, 'the paragraphs match');
  return match;
}

/** The pieces of the raw texts that two matching paragraphs share. */
function sharedPieces(corpus: Corpus, texts: { own: string; other: string }, match = bestMatch(corpus)) {
  const { shared, otherShared } = corpus.align('own', match);
  const cut = (uri: 'own' | 'other', index: number, stretches: readonly { start: number; end: number }[]) => {
    const from = corpus.article(uri)?.paragraphs[index]?.start ?? 0;
    return stretches.map(({ start, end }) => texts[uri].slice(from + start, from + end));
  };
  return {
    own: cut('own', match.paragraph, shared),
    other: cut('other', match.otherParagraph, otherShared),
  };
}

/** The words of some pieces of text, as they would be read aloud. */
function wordsOf(pieces: readonly string[]): string[] {
  return pieces.flatMap(
    (piece) =>
      piece
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [],
  );
}

function aligned(own: string, other: string, options: Parameters<typeof corpusOf>[1] = {}) {
  return sharedPieces(corpusOf({ own, other }, options), { own, other });
}

describe('The alignment of copied and edited paragraphs', () => {
  it('is everything where they are equal', () => {
    assert.deepEqual(aligned(BAKERY, BAKERY), { own: [BAKERY.slice(0, -1)], other: [BAKERY.slice(0, -1)] });
  });

  it('leaves out what was changed, on either side', () => {
    const own =
      'The choir sang for two hours in the cold church before anybody thought of lighting the stove.';
    const other =
      'The choir sang for three long hours in the church before anybody thought of the stove at all.';
    assert.deepEqual(aligned(own, other), {
      own: ['The choir sang for', 'hours in the', 'church before anybody thought of', 'the stove'],
      other: ['The choir sang for', 'hours in the church before anybody thought of the stove'],
    });
  });

  it('does not tie what stands in another order', () => {
    const [first, second] = [BAKERY, LIBRARY];
    const { own, other } = aligned(`${first} ${second}`, `${second} ${first}`);
    assert.deepEqual(wordsOf(own), wordsOf(other));
    assert.ok(wordsOf(own).length < wordsOf([first, second]).length);
  });

  it('stands at the right place among emoji, curly quotes, dashes and letters beyond the plane', () => {
    const own =
      '🦊🦊 “Nobody’s coming,” said Zoë — and 𝒳 marked the spot where the fox café had stood since May. 🚋';
    const other =
      '"Nobody\'s coming," said Zoë - 🎈🎈 and 𝒳 marked a spot where the fox café had stood since May.';
    const pieces = aligned(own, other);
    assert.deepEqual(wordsOf(pieces.own), wordsOf(pieces.other));
    assert.deepEqual(pieces.own, [
      'Nobody’s coming,” said Zoë — and 𝒳 marked',
      'spot where the fox café had stood since May',
    ]);
    assert.deepEqual(pieces.other, [
      'Nobody\'s coming," said Zoë - 🎈🎈 and 𝒳 marked',
      'spot where the fox café had stood since May',
    ]);
  });

  it('stands at the right place in wrapped Markdown with emphasis, quotation marks and list marks', () => {
    const own =
      'Some words before.\n\n> The *choir* sang for two hours\n> in the **cold church** before anybody\n> thought of lighting the stove.\n';
    const other =
      '# A headline\n\n- The choir sang for two hours in the cold\n  church before anybody thought of\n  mending the _stove_.\n';
    const corpus = corpusOf({ own, other }, MARKDOWN);
    const [match] = corpus.matches('own').ofParagraphs[1] ?? [];
    assert.ok(match);
    const pieces = sharedPieces(corpus, { own, other }, match);
    assert.deepEqual(pieces.own, [
      'The *choir* sang for two hours\n> in the **cold church** before anybody\n> thought of',
      'the stove',
    ]);
    assert.deepEqual(pieces.other, [
      'The choir sang for two hours in the cold\n  church before anybody thought of',
      'the _stove',
    ]);
  });

  it('goes by the words of scripts without spaces', () => {
    const own = '议会周二晚上投票决定保留夜间渡轮直到春天因为岛上的居民在旁听席上坐了六个小时。';
    const pieces = aligned(own, own.replace('春天', '夏天'));
    assert.equal(pieces.own.join(''), pieces.other.join(''));
    assert.ok(pieces.own.every((piece) => own.includes(piece)));
    assert.ok(!pieces.own.join('').includes('春'), pieces.own.join(' '));
  });

  it('carries equal words in the same order, whatever was edited', () => {
    const words = `${BAKERY} ${LIBRARY} ${ORCHARD}`.split(' ');
    const edits = fc.array(
      fc.tuple(fc.nat(words.length - 1), fc.constantFrom('', 'the', '🚋 “sky”', '**loud**', 'in the')),
      {
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(edits, edits, fc.boolean(), (ownEdits, otherEdits, isWrapped) => {
        const own = edited(words, ownEdits).join(' ');
        const other = edited(words, otherEdits).join(isWrapped ? '\n' : ' ');
        const corpus = corpusOf({ own, other }, MARKDOWN);
        const match = bestMatch(corpus);
        const pieces = sharedPieces(corpus, { own, other }, match);
        assert.deepEqual(wordsOf(pieces.own), wordsOf(pieces.other));
        for (const [text, found] of [
          [own, pieces.own],
          [other, pieces.other],
        ] as const) {
          for (const piece of found) {
            assert.match(
              piece,
              /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/su,
              'begins and ends with a word',
            );
            assert.match(text, new RegExp(`(?<![\\p{L}\\p{N}])${escaped(piece)}(?![\\p{L}\\p{N}])`, 'u'));
          }
        }
      }),
    );
  });

  it('comes to an end for two long texts, alike or not', () => {
    const long = (salt: number) =>
      Array.from(
        { length: 3000 },
        (_, at) => `w${(at * 7919 * salt) % 1009}${at % 19 === 18 ? '.' : ''}`,
      ).join(' ');
    const corpus = corpusOf({ own: long(1), other: long(1).replaceAll('w10', 'changed'), third: long(5) });
    const match = bestMatch(corpus);
    assert.ok(corpus.align('own', match).shared.length > 1);
    for (const strength of ['copied', 'edited', 'reworded', 'related'] as const) {
      corpus.align('own', { ...match, other: 'third', strength });
    }
  });
});

describe('The alignment of endless paragraphs', () => {
  // That they come to an end is the test: each sentence held against each would run into mocha's time limit.
  const sentences = (count: number, word: string) =>
    Array.from(
      { length: count },
      (_, at) => `The ${word} of ward ${at * 7} met ${at % 13} times that year.`,
    ).join(' ');

  it('comes to an end whatever they are to each other', () => {
    const corpus = corpusOf({
      own: sentences(20_000, 'council'),
      other: sentences(20_000, 'committee'),
      noStops: sentences(20_000, 'board').replaceAll('.', ''),
      line: '\u8bae\u4f1a\u6295\u7968'.repeat(60_000),
    });
    for (const other of ['own', 'other', 'noStops', 'line']) {
      for (const strength of ['copied', 'edited', 'reworded', 'related'] as const) {
        const match: Match = { paragraph: 0, other, otherParagraph: 0, strength, similarity: 1 };
        const { shared, otherShared } = corpus.align('own', match);
        assert.equal(shared.length > 0, other !== 'line', `${other} ${strength}`);
        assert.equal(otherShared.length > 0, other !== 'line', `${other} ${strength}`);
      }
    }
  });

  it('says which sentence answers to which as long as there are not too many', () => {
    const answersOf = (count: number) => {
      const corpus = corpusOf({ own: sentences(count, 'council'), other: sentences(count, 'committee') });
      const match: Match = {
        paragraph: 0,
        other: 'other',
        otherParagraph: 0,
        strength: 'edited',
        similarity: 1,
      };
      return corpus.align('own', match).answers.length;
    };
    assert.equal(answersOf(60), 60);
    assert.equal(answersOf(2000), 0);
  });
});

describe('The alignment of reworded paragraphs', () => {
  it('is of the terms that both use, in whatever order and form', () => {
    const [own, other] = [TRAM_AGENCY.join('\n\n'), TRAM_REWRITE.join('\n\n')];
    const corpus = corpusOf({ own, other });
    const [match] = corpus.matches('own').ofParagraphs[3] ?? [];
    assert.equal(match?.strength, 'reworded');
    const pieces = sharedPieces(corpus, { own, other }, match);
    for (const own of [pieces.own, pieces.other]) {
      assert.ok(
        own.some((piece) => piece.endsWith('eologist Petra Vance')),
        own.join(' | '),
      );
    }
    for (const piece of [...pieces.own, ...pieces.other]) {
      assert.doesNotMatch(piece, /^(the|of|and|that|which|had)$/i, 'words that tell nothing are not marked');
    }
    assert.ok(
      wordsOf(pieces.own).includes('drained') && wordsOf(pieces.other).includes('drains'),
      'forms of one word are tied',
    );
  });

  it('says which sentence answers to which', () => {
    const own =
      'The museum will close on Mondays from October to save heating. Its director, Lena Marsh, said that schools may still book visits.';
    const other =
      'Classes may go on booking visits at any time, the director Lena Marsh said. To save on heating the museum closes each Monday from October. Parking is free.';
    const corpus = corpusOf({ own, other });
    const match: Match = {
      paragraph: 0,
      other: 'other',
      otherParagraph: 0,
      strength: 'reworded',
      similarity: 1,
    };
    const answers = corpus
      .align('own', match)
      .answers.map(({ own: a, other: b }) => [own.slice(a.start, a.end), other.slice(b.start, b.end)]);
    assert.deepEqual(
      answers.map(([a = '', b = '']) => [a.slice(0, 10), b.slice(0, 10)]),
      [
        ['The museum', 'To save on'],
        ['Its direct', 'Classes ma'],
      ],
    );
  });
});

/** Words with others put in or in their place; a new word of no letters takes one out. */
function edited(words: readonly string[], edits: readonly (readonly [number, string])[]): string[] {
  const own = [...words];
  for (const [at, word] of edits) {
    own[at] = word;
  }
  return own.filter((word) => word !== '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
