import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ArticleMatches,
  ArticlePair,
  OverlapMap,
  ParagraphMatches,
} from '../../../src/protocol/matches';
import { MatchesMethod } from '../../../src/protocol/matches';
import { MemoryTree } from '../../support/memoryTree';
import { articleOf, BAKERY, BRIDGE, CHOIR, HEADLINE, LIBRARY, MARKET, ORCHARD } from '../../support/prose';
import { CHEESE, OBSERVATORY, TRAM_AGENCY, TRAM_LATE, TRAM_REWRITE } from '../../support/stories';
import { type FileTree, temporaryFolder, uriOf } from '../../support/temporaryFolder';
import { TestClient } from '../../support/testClient';

const LATER_LIBRARY = LIBRARY.replace('52', '53');
const NEWSROOM: FileTree = {
  'agency.txt': articleOf(...TRAM_AGENCY),
  'cheese.txt': articleOf(...CHEESE),
  'drafts/late.txt': articleOf(...TRAM_LATE),
  'observatory.txt': articleOf(...OBSERVATORY),
  'rewrite.txt': articleOf(...TRAM_REWRITE),
};

async function openFolder(files: FileTree, settings = {}) {
  const folder = temporaryFolder(files);
  const client = await TestClient.start({ folders: [uriOf(folder)], settings });
  const uri = (path: string) => uriOf(folder, path);
  const article = async (path: string, params = {}) => must(await client.articleMatches(uri(path), params));
  const paragraph = async (path: string, line: number) =>
    must(await client.paragraphMatches(uri(path), line));
  return { folder, client, uri, article, paragraph };
}

function must<T>(answer: T | null): T {
  assert.ok(answer !== null);
  return answer;
}

/** The matches of a paragraph: "edited b.txt:3". */
function matchesOf({ matches }: ParagraphMatches): string[] {
  return matches.map(
    ({ strength, other, paragraph }) => `${strength} ${other.name}:${paragraph.range.start.line + 1}`,
  );
}

function marksOf({ marks }: ArticleMatches): string[] {
  return marks.map(({ place, strength }) => `${place.range.start.line + 1} ${strength}`);
}

function missingOf({ missing }: ArticleMatches): string[] {
  return (missing ?? []).map(({ other, paragraph, alsoIn }) => {
    const others = alsoIn.map(({ name, line }) => `${name}:${line + 1}`);
    return [`${other.name}:${paragraph.range.start.line + 1}`, ...others].join(' = ');
  });
}

