import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAsJson, editorialReview } from '../support/commandLine';
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
import { temporaryFolder } from '../support/temporaryFolder';

const WITH_WARNING = articleOf(BAKERY, LIBRARY, BAKERY);
const WITH_INFORMATION = articleOf(HEADLINE, HEADLINE, BAKERY, LIBRARY);
const WITH_HINT = articleOf(
  `${BAKERY} Nobody minds.`,
  LIBRARY,
  ORCHARD,
  `${BRIDGE} ${ORCHARD} ${LIBRARY} ${BAKERY}`,
);
const CLEAN = articleOf(BAKERY, LIBRARY);
const OTHER_HEADLINE = 'Singers move into the empty swimming baths';
/** Where there is one: a file that takes nothing. */
const FULL_DISK = '/dev/full';

describe('editorial-review check: the text report', () => {
  it('gives one finding a line and a summary last', async () => {
    const folder = temporaryFolder({
      'a.txt': articleOf(HEADLINE, BAKERY, LIBRARY, ORCHARD, `  ${BAKERY}`, LIBRARY),
      'b.txt': articleOf(OTHER_HEADLINE, OTHER_HEADLINE, CHOIR, BRIDGE),
      'c.txt': articleOf(MARKET, LIGHTHOUSE),
    });
    const { stdout, stderr } = await editorialReview(['check', '--only', 'repeats,matches', '.'], {
      in: folder,
    });
    assert.deepEqual(stdout.split('\n'), [
      'a.txt:9:3: warning: These 2 paragraphs (46 words) already stand at lines 3–5. [repeated-block]',
      'b.txt:3:1: information: This heading already stands at line 1. [repeated-heading]',
      '3 articles checked: 2 repeats in 2 of them; no matches.',
      '',
    ]);
    assert.equal(stderr, '');
  });

  it('says that there is nothing to say', async () => {
    const folder = temporaryFolder({ 'a.txt': CLEAN });
    const { code, stdout } = await editorialReview(['check', '--only', 'repeats,matches', '.'], {
      in: folder,
    });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '1 article checked: no repeats.\n' });
  });

  it('counts columns in UTF-16 units', async () => {
    const folder = temporaryFolder({ 'a.md': articleOf(BAKERY, LIBRARY, `> ${BAKERY}`) });
    const { stdout } = await editorialReview(['check', '--only', 'repeats,matches', '.'], { in: folder });
    assert.match(stdout, /^a\.md:5:3: /);
  });

  it('is refused where it would take the place of an article', async () => {
    const folder = temporaryFolder({ 'a.txt': articleOf(BAKERY, LIBRARY) });
    const { code, stderr } = await editorialReview(['check', '--output', './a.txt', 'a.txt'], { in: folder });
    assert.deepEqual(
      { code, stderr },
      { code: 2, stderr: './a.txt: not written: it is one of the articles\n' },
    );
  });

  it('is in order without any article', async () => {
    const { code, stdout } = await editorialReview(['check', '.'], { in: temporaryFolder() });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: 'No articles found.\n' });
  });
});

describe('editorial-review check: the exit code', () => {
  const cases: [text: string, failOn: string | undefined, code: number][] = [
    [WITH_WARNING, undefined, 1],
    [WITH_WARNING, 'warning', 1],
    [WITH_WARNING, 'information', 1],
    [WITH_WARNING, 'none', 0],
    [WITH_INFORMATION, undefined, 0],
    [WITH_INFORMATION, 'warning', 0],
    [WITH_INFORMATION, 'information', 1],
    [WITH_INFORMATION, 'none', 0],
    [WITH_HINT, 'information', 0],
    [CLEAN, 'information', 0],
  ];
  const names = new Map([
    [WITH_WARNING, 'a warning'],
    [WITH_INFORMATION, 'an information'],
    [WITH_HINT, 'a hint'],
    [CLEAN, 'no finding'],
  ]);
  for (const [text, failOn, expected] of cases) {
    it(`is ${expected} for ${names.get(text)} with --fail-on ${failOn ?? 'left out'}`, async () => {
      const folder = temporaryFolder({ 'a.txt': text });
      const words = failOn === undefined ? [] : ['--fail-on', failOn];
      const { code, stdout } = await editorialReview(['check', ...words, '.'], { in: folder });
      assert.equal(code, expected);
      assert.equal(stdout.includes('no repeats'), text === CLEAN, 'what is found is listed all the same');
    });
  }

  it('is 2 where an input cannot be read, findings or not', async () => {
    const folder = temporaryFolder({ 'a.txt': WITH_WARNING });
    const { code } = await editorialReview(['check', '--fail-on', 'none', 'a.txt', 'b.txt'], { in: folder });
    assert.equal(code, 2);
  });
});

