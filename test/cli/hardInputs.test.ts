import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAsJson, editorialReview, findingsOf } from '../support/commandLine';
import { articleOf, BAKERY, LIBRARY } from '../support/prose';
import { temporaryFolder } from '../support/temporaryFolder';

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const NOT_TEXT = 'not UTF-8 or UTF-16 text';

describe('editorial-review: files that are hardly articles', () => {
  it('takes an empty file and a blank one for articles without paragraphs', async () => {
    const folder = temporaryFolder({ 'blank.txt': ' \n\t\n\r\n', 'empty.txt': '', 'mark.txt': '\ufeff' });
    const report = await checkAsJson(folder);
    const nothing = { words: 0, paragraphs: [] };
    assert.deepEqual(report.articles, [
      { path: 'blank.txt', ...nothing },
      { path: 'empty.txt', ...nothing },
      { path: 'mark.txt', ...nothing },
    ]);
    assert.deepEqual(report.unreadable, []);
    const { code, stdout } = await editorialReview(['fix', '.'], { in: folder });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
  });

  const notText: Record<string, Uint8Array> = {
    'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex'),
    'Latin-1': Buffer.from(REPEATED.replaceAll('the', 'th\u00e9'), 'latin1'),
    'NUL characters in text': Buffer.from(`${REPEATED}\0\0${REPEATED}`),
    'a character cut in two': Buffer.from(`${REPEATED}\u20ac`).subarray(0, -1),
    'a lone surrogate in UTF-16': Buffer.from(`\ufeff${REPEATED}\ud83d`, 'utf16le'),
  };
  for (const [name, bytes] of Object.entries(notText)) {
    it(`names as unreadable and never writes: ${name}`, async () => {
      const folder = temporaryFolder({ 'odd.txt': bytes, 'a.txt': REPEATED });
      const report = await checkAsJson(folder);
      assert.deepEqual(report.unreadable, [{ path: 'odd.txt', reason: NOT_TEXT }]);
      assert.deepEqual(findingsOf(report), ['a.txt:5 repeated-paragraph of 1']);
      const { code, stdout, stderr } = await editorialReview(['fix', '.'], { in: folder });
      assert.deepEqual(
        { code, stdout, stderr },
        { code: 2, stdout: 'a.txt: 1 repeat removed\n', stderr: `odd.txt: ${NOT_TEXT}\n` },
      );
      assert.deepEqual(readFileSync(join(folder, 'odd.txt')), Buffer.from(bytes));
    });
  }

  it('names a file over the limit without reading it', async () => {
    const folder = temporaryFolder({ 'a.txt': REPEATED });
    const tooLarge = openSync(join(folder, 'b.txt'), 'w');
    ftruncateSync(tooLarge, 50_000_000_000);
    closeSync(tooLarge);
    const report = await checkAsJson(folder);
    assert.deepEqual(report.unreadable, [{ path: 'b.txt', reason: 'larger than 10 MB' }]);
    assert.equal(report.articles.length, 1);
  });
});

describe('editorial-review: texts that are hard work', () => {
  it('removes 19,999 of 20,000 equal paragraphs', async () => {
    const folder = temporaryFolder({ 'a.txt': `${BAKERY}\n\n`.repeat(20_000) });
    const { stdout } = await editorialReview(['check', '--only', 'repeats,matches', 'a.txt'], { in: folder });
    assert.ok(stdout.endsWith('\n1 article checked: 19,999 repeats.\n'));
    await editorialReview(['fix', 'a.txt'], { in: folder });
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8').trimEnd(), BAKERY);
  });

  it('shows what removing 10,000 scattered repeats would change', async () => {
    const pairs = Array.from({ length: 10_000 }, (_, number) => {
      const paragraph = `Entry ${number} of the harbour log names ${number * 7} crates and ${number * 13} sacks.\n\n`;
      return paragraph + paragraph;
    });
    const folder = temporaryFolder({ 'a.txt': pairs.join('') });
    const { stdout } = await editorialReview(['fix', '--dry-run', 'a.txt'], { in: folder });
    assert.equal(stdout.match(/^-Entry /gm)?.length, 10_000);
  });

  it('reads one endless line of 2 MB', async () => {
    const folder = temporaryFolder({ 'a.txt': `${BAKERY} `.repeat(Math.ceil(2_000_000 / BAKERY.length)) });
    const report = await checkAsJson(folder);
    assert.equal(report.articles[0]?.paragraphs.length, 1);
    assert.deepEqual(report.unreadable, []);
  });
});
