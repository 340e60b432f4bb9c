import { formatTable } from '../../eval/table';
import { NAMES } from '../check';
import type { CheckFigures, Figures, Folder, ProgramFigures, Section } from '../figures';
import { KINDS } from '../folder/plan';
import { programIn } from './growth';
import { count, number, percent, ratio } from './words';

/** The table of a section for one size of folder, with what it was measured on. */
export function sectionTable(figures: Figures, section: Section, size: string): string {
  const measured = figures[section][size];
  if (!measured) {
    return '';
  }
  const lines = section === 'check' && figures.check[size] ? checkTable(figures, size) : '';
  return `${lines}\n\n${measured.date}, ${measured.machine}.`;
}

function checkTable({ check }: Figures, size: string): string {
  const { folder, rounds, programs } = check[size] as CheckFigures;
  const cpuOf = (name: string) => programIn(check, name, size)?.cost?.cpuSeconds;
  const rows = programs.map(({ name, cost, score, failed }) => [
    name,
    failed === undefined ? number(ratio(cost?.cpuSeconds, cpuOf(NAMES.floor))) : 'failed',
    number(ratio(cost?.cpuSeconds, cpuOf(NAMES.edited))),
    number(cost?.peakMB),
    ...KINDS.map((kind) => percent(score?.recall[kind])),
    percent(score?.precision),
  ]);
  const head = ['', 'CPU, reading = 1', 'CPU, ours = 1', 'peak MB', ...KINDS, 'precision %'];
  const failures = programs.filter(({ failed }) => failed !== undefined).map(describeFailure);
  return [
    describeFolder(folder),
    formatTable({ head, rows }),
    `Medians of ${rounds} runs.`,
    ...failures,
  ].join('\n\n');
}

function describeFailure({ name, failed = '' }: ProgramFigures): string {
  const [reason = ''] = /heap out of memory|ENOENT.*|SIG\w+/.exec(failed) ?? ['it ended with an error'];
  return `${name} failed: ${reason}.`;
}

/** What a folder holds, as a sentence. */
export function describeFolder({ origin, paragraphs, words, bytes }: Folder): string {
  const planted = `${count(paragraphs)} paragraphs, ${count(words)} words, ${(bytes / 1e6).toFixed(1)} MB`;
  return `${origin.charAt(0).toUpperCase()}${origin.slice(1)} with what was planted in them: ${planted}.`;
}
