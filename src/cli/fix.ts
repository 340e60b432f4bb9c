import { accessSync, constants, readFileSync, realpathSync } from 'node:fs';
import { createCorpus, type Deletion, deleteFrom, describeLines, encodeText } from '../engine';
import { type Input, listInputs, type OnUnreadable, readInput, reasonOf, sourceOf } from './inputs';
import { note, noteUnreadable } from './notes';
import { writeOutput } from './output';
import { unifiedDiff } from './unifiedDiff';

/** How the exact repeats of an input are taken out. */
interface Repair {
  input: Input;
  deletions: Deletion[];
  copies: number;
  isWhole: boolean;
}

/** Removes every exact repeat from the articles, or shows how; gives the exit code. */
export async function fix({ paths, dryRun }: { paths: string[]; dryRun: boolean }): Promise<number> {
  const { unreadable, onUnreadable } = noteUnreadable();
  let isWhole = true;
  let isWritten = true;
  for (const path of await listInputs(paths, onUnreadable)) {
    const repair = await repairOf(path, onUnreadable);
    isWhole &&= repair?.isWhole ?? true;
    if (!repair || repair.copies === 0) {
      continue;
    }
    const isDone = dryRun ? await writeOutput(diffOf(repair), undefined) : await write(repair);
    isWritten &&= isDone;
  }
  if (unreadable.length > 0 || !isWritten) {
    return 2;
  }
  return isWhole ? 0 : 1;
}

async function repairOf(path: string, onUnreadable: OnUnreadable): Promise<Repair | undefined> {
  const input = readInput(path, onUnreadable);
  if (!input) {
    return undefined;
  }
  const corpus = createCorpus();
  corpus.set(path, sourceOf(input));
  const { deletions, refused, copies } = corpus.removeExact(path);
  for (const span of refused) {
    note(
      `${path}: the repeat at ${describeLines(span)} was left: removing it would change the text around it`,
    );
  }
  return { input, deletions, copies, isWhole: refused.length === 0 };
}

/** The difference with the byte order mark in it: to `patch` the mark is a part of the first line. */
function diffOf({ input: { path, text, encoding }, deletions }: Repair): string {
  if (!encoding.hasMark) {
    return unifiedDiff(path, text, deletions);
  }
  const behindMark = deletions.map(({ start, end }) => ({ start: start + 1, end: end + 1 }));
  return unifiedDiff(path, `\ufeff${text}`, behindMark);
}

/** Writes the repaired text in one step, unless the file is not any more what was read. */
async function write({ input, deletions, copies }: Repair): Promise<boolean> {
  const text = deleteFrom(input.text, deletions);
  try {
    const file = realpathSync(input.path);
    if (!readFileSync(file).equals(encodeText(input.text, input.encoding))) {
      note(`${input.path}: not written: it was changed meanwhile`);
      return false;
    }
    accessSync(file, constants.W_OK); // replacing a file needs no right to write to it: ask for it
    const { default: writeFileAtomic } = await import('write-file-atomic'); // which loads much
    await writeFileAtomic(file, Buffer.from(encodeText(text, input.encoding)));
  } catch (error) {
    note(`${input.path}: not written: ${reasonOf(error)}`);
    return false;
  }
  return writeOutput(`${input.path}: ${copies} ${copies === 1 ? 'repeat' : 'repeats'} removed\n`, undefined);
}
