import assert from 'node:assert/strict';
import { copiedIn, corpusOf, matchesIn, passagesIn, sourceOf } from '../../support/folders';
import { BAKERY, BRIDGE, CHOIR, HEADLINE, LIBRARY, MARKET, ORCHARD, wordsIn } from '../../support/prose';

const TEN_WORDS = 'Nobody at the ferry office answered the telephone this morning.';
const LEASE = 'The board met twice in June without reaching any agreement about the lease.';
const FAIR = 'Rain kept most visitors away from the summer fair, which closed two hours early.';
const TEACHER = 'A new headteacher, Rosalind Kerr, takes over the village school after Easter.';

/** What two paragraphs, each an article by itself, are to each other; seen from both sides, which must agree. */
function strengthOf(own: string, other: string, format: 'plainText' | 'markdown' = 'plainText') {
  const corpus = corpusOf({ own: [own], other: [other] }, { format });
  const [there] = corpus.matches('own').ofParagraphs.flat();
  const [back] = corpus.matches('other').ofParagraphs.flat();
  assert.deepEqual(there?.strength, back?.strength);
  assert.equal(there?.similarity, back?.similarity);
  return there?.strength;
}

describe('A row of dates', () => {
  it('says the same thing twice, not more: tables of different goods share no text', () => {
    const dates = '02/11/24 03/11/24 02/11/24 03/11/24';
    const herring = `${dates} Berths (at the old quay) --`;
    const cod = `${dates} Landed 6.19 4.61 5.20 4.44 Sold 27.62 24.95 26.10 25.03 Smoked 7.41 4.74 6.90 4.72 Salted 0.30 0.31 0.28 0.29 Left 19.80 18.99 18.50 18.96 tonnes`;
    assert.ok(!['copied', 'edited'].includes(strengthOf(herring, cod) ?? ''));
  });
});

describe('A copied paragraph', () => {
  it('has the same text, however it was typed', () => {
    const own = 'He said "no" - and *meant* it, as everyone in the room could tell.';
    const other = 'He said “no” – and meant\nit, as **everyone** in the room could\u00a0tell.';
    assert.equal(strengthOf(own, other, 'markdown'), 'copied');
    assert.equal(strengthOf(LIBRARY.toUpperCase(), LIBRARY), 'copied');
  });

  it('may differ in one word of ten', () => {
    assert.equal(strengthOf(TEN_WORDS, TEN_WORDS.replace('telephone', 'doorbell')), 'copied');
    assert.equal(strengthOf(TEN_WORDS, TEN_WORDS.replace(' this', '')), 'edited', 'nine words are too few');
    assert.notEqual(
      strengthOf(TEN_WORDS, TEN_WORDS.replace('telephone', 'doorbell').replace('morning', 'evening')),
      'copied',
    );
  });

  it('may differ in two words of twenty', () => {
    const two = BAKERY.replace('Mill', 'Tower').replace('flour', 'sugar');
    assert.equal(strengthOf(BAKERY, two), 'copied');
    assert.equal(strengthOf(BAKERY, two.replace('mild', 'harsh')), 'edited');
    assert.equal(strengthOf(BAKERY, BAKERY.replace('flour', 'white bread flour')), 'copied');
    assert.equal(strengthOf(BAKERY, BAKERY.replace('flour', 'white wheat bread flour')), 'edited');
  });

  it('has the same figures: a changed one is what a reader must see', () => {
    assert.equal(strengthOf(LIBRARY, LIBRARY.replace('52', '53')), 'edited');
    assert.equal(strengthOf(LIBRARY, LIBRARY.replace('52 years', 'years')), 'edited');
  });

  it('has its words in the same order', () => {
    assert.equal(strengthOf(`${LEASE} ${FAIR} ${TEACHER}`, `${TEACHER} ${LEASE} ${FAIR}`), 'edited');
    const place = ' on the western slopes';
    assert.equal(
      strengthOf(ORCHARD, `On the western slopes ${ORCHARD.replace(place, '').replace('Frost', 'frost')}`),
      'edited',
    );
  });

  it('is told with how alike the letters are', () => {
    const corpus = corpusOf({ a: [LIBRARY], b: [LIBRARY], c: [LIBRARY.replace('52', '53')] });
    const similarities = corpus.matches('a').ofParagraphs.flat();
    assert.deepEqual(
      similarities.map(({ other, similarity }) => [other, similarity === 1, similarity > 0.95]),
      [
        ['b', true, true],
        ['c', false, true],
      ],
    );
  });

  it('is found in any language, with and without spaces', () => {
    const german =
      'Der Gemeinderat hat am Dienstag beschlossen, die Nachtfähre bis zum Frühling fahren zu lassen.';
    assert.equal(strengthOf(german, german.replace('Frühling', 'Sommer')), 'copied');
    const chinese = '议会周二晚上投票决定保留夜间渡轮直到春天因为岛上的居民在旁听席上坐了六个小时。';
    assert.equal(strengthOf(chinese, chinese), 'copied');
    const japanese = '港町の市議会は火曜日の夜、夜間フェリーを春まで続けることを賛成多数で決めた。';
    const later = japanese.replace('春', '夏').replace('賛成多数', '全会一致').replace('火曜日', '水曜日');
    assert.equal(strengthOf(japanese, later), 'edited');
    const arabic = 'قرر المجلس يوم الثلاثاء الإبقاء على العبارة الليلية حتى الربيع بعد نقاش طويل في القاعة.';
    assert.equal(strengthOf(arabic, arabic), 'copied');
  });
});

