import { spawnSync } from 'node:child_process';
import { bundleBenchmarks } from './harness/bundle-tests.mjs';
import { readOptions, runScript, UserError } from './harness/command-line.mjs';
import { run } from './harness/npm.mjs';
import { projectFolder } from './harness/paths.mjs';

const SECTIONS = ['check', 'engine', 'editor', 'parts', 'activation', 'tables'];

const USAGE = `Usage: npm run bench [-- --articles N] [-- --only NAME] [-- --no-docs]

Measures the extension on this machine, in folders of articles that it makes and removes again. The figures are printed
and go into docs/BENCHMARKS.md as soon as they are there; those of other sizes and sections stay as they were.

  --articles N   in a folder of N articles; otherwise the check in 100, 1,000 and 10,000, the rest in 10,000
  --only NAME    one section:
                   check    the command-line tool beside other programs: time, memory, what is found
                   engine   a keystroke, the index and the tagger, without server and editor
                   editor   the language server: opening the folder, typing, hover, panel, tree
                   parts    single steps of the engine
                   activation   the extension in a real VS Code, which is fetched from npm; only where asked for
                   tables   nothing is measured; docs/BENCHMARKS.md is written anew from docs/benchmarks.json
                 --articles without --only is --only check
  --no-docs      leaves the files in docs as they are

The articles come from ../shared/data/news, or are made up where that is missing. The programs to compare with are
fetched from npm into .bench/, at exact versions, when they are first needed.`;

runScript(async () => {
  const { values } = readOptions(USAGE, {
    articles: { type: 'string' },
    only: { type: 'string' },
    'no-docs': { type: 'boolean' },
  });
  const articles = values.articles === undefined ? undefined : Number(values.articles);
  if (articles !== undefined && !(Number.isInteger(articles) && articles >= 20 && articles <= 1_000_000)) {
    throw new UserError(`--articles takes a number from 20 to 1000000.\n\n${USAGE}`, 2);
  }
  const only = values.only ?? (articles === undefined ? undefined : 'check');
  if (only !== undefined && !SECTIONS.includes(only)) {
    throw new UserError(`--only takes ${SECTIONS.join(', ')}.\n\n${USAGE}`, 2);
  }
  // What is measured is what is shipped.
  await run(process.execPath, ['esbuild.js', '--production'], { cwd: projectFolder });
  const request = { articles, only, writesDocs: values['no-docs'] !== true };
  const bundle = await bundleBenchmarks();
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', bundle, JSON.stringify(request)], {
    stdio: 'inherit',
  });
  return status ?? 130;
});
