import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { remove, until, untilFindings, write } from './support';

/**
 * Words of its own: a new server is told of documents that have outlived their deleted files, and what the other suites
 * wrote would be copied from those.
 */
const PARAGRAPH =
  'Lanterns were carried up the north stair one by one, and nobody on the quay counted how many came down again.';

/** The language server is a process that this extension host has started; `ps` tells which. */
function serverProcesses(): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return table
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((row) => Number(row?.[2]) === process.pid && row?.[3]?.includes('server.js'))
    .map((row) => Number(row?.[1]));
}

(process.platform === 'win32' ? describe.skip : describe)('A server that breaks down', () => {
  it('starts again by itself, with everything it knew', async () => {
    const uri = await write('crash.txt', `${PARAGRAPH}\n\n${PARAGRAPH}\n`);
    await untilFindings(uri, ['repeated-paragraph 3-3']);
    const before = serverProcesses();
    assert.equal(before.length, 1);
    process.kill(before[0] ?? 0, 'SIGKILL');
    await until('another server runs', () => {
      const [now] = serverProcesses();
      return now !== undefined && now !== before[0];
    });
    await write('crash.txt', `One more line to begin with.\n\n${PARAGRAPH}\n\n${PARAGRAPH}\n`);
    await untilFindings(uri, ['repeated-paragraph 5-5']);
    await remove(uri);
    await untilFindings(uri, []);
  });
});
