import { spawnSync } from 'node:child_process';
import { bundleEvaluations } from './harness/bundle-tests.mjs';
import { readOptions, runScript } from './harness/command-line.mjs';

const USAGE = `Usage: npm run eval -- matches|entities|aliases|names [FILE…|SEED]

Measures what the engine finds against labelled texts and prints the figures.

  matches [FILE…]   how well matching paragraphs are told from others. Without a FILE on the sets of
                    ../shared/data/reuse; the figures then go into docs/MATCHING.md as well
  entities [FILE…]  how well names are found, with compromise beside it, and how many words a second. Without a
                    FILE on the sets for evaluation in ../shared/data/entities; a FILE is JSON, gzipped or not:
                    [{ "id", "sents": [{ "w": [words], "t": [BIO tags] }] }]
  aliases           how well the names that mean one entity are brought together
  names [SEED]      draws 60 names found in news articles, to be judged by hand (docs/NAMES.md)

The forms that a FILE may have for matches stand in test/eval/readers.ts.`;

runScript(async () => {
  const { positionals } = readOptions(USAGE, {}, { allowPositionals: true });
  const bundle = await bundleEvaluations();
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', bundle, ...positionals], {
    stdio: 'inherit',
  });
  return status ?? 1;
});
