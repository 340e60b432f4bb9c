import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildExtension } from './harness/build.mjs';
import { readOptions, runScript, UserError } from './harness/command-line.mjs';
import { installedDesktop } from './harness/desktop.mjs';
import { environmentOutsideVSCode } from './harness/environment.mjs';
import { temporaryFolder, undoAllOnInterrupt } from './harness/lifetime.mjs';
import { openAddress } from './harness/open-address.mjs';
import { downloadFolder, extensionFolder, projectFolder } from './harness/paths.mjs';
import { newest } from './harness/releases.mjs';
import { startServer } from './harness/vscode-server.mjs';
import { workbenchUrl } from './harness/workbench-url.mjs';

const USAGE = `Usage: npm start -- [FOLDER] [--open] [--port N]
       npm start -- [FOLDER] --desktop

Serves a real VS Code with this extension, to be opened in a browser. Without a FOLDER it shows a copy of examples/.

  --open      opens the browser, too
  --port N    serves at this port, instead of any free one
  --desktop   opens the desktop VS Code that is installed, instead

  VSCODE_PATH   the program of the desktop VS Code`;

runScript(async () => {
  const { values, positionals } = readOptions(
    USAGE,
    { desktop: { type: 'boolean' }, open: { type: 'boolean' }, port: { type: 'string', default: '0' } },
    { allowPositionals: true },
  );
  const folder = givenFolder(positionals);
  const port = portNumber(values.port);
  // Ctrl+C is the proper end of this script.
  undoAllOnInterrupt(0);
  return values.desktop ? startDesktop(folder) : serve(folder, port, values.open === true);
});

/**
 * @param {string[]} positionals
 * @returns {string | undefined}
 */
function givenFolder([path, ...more]) {
  if (more.length > 0) throw new UserError(`Only one folder can be opened.\n\n${USAGE}`, 2);
  if (path === undefined) return undefined;
  const folder = resolve(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(`There is no folder ${folder}.`, 2);
  return folder;
}

/** @param {string} text */
function portNumber(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UserError(`"${text}" is not a port.`, 2);
  return port;
}

/**
 * @param {string | undefined} folder
 * @param {number} port
 * @param {boolean} open
 * @returns {Promise<number>}
 */
async function serve(folder, port, open) {
  await buildExtension();
  const shown = folder ?? copyExamples(temporaryScratch());
  const server = await startServer({ port, extension: extensionFolder });
  const url = workbenchUrl(server, { folder: shown });
  console.log(`${newest.title} with Editorial Review:\n\n  ${url}\n`);
  console.log(`It shows ${folder ? folder : 'a copy of the examples'}. Ctrl+C ends it.`);
  if (open && !(await openAddress(url)))
    console.log('No browser could be started: open the address yourself.');

  await server.ended;
  return 1;
}

/** @param {string | undefined} folder */
async function startDesktop(folder) {
  const program = installedDesktop();
  if (!program) {
    throw new UserError(
      'No desktop VS Code was found: install one, set VSCODE_PATH, or leave out --desktop.',
    );
  }
  await buildExtension();
  // VS Code may go on after this script, so that its folders stay.
  const scratch = join(downloadFolder, 'desktop');
  const shown = folder ?? copyExamples(scratch);
  const isRoot = process.getuid?.() === 0;
  const rootNeeds = isRoot ? ['--no-sandbox', `--user-data-dir=${join(scratch, 'data')}`] : [];
  const child = spawn(
    program,
    [shown, '--new-window', `--extensionDevelopmentPath=${extensionFolder}`, ...rootNeeds],
    { stdio: 'ignore', detached: true, env: environmentOutsideVSCode() },
  );
  await new Promise((started, failed) => child.once('spawn', started).once('error', failed));
  child.unref();
  console.log(`VS Code opens ${folder ?? 'a copy of the examples'} with Editorial Review.`);
  return 0;
}

function temporaryScratch() {
  mkdirSync(downloadFolder, { recursive: true });
  return temporaryFolder('start', downloadFolder).path;
}

/**
 * A fresh copy, so that trying things out changes nothing of the project.
 * @param {string} scratch
 */
function copyExamples(scratch) {
  const copy = join(scratch, 'examples');
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(projectFolder, 'examples'), copy, { recursive: true });
  return copy;
}
