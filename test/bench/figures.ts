// What is measured, as it is kept in docs/benchmarks.json, from which docs/BENCHMARKS.md is written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import type { MadeFolder } from './folder/files';
import type { Cost } from './measure/run';
import type { Score } from './score/score';

/** A folder that was made, without its plan. */
export type Folder = Omit<MadeFolder, 'planted'>;

/** How a program did in a folder. */
export interface ProgramFigures {
  name: string;
  cost?: Cost;
  score?: Score;
  /** Why there is no cost. */
  failed?: string;
}

/** The check of a folder by several programs. */
export interface CheckFigures {
  folder: Folder;
  rounds: number;
  programs: ProgramFigures[];
}

/** How long something took again and again, in milliseconds. */
export interface Times {
  what: string;
  median: number;
  p95: number;
  worst: number;
  count: number;
}

/** The engine by itself, in processor time. */
export interface EngineFigures {
  folder: Folder;
  times: Times[];
  /** What the engine holds in memory after each step, in bytes an article. */
  bytes: { what: string; anArticle: number }[];
  taggerWordsASecond: number;
}

/** The language server, as an editor feels it. */
export interface EditorFigures {
  folder: Folder;
  /** From the start of the server on, in milliseconds. */
  cold: Start;
  /** The same once more in the same folder, with what the first start has kept. */
  warm: Start;
  times: Times[];
}

/** A start of the server in a folder, in milliseconds since its process was started. */
export interface Start {
  firstDiagnostics: number;
  folderRead: number;
  everythingKnown: number;
  /** The processor time of the server at the same moments; only Linux tells. */
  cpu: Record<'firstDiagnostics' | 'folderRead' | 'everythingKnown', number>;
  peakMB: number;
  /** A hover in the open article, from when all were read until the names of all were known. */
  hoverWhileNaming?: Times;
}

/** Single steps of the engine. */
export interface PartsFigures {
  rows: { what: string; figure: string }[];
}

/** How long the extension takes to be activated. */
export interface ActivationFigures {
  vscode: string;
  clock: Times;
  cpu: Times;
}

/** All figures by section; those of sections with a folder by its number of articles. */
export interface Figures {
  check: Record<string, Dated<CheckFigures>>;
  engine: Record<string, Dated<EngineFigures>>;
  editor: Record<string, Dated<EditorFigures>>;
  parts: Record<string, Dated<PartsFigures>>;
  activation: Record<string, Dated<ActivationFigures>>;
}

export type Section = keyof Figures;

/** Figures, with when and where they were measured. */
export type Dated<T> = T & {
  date: string;
  machine: string;
  /** How many programs wanted a processor in the last minute, ours included. */
  load?: number;
};

const FILE = join(projectFolder, 'docs', 'benchmarks.json');

/** The figures so far. */
export function readFigures(): Figures {
  const none: Figures = { check: {}, engine: {}, editor: {}, parts: {}, activation: {} };
  return existsSync(FILE) ? { ...none, ...JSON.parse(readFileSync(FILE, 'utf8')) } : none;
}

/** Keeps the figures for the next time. */
export function writeFigures(figures: Figures): void {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  writeFileSync(FILE, `${JSON.stringify(figures, rounded, 2)}\n`);
}

/** Adds when and where. */
export function dated<T>(figures: T): Dated<T> {
  const [first] = cpus();
  const machine =
    `${cpus().length} × ${first?.model.trim() ?? process.arch}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ` +
    `${process.platform} ${process.arch}, Node ${process.version}`;
  return { ...figures, date: new Date().toISOString().slice(0, 10), machine, load: loadavg()[0] ?? 0 };
}
