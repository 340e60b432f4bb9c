import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { checkAsJson, editorialReview, findingsOf } from '../support/commandLine';
import { articleOf, BAKERY, BRIDGE, CHOIR, HEADLINE, LIBRARY, ORCHARD } from '../support/prose';
import { canMakeLinks, permissionsHold } from '../support/system';
import { temporaryFolder } from '../support/temporaryFolder';

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const REPAIRED = articleOf(BAKERY, LIBRARY);

describe('editorial-review fix', () => {
  it('removes every exact repeat: headings, paragraphs, blocks', async () => {
    const texts = [HEADLINE, HEADLINE, BAKERY, LIBRARY, ORCHARD, BAKERY, LIBRARY, BRIDGE, BRIDGE];
    const folder = temporaryFolder({ 'a.txt': articleOf(...texts) });
    const { code, stdout, stderr } = await editorialReview(['fix', '.'], { in: folder });
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: 'a.txt: 3 repeats removed\n', stderr: '' });
    const left = readFileSync(join(folder, 'a.txt'), 'utf8');
    assert.equal(left, articleOf(HEADLINE, BAKERY, LIBRARY, ORCHARD, BRIDGE));
    assert.deepEqual(findingsOf(await checkAsJson(folder)), []);
  });

  it('leaves edited copies and repeated sentences for the editor', async () => {
    const edited = ORCHARD.replace('most of', 'nearly all').replace('ordinary', 'average');
    const text = articleOf(ORCHARD, CHOIR, edited, `${BAKERY} ${LIBRARY}`, `${BRIDGE} ${CHOIR}`);
    const folder = temporaryFolder({ 'a.txt': text });
    const { code, stdout } = await editorialReview(['fix', '.'], { in: folder });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), text);
  });

  it('does not touch a file without repeats', async () => {
    const folder = temporaryFolder({ 'a.txt': REPAIRED });
    const before = statSync(join(folder, 'a.txt'));
    await editorialReview(['fix', '.'], { in: folder });
    const after = statSync(join(folder, 'a.txt'));
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
  });

  it('leaves nothing else behind in the folder', async () => {
    const folder = temporaryFolder({ 'a.txt': REPEATED, 'b.txt': REPAIRED });
    await editorialReview(['fix', '.'], { in: folder });
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'b.txt']);
  });

  it('says of each of many files what was done, and nothing else', async () => {
    const names = Array.from({ length: 15 }, (_, number) => `${number + 10}.txt`);
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, REPEATED])));
    const { stdout, stderr } = await editorialReview(['fix', '.'], { in: folder });
    assert.equal(stdout, names.map((name) => `${name}: 1 repeat removed\n`).join(''));
    assert.equal(stderr, '');
  });

  it('names the repeats that cannot go without changing the text around them, and leaves them', async () => {
    // Without the copy that opens the list item, the rest of it would be read as code.
    const text = `${BAKERY}\n\n1. ${BAKERY}\n\n    ${LIBRARY}\n`;
    const folder = temporaryFolder({ 'a.md': text, 'b.txt': REPEATED });
    const { code, stdout, stderr } = await editorialReview(['fix', '.'], { in: folder });
    assert.deepEqual({ code, stdout }, { code: 1, stdout: 'b.txt: 1 repeat removed\n' });
    const left = 'was left: removing it would change the text around it';
    assert.equal(stderr, `a.md: the repeat at line 3 ${left}\n`);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), text);
  });

  it('does not overwrite what was changed while it worked', async () => {
    const folder = temporaryFolder({ 'a.txt': REPEATED });
    // The last moment before writing: the program looks where a link leads.
    const meanwhile = `import fs from 'node:fs';
      const { realpathSync } = fs;
      fs.realpathSync = (path) => (fs.appendFileSync(path, 'A late line.'), realpathSync(path));`;
    const { code, stdout, stderr } = await editorialReview(['fix', 'a.txt'], {
      in: folder,
      nodeOptions: ['--import', `data:text/javascript,${encodeURIComponent(meanwhile)}`],
    });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.equal(stderr, 'a.txt: not written: it was changed meanwhile\n');
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), `${REPEATED}A late line.`);
  });

  it('keeps the mode of a file', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    const folder = temporaryFolder({ 'a.txt': REPEATED });
    chmodSync(join(folder, 'a.txt'), 0o640);
    await editorialReview(['fix', 'a.txt'], { in: folder });
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), REPAIRED);
    assert.equal(statSync(join(folder, 'a.txt')).mode & 0o7777, 0o640);
  });

  it('writes through a link, which stays one', async function () {
    if (!canMakeLinks()) {
      this.skip();
    }
    const folder = temporaryFolder({ 'store/story.txt': REPEATED, 'desk/other.txt': REPAIRED });
    const link = join(folder, 'desk', 'a.txt');
    symlinkSync(join('..', 'store', 'story.txt'), link);
    const { stdout } = await editorialReview(['fix', 'desk'], { in: folder });
    assert.equal(stdout, 'desk/a.txt: 1 repeat removed\n');
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readlinkSync(link), join('..', 'store', 'story.txt'));
    assert.equal(readFileSync(join(folder, 'store', 'story.txt'), 'utf8'), REPAIRED);
  });

  it('says that a read-only folder is not written to, and leaves it as it is', async function () {
    if (!permissionsHold()) {
      this.skip();
    }
    const folder = temporaryFolder({ 'in/a.txt': REPEATED, 'b.txt': REPEATED });
    chmodSync(join(folder, 'in'), 0o555);
    const { code, stdout, stderr } = await editorialReview(['fix', 'in', 'b.txt'], { in: folder });
    chmodSync(join(folder, 'in'), 0o755);
    assert.equal(code, 2);
    assert.equal(stdout, 'b.txt: 1 repeat removed\n', 'the others are repaired all the same');
    assert.equal(stderr, 'in/a.txt: not written: no permission\n');
    assert.equal(readFileSync(join(folder, 'in', 'a.txt'), 'utf8'), REPEATED);
    assert.deepEqual(readdirSync(join(folder, 'in')), ['a.txt']);
  });
});
