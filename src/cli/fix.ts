import { readFileSync, realpathSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import writeFileAtomic from 'write-file-atomic';
import { createCorpus, deleteFrom, describeLines, encodeText } from '../engine';
import { type Input, listInputs, type OnUnreadable, readInput, reasonOf, sourceOf } from './inputs';
import { note, noteUnreadable } from './notes';
import { writeOutput } from './output';

/** An input with its exact repeats taken out. */
interface Repair {
  input: Input;
  text: string;
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
    if (dryRun) {
      await writeOutput(unifiedDiff(repair), undefined);
    } else {
      isWritten = (await write(repair)) && isWritten;
    }
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
  return { input, text: deleteFrom(input.text, deletions), copies, isWhole: refused.length === 0 };
}

function unifiedDiff({ input, text }: Repair): string {
  return createTwoFilesPatch(`a/${input.path}`, `b/${input.path}`, input.text, text, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}

/** Writes the repaired text in one step, unless the file is not any more what was read. */
async function write({ input, text, copies }: Repair): Promise<boolean> {
  try {
    const file = realpathSync(input.path);
    if (!readFileSync(file).equals(input.bytes)) {
      note(`${input.path}: not written: it was changed meanwhile`);
      return false;
    }
    await writeFileAtomic(file, Buffer.from(encodeText(text, input.encoding)));
  } catch (error) {
    note(`${input.path}: not written: ${reasonOf(error)}`);
    return false;
  }
  await writeOutput(`${input.path}: ${copies} ${copies === 1 ? 'repeat' : 'repeats'} removed\n`, undefined);
  return true;
}
