import { join } from 'node:path';
import { testBundleFolder } from '../../../scripts/harness/paths.mjs';

/** The bundle of a program of `test/bench/programs`. */
export function compiled(name: string): string {
  return join(testBundleFolder, 'bench', `${name}.js`);
}
