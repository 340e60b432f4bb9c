import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installPackages } from '../../scripts/harness/npm.mjs';
import { projectFolder } from '../../scripts/harness/paths.mjs';

/** Fetched when they are first needed: jscpd is a program of 35 MB for each platform, which nobody else should pay. */
const PACKAGES = { jscpd: '5.3.3', minhash: '0.0.9' };
const FOLDER = join(projectFolder, '.bench', Object.values(PACKAGES).join('-'));

/** What we compare with, where it could be had. */
export interface Rivals {
  /** The program of jscpd itself, without the script that starts it. */
  jscpd: string | undefined;
  /** The folder from which minhash can be required. */
  minhash: string | undefined;
}

export const RIVAL_VERSIONS = PACKAGES;

/** Gets the programs and packages that we compare with. */
export async function getRivals(): Promise<Rivals> {
  if (!existsSync(join(FOLDER, 'node_modules', 'minhash'))) {
    try {
      await installPackages(PACKAGES, FOLDER);
    } catch (error) {
      console.error(`There is nothing to compare with: ${error instanceof Error ? error.message : error}`);
    }
  }
  const minhash = existsSync(join(FOLDER, 'node_modules', 'minhash')) ? FOLDER : undefined;
  return { jscpd: findJscpd(), minhash };
}

/** Asks jscpd's own table where its program for this machine is. */
function findJscpd(): string | undefined {
  try {
    const require = createRequire(join(FOLDER, 'node_modules', 'jscpd', 'package.json'));
    const { getPlatformKey, PLATFORM_MAP } = require('./platform-map.js');
    const manifest = require.resolve(`${PLATFORM_MAP[getPlatformKey()].packageName}/package.json`);
    return join(dirname(manifest), 'bin', process.platform === 'win32' ? 'jscpd.exe' : 'jscpd');
  } catch {
    return undefined;
  }
}
