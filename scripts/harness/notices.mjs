/** The licences of what the bundles hold of other people's work. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import { projectFolder } from './paths.mjs';

export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** A file of a package, with the package's folder in front: `node_modules/a/node_modules/@b/c`. */
const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|thirdpartynotices)\b/i;
/** Where a package has no such file, its README may say it. */
const LICENCE_SECTION = /^(#+ *licen[cs]e\b|licen[cs]e\b.*\n[-=]+$)[\s\S]*/im;

const INTRODUCTION = `Third-party notices

Editorial Review holds code and data from the projects below, each under its own licence.`;

const WORD_LIST = `media/word-ranks.txt (English words by frequency)
Licence: PDDL-1.0

A list of words by frequency, derived from the order of the words in the GloVe vectors (Jeffrey Pennington, Richard
Socher and Christopher D. Manning, Stanford University, https://nlp.stanford.edu/projects/glove/), which are made
available under the Public Domain Dedication and License v1.0: https://opendatacommons.org/licenses/pddl/1-0/`;

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence its name
 * @property {string} text of its licence files; empty where it has none
 */

/**
 * What esbuild says of each bundle that is shipped: nothing is written.
 * @returns {Promise<import('esbuild').Metafile[]>}
 */
export async function shippedMetafiles() {
  const results = shippedBundles().map((bundle) =>
    build({ ...bundle, absWorkingDir: projectFolder, metafile: true, write: false }),
  );
  return (await Promise.all(results)).map(({ metafile }) => metafile);
}

/**
 * The options of the bundles that are shipped, as esbuild.js has them: it is run with an esbuild that only listens.
 * @returns {import('esbuild').BuildOptions[]}
 */
function shippedBundles() {
  /** @type {import('esbuild').BuildOptions[]} */
  const bundles = [];
  const listening = {
    context(/** @type {import('esbuild').BuildOptions} */ options) {
      bundles.push(options);
      return { rebuild() {}, dispose() {} };
    },
  };
  const file = join(projectFolder, 'esbuild.js');
  const require = createRequire(file);
  const run = compileFunction(readFileSync(file, 'utf8'), ['require', 'process'], { filename: file });
  run((/** @type {string} */ name) => (name === 'esbuild' ? listening : require(name)), {
    argv: ['--production'],
  });
  if (bundles.length === 0) throw new Error('esbuild.js makes no bundles.');
  return bundles;
}

/**
 * Every package of which something may be in a bundle, once, by name and version.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {BundledPackage[]}
 */
export function bundledPackages(metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(files.flatMap((file) => PACKAGE_FOLDER.exec(file)?.[0] ?? []));
  const packages = new Map(
    [...folders].map(readPackage).map((known) => [`${known.name} ${known.version}`, known]),
  );
  return [...packages.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * @param {string} folder from the project's folder on
 * @returns {BundledPackage}
 */
function readPackage(folder) {
  const path = join(projectFolder, folder);
  /** @type {{ name: string, version: string, license?: string }} */
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const files = readdirSync(path).sort();
  const text = files.filter((file) => LICENCE_FILE.test(file)).map((file) => readText(join(path, file)));
  if (text.length === 0 && !license) throw new Error(`${folder} names no licence.`);
  const readme = files.find((file) => /^readme\b/i.test(file));
  if (text.length === 0 && readme) {
    text.push(LICENCE_SECTION.exec(readText(join(path, readme)))?.[0] ?? '');
  }
  return { name, version, licence: license ?? 'see below', text: text.join('\n\n').trim() };
}

/** @param {string} file */
function readText(file) {
  return readFileSync(file, 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/^\ufeff/, '')
    .trim();
}

/**
 * The text that goes along with the bundles.
 * @param {readonly BundledPackage[]} packages
 */
export function noticesOf(packages) {
  const entries = packages.map(({ name, version, licence, text }) =>
    `${name} ${version}\nLicence: ${licence}\n\n${text}`.trim(),
  );
  return `${[INTRODUCTION, ...entries, WORD_LIST].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
