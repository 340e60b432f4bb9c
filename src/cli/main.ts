// The command-line tool: files in, report out, exact repeats removed.
import { version } from '../../package.json';
import { parseArguments, type Request, WrongUse } from './arguments';
import { check } from './check';
import { fix } from './fix';
import { note } from './notes';
import { writeOutput } from './output';
import { USAGE } from './usage';

async function run(words: readonly string[]): Promise<number> {
  const request = understand(words);
  switch (request?.command) {
    case 'check':
      return check(request);
    case 'fix':
      return fix(request);
    case 'version':
      return (await writeOutput(`${version}\n`, undefined)) ? 0 : 2;
    case 'help':
      return (await writeOutput(USAGE, undefined)) ? 0 : 2;
    case undefined:
      return 2;
  }
}

function understand(words: readonly string[]): Request | undefined {
  try {
    return parseArguments(words);
  } catch (error) {
    if (!(error instanceof WrongUse)) {
      throw error;
    }
    note(`editorial-review: ${error.message}. See 'editorial-review --help'.`);
    return undefined;
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    note(`editorial-review stopped: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
