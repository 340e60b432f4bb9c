// How long the extension takes to be activated, in a real VS Code in an empty folder.
import { cpSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
/**
 * Takes the place of the extension's entry point, and tells how long that takes to load and to activate. Between the two
 * the extension host does other things: they do not count.
 */
const TIMED = `
let clock = 0;
let cpu = 0;
function timed(work) {
  const from = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  clock += performance.now() - from;
  cpu += (user + system) / 1000;
  return result;
}
const client = timed(() => require('./dist/client.js'));
exports.activate = (context) => {
  timed(() => client.activate(context));
  console.log('activated in ' + clock + ' ms, ' + cpu + ' of processor');
};
exports.deactivate = () => client.deactivate();
`;
const TOLD = /activated in ([\d.]+) ms, ([\d.]+) of processor/;

/** In milliseconds. */
interface Activation {
  clock: number;
  cpu: number;
}

/** Every window has an extension host of its own, in which the extension is loaded anew. */
export async function benchActivation(): Promise<ActivationFigures> {
  const empty = temporaryFolder('editorial-review-empty', realpathSync(tmpdir()));
  const extension = timedExtension();
  const server = await startServer({ release: newest, forTests: true });
  const url = workbenchUrl(server, {
    folder: empty.path,
    extension: extension.path,
    tests: compiled('activation'),
  });
  const times: Activation[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    times.push(await activate(url));
  }
  await server.stop();
  await Promise.all([empty.remove(), extension.remove()]);
  return {
    vscode: newest.title,
    clock: timesOf(
      'by the clock',
      times.map(({ clock }) => clock),
    ),
    cpu: timesOf(
      'processor time of the extension host',
      times.map(({ cpu }) => cpu),
    ),
  };
}

/** A copy of the shipped extension whose activation tells how long it takes. */
function timedExtension(): ReturnType<typeof temporaryFolder> {
  const copy = temporaryFolder('editorial-review-timed', realpathSync(tmpdir()));
  for (const part of ['dist', 'media', 'package.nls.json']) {
    cpSync(join(extensionFolder, part), join(copy.path, part), { recursive: true });
  }
  const manifest = JSON.parse(readFileSync(join(extensionFolder, 'package.json'), 'utf8'));
  writeFileSync(join(copy.path, 'package.json'), JSON.stringify({ ...manifest, main: './timed.js' }));
  writeFileSync(join(copy.path, 'timed.js'), TIMED);
  return copy;
}

async function activate(url: string): Promise<Activation> {
  let told: Activation | undefined;
  const { suiteEnd, close } = await openPage({
    url,
    onExtensionHostLog: (words) => {
      const match = TOLD.exec(words.join(' '));
      told = match ? { clock: Number(match[1]), cpu: Number(match[2]) } : told;
    },
  });
  const exitCode = await suiteEnd;
  await close();
  if (exitCode !== 0 || !told) {
    throw new Error('The extension could not be activated in VS Code.');
  }
  return told;
}
