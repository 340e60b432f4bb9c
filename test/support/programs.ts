import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { extensionFolder } from '../../scripts/harness/paths.mjs';

/**
 * A built program, as it is shipped.
 *
 * @param name of the bundle in `dist`
 */
export function builtProgram(name: 'cli' | 'server'): string {
  const path = join(extensionFolder, 'dist', `${name}.js`);
  if (!existsSync(path)) {
    throw new Error(`${path} is missing: build it with "node esbuild.js"`);
  }
  return path;
}
