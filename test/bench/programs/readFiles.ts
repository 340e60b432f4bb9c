// The floor under everything: reads all files of a folder, one after the other. Argument: the folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);
let bytes = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) {
    bytes += readFileSync(join(entry.parentPath, entry.name)).length;
  }
}
console.log(bytes);