describe('Language server: how an article matches the others', () => {
  it('is told with its shares, its marks and the articles that it matches', async () => {
    const { uri, article } = await openFolder({
      'a.txt': articleOf(HEADLINE, BAKERY, LIBRARY, ORCHARD),
      'b.txt': articleOf(BAKERY, LATER_LIBRARY),
      'x/c.txt': articleOf(BAKERY),
      'd.txt': articleOf(CHOIR),
    });
    const matches = await article('a.txt');
    const words = [HEADLINE, BAKERY, LIBRARY, ORCHARD].map((text) => text.split(' ').length);
    const [headline = 0, bakery = 0, library = 0, orchard = 0] = words;
    const all = headline + bakery + library + orchard;
    assert.equal(matches.uri, uri('a.txt'));
    assert.equal(matches.name, 'a.txt');
    assert.equal(matches.version, null);
    assert.equal(matches.words, all);
    assert.deepEqual(matches.shares, { copied: bakery / all, edited: library / all, reworded: 0 });
    assert.equal(matches.onlyHere.paragraphs, 1, 'a headline is no paragraph that is told only here');
    assert.ok(Math.abs(matches.onlyHere.share - (headline + orchard) / all) < 1e-9);
    assert.deepEqual(marksOf(matches), ['3 copied', '5 edited']);
    assert.deepEqual(matches.others, [
      {
        uri: uri('b.txt'),
        name: 'b.txt',
        shares: { copied: bakery / all, edited: library / all, reworded: 0 },
      },
      { uri: uri('x/c.txt'), name: 'x/c.txt', shares: { copied: bakery / all, edited: 0, reworded: 0 } },
    ]);
    assert.deepEqual(
      matches.rows?.map(({ place, preview, best, matches }) => [
        place.index,
        place.role,
        place.words,
        preview.slice(0, 9),
        best && `${best.strength} ${best.other.name}:${best.line + 1}`,
        matches,
      ]),
      [
        [0, 'heading', headline, 'Bakers of', undefined, 0],
        [1, 'body', bakery, 'The ovens', 'copied b.txt:1', 2],
        [2, 'body', library, 'Readers r', 'edited b.txt:3', 1],
        [3, 'body', orchard, 'Frost too', undefined, 0],
      ],
    );
  });

  it('holds rows and missing paragraphs only where they are wanted', async () => {
    const { article } = await openFolder(NEWSROOM);
    const short = await article('agency.txt', { rows: false, missing: false });
    assert.deepEqual([short.rows, short.missing], [undefined, undefined]);
    const long = await article('agency.txt');
    assert.equal(long.rows?.length, TRAM_AGENCY.length);
    assert.equal(long.missing?.length, long.missingCount);
    assert.equal(short.missingCount, long.missingCount);
  });

  it('names what the other versions tell and this one does not', async () => {
    const { article } = await openFolder(NEWSROOM);
    const matches = await article('agency.txt');
    const [first, ...others] = matches.missing ?? [];
    assert.equal(others.length, 1);
    assert.deepEqual([first?.other.name, ...(first?.alsoIn.map(({ name }) => name) ?? [])].sort(), [
      'drafts/late.txt',
      'rewrite.txt',
    ]);
    assert.ok([TRAM_REWRITE[5], TRAM_LATE[3]].some((text) => text === first?.paragraph.text));
    assert.deepEqual(missingOf(matches).slice(1), ['drafts/late.txt:9']);
    assert.deepEqual(missingOf(await article('cheese.txt')), []);
  });

  it('leaves out what the editor has hidden, of the shares, too', async () => {
    const { article, uri } = await openFolder(NEWSROOM);
    const all = await article('agency.txt');
    const hidden = { strengths: ['reworded', 'related'], articles: [uri('drafts/late.txt')] };
    const matches = await article('agency.txt', { hidden });
    assert.deepEqual(matches.shares, { copied: 0, edited: all.shares.edited, reworded: 0 });
    assert.ok(all.shares.copied > 0 && all.shares.edited > 0 && all.shares.reworded > 0);
    assert.deepEqual(matches.onlyHere, { paragraphs: 4, share: 1 - all.shares.edited });
    assert.equal(all.onlyHere.paragraphs, 1);
    assert.deepEqual(matches.others, all.others, 'what is hidden can be shown again');
    assert.deepEqual(marksOf(all), ['3 copied', '5 copied', '7 reworded', '9 edited']);
    assert.deepEqual(marksOf(matches), ['9 edited']);
    const rows = matches.rows?.map(({ best, matches }) => [best?.other.name, matches]);
    assert.deepEqual(rows?.[4], ['rewrite.txt', 1]);
    assert.deepEqual(rows?.[1], [undefined, 0]);
    assert.deepEqual(missingOf(matches), ['rewrite.txt:11'], 'what stands elsewhere as well is named there');
    assert.equal(matches.missingCount, 1);
  });

  it('is null for what is no article, and empty for an empty one', async () => {
    const { client, uri, article } = await openFolder({
      'README.md': articleOf(BAKERY),
      'a.txt': articleOf(BAKERY),
      'empty.txt': '',
    });
    for (const path of ['README.md', 'gone.txt', 'photo.jpg']) {
      assert.equal(await client.articleMatches(uri(path)), null, path);
      assert.equal(await client.paragraphMatches(uri(path), 1), null, path);
      assert.equal(await client.articlePair(uri(path), uri('a.txt')), null, path);
      assert.equal(await client.articlePair(uri('a.txt'), uri(path)), null, path);
    }
    client.open(uri('README.md'), articleOf(BAKERY), 'markdown');
    assert.equal(await client.articleMatches(uri('README.md')), null, 'opened or not');
    const empty = await article('empty.txt');
    assert.deepEqual([empty.words, empty.rows, empty.onlyHere], [0, [], { paragraphs: 0, share: 1 }]);
    assert.equal(await client.paragraphMatches(uri('empty.txt'), 1), null);
    assert.deepEqual(client.errors, []);
  });

  it('is about the text in the editor, saved or not, and tells its version', async () => {
    const { client, uri, article } = await openFolder({
      'a.txt': articleOf(BAKERY),
      'b.txt': articleOf(CHOIR),
    });
    client.open(uri('a.txt'), articleOf(BAKERY));
    client.change(uri('a.txt'), articleOf(BAKERY, CHOIR));
    // Asked at once, before the pause that follows a keystroke.
    const matches = await article('a.txt');
    assert.deepEqual([matches.version, marksOf(matches)], [2, ['3 copied']]);
    await client.untilCopied(uri('b.txt'), '1');
    client.close(uri('a.txt'));
    await client.untilCopied(uri('b.txt'));
    assert.deepEqual(marksOf(await article('a.txt')), []);
  });

  it('goes by the smallest similarity that is wanted, for what is told in other words only', async () => {
    const { client, article, paragraph } = await openFolder(NEWSROOM, {
      'editorialReview.matches.minimumSimilarity': 0.99,
    });
    const strict = await article('agency.txt');
    assert.deepEqual(marksOf(strict), ['3 copied', '5 copied', '9 edited']);
    assert.equal(strict.shares.reworded, 0);
    assert.deepEqual(matchesOf(await paragraph('agency.txt', 7)), []);
    assert.deepEqual(matchesOf(await paragraph('agency.txt', 9)), ['edited rewrite.txt:9']);
    await client.afterMatchesChanged(() =>
      client.changeSettings({ 'editorialReview.matches.minimumSimilarity': 0.2 }),
    );
    assert.deepEqual(marksOf(await article('agency.txt')), [
      '3 copied',
      '5 copied',
      '7 reworded',
      '9 edited',
    ]);
  });

  it('names articles by their paths in their own folders', async () => {
    const one = temporaryFolder({ 'drafts/a.txt': articleOf(BAKERY) });
    const two = temporaryFolder({ 'final/b 2.txt': articleOf(BAKERY) });
    const client = await TestClient.start({ folders: [uriOf(one), uriOf(two)] });
    const matches = must(await client.articleMatches(uriOf(one, 'drafts/a.txt')));
    assert.deepEqual(
      [matches.name, matches.others.map(({ name }) => name)],
      ['drafts/a.txt', ['final/b 2.txt']],
    );
    const map = await client.overlapMap();
    assert.equal(map.kind, 'map');
    assert.deepEqual(map.kind === 'map' && map.articles.map(({ name }) => name), [
      'drafts/a.txt',
      'final/b 2.txt',
    ]);
  });
});

