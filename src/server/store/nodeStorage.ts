import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import writeFileAtomic from 'write-file-atomic';
import { STORAGE_FILE, type Storage } from './storage';

/** Keeps the file on disk. @param folder a `file:` URI; the folder need not be there */
export function nodeStorage(folder: string): Storage {
  const path = join(URI.parse(folder).fsPath, STORAGE_FILE);
  return {
    async read() {
      await removeUnfinished(path);
      return readFile(path).catch(() => undefined);
    },

    async write(bytes) {
      await mkdir(dirname(path), { recursive: true });
      await writeFileAtomic(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  };
}

/** Removes what a server that broke down in the middle of writing has left beside the file. */
async function removeUnfinished(path: string): Promise<void> {
  const beside = await readdir(dirname(path)).catch(() => []);
  const unfinished = beside.filter((name) => name.startsWith(`${basename(path)}.`));
  await Promise.all(unfinished.map((name) => rm(join(dirname(path), name), { force: true }).catch(() => {})));
}
