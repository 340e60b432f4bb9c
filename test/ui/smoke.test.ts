import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/harness/lifetime.mjs';
import { type Session, startSession } from './session';

describe('The window', () => {
  let session: Session;

  before(async () => {
    const folder = temporaryFolder('articles');
    writeFileSync(join(folder.path, 'first.md'), '# The first\n\nA paragraph.\n');
    writeFileSync(join(folder.path, 'second.txt'), 'Another paragraph.\n');
    session = await startSession({ folder: folder.path });
    await folder.remove();
  });

  after(() => session?.stop());

  it('lists the files of the folder and shows one', async () => {
    assert.deepEqual(await session.workbench.explorerRows().allInnerTexts(), ['first.md', 'second.txt']);
    await session.workbench.openFile('first.md');
    assert.match(await session.workbench.editor.text(), /A paragraph\./);
  });

  it('asks for nothing outside this machine', () => {
    assert.deepEqual(session.outsideRequests, []);
  });
});
