import assert from 'node:assert/strict';
import { checkAsJson, editorialReview, matchesOf } from '../support/commandLine';
import {
  articleOf,
  BAKERY,
  BRIDGE,
  CHOIR,
  HEADLINE,
  LIBRARY,
  LIGHTHOUSE,
  MARKET,
  ORCHARD,
} from '../support/prose';
import { CHEESE, TRAM_AGENCY, TRAM_LATE, TRAM_REWRITE } from '../support/stories';
import { temporaryFolder } from '../support/temporaryFolder';

const LATER_LIBRARY = LIBRARY.replace('52', '53');

function newsroom(): string {
  return temporaryFolder({
    'agency.txt': articleOf(...TRAM_AGENCY),
    'cheese.txt': articleOf(...CHEESE),
    'late.txt': articleOf(...TRAM_LATE),
    'rewrite.txt': articleOf(...TRAM_REWRITE),
  });
}

describe('editorial-review check: matches in the JSON report', () => {
  it('have exactly the shape that DESIGN fixes', async () => {
    const folder = temporaryFolder({
      'drafts/a.txt': articleOf(HEADLINE, BAKERY),
      'drafts/b.md': `${LIBRARY}\n\n> ${BAKERY.replace('in Mill Lane', 'in\n> Mill Lane')}\n`,
    });
    const { matches } = await checkAsJson(folder, 'drafts');
    assert.deepEqual(matches, [
      {
        path: 'drafts/a.txt',
        startLine: 3,
        endLine: 3,
        other: { path: 'drafts/b.md', startLine: 3, endLine: 4 },
        strength: 'copied',
        similarity: 1,
      },
    ]);
  });

  it('list every two paragraphs once, best first', async () => {
    const folder = temporaryFolder({
      'a.txt': articleOf(ORCHARD, BAKERY, LATER_LIBRARY),
      'b.txt': articleOf(BAKERY, LIBRARY, BRIDGE),
      'c.txt': articleOf(LIBRARY, CHOIR, BAKERY, BAKERY),
    });
    const report = await checkAsJson(folder);
    assert.deepEqual(matchesOf(report), [
      'a.txt:3 copied b.txt:1',
      'a.txt:3 copied c.txt:5',
      'a.txt:3 copied c.txt:7',
      'b.txt:1 copied c.txt:5',
      'b.txt:1 copied c.txt:7',
      'b.txt:3 copied c.txt:1',
      'a.txt:5 edited b.txt:3',
      'a.txt:5 edited c.txt:1',
    ]);
    const similarities = report.matches.map(({ similarity }) => similarity);
    assert.ok(similarities.slice(0, 6).every((similarity) => similarity === 1));
    assert.ok(similarities.slice(6).every((similarity) => similarity > 0.9 && similarity < 1));
  });

  it('are the same from whichever side they were found', async () => {
    const folder = newsroom();
    const names = ['agency.txt', 'late.txt', 'rewrite.txt', 'cheese.txt'];
    const asPairs = async (...paths: string[]) => {
      const { matches } = await checkAsJson(folder, '--strength', 'related', ...paths);
      return matches
        .map(({ path, startLine, other, strength, similarity }) =>
          [
            ...[`${path}:${startLine}`, `${other.path}:${other.startLine}`].sort(),
            strength,
            similarity,
          ].join(),
        )
        .sort();
    };
    const pairs = await asPairs(...names);
    assert.equal(
      new Set(pairs.map((pair) => pair.split(',', 2).join())).size,
      pairs.length,
      'each pair once',
    );
    assert.deepEqual(await asPairs(...names.reverse()), pairs);
  });

  it('go down to the strength that is asked for', async () => {
    const folder = newsroom();
    const copied = ['agency.txt:3 copied late.txt:3', 'agency.txt:5 copied late.txt:5'];
    const edited = [...copied, 'agency.txt:9 edited rewrite.txt:9'];
    assert.deepEqual(matchesOf(await checkAsJson(folder, '--strength', 'copied')), copied);
    assert.deepEqual(matchesOf(await checkAsJson(folder, '--strength', 'edited')), edited);
    const byDefault = await checkAsJson(folder);
    const reworded = matchesOf(byDefault);
    assert.deepEqual(reworded.slice(0, 3), edited);
    assert.ok(reworded.includes('agency.txt:7 reworded rewrite.txt:7'), reworded.join('; '));
    assert.ok(reworded.includes('late.txt:7 reworded rewrite.txt:11'), reworded.join('; '));
    assert.ok(reworded.every((match) => !match.includes('related') && !match.includes('cheese')));
    assert.deepEqual(matchesOf(await checkAsJson(folder, '--strength', 'reworded')), reworded);
    const scores = byDefault.matches.slice(3).map(({ similarity }) => similarity);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
    const related = matchesOf(await checkAsJson(folder, '--strength', 'related'));
    assert.deepEqual(
      related.filter((match) => !match.includes('related')),
      reworded,
    );
  });

  it('are not worked out where they are not asked for', async () => {
    const { matches } = await checkAsJson(newsroom(), '--only', 'repeats,entities');
    assert.deepEqual(matches, []);
    const only = await checkAsJson(newsroom(), '--only', 'matches');
    assert.ok(only.matches.length > 3);
  });

  it('are found between articles in different encodings and formats', async () => {
    const folder = temporaryFolder({
      'a.txt': Buffer.from(`\ufeff${articleOf(LIBRARY)}`, 'utf16le'),
      'b.md': `- ${LIBRARY.replace(/(.{50}\S*) /g, '$1\r\n  ')}\r\n`,
    });
    assert.deepEqual(matchesOf(await checkAsJson(folder)), ['a.txt:1 copied b.md:1-3']);
  });
});

