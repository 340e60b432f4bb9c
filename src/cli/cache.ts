import { existsSync, readFileSync } from 'node:fs';
import { areSections, type Corpus } from '../engine';
import { reasonOf } from './inputs';
import { note } from './notes';

/**
 * Has the corpus take in what an earlier run has kept. What is damaged or old counts for nothing.
 *
 * @returns whether the file may be written over: a slip on the command line must not cost a file of another kind
 */
export function restoreFrom(file: string | undefined, corpus: Corpus): boolean {
  if (file === undefined || !existsSync(file)) {
    return true;
  }
  try {
    const kept = readFileSync(file);
    if (kept.length > 0 && !areSections(kept)) {
      note(`${file}: not used: it is no file that --cache has written`);
      return false;
    }
    corpus.restore(ENGINE_STAMP, kept);
    return true;
  } catch (error) {
    note(`${file}: could not be read: ${reasonOf(error)}`);
    return false;
  }
}

/** Keeps what is dear to find for the next run; says so where that cannot be done, which changes nothing else. */
export async function keepIn(file: string | undefined, corpus: Corpus): Promise<void> {
  if (file === undefined) {
    return;
  }
  const { default: writeFileAtomic } = await import('write-file-atomic'); // which few runs need
  try {
    await writeFileAtomic(file, Buffer.from(corpus.keep(ENGINE_STAMP, ['names', 'readings'])));
  } catch (error) {
    note(`${file}: could not be written: ${reasonOf(error)}`);
  }
}
