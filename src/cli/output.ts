import { writeFileSync } from 'node:fs';
import { reasonOf } from './inputs';
import { note } from './notes';

// A reader that closes its end early (`| head`) is no error.
process.stdout.on('error', () => {});

/**
 * Writes a report to a file, or to standard output where none is named.
 *
 * @returns whether it could be written; if not, standard error says why
 */
export async function writeOutput(text: string, file: string | undefined): Promise<boolean> {
  if (file !== undefined) {
    return writeToFile(text, file);
  }
  await new Promise<void>((done) => {
    process.stdout.write(text, () => done());
  });
  return true;
}

function writeToFile(text: string, file: string): boolean {
  try {
    writeFileSync(file, text);
    return true;
  } catch (error) {
    note(`${file}: could not be written: ${reasonOf(error)}`);
    return false;
  }
}