describe('editorial-review check: matches in the text report', () => {
  it('are the shares of each article and its closest passages', async () => {
    const { code, stdout } = await editorialReview(['check', '--only', 'repeats,matches', '.'], {
      in: newsroom(),
    });
    // How similar reworded paragraphs are, and so which of two equal ones is named, is no matter of this test.
    const report = stdout.replaceAll(/(reworded, )(\w+)\.txt:(\d+) \(\d+ %\)/g, (_, start, name, line) =>
      [
        start,
        `${name}.txt:${line}`.replace(/(?:agency|late)\.txt:([35])$/, '(agency|late).txt:$1'),
        ' (… %)',
      ].join(''),
    );
    assert.equal(code, 0);
    assert.deepEqual(report.split('\n'), [
      'agency.txt:3:1: information: These 2 paragraphs (55 words) also stand in late.txt, lines 3–5. [copied-paragraph]',
      'late.txt:3:1: information: These 2 paragraphs (55 words) also stand in agency.txt, lines 3–5. [copied-paragraph]',
      '',
      'agency.txt: copied 39 %, edited 16 %, reworded 21 %, only here 24 %',
      '  lines 3–5: copied, late.txt:3 (2 paragraphs)',
      '  line 7: reworded, rewrite.txt:7 (… %)',
      '  line 9: edited, rewrite.txt:9 (1 paragraph)',
      'late.txt: copied 49 %, reworded 22 %, only here 29 %',
      '  lines 3–5: copied, agency.txt:3 (2 paragraphs)',
      '  line 7: reworded, rewrite.txt:11 (… %)',
      'rewrite.txt: edited 16 %, reworded 74 %, only here 10 %',
      '  line 3: reworded, (agency|late).txt:3 (… %)',
      '  line 5: reworded, (agency|late).txt:5 (… %)',
      '  line 7: reworded, agency.txt:7 (… %)',
      '  line 9: edited, agency.txt:9 (1 paragraph)',
      '  line 11: reworded, late.txt:7 (… %)',
      '',
      '4 articles checked: no repeats; 9 matches.',
      '',
    ]);
  });

  it('stand among the repeats, in the order of the text', async () => {
    const folder = temporaryFolder({
      'a.txt': articleOf(BAKERY, LIBRARY, CHOIR, BAKERY, ORCHARD),
      'b.txt': articleOf(ORCHARD, BAKERY, LIBRARY),
      'c.txt': articleOf(LIBRARY, MARKET),
    });
    const { stdout } = await editorialReview(
      ['check', '--only', 'repeats,matches', '.', '--strength', 'copied'],
      { in: folder },
    );
    assert.deepEqual(stdout.split('\n'), [
      'a.txt:1:1: information: These 2 paragraphs (46 words) also stand in b.txt, lines 3–5, parts of them in 1 other article. [copied-paragraph]',
      'a.txt:7:1: warning: This paragraph (25 words) already stands at line 1. [repeated-paragraph]',
      'a.txt:7:1: information: This paragraph (25 words) also stands in b.txt, line 3. [copied-paragraph]',
      'a.txt:9:1: information: This paragraph (21 words) also stands in b.txt, line 1. [copied-paragraph]',
      'b.txt:1:1: information: This paragraph (21 words) also stands in a.txt, line 9. [copied-paragraph]',
      'b.txt:3:1: information: These 2 paragraphs (46 words) also stand in a.txt, lines 1–3, parts of them in 1 other article. [copied-paragraph]',
      'c.txt:1:1: information: This paragraph (21 words) also stands in a.txt, line 3, and in 1 other article. [copied-paragraph]',
      '',
      'a.txt: copied 81 %',
      '  lines 1–3: copied, b.txt:3 (2 paragraphs)',
      '  line 7: copied, b.txt:3 (1 paragraph)',
      '  line 9: copied, b.txt:1 (1 paragraph)',
      'b.txt: copied 100 %',
      '  line 1: copied, a.txt:9 (1 paragraph)',
      '  lines 3–5: copied, a.txt:1 (2 paragraphs)',
      'c.txt: copied 50 %',
      '  line 1: copied, a.txt:3 (1 paragraph)',
      '',
      '3 articles checked: 1 repeat in 1 of them; 6 matches.',
      '',
    ]);
  });

  it('do not mark an article by itself, nor what is only alike by its mould', async () => {
    const folder = temporaryFolder({
      'a.txt': articleOf(
        'Ian Muir, 34, of Harbour Street, admitted driving without insurance and was fined 300 pounds.',
      ),
      'b.txt': articleOf(
        'Jean Scott, 41, of Mill Lane, admitted driving without insurance and was fined 300 pounds.',
      ),
    });
    const { stdout } = await editorialReview(['check', '--only', 'repeats,matches', '.'], { in: folder });
    assert.equal(stdout, '2 articles checked: no repeats; no matches.\n');
    const one = await editorialReview(['check', '--only', 'repeats,matches', 'a.txt'], { in: folder });
    assert.equal(one.stdout, '1 article checked: no repeats.\n');
  });

  it('say no more than was worked out', async () => {
    const folder = newsroom();
    const only = async (parts: string) =>
      (await editorialReview(['check', '--only', parts, '.'], { in: folder })).stdout;
    assert.equal(await only('repeats'), '4 articles checked: no repeats.\n');
    assert.match(await only('entities'), /^People:\n(?:.+\n)+\n4 articles checked: \d+ names\.\n$/);
    assert.match(await only('matches'), /\n\n4 articles checked: 9 matches\.\n$/);
  });

  it('count together to a hundred, and tell what is only here only where all was looked for', async () => {
    const long = Array.from({ length: 300 }, (_, number) => `word${number}`).join(' ');
    const folder = temporaryFolder({
      'a.txt': articleOf(`${long}.`, 'End.'),
      'b.txt': articleOf(`${long}.`),
    });
    const sharesOf = async (...words: string[]) => {
      const { stdout } = await editorialReview(['check', ...words, '.'], { in: folder });
      return /^a\.txt: (copied \d.*)$/m.exec(stdout)?.[1];
    };
    assert.equal(await sharesOf(), 'copied 99 %, only here 1 %');
    assert.equal(await sharesOf('--strength', 'related'), 'copied 99 %, only here 1 %');
    assert.equal(await sharesOf('--strength', 'edited'), 'copied 99 %');
    assert.equal(await sharesOf('--strength', 'copied'), 'copied 99 %');
  });

  it('list what is only related where it is asked for', async () => {
    // Each shares a subject, and not much of what it tells, with the agency; how much is no matter of this test.
    const others = [
      'An operator of ferries announced on Monday that passengers would be carried free until June.',
      'Shopkeepers by the river heard of a survey of the slope, and of rain that had kept traders away.',
      'Rain is expected until the middle of the week, and the county has closed two roads.',
    ].map((paragraph, index) => [`${index}.txt`, articleOf(...TRAM_REWRITE.slice(1, 3), paragraph)]);
    const folder = temporaryFolder({
      'agency.txt': articleOf(...TRAM_AGENCY),
      ...Object.fromEntries(others),
    });
    const relatedIn = async (...words: string[]) => {
      const { stdout } = await editorialReview(['check', ...words, '.'], { in: folder });
      return stdout.split('\n').filter((line) => / related, \S+:\d+ \(\d+ %\)$/.test(line)).length;
    };
    const { matches } = await checkAsJson(folder, '--strength', 'related');
    const paragraphs = matches.flatMap(({ path, startLine, other, strength }) =>
      [`${path}:${startLine}`, `${other.path}:${other.startLine}`].map((place) => ({ place, strength })),
    );
    const places = (isRelated: boolean) =>
      new Set(
        paragraphs.filter(({ strength }) => (strength === 'related') === isRelated).map(({ place }) => place),
      );
    const only = [...places(true)].filter((place) => !places(false).has(place));
    assert.equal(await relatedIn('--strength', 'related'), only.length, only.join());
    assert.equal(await relatedIn(), 0);
    assert.equal(await relatedIn('--strength', 'edited'), 0);
  });

  it('list no more than the five closest passages of an article', async () => {
    const paragraphs = [BAKERY, LIBRARY, ORCHARD, BRIDGE, CHOIR, MARKET, LIGHTHOUSE];
    const files = paragraphs.map((paragraph, index) => [`${index}.txt`, articleOf(paragraph)]);
    const folder = temporaryFolder({ ...Object.fromEntries(files), 'all.txt': articleOf(...paragraphs) });
    const { stdout } = await editorialReview(['check', '--only', 'repeats,matches', '.'], { in: folder });
    assert.match(
      stdout,
      /\nall\.txt: copied 100 %, only here 0 %\n(?: {2}line .*\n){5} {2}and 2 more\n\n8 articles/,
    );
  });
});

