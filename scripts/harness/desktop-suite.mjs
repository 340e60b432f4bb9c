/** Runs the extension's suite in a desktop VS Code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { environmentOutsideVSCode } from './environment.mjs';
import { closeReport, copyWorkspace, endWithin, SUITE_LIMIT } from './extension-suite.mjs';
import { temporaryFolder, undoLater } from './lifetime.mjs';
import { extensionFolder, projectFolder } from './paths.mjs';
import { endFamily, startFamily } from './process-family.mjs';
import { quietSettings } from './settings.mjs';
import { suiteOutput } from './suite-output.mjs';

/**
 * @param {string} program
 * @param {string} bundle
 * @returns {Promise<boolean>} whether every test passed
 */
export async function runInDesktop(program, bundle) {
  const workspace = copyWorkspace();
  const data = temporaryFolder('vscode-data');
  mkdirSync(join(data.path, 'User'));
  writeFileSync(join(data.path, 'User', 'settings.json'), JSON.stringify(quietSettings));

  const run = startRunner({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: extensionFolder,
    extensionTestsPath: bundle,
    launchArgs: [
      workspace.path,
      '--disable-extensions',
      '--disable-telemetry',
      `--extensions-dir=${join(data.path, 'extensions')}`,
      `--user-data-dir=${data.path}`,
    ],
  });
  try {
    const exitCode = await endWithin(run.exitCode, SUITE_LIMIT);
    if (exitCode === undefined) console.error(`The suite did not end within ${SUITE_LIMIT / 1000} s.`);
    return closeReport(exitCode, run.totals());
  } finally {
    await run.stop();
    await data.remove();
    await workspace.remove();
  }
}

/**
 * VS Code's test tool writes all of VS Code's output to its own, hence a process of its own to choose from it.
 * @param {import('@vscode/test-electron/out/runTest').TestOptions} options
 */
function startRunner(options) {
  const runner = join(projectFolder, 'scripts', 'harness', 'desktop-runner.mjs');
  const child = startFamily(process.execPath, [runner, JSON.stringify(options)], environmentOutsideVSCode());
  const output = suiteOutput((line) => console.log(line));
  /** @type {string[]} */
  const log = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      log.push(line);
      output.take(line);
    });
  }
  const exitCode = new Promise((/** @type {(code: number) => void} */ resolve) => {
    child.once('close', (code) => {
      if (!output.totals()) console.error(log.slice(-30).join('\n'));
      resolve(code ?? 1);
    });
  });
  const stop = undoLater(() => endFamily(child));
  return { exitCode, totals: output.totals, stop };
}
