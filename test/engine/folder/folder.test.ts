import assert from 'node:assert/strict';
import {
  createArticleFilter,
  DEFAULT_EXCLUDE,
  DEFAULT_INCLUDE,
  type FolderEntry,
  listArticles,
} from '../../../src/engine';

const filter = createArticleFilter({ include: DEFAULT_INCLUDE, exclude: DEFAULT_EXCLUDE });

describe('Which files are articles', () => {
  it('takes text and Markdown anywhere, whatever the case of the ending', () => {
    for (const path of [
      'vote.txt',
      'drafts/2026/vote.md',
      'VOTE.TXT',
      'a.markdown',
      'news.txt',
      'history-of-ferry.md',
    ]) {
      assert.ok(filter.isArticle(path), path);
    }
  });

  it('leaves out what belongs to code', () => {
    const paths = [
      'README.md',
      'docs/readme.txt',
      'CHANGELOG.md',
      'LICENSE.txt',
      'LICENSE-MIT.txt',
      'requirements.txt',
      'requirements-dev.txt',
      'src/CMakeLists.txt',
      'node_modules/a/notes.md',
      '.github/notes.md',
      '.draft.md',
      'CONTRIBUTING.md',
      'vote.html',
    ];
    for (const path of paths) {
      assert.ok(!filter.isArticle(path), path);
    }
  });

  it('leaves out all that is in a folder that a glob fits, with or without stars behind it', () => {
    for (const glob of ['drafts', 'drafts/', 'drafts/**', '**/drafts']) {
      const own = createArticleFilter({ include: DEFAULT_INCLUDE, exclude: [glob] });
      assert.ok(!own.isArticle('drafts/old/vote.md'), glob);
      assert.ok(!own.mayHoldArticles('drafts'), glob);
      assert.ok(own.isArticle('final/vote.md'), glob);
    }
  });
});

describe('Listing a folder', () => {
  const tree: Record<string, FolderEntry[]> = {
    '': [
      { name: 'b.md', kind: 'file' },
      { name: 'drafts', kind: 'folder' },
      { name: 'a.txt', kind: 'file' },
      { name: 'node_modules', kind: 'folder' },
      { name: 'locked', kind: 'folder' },
    ],
    drafts: [{ name: 'c.md', kind: 'file' }],
  };

  it('reads only folders that may hold articles, and names those that cannot be read', async () => {
    const read: string[] = [];
    const unreadable: string[] = [];
    const readFolder = async (path: string) => {
      read.push(path);
      const entries = tree[path];
      if (!entries) {
        throw new Error('no permission');
      }
      return entries;
    };
    const found: string[] = [];
    for await (const paths of listArticles(readFolder, filter, (folder) => unreadable.push(folder))) {
      found.push(...paths);
    }
    assert.deepEqual(found, ['a.txt', 'b.md', 'drafts/c.md']);
    assert.deepEqual(read, ['', 'drafts', 'locked']);
    assert.deepEqual(unreadable, ['locked']);
  });
});