describe('Language server: the matches of one paragraph', () => {
  it('are those of the paragraph on the line, or of the nearest', async () => {
    const { paragraph } = await openFolder({
      'a.txt': `\n\n${BAKERY}\n\n\n\n${LIBRARY}\n\n\n`,
      'b.txt': articleOf(LIBRARY, CHOIR, BAKERY),
    });
    const expected: [line: number, index: number][] = [
      [1, 0],
      [3, 0],
      [4, 0],
      [5, 0], // as near to one as to the other: the first
      [6, 1],
      [7, 1],
      [9, 1],
      [5000, 1],
    ];
    for (const [line, index] of expected) {
      const answer = await paragraph('a.txt', line);
      assert.equal(answer.paragraph.index, index, `line ${line}`);
      assert.deepEqual(matchesOf(answer), [index === 0 ? 'copied b.txt:5' : 'copied b.txt:1']);
    }
  });

  it('are those of the whole paragraph where it is wrapped', async () => {
    const [wrapped, other] = [BAKERY, CHOIR].map((text) => text.replace(/(.{24}\S*) /g, '$1\n'));
    assert.ok(wrapped && other);
    const { paragraph } = await openFolder({
      'a.txt': `${wrapped}\n\n${other}\n`,
      'b.txt': articleOf(BAKERY),
    });
    for (let line = 1; line <= wrapped.split('\n').length; line += 1) {
      assert.deepEqual(matchesOf(await paragraph('a.txt', line)), ['copied b.txt:1'], `line ${line}`);
    }
  });

  it('come with texts, what both share, and what answers to what', async () => {
    const { paragraph } = await openFolder({
      'a.txt': articleOf(LIBRARY),
      'b.md': `> ${LATER_LIBRARY.replace('among them', 'among\n> them')}\n`,
    });
    const { paragraph: own, matches, more } = await paragraph('a.txt', 1);
    const [match] = matches;
    assert.equal(own.text, LIBRARY);
    assert.equal(more, 0);
    assert.ok(match);
    assert.deepEqual([match.strength, match.other.name], ['edited', 'b.md']);
    assert.deepEqual(match.paragraph.range, {
      start: { line: 0, character: 2 },
      end: {
        line: 1,
        character: '> them'.length + (LATER_LIBRARY.length - LATER_LIBRARY.indexOf('them') - 4),
      },
    });
    assert.equal(
      match.paragraph.text.replace(/\s+/g, ' '),
      LATER_LIBRARY,
      'without the marks of a quotation',
    );
    const cut = (text: string, stretches: readonly { start: number; end: number }[]) =>
      stretches.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
    const [before = '', behind = ''] = LIBRARY.split(' 52 ');
    assert.deepEqual(cut(own.text, match.shared), [before, behind.replace('.', '')]);
    assert.deepEqual(cut(match.paragraph.text, match.otherShared), [before, behind.replace('.', '')]);
    assert.deepEqual(
      match.answers?.map(({ own, other }) => [own.start, other.start]),
      [[0, 0]],
    );
  });

  it('tell of the passage that the paragraph belongs to', async () => {
    const { paragraph } = await openFolder({
      'a.txt': articleOf(BAKERY, LIBRARY, ORCHARD, CHOIR),
      'b.txt': articleOf(MARKET, BAKERY, LATER_LIBRARY, ORCHARD),
      'c.txt': articleOf(LIBRARY),
    });
    const { matches } = await paragraph('a.txt', 3);
    assert.deepEqual(
      matches.map(({ other, passage }) => [other.name, passage?.paragraphs]),
      [
        ['c.txt', undefined],
        ['b.txt', 3],
      ],
    );
    assert.deepEqual((await paragraph('a.txt', 7)).matches, []);
  });

  it('tell of the passage for the copy that belongs to it, and for no other in the same article', async () => {
    const { paragraph } = await openFolder({
      'a.txt': articleOf(BAKERY, LIBRARY),
      'b.txt': articleOf(BAKERY, LIBRARY, CHOIR, LIBRARY),
    });
    const { matches } = await paragraph('a.txt', 3);
    assert.deepEqual(
      matches.map(({ paragraph, passage }) => [paragraph.index, passage?.paragraphs]),
      [[1, 2]],
    );
  });

  it('tell of the passage also where the other article has the text once more before it', async () => {
    const { paragraph } = await openFolder({
      'a.txt': articleOf(BAKERY, LIBRARY),
      'b.txt': articleOf(LIBRARY, CHOIR, BAKERY, LIBRARY, ORCHARD, LIBRARY),
    });
    const { matches } = await paragraph('a.txt', 3);
    assert.deepEqual(
      matches.map(({ paragraph, passage, alsoAtLines }) => [
        paragraph.index,
        passage?.paragraphs,
        alsoAtLines,
      ]),
      [[3, 2, [0, 10]]],
    );
  });

  it('are one where the other article has the same text twice: where else is said', async () => {
    const { paragraph } = await openFolder({
      'a.txt': articleOf(BAKERY, LIBRARY, CHOIR),
      'b.txt': articleOf(
        LIBRARY,
        ORCHARD,
        LATER_LIBRARY,
        LIBRARY,
        CHOIR,
        LIBRARY.toUpperCase(),
        LATER_LIBRARY,
      ),
      'c.txt': articleOf(LIBRARY),
    });
    const { matches, more } = await paragraph('a.txt', 3);
    assert.equal(more, 0);
    assert.deepEqual(
      matches.map(({ strength, other, paragraph, alsoAtLines }) => [
        `${strength} ${other.name}`,
        [paragraph.range.start.line, ...(alsoAtLines ?? [])].sort((a, b) => a - b),
      ]),
      [
        ['copied b.txt', [0, 6, 10]],
        ['copied c.txt', [0]],
        ['edited b.txt', [4, 12]],
      ],
    );
    assert.equal(matches[1]?.alsoAtLines, undefined);
    for (const { alsoAtLines = [], paragraph } of matches) {
      assert.ok(!alsoAtLines.includes(paragraph.range.start.line), 'its own line is not among the others');
    }
    const once = await paragraph('a.txt', 5);
    assert.deepEqual(
      once.matches.map(({ alsoAtLines }) => alsoAtLines),
      [undefined],
    );
  });

  it('are sixty at most: how many more there are is said', async () => {
    const files = Array.from({ length: 63 }, (_, number) => [`b${number}.txt`, articleOf(BAKERY)]);
    const { paragraph } = await openFolder({ 'a.txt': articleOf(BAKERY), ...Object.fromEntries(files) });
    const { matches, more } = await paragraph('a.txt', 1);
    assert.deepEqual([matches.length, more], [60, 3]);
  });

  it('are the best first, each article with what it has', async () => {
    const { paragraph } = await openFolder(NEWSROOM);
    assert.deepEqual(matchesOf(await paragraph('agency.txt', 3)), [
      'copied drafts/late.txt:3',
      'reworded rewrite.txt:3',
    ]);
  });
});