describe('An edited paragraph', () => {
  it('is found when it was shortened, lengthened or put in another order', () => {
    const long = `${LEASE} ${FAIR} ${TEACHER}`;
    assert.equal(strengthOf(long, `${LEASE} ${TEACHER}`), 'edited');
    assert.equal(strengthOf(long, `${long} ${CHOIR}`), 'edited');
    assert.equal(strengthOf(long, `${FAIR} ${TEACHER} ${LEASE}`), 'edited');
  });

  it('is found though it is long and stands in a hundred versions', () => {
    const rules = Array.from(
      { length: 60 },
      (_, number) => `Rule ${number} binds ${number * 7} members.`,
    ).join(' ');
    const uris = Array.from({ length: 100 }, (_, number) => `club${number}`);
    const corpus = corpusOf(Object.fromEntries(uris.map((uri) => [uri, [`${rules} Signed by the ${uri}.`]])));
    for (const uri of uris) {
      assert.ok(corpus.matches(uri, 'edited').ofParagraphs[0]?.length, uri);
    }
  });

  it('may hold no more than a sentence that was copied: only that sentence stands elsewhere', () => {
    const corpus = corpusOf({ long: [`${LEASE} ${FAIR} ${TEACHER} ${BAKERY}`], short: [FAIR] });
    assert.deepEqual(matchesIn(corpus, 'long'), ['1 edited short:1']);
    const words = corpus.article('short')?.paragraphs[0]?.words ?? 0;
    const all = corpus.article('long')?.paragraphs[0]?.words ?? 0;
    assert.deepEqual(corpus.shares('long'), { copied: 0, edited: words / all, reworded: 0 });
    assert.deepEqual(corpus.shares('short'), { copied: 0, edited: 1, reworded: 0 });
  });

  it('is not what shares a mould: results, prices, court lists', () => {
    const moulds = [
      [
        'Northport 3 Southwick 1, attendance 4,212; Eastham 0 Westbury 2, attendance 3,107; Hill 1 Dale 1.',
        'Northport 0 Southwick 2, attendance 3,950; Eastham 4 Westbury 1, attendance 2,866; Hill 2 Dale 5.',
      ],
      [
        'Wheat for May delivery closed at 212.50 crowns a tonne in Tessin, up 1.75 on the day, and barley at 187.25.',
        'Wheat for July delivery closed at 219.00 crowns a tonne in Tessin, down 3.25 on the day, and barley at 180.50.',
      ],
      [
        'Ian Muir, 34, of Harbour Street, admitted driving without insurance and was fined 300 pounds.',
        'Jean Scott, 41, of Mill Lane, admitted driving without insurance and was fined 300 pounds.',
      ],
    ] as const;
    for (const [own, other] of moulds) {
      assert.equal(strengthOf(own, other), undefined, own);
    }
  });

  it('is not what is alike by chance in a few words', () => {
    assert.equal(
      strengthOf(
        'Profit for the year was 14 cents a share, against a loss before.',
        'Profit for the quarter was nine cents a share, while sales fell.',
      ),
      undefined,
    );
  });
});

