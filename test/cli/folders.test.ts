import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { checkAsJson, editorialReview } from '../support/commandLine';
import { articleOf, BAKERY, LIBRARY } from '../support/prose';
import { canMakeLinks, permissionsHold } from '../support/system';
import { type FileTree, temporaryFolder } from '../support/temporaryFolder';

const TEXT = articleOf(BAKERY, LIBRARY);

function treeOf(...paths: string[]): FileTree {
  return Object.fromEntries(paths.map((path) => [path, TEXT]));
}

async function articlesIn(folder: string, ...given: string[]): Promise<string[]> {
  const { articles } = await checkAsJson(folder, ...given);
  return articles.map(({ path }) => path);
}

describe('editorial-review: folders', () => {
  it('takes every article below, each folder before its subfolders, in the order of the names', async () => {
    const folder = temporaryFolder(treeOf('b/1.txt', 'b/c/2.md', 'a/3.markdown', 'z.text', 'STORY.TXT'));
    assert.deepEqual(await articlesIn(folder), [
      'STORY.TXT',
      'z.text',
      'a/3.markdown',
      'b/1.txt',
      'b/c/2.md',
    ]);
  });

  it('leaves out what is no article', async () => {
    const folder = temporaryFolder(treeOf('a.txt', 'b.html', 'c.docx', 'd', 'e.txt.bak', 'f.csv'));
    assert.deepEqual(await articlesIn(folder), ['a.txt']);
  });

  it('stays quiet about a code repository', async () => {
    const folder = temporaryFolder(
      treeOf(
        'README.md',
        'docs/README.txt',
        'CHANGELOG.md',
        'LICENSE.txt',
        'CONTRIBUTING.md',
        'requirements.txt',
        'requirements-dev.txt',
        'CMakeLists.txt',
        'src/CMakeLists.txt',
        'node_modules/left-pad/notes.md',
        'packages/web/node_modules/notes.txt',
        'vendor/notes.md',
        '.github/pull.md',
        '.git/description.txt',
        '.hidden.txt',
      ),
    );
    assert.deepEqual(await articlesIn(folder), []);
  });

  it('takes the names of a newsroom for articles, though projects have files called so', async () => {
    const names = ['news.txt', 'security-council.md', 'history-of-the-pier.txt'];
    const folder = temporaryFolder(treeOf(...names));
    assert.deepEqual(new Set(await articlesIn(folder)), new Set(names));
  });

  it('checks whatever file is named, excluded or not', async () => {
    const folder = temporaryFolder(treeOf('README.md', 'notes.log', '.hidden.txt'));
    const given = ['README.md', 'notes.log', '.hidden.txt'];
    assert.deepEqual(await articlesIn(folder, ...given), given);
  });

  it('checks whatever folder is named, excluded or not', async () => {
    const folder = temporaryFolder(treeOf('.drafts/a.txt', 'vendor/b.txt'));
    assert.deepEqual(await articlesIn(folder, '.drafts', 'vendor'), ['.drafts/a.txt', 'vendor/b.txt']);
  });

  it('follows links to files, not links to folders', async function () {
    if (!canMakeLinks()) {
      this.skip();
    }
    const folder = temporaryFolder(treeOf('in/a.txt', 'out/b.txt', 'out/deep/c.txt'));
    symlinkSync(join(folder, 'out', 'b.txt'), join(folder, 'in', 'link.txt'));
    symlinkSync(join(folder, 'out', 'deep'), join(folder, 'in', 'deep'));
    symlinkSync(join(folder, 'in'), join(folder, 'in', 'round'));
    symlinkSync(join(folder, 'nowhere.txt'), join(folder, 'in', 'dangling.txt'));
    assert.deepEqual(await articlesIn(folder, 'in'), ['in/a.txt', 'in/link.txt']);
    assert.deepEqual(await articlesIn(folder, 'in/deep'), ['in/deep/c.txt'], 'but one that is named');
  });
});

describe('editorial-review: inputs that cannot be read', () => {
  it('are named on standard error and in the report, and the others are still checked', async () => {
    const folder = temporaryFolder({
      'a.txt': articleOf(BAKERY, LIBRARY, BAKERY),
      'latin.txt': Buffer.from('Caf\u00e9 cr\u00e8me', 'latin1'),
    });
    const given = ['missing.txt', 'latin.txt', 'a.txt', 'a.txt/b.txt', 'gone/'];
    const { code, stdout, stderr } = await editorialReview(['check', '--only', 'repeats,matches', ...given], {
      in: folder,
    });
    assert.equal(code, 2);
    const reasons = [
      ['missing.txt', 'no such file or folder'],
      ['a.txt/b.txt', 'no such folder'],
      ['gone/', 'no such file or folder'],
      ['latin.txt', 'not UTF-8 or UTF-16 text'],
    ];
    assert.equal(stderr, reasons.map(([path, reason]) => `${path}: ${reason}\n`).join(''));
    const [finding, ...rest] = stdout.split('\n');
    assert.match(finding ?? '', /^a\.txt:5:1: warning: .* \[repeated-paragraph\]$/);
    assert.deepEqual(rest, ['1 article checked: 1 repeat; 4 files not checked.', '']);
  });

  it('are named, too, where they lie in a folder: locked files and folders', async function () {
    if (!permissionsHold()) {
      this.skip();
    }
    const folder = temporaryFolder(treeOf('in/a.txt', 'in/locked.txt', 'in/safe/b.txt'));
    chmodSync(join(folder, 'in', 'locked.txt'), 0);
    chmodSync(join(folder, 'in', 'safe'), 0);
    const { articles, unreadable } = await checkAsJson(folder, 'in');
    chmodSync(join(folder, 'in', 'safe'), 0o755);
    assert.deepEqual(
      articles.map(({ path }) => path),
      ['in/a.txt'],
    );
    assert.deepEqual(unreadable, [
      { path: 'in/safe', reason: 'no permission' },
      { path: 'in/locked.txt', reason: 'no permission' },
    ]);
  });

  it('does not hinder the repair of the others', async () => {
    const folder = temporaryFolder({ 'a.txt': articleOf(BAKERY, LIBRARY, BAKERY) });
    const { code, stdout, stderr } = await editorialReview(['fix', 'missing.txt', 'a.txt'], { in: folder });
    assert.equal(code, 2);
    assert.equal(stdout, 'a.txt: 1 repeat removed\n');
    assert.equal(stderr, 'missing.txt: no such file or folder\n');
  });
});
