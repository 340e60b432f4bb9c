import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';

/** Files by their path, with `/`. */
export type FileTree = Readonly<Record<string, string | Uint8Array>>;

const made: string[] = [];

/** A new folder with files in it. It is removed when the test that asked for it has ended. */
export function temporaryFolder(files: FileTree = {}): string {
  // The system's own temporary folder can be a link; programs tell the place that it leads to.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'editorial-review-'));
  made.push(folder);
  addFiles(folder, files);
  return folder;
}

/** Writes files into a folder, with the folders that they need. */
export function addFiles(folder: string, files: FileTree): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The URI of a folder, or of a path in it, as VS Code writes it. */
export function uriOf(folder: string, path = ''): string {
  return URI.file(join(folder, path)).toString();
}

afterEach(() => {
  for (const folder of made.splice(0)) {
    // A program that has just ended may still hold files for a moment, hence the retries.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