describe('A short paragraph', () => {
  it('matches only next to a match, before and behind it', () => {
    const byline = 'By Ada Quill';
    const none = 'No comment.';
    const corpus = corpusOf({
      a: [byline, BAKERY, none, 'Read on.', LIBRARY],
      b: [CHOIR, byline, BAKERY, none, 'Read on.', MARKET],
      c: [byline, ORCHARD, none],
    });
    assert.deepEqual(matchesIn(corpus, 'a'), [
      '1 copied b:2',
      '2 copied b:3',
      '3 copied b:4',
      '4 copied b:5',
    ]);
    assert.deepEqual(copiedIn(corpus, 'a'), ['1-4 of b:2-5']);
    assert.deepEqual(matchesIn(corpus, 'c'), []);
  });

  it('must be equal: a changed byline ends the run', () => {
    const corpus = corpusOf({ a: ['By Ada Quill', BAKERY], b: ['By Bo Quill', BAKERY] });
    assert.deepEqual(matchesIn(corpus, 'a'), ['2 copied b:2']);
  });

  it('is short by the settings of its article, also when they change', () => {
    const line = 'Trams run again from Monday noon';
    const corpus = corpusOf({ a: [BAKERY, line], b: [line, LIBRARY] });
    assert.deepEqual(matchesIn(corpus, 'a'), []);
    corpus.set('c', sourceOf([line, CHOIR], { minimumWords: 5 }));
    assert.deepEqual([matchesIn(corpus, 'c'), matchesIn(corpus, 'a')], [[], []], 'too short for the other');
    corpus.delete('c');
    for (const [uri, paragraphs] of [
      ['a', [BAKERY, line]],
      ['b', [line, LIBRARY]],
    ] as const) {
      corpus.set(uri, sourceOf(paragraphs, { minimumWords: 5 }));
    }
    assert.deepEqual(matchesIn(corpus, 'a'), ['2 copied b:1']);
    assert.deepEqual(matchesIn(corpus, 'b'), ['1 copied a:2']);
  });
});

describe('Passages', () => {
  it('join what follows one another in both articles', () => {
    const corpus = corpusOf({
      a: [HEADLINE, BAKERY, LIBRARY, CHOIR, ORCHARD, BRIDGE],
      b: [ORCHARD, BRIDGE, MARKET, BAKERY, LIBRARY.replace('52', '53')],
    });
    assert.deepEqual(passagesIn(corpus, 'a'), ['2-3 edited b:4-5', '5-6 copied b:1-2']);
    assert.deepEqual(passagesIn(corpus, 'a', 'copied'), ['2 copied b:4', '5-6 copied b:1-2']);
    assert.deepEqual(passagesIn(corpus, 'b'), ['1-2 copied a:5-6', '4-5 edited a:2-3']);
  });

  it('are not joined where they cross', () => {
    const corpus = corpusOf({ a: [BAKERY, LIBRARY, CHOIR], b: [CHOIR, LIBRARY, BAKERY] });
    assert.deepEqual(passagesIn(corpus, 'a'), ['1 copied b:3', '2 copied b:2', '3 copied b:1']);
  });

  it('are told for each time that a block stands in either article', () => {
    const corpus = corpusOf({
      a: [BAKERY, LIBRARY, ORCHARD, BAKERY, LIBRARY],
      b: [CHOIR, BAKERY, LIBRARY, BRIDGE, BAKERY, LIBRARY],
    });
    assert.deepEqual(passagesIn(corpus, 'a'), [
      '1-2 copied b:2-3',
      '1-2 copied b:5-6',
      '4-5 copied b:2-3',
      '4-5 copied b:5-6',
    ]);
    assert.deepEqual(copiedIn(corpus, 'a'), ['1-2 of b:2-3, b:5-6', '4-5 of b:2-3, b:5-6']);
  });

  it('of equal paragraphs in a row are as long as the shorter row', () => {
    const corpus = corpusOf({ a: [BAKERY, BAKERY, BAKERY], b: [BAKERY, BAKERY] });
    const ranges = (uri: string) => corpus.copied(uri).map(({ paragraph, length }) => [paragraph, length]);
    assert.deepEqual(ranges('a'), [
      [0, 2],
      [1, 2],
    ]);
    assert.deepEqual(ranges('b'), [[0, 2]]);
  });
});

