import { parseArgs } from 'node:util';
import type { Part } from '../engine';

export const FORMATS = ['text', 'json'] as const;
export const FAIL_ON = ['none', 'warning', 'information'] as const;
export const PARTS = ['repeats', 'matches', 'entities'] as const;
export const STRENGTHS = ['copied', 'edited', 'reworded', 'related'] as const;

/** What the user asked for. */
export type Request =
  | { command: 'help' }
  | { command: 'version' }
  | {
      command: 'check';
      paths: string[];
      format: (typeof FORMATS)[number];
      output: string | undefined;
      cache: string | undefined;
      failOn: (typeof FAIL_ON)[number];
      only: Set<Part>;
      strength: (typeof STRENGTHS)[number];
    }
  | { command: 'fix'; paths: string[]; dryRun: boolean };

/** The command line cannot be understood; the message says why, in words for the user. */
export class WrongUse extends Error {}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  cache: { type: 'string' },
  'fail-on': { type: 'string' },
  only: { type: 'string' },
  strength: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

type Values = Partial<Record<keyof typeof OPTIONS, string | boolean>>;

/** Which options go with which command; help and version go with all. */
const OPTIONS_OF = new Map<string, readonly (keyof Values)[]>([
  ['check', ['format', 'output', 'cache', 'fail-on', 'only', 'strength']],
  ['fix', ['dry-run']],
]);

/**
 * Understands the words behind the program's name.
 *
 * @throws WrongUse where they make no sense
 */
export function parseArguments(words: readonly string[]): Request {
  const { values, positionals } = parse(words);
  if (values.help) {
    return { command: 'help' };
  }
  if (values.version) {
    return { command: 'version' };
  }
  const [command, ...paths] = positionals;
  if (command === undefined && words.length === 0) {
    return { command: 'help' };
  }
  checkOptions(command, values);
  const places = paths.length > 0 ? paths : ['.'];
  if (command === 'fix') {
    return { command, paths: places, dryRun: values['dry-run'] === true };
  }
  return {
    command: 'check',
    paths: places,
    format: oneOf('--format', values.format, FORMATS, 'text'),
    output: values.output as string | undefined,
    cache: values.cache as string | undefined,
    failOn: oneOf('--fail-on', values['fail-on'], FAIL_ON, 'warning'),
    only: parseParts(values.only),
    strength: oneOf('--strength', values.strength, STRENGTHS, 'reworded'),
  };
}

function parse(words: readonly string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message.split('. ')[0] : String(error));
  }
}

function checkOptions(command: string | undefined, values: Values): void {
  if (command === undefined) {
    throw new WrongUse(`No command: it is 'check' or 'fix'`);
  }
  const allowed = OPTIONS_OF.get(command);
  if (!allowed) {
    throw new WrongUse(`There is no command '${command}': it is 'check' or 'fix'`);
  }
  for (const name of Object.keys(values) as (keyof Values)[]) {
    if (!allowed.includes(name)) {
      throw new WrongUse(`'--${name}' does not go with '${command}'`);
    }
  }
}

function parseParts(value: string | boolean | undefined): Set<Part> {
  if (value === undefined) {
    return new Set(PARTS);
  }
  const names = String(value).split(',');
  return new Set(names.map((name) => oneOf('--only', name.trim(), PARTS, 'repeats')));
}

function oneOf<T extends string>(
  option: string,
  value: string | boolean | undefined,
  choices: readonly T[],
  otherwise: T,
): T {
  if (value === undefined) {
    return otherwise;
  }
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) {
    throw new WrongUse(`'${option}' takes ${choices.join(', ')}, not '${value}'`);
  }
  return chosen;
}
