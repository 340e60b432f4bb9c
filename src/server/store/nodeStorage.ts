import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import writeFileAtomic from 'write-file-atomic';
import { STORAGE_FILE, type Storage } from './storage';

/** Keeps the file on disk. @param folder a `file:` URI; the folder need not be there */
export function nodeStorage(folder: string): Storage {
  const path = join(URI.parse(folder).fsPath, STORAGE_FILE);
  return {
    async read() {
      try {
        return await readFile(path);
      } catch {
        return undefined;
      }
    },

    async write(bytes) {
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFileAtomic(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      } catch {
        // the next start takes longer, and nothing else
      }
    },
  };
}
