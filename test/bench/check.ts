// The command-line tool beside other programs, each run a process of its own.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtProgram } from '../support/programs';
import type { CheckFigures, Folder, ProgramFigures } from './figures';
import { partsOf } from './folder/files';
import { interleave } from './measure/interleave';
import { compiled } from './measure/programs';
import { type Cost, canMeasureAny, runAny, runNode } from './measure/run';
import { getRivals, RIVAL_VERSIONS } from './rivals';
import type { Score } from './score/score';

export const NAMES = {
  floor: 'reading every file',
  edited: 'Editorial Review, repeats and matches down to edited',
  reworded: 'Editorial Review, down to reworded',
  everything: 'Editorial Review, names as well',
  jscpd: `jscpd ${RIVAL_VERSIONS.jscpd}`,
  minhash: `minhash ${RIVAL_VERSIONS.minhash}`,
  allPairs: 'string-similarity, all pairs',
} as const;

/** minhash takes half a minute for 10,000 articles, all pairs a minute for 100. */
const MOST_FOR_MINHASH = 10_000;
const MOST_FOR_ALL_PAIRS = 100;
/** With a hundred thousand articles rewording and names take many minutes. */
const MOST_FOR_EVERYTHING = 10_000;

/**
 * As near as jscpd comes to our task: by itself it finds no copy of a single paragraph, since it wants five lines and
 * fifty tokens. With fewer than ten tokens three quarters of what it finds is wrong.
 */
const JSCPD_TUNED = ['--min-lines', '0', '--min-tokens', '10', '--reporters', 'json', '--silent'];

interface Candidate {
  name: string;
  run(): Promise<{ cost: Cost }>;
  /** What it writes and where, to be scored. */
  found?: { kind: 'report' | 'jscpd' | 'list'; file: string };
}

/** Measures the programs in a folder that was made. */
export async function benchCheck(
  folder: string,
  made: Folder,
  tell: (line: string) => void,
): Promise<CheckFigures> {
  const candidates = await candidatesFor(folder, made.articles);
  const rounds = roundsFor(made.articles);
  const runs = candidates.map(({ name, run }) => ({ name, run: async () => (await run()).cost }));
  const costs = await interleave(runs, rounds, tell);
  const programs: ProgramFigures[] = [];
  for (const { name, found } of candidates) {
    const cost = costs.get(name);
    if (cost instanceof Error) {
      programs.push({ name, failed: reasonOf(cost) });
    } else if (cost) {
      programs.push({ name, cost, ...(found ? { score: await score(folder, found) } : {}) });
    }
  }
  return { folder: made, rounds, programs };
}

/** In a few words, without what belongs to this machine. */
function reasonOf({ message }: Error): string {
  if (message.includes('heap out of memory')) {
    return "out of Node's memory";
  }
  return /Invalid string length|Cannot create a string/.test(message) ? 'its report is too long' : 'an error';
}

function roundsFor(articles: number): number {
  if (articles <= 1000) {
    return 5;
  }
  return articles <= 10_000 ? 3 : 1;
}

async function score(folder: string, { kind, file }: NonNullable<Candidate['found']>): Promise<Score> {
  const { stdout } = await runNode([compiled('score'), folder, kind, file], join(folder, 'cost'));
  return JSON.parse(stdout);
}

async function candidatesFor(folder: string, articles: number): Promise<Candidate[]> {
  const rivals = await getRivals();
  const files = partsOf(folder).articles;
  const costFile = join(folder, 'cost');
  const candidates: Candidate[] = [
    { name: NAMES.floor, run: () => runNode([compiled('readFiles'), files], costFile) },
    ours(folder, NAMES.edited, ['--only', 'repeats,matches', '--strength', 'edited']),
  ];
  if (articles <= MOST_FOR_EVERYTHING) {
    candidates.push(ours(folder, NAMES.reworded, ['--only', 'repeats,matches', '--strength', 'reworded']));
    candidates.push(ours(folder, NAMES.everything, []));
  }
  if (rivals.jscpd !== undefined && canMeasureAny) {
    candidates.push(jscpd(folder, rivals.jscpd));
  }
  if (rivals.minhash !== undefined && articles <= MOST_FOR_MINHASH) {
    candidates.push(listing(folder, NAMES.minhash, 'minhash', rivals.minhash));
  }
  if (articles <= MOST_FOR_ALL_PAIRS) {
    candidates.push(listing(folder, NAMES.allPairs, 'allPairs'));
  }
  return candidates;
}

function ours(folder: string, name: string, options: readonly string[]): Candidate {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.json`);
  const { articles } = partsOf(folder);
  const asJson = ['--format', 'json', '--output', file, '--fail-on', 'none'];
  return {
    name,
    run: () => runNode([builtProgram('cli'), 'check', articles, ...options, ...asJson], join(folder, 'cost')),
    found: { kind: 'report', file },
  };
}

function jscpd(folder: string, program: string): Candidate {
  const output = join(folder, 'jscpd');
  mkdirSync(output, { recursive: true });
  const words = [partsOf(folder).articles, ...JSCPD_TUNED, '--output', output];
  return {
    name: NAMES.jscpd,
    run: () => runAny(program, words, join(folder, 'cost')),
    found: { kind: 'jscpd', file: join(output, 'jscpd-report.json') },
  };
}

/** A program of ours around a package, which writes a list of pairs. */
function listing(folder: string, name: string, program: string, ...words: string[]): Candidate {
  const file = join(folder, `${program}.json`);
  return {
    name,
    run: () => runNode([compiled(program), folder, file, ...words], join(folder, 'cost')),
    found: { kind: 'list', file },
  };
}
