// Measures the extension: what `npm run bench` starts. The argument is the request, as JSON.
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../../scripts/harness/command-line.mjs';
import { temporaryFolder, undoAllOnInterrupt } from '../../scripts/harness/lifetime.mjs';
import { benchActivation } from './activation';
import { benchCheck } from './check';
import { dated, type Figures, type Folder, readFigures, type Section, writeFigures } from './figures';
import { compiled } from './measure/programs';
import { runNode } from './measure/run';
import { writeDocument } from './report/document';
import { sectionTable } from './report/sections';
import { summaryTable } from './report/summary';

interface Request {
  articles?: number;
  only?: Section | 'tables';
  writesDocs: boolean;
}

type Measure = (folder: string, made: Folder, tell: (line: string) => void) => Promise<object>;

const SIZES = [100, 1000, 10_000];
/** The size of folder in which an editor is to feel nothing. */
const LARGE = 10_000;

type MeasuredInFolder = Exclude<Section, 'activation'>;

const MEASURES: Readonly<Record<MeasuredInFolder, Measure>> = {
  check: benchCheck,
  engine: (folder) => askProgram(['--expose-gc', compiled('engine'), folder], folder),
  editor: (folder) => askProgram([compiled('editor'), folder, join(folder, 'serverCost')], folder),
  parts: (folder) => askProgram([compiled('parts'), folder], folder),
};

runScript(async () => {
  undoAllOnInterrupt();
  const { articles, only, writesDocs }: Request = JSON.parse(process.argv[2] ?? '{}');
  const figures = readFigures();
  if (only === 'tables') {
    console.log(summaryTable(figures));
    writeDocument(figures);
    return 0;
  }
  if (only === 'activation') {
    figures.activation = { '': dated(await benchActivation()) };
    keep(figures, only, '', writesDocs);
    return 0;
  }
  const sections = (Object.keys(MEASURES) as MeasuredInFolder[]).filter(
    (name) => only === undefined || name === only,
  );
  const sizes = articles === undefined ? SIZES : [articles];
  for (const size of sizes) {
    const own = sections.filter((name) => name === 'check' || articles !== undefined || size === LARGE);
    if (own.length > 0) {
      await inFolder(size, async (folder, made) => {
        for (const name of own) {
          await measure(name, folder, made, figures);
          keep(figures, name, String(size), writesDocs);
        }
      });
    }
  }
  console.log(summaryTable(figures));
  return 0;
});

async function measure(
  name: MeasuredInFolder,
  folder: string,
  made: Folder,
  figures: Figures,
): Promise<void> {
  progress(`${name}, ${made.articles.toLocaleString('en')} articles`);
  const measured = await MEASURES[name](folder, made, (line) => progress(`  ${line}`));
  Object.assign(figures[name], { [made.articles]: dated(measured) });
}

function keep(figures: Figures, name: Section, size: string, writesDocs: boolean): void {
  console.log(`\n${sectionTable(figures, name, size)}\n`);
  if (writesDocs) {
    writeFigures(figures);
    writeDocument(figures);
  }
}

/** Runs a program of ours that measures something itself. */
async function askProgram(words: readonly string[], folder: string): Promise<object> {
  const { stdout } = await runNode(words, join(folder, 'cost'));
  return JSON.parse(stdout);
}

/** Makes a folder of articles, and removes it afterwards, or when the benchmark is interrupted. */
async function inFolder(size: number, work: (folder: string, made: Folder) => Promise<void>): Promise<void> {
  const { path, remove } = temporaryFolder('editorial-review-bench', realpathSync(tmpdir()));
  const { stdout } = await runNode([compiled('makeFolder'), String(size), path], join(path, 'cost'));
  const made: Folder = JSON.parse(stdout);
  progress(`${made.origin}, ${(made.bytes / 1e6).toFixed(1)} MB of text, in ${path}`);
  await work(path, made);
  await remove();
}

function progress(line: string): void {
  console.error(line);
}
