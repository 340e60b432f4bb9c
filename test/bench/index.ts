// Measures the extension: what `npm run bench` starts. The argument is the request, as JSON.
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../../scripts/harness/command-line.mjs';
import { temporaryFolder, undoAllOnInterrupt } from '../../scripts/harness/lifetime.mjs';
import { benchActivation } from './activation';
import { benchCheck } from './check';
import { dated, type Folder, readFigures, type Section, writeFigures } from './figures';
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
  if (only === 'tables') {
    writeDocument(readFigures());
  } else if (only === 'activation') {
    keep(only, '', await benchActivation(), writesDocs);
  } else {
    await measureInFolders(articles, only, writesDocs);
  }
  console.log(summaryTable(readFigures()));
  return 0;
});

async function measureInFolders(
  articles: number | undefined,
  only: MeasuredInFolder | undefined,
  writesDocs: boolean,
): Promise<void> {
  const sections = (Object.keys(MEASURES) as MeasuredInFolder[]).filter(
    (name) => only === undefined || name === only,
  );
  for (const size of articles === undefined ? SIZES : [articles]) {
    const own = sections.filter((name) => name === 'check' || articles !== undefined || size === LARGE);
    if (own.length > 0) {
      await inFolder(size, async (folder, made) => {
        for (const name of own) {
          progress(`${name}, ${made.articles.toLocaleString('en')} articles`);
          const measured = await MEASURES[name](folder, made, (line) => progress(`  ${line}`));
          keep(name, String(size), measured, writesDocs);
        }
      });
    }
  }
}

/** Prints figures, and puts them where those of the same section and size stood. */
function keep(name: Section, size: string, measured: object, writesDocs: boolean): void {
  const figures = readFigures(); // another run may have written meanwhile
  Object.assign(figures[name], { [size]: dated(measured) });
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