describe('Language server: the overlap map', () => {
  const namesOf = (map: OverlapMap) =>
    map.kind === 'map' ? map.articles.map(({ name, story }) => `${story} ${name}`) : [];

  it('has versions of one story stand together, the largest story first', async () => {
    const { client } = await openFolder(NEWSROOM);
    const map = await client.overlapMap();
    assert.equal(map.kind, 'map');
    assert.deepEqual(namesOf(map).slice(3), ['1 cheese.txt', '2 observatory.txt']);
    assert.deepEqual(namesOf(map).slice(0, 3).sort(), ['0 agency.txt', '0 drafts/late.txt', '0 rewrite.txt']);
    const cells = map.kind === 'map' ? map.cells : [];
    assert.equal(cells.length, 6, 'each version with each other, in both directions');
    for (const { row, column, shares } of cells) {
      assert.ok(row < 3 && column < 3 && row !== column);
      const sum = shares.copied + shares.edited + shares.reworded;
      assert.ok(sum > 0 && sum <= 1, `${sum}`);
    }
  });

  it('goes by the smallest similarity that is wanted', async () => {
    const { client } = await openFolder(NEWSROOM, { 'editorialReview.matches.minimumSimilarity': 0.99 });
    const map = await client.overlapMap();
    assert.ok(map.kind === 'map');
    const pairs = map.cells.map(({ row, column }) => [map.articles[row]?.name, map.articles[column]?.name]);
    assert.deepEqual(pairs.map((pair) => pair.join(' in ')).sort(), [
      'agency.txt in drafts/late.txt',
      'agency.txt in rewrite.txt',
      'drafts/late.txt in agency.txt',
      'rewrite.txt in agency.txt',
    ]);
  });

  it('gives the share of the row that stands in the column', async () => {
    const { client } = await openFolder({
      'a.txt': articleOf(BAKERY, LIBRARY, ORCHARD, CHOIR),
      'b.txt': articleOf(BAKERY),
    });
    const map = await client.overlapMap();
    assert.ok(map.kind === 'map');
    const [a = 0, b = 0] = map.articles.map(({ words }) => words);
    assert.deepEqual(map.cells, [
      { row: 0, column: 1, shares: { copied: b / a, edited: 0, reworded: 0 } },
      { row: 1, column: 0, shares: { copied: 1, edited: 0, reworded: 0 } },
    ]);
  });

  it('is without what belongs to no folder', async () => {
    const { client } = await openFolder({ 'a.txt': articleOf(BAKERY), 'b.txt': articleOf(BAKERY) });
    client.open('untitled:Untitled-1', articleOf(BAKERY));
    await client.untilCopied('untitled:Untitled-1', '1');
    const map = await client.overlapMap();
    assert.deepEqual(namesOf(map), ['0 a.txt', '0 b.txt']);
    assert.equal(map.kind === 'map' && map.cells.length, 2);
  });

  it('is in order without an article', async () => {
    const { client } = await openFolder({});
    assert.deepEqual(await client.overlapMap(), { kind: 'map', articles: [], cells: [] });
    // A client may say that there are no params.
    const asked = client.ask<OverlapMap>(MatchesMethod.overlap, null);
    assert.deepEqual(await asked, { kind: 'map', articles: [], cells: [] });
  });

  it('is a list of the closest pairs for a large folder', async () => {
    const other = (number: number) =>
      `Number ${number} of the log names ${number * 7} crates and ${number} sacks.`;
    const files = Array.from({ length: 310 }, (_, number) => [
      `newsroom:/desk/${number}.txt`,
      articleOf(`${number} ${other(number)}`),
    ]);
    const tree = new MemoryTree({
      ...Object.fromEntries(files),
      'newsroom:/desk/a.txt': articleOf(BAKERY, LIBRARY),
      'newsroom:/desk/b.txt': articleOf(BAKERY, LIBRARY),
      'newsroom:/desk/c.txt': articleOf(BAKERY, CHOIR),
    });
    const client = await TestClient.start({ folders: ['newsroom:/desk'], tree });
    const map = await client.overlapMap();
    assert.ok(map.kind === 'pairs');
    assert.equal(map.articleCount, 313);
    const [closest] = map.pairs;
    assert.deepEqual([closest?.a.name, closest?.b.name].sort(), ['a.txt', 'b.txt']);
    assert.deepEqual(closest?.sharesOfA, { copied: 1, edited: 0, reworded: 0 });
    assert.equal(closest?.a.words, closest?.b.words);
    const pairs = map.pairs.map(({ a, b }) => [a.uri, b.uri].sort().join());
    assert.equal(new Set(pairs).size, pairs.length, 'each pair once');
  });
});

