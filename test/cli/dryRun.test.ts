import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorialReview } from '../support/commandLine';
import { encode } from '../support/encodings';
import { articleOf, BAKERY, BRIDGE, CHOIR, HEADLINE, LIBRARY, ORCHARD } from '../support/prose';
import { hasProgram } from '../support/system';
import { type FileTree, temporaryFolder } from '../support/temporaryFolder';

const ALL = [BAKERY, LIBRARY, ORCHARD, BRIDGE, CHOIR];

describe('editorial-review fix --dry-run', () => {
  it('prints a unified diff and writes nothing', async () => {
    const text = articleOf(HEADLINE, ...ALL, LIBRARY, CHOIR);
    const folder = temporaryFolder({ 'x/a.txt': text, 'x/b.txt': BAKERY });
    const { code, stdout, stderr } = await editorialReview(['fix', '--dry-run', 'x'], { in: folder });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.deepEqual(stdout.split('\n'), [
      '--- a/x/a.txt\t',
      '+++ b/x/a.txt\t',
      '@@ -9,7 +9,3 @@',
      ` ${BRIDGE}`,
      ' ',
      ` ${CHOIR}`,
      '-',
      `-${LIBRARY}`,
      '-',
      `-${CHOIR}`,
      '',
    ]);
    assert.equal(readFileSync(join(folder, 'x', 'a.txt'), 'utf8'), text);
  });

  it('prints nothing where there is nothing to remove', async () => {
    const folder = temporaryFolder({ 'a.txt': articleOf(...ALL) });
    const { code, stdout } = await editorialReview(['fix', '--dry-run'], { in: folder });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
  });
});

describe('editorial-review fix --dry-run, applied with patch -p1, gives what fix writes', () => {
  /** Many repeats, each far from the next, at the beginning and at the end, alone and in blocks. */
  const long = [
    ...ALL,
    ...ALL,
    BAKERY,
    ...numbered(0, 12),
    LIBRARY,
    ...numbered(3, 5),
    ...numbered(40, 45),
    CHOIR,
  ];
  const trees: Record<string, FileTree> = {
    'one repeat': { 'a.txt': articleOf(...ALL, ORCHARD) },
    'the same text from the first line on': { 'a.txt': articleOf(BAKERY, BAKERY, LIBRARY) },
    'many repeats in one file': { 'a.txt': articleOf(...long) },
    'each line a paragraph': { 'a.txt': `${long.join('\n')}\n` },
    'no line end at the end of the file': {
      'a.txt': [...ALL, BRIDGE].join('\n\n'),
      'b.txt': long.join('\n'),
    },
    'CRLF and mixed line ends': {
      'a.txt': [...ALL, BRIDGE].join('\r\n\r\n'),
      'b.txt': `${BAKERY}\r\n\r\n${LIBRARY}\n\n${ORCHARD}\r\n\n${LIBRARY}\r\n\r\n${BRIDGE}\n`,
    },
    'CR alone': { 'a.txt': [...ALL, BRIDGE, CHOIR, LIBRARY].join('\r\r') },
    'a byte order mark': {
      'a.txt': encode(articleOf(BAKERY, LIBRARY, BAKERY), 'UTF-8 with a BOM'),
      'b.txt': encode(articleOf(BAKERY, BAKERY), 'UTF-8 with a BOM'),
    },
    'lines that look like marks of a diff': {
      'a.txt': articleOf(
        '-- a/a.txt',
        BAKERY,
        `++ ${LIBRARY}`,
        '@@ -1,2 +3 @@',
        BAKERY,
        `++ ${LIBRARY}`,
        '\\ No',
      ),
    },
    'Markdown where the words alone can go': {
      'a.md': `- ${BAKERY}\n- ${LIBRARY}\n- ${BAKERY}\n  > ${CHOIR}\n`,
    },
    'names with spaces, letters of any script, and quotes': {
      'Night ferry.txt': articleOf(BAKERY, LIBRARY, BAKERY),
      'Night ferry – Entwürfe/draft 2.txt': articleOf(BAKERY, LIBRARY, BAKERY),
      'ニュース.md': articleOf(BAKERY, LIBRARY, BAKERY),
      "it's (new).txt": articleOf(BAKERY, LIBRARY, BAKERY),
    },
  };
  for (const [name, files] of Object.entries(trees)) {
    it(name, async function () {
      if (!hasProgram('patch')) {
        this.skip();
      }
      const repaired = temporaryFolder(files);
      const patched = temporaryFolder(files);
      await editorialReview(['fix', '.'], { in: repaired });
      const { stdout: diff } = await editorialReview(['fix', '--dry-run', '.'], { in: patched });
      const { status, stdout } = spawnSync('patch', ['-p1', '--fuzz=0'], {
        cwd: patched,
        input: diff,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
      for (const path of Object.keys(files)) {
        const expected = readFileSync(join(repaired, path));
        assert.notDeepEqual(expected, Buffer.from(files[path] ?? ''), 'there was something to repair');
        assert.equal(readFileSync(join(patched, path), 'utf8'), expected.toString('utf8'), path);
      }
    });
  }
});

function numbered(first: number, end: number): string[] {
  return Array.from({ length: end - first }, (_, index) => {
    const number = first + index;
    return `Entry ${number} of the harbour log names ${number * 7} crates of crab and ${number * 13} sacks of mail.`;
  });
}
