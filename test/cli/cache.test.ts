import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorialReview } from '../support/commandLine';
import { EARLY, LATE } from '../support/reports';
import { addFiles, temporaryFolder } from '../support/temporaryFolder';

const REPORT = ['check', '--format', 'json', '--cache', 'kept.bin', 'articles'];

function newsroom(): string {
  return temporaryFolder({ 'articles/early.txt': EARLY, 'articles/late.txt': LATE });
}

describe('editorial-review check --cache', () => {
  it('reports the same with what was kept as without', async () => {
    const folder = newsroom();
    const first = await editorialReview(REPORT, { in: folder });
    assert.ok(existsSync(join(folder, 'kept.bin')));
    const second = await editorialReview(REPORT, { in: folder });
    assert.equal(second.stdout, first.stdout);
    assert.equal(second.stderr, '');
  });

  it('finds anew what has changed', async () => {
    const folder = newsroom();
    await editorialReview(REPORT, { in: folder });
    addFiles(folder, { 'articles/late.txt': LATE.replaceAll('Aldred', 'Marwood') });
    const { stdout } = await editorialReview(REPORT, { in: folder });
    const without = await editorialReview(['check', '--format', 'json', 'articles'], { in: folder });
    assert.equal(stdout, without.stdout);
    assert.match(stdout, /Marwood/);
  });

  it('takes a damaged file for none, and puts a good one in its place', async () => {
    const folder = newsroom();
    const first = await editorialReview(REPORT, { in: folder });
    const good = readFileSync(join(folder, 'kept.bin'));
    writeFileSync(join(folder, 'kept.bin'), good.subarray(0, good.length - 5));
    const { stdout, stderr } = await editorialReview(REPORT, { in: folder });
    assert.equal(stdout, first.stdout);
    assert.equal(stderr, '');
    assert.deepEqual(readFileSync(join(folder, 'kept.bin')), good);
  });

  it('never writes over a file of another kind', async () => {
    const folder = newsroom();
    const slip = ['check', '--cache', 'articles/late.txt', 'articles'];
    const { code, stderr } = await editorialReview(slip, { in: folder });
    assert.equal(code, 2);
    assert.equal(stderr, 'articles/late.txt: not used: it is no file that --cache has written\n');
    assert.equal(readFileSync(join(folder, 'articles/late.txt'), 'utf8'), LATE);
  });

  it('says when the file cannot be written, and reports all the same', async () => {
    const folder = newsroom();
    const { code, stdout, stderr } = await editorialReview(
      ['check', '--format', 'json', '--cache', 'nowhere/kept.bin', 'articles'],
      { in: folder },
    );
    assert.equal(code, 0);
    assert.match(stdout, /"version": 1/);
    assert.match(stderr, /^nowhere\/kept\.bin: could not be written: /);
  });
});