describe('Language server: two articles side by side', () => {
  const tiesOf = ({ ties }: ArticlePair) =>
    ties.map(({ left, right, strength }) => `${left + 1} ${strength} ${right + 1}`);

  it('come with their texts, their shares and what is tied to what', async () => {
    const { client, uri } = await openFolder({
      'a.txt': articleOf(HEADLINE, BAKERY, LIBRARY, ORCHARD),
      'b.txt': articleOf(LATER_LIBRARY, BRIDGE, BAKERY),
      'c.txt': articleOf(ORCHARD),
    });
    const pair = must(await client.articlePair(uri('a.txt'), uri('b.txt')));
    assert.deepEqual(tiesOf(pair), ['2 copied 3', '3 edited 1']);
    assert.deepEqual(
      pair.left.paragraphs.map(({ text }) => text),
      [HEADLINE, BAKERY, LIBRARY, ORCHARD],
    );
    assert.deepEqual([pair.left.name, pair.right.name], ['a.txt', 'b.txt']);
    const { copied, edited } = pair.left.shares;
    assert.ok(copied > 0 && edited > 0);
    assert.ok(copied + edited < 0.7, 'what stands in a third article does not count');
    const turned = must(await client.articlePair(uri('b.txt'), uri('a.txt')));
    assert.deepEqual(tiesOf(turned), ['1 edited 3', '3 copied 2']);
    assert.deepEqual(turned.right.shares, pair.left.shares);
  });

  it('tie each paragraph to the best of the other side, and a repeat twice', async () => {
    const { client, uri } = await openFolder({
      'a.txt': articleOf(BAKERY, CHOIR, BAKERY),
      'b.txt': articleOf(ORCHARD, BAKERY),
    });
    const pair = must(await client.articlePair(uri('a.txt'), uri('b.txt')));
    assert.deepEqual(tiesOf(pair), ['1 copied 2', '3 copied 2']);
    const turned = must(await client.articlePair(uri('b.txt'), uri('a.txt')));
    assert.deepEqual(tiesOf(turned), ['2 copied 1', '2 copied 3']);
  });

  it('tie what is told in other words, and nothing that is only related', async () => {
    const { client, uri } = await openFolder(NEWSROOM);
    const pair = must(await client.articlePair(uri('agency.txt'), uri('rewrite.txt')));
    assert.deepEqual(tiesOf(pair), ['2 reworded 2', '3 reworded 3', '4 reworded 4', '5 edited 5']);
    const none = must(await client.articlePair(uri('agency.txt'), uri('cheese.txt')));
    assert.deepEqual([tiesOf(none), none.left.shares], [[], { copied: 0, edited: 0, reworded: 0 }]);
  });

  it('are in order where both are the same article', async () => {
    const { client, uri } = await openFolder({ 'a.txt': articleOf(BAKERY, CHOIR, BAKERY) });
    const pair = must(await client.articlePair(uri('a.txt'), uri('a.txt')));
    assert.deepEqual([tiesOf(pair), pair.left.shares.copied], [[], 0]);
  });
});

