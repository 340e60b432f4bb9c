// Measures how well names are found. To be joined with the other evaluations under `npm run eval -- entities`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readOptions, runScript } from './harness/command-line.mjs';
import { projectFolder, testBundleFolder } from './harness/paths.mjs';

const USAGE = `Usage: node scripts/eval-entities.mjs [FILE...]

Prints the F1 of the tagger, and of compromise beside it, on texts with names marked.

  FILE   JSON, gzipped or not: [{ "id", "sents": [{ "w": [words], "t": [BIO tags] }] }]
         (default: the sets for evaluation in ../shared/data/entities)`;

runScript(async () => {
  const { positionals } = readOptions(USAGE, {}, { allowPositionals: true });
  const bundle = join(testBundleFolder, 'eval-entities.cjs');
  await build({
    absWorkingDir: projectFolder,
    stdin: {
      contents: `import { evaluateEntities } from './test/eval/entities';
        evaluateEntities(process.argv.slice(2)).catch((error) => { console.error(error); process.exitCode = 1; });`,
      resolveDir: projectFolder,
    },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    // CommonJS has no import.meta, by which the harness finds the project.
    banner: { js: `const bundleUrl = require('node:url').pathToFileURL(__filename).href;` },
    define: { 'import.meta.url': 'bundleUrl' },
    sourcemap: true,
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [bundle, ...positionals], { stdio: 'inherit' });
  return status ?? 1;
});
