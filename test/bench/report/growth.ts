import { formatTable } from '../../eval/table';
import { NAMES } from '../check';
import type { Figures, ProgramFigures } from '../figures';
import { number } from './words';

/** A run in so small a folder is little more than the start of the program. */
const SMALLEST = '100';

/**
 * With which power of the number of paragraphs a program's processor time grows between two sizes: 1 where twice the
 * text takes twice the time. What a folder of a hundred articles takes is subtracted, as most of it is the start of the
 * program, and would make any growth look small.
 */
export function growth(check: Figures['check'], name: string, from: string, to: string): number {
  const [start, small, large] = [SMALLEST, from, to].map((size) => pointOf(check, name, size));
  if (!start || !small || !large) {
    return Number.NaN;
  }
  const cpu = (large.cpu - start.cpu) / (small.cpu - start.cpu);
  const paragraphs = (large.paragraphs - start.paragraphs) / (small.paragraphs - start.paragraphs);
  return Math.log(cpu) / Math.log(paragraphs);
}

function pointOf(
  check: Figures['check'],
  name: string,
  size: string,
): { cpu: number; paragraphs: number } | undefined {
  const cost = programIn(check, name, size)?.cost;
  const paragraphs = check[size]?.folder.paragraphs;
  return cost && paragraphs !== undefined ? { cpu: cost.cpuSeconds, paragraphs } : undefined;
}

/** How a program did in a folder of some size. */
export function programIn(check: Figures['check'], name: string, size: string): ProgramFigures | undefined {
  return check[size]?.programs.find((program) => program.name === name);
}

const SPANS = [
  ['1000', '10000'],
  ['10000', '100000'],
  ['1000', '100000'],
] as const;

/** How each program grows between sizes. */
export function growthTable(check: Figures['check']): string {
  const rows = Object.values(NAMES)
    .map((name) => [name, ...SPANS.map(([from, to]) => number(growth(check, name, from, to)))])
    .filter(([, ...exponents]) => exponents.some((exponent) => exponent !== '–'));
  return formatTable({ head: ['', '1,000 to 10,000', '10,000 to 100,000', '1,000 to 100,000'], rows });
}
