import { writeFileSync } from 'node:fs';
import { reasonOf } from './inputs';
import { note } from './notes';

process.stdout.on('error', () => {}); // each write hears of its own error

/**
 * Writes a report to a file, or to standard output where none is named. A reader that closes its end early (`| head`)
 * is no error.
 *
 * @returns whether it could be written; if not, standard error says why
 */
export async function writeOutput(text: string, file: string | undefined): Promise<boolean> {
  if (file !== undefined) {
    return writeToFile(text, file);
  }
  return new Promise((done) => {
    process.stdout.write(text, (error) => done(isWritten(error)));
  });
}

function isWritten(error: NodeJS.ErrnoException | null | undefined): boolean {
  if (!error || error.code === 'EPIPE') {
    return true;
  }
  note(`standard output: could not be written: ${reasonOf(error)}`);
  return false;
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
