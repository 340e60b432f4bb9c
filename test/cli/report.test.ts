import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkAsJson, findingsOf } from '../support/commandLine';
import { articleOf, BAKERY, BRIDGE, CHOIR, HEADLINE, LIBRARY, ORCHARD, wordsIn } from '../support/prose';
import { temporaryFolder } from '../support/temporaryFolder';

const LATER_ORCHARD = ORCHARD.replace('most of', 'nearly all').replace('ordinary', 'average');

const MAYOR =
  'The mayor, Ines Aldred, told reporters that the boats would stay in the harbour for the whole of the winter.';
const SENTENCE = 'The town hall has not answered any of our questions so far.';

describe('editorial-review check --format json', () => {
  it('has exactly the shape that DESIGN fixes', async () => {
    const folder = temporaryFolder({
      'drafts/story.txt': articleOf(HEADLINE, BAKERY, LIBRARY, MAYOR, BAKERY, LIBRARY),
      'noise.txt': new Uint8Array([0xe9, 0x74, 0xe9]),
    });
    const body = (line: number, text: string) => ({
      startLine: line,
      endLine: line,
      role: 'body',
      words: wordsIn(text),
    });
    const heading = { startLine: 1, endLine: 1, role: 'heading', words: wordsIn(HEADLINE) };
    const texts = [HEADLINE, BAKERY, LIBRARY, MAYOR, BAKERY, LIBRARY];
    assert.deepEqual(await checkAsJson(folder, 'drafts', 'noise.txt'), {
      version: 1,
      articles: [
        {
          path: 'drafts/story.txt',
          words: texts.map(wordsIn).reduce((sum, words) => sum + words, 0),
          paragraphs: [
            heading,
            body(3, BAKERY),
            body(5, LIBRARY),
            body(7, MAYOR),
            body(9, BAKERY),
            body(11, LIBRARY),
          ],
        },
      ],
      repeats: [
        {
          code: 'repeated-block',
          path: 'drafts/story.txt',
          startLine: 9,
          endLine: 11,
          of: { startLine: 3, endLine: 5 },
          paragraphs: 2,
          words: wordsIn(BAKERY) + wordsIn(LIBRARY),
          similarity: 1,
        },
      ],
      matches: [],
      entities: [
        {
          name: 'Ines Aldred',
          type: 'person',
          aliases: [],
          titles: ['mayor'],
          mentions: [{ path: 'drafts/story.txt', line: 7, column: 12, endColumn: 23, text: 'Ines Aldred' }],
        },
      ],
      unreadable: [{ path: 'noise.txt', reason: 'not UTF-8 or UTF-16 text' }],
    });
  });

  it('names every kind of repeat', async () => {
    const folder = temporaryFolder({
      'a.txt': articleOf(
        HEADLINE,
        HEADLINE,
        BAKERY,
        LIBRARY,
        ORCHARD,
        `${CHOIR} ${SENTENCE}`,
        BAKERY,
        LIBRARY,
        BRIDGE,
        LATER_ORCHARD,
        BRIDGE,
        `Nobody had planned it that way when the season began, and the caretaker had never been asked. ${SENTENCE}`,
      ),
    });
    const report = await checkAsJson(folder);
    assert.deepEqual(findingsOf(report), [
      'a.txt:3 repeated-heading of 1',
      'a.txt:13-15 repeated-block of 5-7',
      'a.txt:19 edited-repeat of 9',
      'a.txt:21 repeated-paragraph of 17',
      'a.txt:23 repeated-sentence of 11',
    ]);
    const similarities = report.repeats.map(({ similarity }) => similarity);
    assert.deepEqual(
      similarities.map((similarity) => similarity === 1),
      [true, true, false, true, true],
    );
    assert.ok(
      similarities.every((similarity) => similarity > 0 && similarity <= 1),
      similarities.join(),
    );
  });

  it('gives the lines of paragraphs that are wrapped', async () => {
    const [bakery, library] = [BAKERY, LIBRARY].map((text) => text.replace(/(.{50}\S*) /g, '$1\n'));
    const folder = temporaryFolder({ 'a.txt': `${bakery}\n\n${library}\n\n${bakery}\n` });
    const report = await checkAsJson(folder);
    const places = report.articles[0]?.paragraphs.map(({ startLine, endLine }) => `${startLine}-${endLine}`);
    assert.deepEqual(places, ['1-3', '5-7', '9-11']);
    assert.deepEqual(findingsOf(report), ['a.txt:9-11 repeated-paragraph of 1-3']);
  });

  it('gives paths as they were given', async () => {
    const folder = temporaryFolder({ 'x/a.txt': BAKERY, 'x/y/b.md': BAKERY, 'z/c.txt': BAKERY });
    const pathsFor = async (...given: string[]) =>
      (await checkAsJson(folder, ...given)).articles.map(({ path }) => path);
    assert.deepEqual(await pathsFor('x', 'z/c.txt'), ['x/a.txt', 'x/y/b.md', 'z/c.txt']);
    assert.deepEqual(await pathsFor('x/'), ['x/a.txt', 'x/y/b.md']);
    assert.deepEqual(await pathsFor('./x'), ['x/a.txt', 'x/y/b.md']);
    assert.deepEqual(await pathsFor('.//x//'), ['x/a.txt', 'x/y/b.md']);
    assert.deepEqual(await pathsFor('.//z/c.txt'), ['z/c.txt']);
    assert.deepEqual(await pathsFor('.'), ['x/a.txt', 'x/y/b.md', 'z/c.txt']);
    assert.deepEqual(await pathsFor('x/../z'), ['x/../z/c.txt']);
    const absolute = join(folder, 'z').replaceAll('\\', '/');
    assert.deepEqual(await pathsFor(absolute), [`${absolute}/c.txt`]);
  });

  it('lists a file that is given twice once', async () => {
    const folder = temporaryFolder({ 'x/a.txt': articleOf(BAKERY, LIBRARY, BAKERY) });
    const report = await checkAsJson(folder, 'x/a.txt', './x/a.txt', 'x', '.', 'no.txt', './no.txt');
    assert.deepEqual(
      report.articles.map(({ path }) => path),
      ['x/a.txt'],
    );
    assert.equal(report.repeats.length, 1);
    assert.equal(report.unreadable.length, 1);
  });

  it('keeps names as they are: spaces, letters of any script, signs', async () => {
    const names = [
      'Night ferry – draft 2.txt',
      'Überblick #1.txt',
      'ニュース.md',
      '100%.txt',
      "it's (new).txt",
    ];
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, BAKERY])));
    const { articles } = await checkAsJson(folder);
    assert.deepEqual(new Set(articles.map(({ path }) => path)), new Set(names));
  });
});
