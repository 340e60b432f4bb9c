import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readOptions, runScript } from './harness/command-line.mjs';
import { undoAllOnInterrupt, undoLater } from './harness/lifetime.mjs';
import { npmCommand } from './harness/npm.mjs';
import { projectFolder } from './harness/paths.mjs';
import { addTotals, formatTotals, parseTotals } from './harness/totals.mjs';

const USAGE = `Usage: npm test

Runs everything: the checks, the build, the unit tests, the suite inside VS Code, and the tests of its window.
Its last line is the sum of all tests; a step that failed as a whole counts there as one failed test.`;

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {{ program: string, args: string[], shell: boolean }} command
 *
 * @typedef {object} Result
 * @property {string} title
 * @property {boolean} passed
 * @property {number} seconds
 * @property {import('./harness/totals.mjs').Totals} totals
 * @property {string[]} hosts the extension hosts that it ran in
 */

/** @type {Step[]} */
const STEPS = [
  { title: 'Checks', command: npmCommand(['run', '--silent', 'check']) },
  { title: 'Build', command: node('esbuild.js') },
  { title: 'Unit tests', command: node('scripts/test-unit.mjs') },
  { title: 'Inside VS Code', command: node('scripts/test-vscode.mjs') },
  { title: "VS Code's window", command: node('scripts/test-ui.mjs') },
];

runScript(async () => {
  readOptions(USAGE, {});
  undoAllOnInterrupt();
  /** @type {Result[]} */
  const results = [];
  for (const step of STEPS) results.push(await runStep(step));
  printSummary(results);
  return results.every((result) => result.passed) ? 0 : 1;
});

/** @param {string} script */
function node(script) {
  return { program: process.execPath, args: [script], shell: false };
}

/**
 * @param {Step} step
 * @returns {Promise<Result>}
 */
async function runStep({ title, command }) {
  console.log(`\n── ${title}`);
  const start = Date.now();
  /** @type {string[]} */
  const lines = [];
  const exitCode = await runCommand(command, (line) => lines.push(line));
  const passed = exitCode === 0;
  const totals = addTotals(lines.map(parseTotals).filter((found) => found !== undefined));
  if (!passed && totals.failed === 0) totals.failed = 1;
  return {
    title,
    passed,
    seconds: (Date.now() - start) / 1000,
    totals,
    hosts: lines.filter((line) => /^VS Code .* extension host$/.test(line)),
  };
}

/**
 * Runs a command and shows what it says.
 * @param {Step['command']} command
 * @param {(line: string) => void} onLine what it says on standard output
 * @returns {Promise<number | null>}
 */
function runCommand({ program, args, shell }, onLine) {
  const child = spawn(program, args, { cwd: projectFolder, shell, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = undoLater(() => void child.kill());
  createInterface(child.stdout).on('line', (line) => {
    console.log(line);
    onLine(line);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', async (code) => {
      await stop();
      resolve(code);
    });
  });
}

/** @param {Result[]} results */
function printSummary(results) {
  console.log('\n── Summary');
  for (const { title, passed, seconds } of results) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${title.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  for (const host of results.flatMap((result) => result.hosts)) console.log(`ran in  ${host}`);
  console.log(formatTotals(addTotals(results.map((result) => result.totals))));
}
