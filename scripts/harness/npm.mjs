/** Packages from npm: the one source that every machine able to run `npm install` can reach. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './command-line.mjs';
import { temporaryFolder, undoLater } from './lifetime.mjs';

/**
 * Runs a program quietly; what it wrote is part of the error when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, shell?: boolean }} options
 * @returns {Promise<void>}
 */
export function run(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (/** @type {Buffer} */ data) => {
      output += data;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const ended = new Promise((end) => child.once('close', end));
    const stop = undoLater(async () => {
      child.kill();
      await ended;
    });
    child.once('error', reject);
    child.once('close', async (code) => {
      await stop();
      if (code === 0) resolve();
      else reject(new Error(output.trim() || `exit code ${code}`));
    });
  });
}

/**
 * How to start npm: the one that runs this script, if one does.
 * @param {string[]} args
 */
export function npmCommand(args) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return { program: process.execPath, args: [script, ...args], shell: false };
  // On Windows npm is a command file, which only a shell can start.
  return { program: 'npm', args, shell: process.platform === 'win32' };
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
async function npm(args, cwd) {
  const options = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel',
    'error',
  ];
  const { program, args: all, shell } = npmCommand([...args, ...options]);
  try {
    await run(program, all, { cwd, shell });
  } catch (error) {
    throw new UserError(
      `npm ${args.slice(0, 2).join(' ')} failed:\n${error instanceof Error ? error.message : error}`,
    );
  }
}

/**
 * Downloads one package and unpacks it, or a part of it, into a folder. Nothing of it is run.
 * @param {string} specifier name and exact version
 * @param {string} folder
 * @param {{ only?: string, without?: string[] }} [choice] paths inside the package
 */
export async function unpackPackage(specifier, folder, { only, without = [] } = {}) {
  const download = temporaryFolder('package', folder);
  await npm(['pack', specifier, '--pack-destination', download.path], download.path);
  const [archive] = readdirSync(download.path);
  if (!archive) throw new Error(`npm pack ${specifier} wrote no file`);
  const excluded = without.map((path) => `--exclude=package/${path}`);
  const wanted = only ? [`package/${only}`] : [];
  await run(
    'tar',
    ['-xzf', join(download.path, archive), '-C', folder, '--strip-components=1', ...excluded, ...wanted],
    {
      cwd: folder,
    },
  );
  await download.remove();
}

/**
 * Installs packages at exact versions, without their install scripts: no compiler is needed, and nothing is fetched
 * from anywhere but npm.
 * @param {Record<string, string>} packages version by name
 * @param {string} folder
 */
export async function installPackages(packages, folder) {
  mkdirSync(folder, { recursive: true });
  const specifiers = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  await npm(
    ['install', ...specifiers, '--prefix', folder, '--omit=dev', '--no-package-lock', '--prefer-offline'],
    folder,
  );
}