describe('editorial-review check: where the report goes', () => {
  for (const option of ['--output', '-o']) {
    it(`writes it to a file and nothing to standard output (${option})`, async () => {
      const folder = temporaryFolder({ 'a.txt': WITH_WARNING });
      const { stdout: report } = await editorialReview(['check', 'a.txt'], { in: folder });
      const { code, stdout, stderr } = await editorialReview(['check', 'a.txt', option, 'report.log'], {
        in: folder,
      });
      assert.deepEqual({ code, stdout, stderr }, { code: 1, stdout: '', stderr: '' });
      assert.equal(readFileSync(join(folder, 'report.log'), 'utf8'), report);
    });
  }

  it('says why the file cannot be written', async () => {
    const folder = temporaryFolder({ 'a.txt': WITH_WARNING });
    const { code, stdout, stderr } = await editorialReview(['check', 'a.txt', '--output', 'no/report'], {
      in: folder,
    });
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.equal(stderr, 'no/report: could not be written: no such file or folder\n');
  });
});

describe('editorial-review check: standard output that takes no more', () => {
  it('is no error where the reader has seen enough', async () => {
    const folder = temporaryFolder({ 'a.txt': `${BAKERY}\n\n`.repeat(20_000) });
    const run = await editorialReview(['check', '.'], { in: folder, readsLittle: true });
    assert.deepEqual([run.code, run.stderr], [1, '']);
  });

  it('is an error where the disk is full', async function () {
    if (!existsSync(FULL_DISK)) {
      this.skip();
    }
    const folder = temporaryFolder({ 'a.txt': WITH_WARNING });
    for (const words of [['check', '.'], ['fix', '--dry-run', '.'], ['--help'], ['--version']]) {
      const { code, stderr } = await editorialReview(words, { in: folder, outputTo: FULL_DISK });
      assert.equal(code, 2, words.join(' '));
      assert.equal(stderr, 'standard output: could not be written: no space left\n');
    }
  });
});

describe('editorial-review check: what is worked out', () => {
  it('finds no repeats where only the rest is asked for', async () => {
    const folder = temporaryFolder({ 'a.txt': WITH_WARNING });
    const words = ['check', '--format', 'json', '--only', 'matches,entities', '.'];
    const { code, stdout } = await editorialReview(words, { in: folder });
    const report = JSON.parse(stdout);
    assert.equal(code, 0);
    assert.deepEqual(report.repeats, []);
    assert.equal(report.articles.length, 1);
  });

  it('finds repeats where they are among what is asked for', async () => {
    const folder = temporaryFolder({ 'a.txt': WITH_WARNING });
    const report = await checkAsJson(folder, '--only', 'entities, repeats');
    assert.equal(report.repeats.length, 1);
  });
});

describe('editorial-review: progress', () => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, number) => [`${number}.txt`, BAKERY]));
  const counted = '\r100 of 250 articles\r200 of 250 articles\r\u001b[K';

  it('is not shown where standard error is no terminal', async () => {
    const { stderr } = await editorialReview(['check', '.'], { in: temporaryFolder(many) });
    assert.equal(stderr, '');
  });

  it('is shown on a terminal, and wiped away', async () => {
    const terminal = 'data:text/javascript,process.stderr.isTTY = true';
    const { stdout, stderr } = await editorialReview(['check', '.'], {
      in: temporaryFolder(many),
      nodeOptions: ['--import', terminal],
    });
    // Once while they are read, once while they are held against one another, once for the names.
    assert.equal(stderr, counted.repeat(3));
    const matches =
      /\n\n250 articles checked: no repeats; ([\d,]+) matches(?:; 1 name)?\.\n$/.exec(stdout)?.[1] ?? '';
    const count = Number(matches.replaceAll(',', ''));
    assert.ok(count > 250 && count <= 250 * 64, 'of one text no more places are told than can be looked at');
  });

  it('is shown once where no matches are wanted', async () => {
    const terminal = 'data:text/javascript,process.stderr.isTTY = true';
    const { stderr } = await editorialReview(['check', '--only', 'repeats', '.'], {
      in: temporaryFolder(many),
      nodeOptions: ['--import', terminal],
    });
    assert.equal(stderr, counted);
  });
});
