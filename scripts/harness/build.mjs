import { UserError } from './command-line.mjs';
import { run } from './npm.mjs';
import { extensionFolder, projectFolder } from './paths.mjs';

/** Bundles the extension, as `npm run build` does, so that nothing old is tested or shown. */
export async function buildExtension() {
  // What stands elsewhere has been built elsewhere.
  if (extensionFolder !== projectFolder) return;
  try {
    await run(process.execPath, ['esbuild.js'], { cwd: projectFolder });
  } catch (error) {
    throw new UserError(
      `The extension could not be built:\n${error instanceof Error ? error.message : error}`,
    );
  }
}