describe('Language server: that matches have changed', () => {
  it('is told after an edit, a new article and a deleted one, also to who looks at another article', async () => {
    const { folder, client, uri, article } = await openFolder({
      'a.txt': articleOf(BAKERY),
      'b.txt': articleOf(CHOIR),
    });
    client.open(uri('b.txt'), articleOf(CHOIR));
    await client.until('the scan to be told of', () => client.matchesChanged > 0);
    await client.afterMatchesChanged(() => client.change(uri('b.txt'), articleOf(CHOIR, BAKERY)));
    assert.deepEqual(marksOf(await article('a.txt')), ['1 copied']);
    await client.afterMatchesChanged(() => client.close(uri('b.txt')));
    await client.until('the old text to be read', () => client.articlesWithCopies.length === 0);
    assert.deepEqual(marksOf(await article('a.txt')), []);
    rmSync(join(folder, 'b.txt'));
    await client.afterMatchesChanged(() => client.deleted(uri('b.txt')));
    assert.equal(await client.articleMatches(uri('b.txt')), null);
  });

  it('is not told for each article of a folder that is read', async () => {
    const files = Array.from({ length: 200 }, (_, number) => [`${number}.txt`, articleOf(BAKERY)]);
    const { client } = await openFolder(Object.fromEntries(files));
    await client.until('it to be told', () => client.matchesChanged > 0);
    assert.ok(client.matchesChanged < 50, `${client.matchesChanged} times`);
  });
});