describe('What is reported as copied', () => {
  it('is told once for all the articles where it stands', () => {
    const corpus = corpusOf({
      a: [BAKERY, LIBRARY],
      b: [BAKERY, LIBRARY],
      c: [ORCHARD, BAKERY, LIBRARY],
    });
    assert.deepEqual(copiedIn(corpus, 'a'), ['1-2 of b:1-2, c:2-3']);
  });

  it('is told with the longer passage that holds it', () => {
    const corpus = corpusOf({
      a: [BAKERY, LIBRARY, CHOIR, ORCHARD],
      b: [LIBRARY, MARKET],
      c: [BAKERY, LIBRARY, CHOIR],
    });
    assert.deepEqual(copiedIn(corpus, 'a'), ['1-3 of c:1-3, b:1']);
    assert.deepEqual(copiedIn(corpus, 'b'), ['1 of a:2, c:2']);
    assert.equal(corpus.copied('a')[0]?.words, wordsIn(BAKERY) + wordsIn(LIBRARY) + wordsIn(CHOIR));
  });

  it('is told apart where two articles copied different stretches', () => {
    const corpus = corpusOf({
      a: [BAKERY, LIBRARY, CHOIR],
      b: [BAKERY, LIBRARY],
      c: [LIBRARY, CHOIR],
    });
    assert.deepEqual(copiedIn(corpus, 'a'), ['1-2 of b:1-2', '2-3 of c:1-2']);
  });

  it('is nothing that was only edited', () => {
    const corpus = corpusOf({ a: [LIBRARY], b: [LIBRARY.replace('52', '53')] });
    assert.deepEqual(copiedIn(corpus, 'a'), []);
  });
});

describe('The shares of an article', () => {
  it('count each paragraph by its strongest match, and never more than all', () => {
    const corpus = corpusOf({
      a: [BAKERY, LIBRARY, CHOIR],
      b: [BAKERY, LIBRARY.replace('52', '53')],
      c: [BAKERY, BAKERY, LIBRARY.replace('52', '53')],
    });
    const [bakery = 0, library = 0, choir = 0] =
      corpus.article('a')?.paragraphs.map(({ words }) => words) ?? [];
    const all = bakery + library + choir;
    assert.deepEqual(corpus.shares('a'), { copied: bakery / all, edited: library / all, reworded: 0 });
    assert.deepEqual(corpus.shares('c'), { copied: 1, edited: 0, reworded: 0 });
  });

  it('can be those of one other article', () => {
    const corpus = corpusOf({ a: [BAKERY, LIBRARY], b: [BAKERY], c: [LIBRARY] });
    const [bakery = 0, library = 0] = corpus.article('a')?.paragraphs.map(({ words }) => words) ?? [];
    const shares = corpus.shares('a', ({ other }) => other === 'c');
    assert.deepEqual(shares, { copied: library / (bakery + library), edited: 0, reworded: 0 });
  });

  it('of an article without words, or one that is not there, are nothing', () => {
    const corpus = corpusOf({ a: '', b: ' \n\n' });
    for (const uri of ['a', 'b', 'gone']) {
      assert.deepEqual(corpus.shares(uri), { copied: 0, edited: 0, reworded: 0 });
      assert.deepEqual(corpus.matches(uri), { ofParagraphs: [], related: [] });
      assert.deepEqual([corpus.copied(uri), corpus.missing(uri)], [[], []]);
    }
  });
});
