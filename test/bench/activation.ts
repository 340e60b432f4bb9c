// How long the extension takes to be activated, in a real VS Code in an empty folder.
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { temporaryFolder } from '../../scripts/harness/lifetime.mjs';
import { openPage } from '../../scripts/harness/page.mjs';
import { extensionFolder } from '../../scripts/harness/paths.mjs';
import { newest } from '../../scripts/harness/releases.mjs';
import { startServer } from '../../scripts/harness/vscode-server.mjs';
import { workbenchUrl } from '../../scripts/harness/workbench-url.mjs';
import type { ActivationFigures } from './figures';
import { compiled } from './measure/programs';
import { timesOf } from './measure/times';

const STARTS = 7;
const TOLD = /activated in ([\d.]+) ms/;

/** Every window has an extension host of its own, in which the extension is loaded anew. */
export async function benchActivation(): Promise<ActivationFigures> {
  const empty = temporaryFolder('editorial-review-empty', realpathSync(tmpdir()));
  const server = await startServer({ release: newest, forTests: true });
  const url = workbenchUrl(server, {
    folder: empty.path,
    extension: extensionFolder,
    tests: compiled('activation'),
  });
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    times.push(await activate(url));
  }
  await server.stop();
  await empty.remove();
  return { vscode: newest.title, times: timesOf('activation', times) };
}

async function activate(url: string): Promise<number> {
  let told = Number.NaN;
  const { suiteEnd, close } = await openPage({
    url,
    onExtensionHostLog: (words) => {
      const match = TOLD.exec(words.join(' '));
      told = match ? Number(match[1]) : told;
    },
  });
  const exitCode = await suiteEnd;
  await close();
  if (exitCode !== 0 || Number.isNaN(told)) {
    throw new Error('The extension could not be activated in VS Code.');
  }
  return told;
}
