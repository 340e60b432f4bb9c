import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { builtProgram } from './programs';

/** How a run of the command-line tool ended, and what it said. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** The folder to run in. */
  in?: string;
  /** What Node is told before the program starts. */
  nodeOptions?: readonly string[];
  /** A file that takes the place of standard output. */
  outputTo?: string;
  /** Closes standard output as soon as something has come, as `| head` does. */
  readsLittle?: boolean;
}

/** Runs the built `editorial-review` and waits for its end. */
export async function editorialReview(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const output = options.outputTo === undefined ? 'pipe' : openSync(options.outputTo, 'w');
  const program = spawn(process.execPath, [...(options.nodeOptions ?? []), builtProgram('cli'), ...words], {
    stdio: ['ignore', output, 'pipe'],
    ...(options.in === undefined ? {} : { cwd: options.in }),
  });
  if (output !== 'pipe') {
    closeSync(output); // the program has its own
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    program.once('error', reject);
    program.once('close', resolve);
  });
  const [stdout, stderr, code] = await Promise.all([
    options.readsLittle ? firstOf(program.stdout) : allOf(program.stdout),
    allOf(program.stderr),
    ended,
  ]);
  return { code, stdout, stderr };
}

async function allOf(stream: Readable | null): Promise<string> {
  return stream ? (await buffer(stream)).toString() : '';
}

async function firstOf(stream: Readable | null): Promise<string> {
  for await (const chunk of stream ?? []) {
    return String(chunk); // leaving the loop closes the stream
  }
  return '';
}

/** The JSON report, with paths as they are seen from `folder`, and the exit code. */
export async function checkAsJson(folder: string, ...words: string[]): Promise<JsonReport> {
  const { stdout } = await editorialReview(['check', '--format', 'json', ...words], { in: folder });
  return JSON.parse(stdout);
}

/** The report as DESIGN fixes it: told apart from the engine's own type, which could change unnoticed. */
export interface JsonReport {
  version: number;
  articles: {
    path: string;
    words: number;
    paragraphs: { startLine: number; endLine: number; role: string; words: number }[];
  }[];
  repeats: {
    code: string;
    path: string;
    startLine: number;
    endLine: number;
    of: { startLine: number; endLine: number };
    paragraphs: number;
    words: number;
    similarity: number;
  }[];
  matches: {
    path: string;
    startLine: number;
    endLine: number;
    other: { path: string; startLine: number; endLine: number };
    strength: string;
    similarity: number;
  }[];
  entities: {
    name: string;
    type: string;
    aliases: string[];
    titles: string[];
    mentions: { path: string; line: number; column: number; endColumn: number; text: string }[];
  }[];
  unreadable: { path: string; reason: string }[];
}

/** The findings of a report, short enough to compare: path, lines, code, lines of the first occurrence. */
export function findingsOf({ repeats }: JsonReport): string[] {
  return repeats.map(({ path, startLine, endLine, code, of }) => {
    return `${path}:${lines(startLine, endLine)} ${code} of ${lines(of.startLine, of.endLine)}`;
  });
}

/** The matches of a report: "a.txt:3 copied b.txt:5-6". */
export function matchesOf({ matches }: JsonReport): string[] {
  return matches.map(({ path, startLine, endLine, strength, other }) => {
    const there = `${other.path}:${lines(other.startLine, other.endLine)}`;
    return `${path}:${lines(startLine, endLine)} ${strength} ${there}`;
  });
}

function lines(start: number, end: number): string {
  return start === end ? `${start}` : `${start}-${end}`;
}
