import type { Figures, ProgramFigures } from '../figures';

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
