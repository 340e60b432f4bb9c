import { buildExtension } from './harness/build.mjs';
import { bundleExtensionSuite } from './harness/bundle-tests.mjs';
import { readOptions, runScript, UserError } from './harness/command-line.mjs';
import { getDesktop } from './harness/desktop.mjs';
import { runInDesktop } from './harness/desktop-suite.mjs';
import { runInServer } from './harness/extension-suite.mjs';
import { undoAllOnInterrupt } from './harness/lifetime.mjs';
import { floor, newest } from './harness/releases.mjs';

const USAGE = `Usage: node scripts/test-vscode.mjs [--grep TEXT]

Runs the suite inside VS Code: in the Node extension host of a desktop VS Code where one can be had, else of the VS Code
server from npm, oldest and newest; and in the web-worker extension host.

  --grep TEXT   only the tests whose full title contains this text

  VSCODE_TEST=desktop|server|web   only this, and a failure where it can't be had
  VSCODE_PATH                      the program of a desktop VS Code
  CHROMIUM_PATH                    the program of a Chrome, Chromium or Edge`;

/** @typedef {{ node: string, web: string }} Bundles */

/** @type {Record<string, (bundles: Bundles) => Promise<boolean>>} */
const WAYS = { auto, desktop, server, web };

runScript(async () => {
  const { values } = readOptions(USAGE, { grep: { type: 'string' } });
  const wanted = process.env['VSCODE_TEST'] || 'auto';
  const way = WAYS[wanted];
  if (!way) throw new UserError(`VSCODE_TEST is "${wanted}": it can be desktop, server or web.`, 2);
  undoAllOnInterrupt();
  await buildExtension();
  return (await way(await bundleExtensionSuite(values.grep))) ? 0 : 1;
});

/** @param {Bundles} bundles */
async function auto(bundles) {
  const desktopVSCode = await getDesktop();
  let passed;
  if ('program' in desktopVSCode) {
    passed = await runInDesktop(desktopVSCode.program, bundles.node);
  } else {
    console.log(`No desktop VS Code (${desktopVSCode.reason}): testing in the VS Code server.`);
    passed = await server(bundles);
  }
  return (await web(bundles)) && passed;
}

/** @param {Bundles} bundles */
async function desktop(bundles) {
  const found = await getDesktop();
  if ('reason' in found) throw new UserError(`There is no desktop VS Code to test in: ${found.reason}.`);
  return runInDesktop(found.program, bundles.node);
}

/** @param {Bundles} bundles */
async function server(bundles) {
  let passed = true;
  for (const release of [floor, newest]) {
    passed = (await runInServer({ release, host: 'node', bundle: bundles.node })) && passed;
  }
  return passed;
}

/** @param {Bundles} bundles */
function web(bundles) {
  return runInServer({ release: newest, host: 'web', bundle: bundles.web });
}