describe('editorial-review check: the exit code for what is copied', () => {
  const cases: [texts: [string, string], words: string[], code: number][] = [
    [[BAKERY, BAKERY], [], 0],
    [[BAKERY, BAKERY], ['--fail-on', 'warning'], 0],
    [[BAKERY, BAKERY], ['--fail-on', 'information'], 1],
    [[BAKERY, BAKERY], ['--fail-on', 'information', '--strength', 'copied'], 1],
    [[BAKERY, BAKERY], ['--fail-on', 'information', '--only', 'repeats'], 0],
    [[BAKERY, BAKERY], ['--fail-on', 'none'], 0],
    [[LIBRARY, LATER_LIBRARY], ['--fail-on', 'information'], 0],
    [[BAKERY, LIBRARY], ['--fail-on', 'information'], 0],
  ];
  for (const [[a, b], words, expected] of cases) {
    const what = a === b ? 'copied' : b === LATER_LIBRARY ? 'edited' : 'unrelated';
    it(`is ${expected} for a paragraph that is ${what}: ${words.join(' ')}`, async () => {
      const folder = temporaryFolder({ 'a.txt': articleOf(a), 'b.txt': articleOf(b) });
      const { code } = await editorialReview(['check', ...words, '.'], { in: folder });
      assert.equal(code, expected);
    });
  }
});