describe('Language server: lines above the paragraphs', () => {
  const ON = { 'editorialReview.matches.codeLens': true };

  it('are there only where they are switched on', async () => {
    const { client, uri } = await openFolder({ 'a.txt': articleOf(BAKERY), 'b.txt': articleOf(BAKERY) });
    assert.deepEqual(await client.codeLenses(uri('a.txt')), []);
    client.changeSettings(ON);
    await client.until('the editor to be told', () => client.lensesRefreshed > 0);
    assert.equal((await client.codeLenses(uri('a.txt'))).length, 1);
    const before = client.lensesRefreshed;
    client.changeSettings({ 'editorialReview.matches.codeLens': false });
    await client.until('the editor to be told', () => client.lensesRefreshed > before);
    assert.deepEqual(await client.codeLenses(uri('a.txt')), []);
  });

  it('name the best match and count the others, and lead to them', async () => {
    const { client, uri } = await openFolder(
      {
        'a.txt': articleOf(HEADLINE, CHOIR, LIBRARY),
        'b.txt': articleOf(LIBRARY),
        'c.txt': articleOf(BRIDGE, LATER_LIBRARY),
        'd.txt': articleOf(LIBRARY),
      },
      ON,
    );
    const lenses = await client.codeLenses(uri('a.txt'));
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line + 1, command]),
      [
        [
          5,
          {
            title: 'copied: b.txt:1 · 1 copied · 1 edited',
            command: 'editorialReview.showMatches',
            arguments: [{ uri: uri('a.txt'), line: 4 }],
          },
        ],
      ],
    );
  });

  it('follow what is typed in another article', async () => {
    const { client, uri } = await openFolder({ 'a.txt': articleOf(BAKERY), 'b.txt': articleOf(CHOIR) }, ON);
    assert.deepEqual(await client.codeLenses(uri('a.txt')), []);
    const before = client.lensesRefreshed;
    client.open(uri('b.txt'), articleOf(BAKERY));
    await client.until('the editor to be told', () => client.lensesRefreshed > before);
    assert.equal((await client.codeLenses(uri('a.txt'))).length, 1);
  });

  it('are none in what is no article', async () => {
    const { client, uri } = await openFolder(
      { 'README.md': articleOf(BAKERY), 'a.txt': articleOf(BAKERY) },
      ON,
    );
    client.open(uri('README.md'), articleOf(BAKERY), 'markdown');
    assert.deepEqual(await client.codeLenses(uri('README.md')), []);
  });
});
