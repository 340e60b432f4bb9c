import { join } from 'node:path';
import { unpackPackage } from './npm.mjs';
import { provide } from './provision.mjs';
import { nodePackage, sameMajor } from './releases.mjs';

/**
 * The Node program for a version: the running one where it fits, else one from npm.
 * @param {string} version
 * @returns {Promise<string>} its path
 */
export async function nodeProgram(version) {
  if (sameMajor(process.versions.node, version)) return process.execPath;
  const specifier = nodePackage(version);
  const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const folder = await provide({
    name: `node-${version}`,
    title: `Node ${version}`,
    recipe: specifier,
    build: (empty) => unpackPackage(specifier, empty, { only: program }),
  });
  return join(folder, program);
}
