import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/harness/paths.mjs';
import type { Figures, Section } from '../figures';
import { sectionTable } from './sections';
import { count } from './words';

const FILE = join(projectFolder, 'docs', 'BENCHMARKS.md');

const INTRODUCTION = `# How fast it is

Written by \`npm run bench\` from \`benchmarks.json\`, in which the figures of earlier runs stay until they are measured anew.`;

/** Writes all figures as a document. */
export function writeDocument(figures: Figures): void {
  const parts = [INTRODUCTION, ...sectionsOf(figures, 'check', 'The check of a folder')];
  writeFileSync(FILE, `${parts.join('\n\n')}\n`);
}

function sectionsOf(figures: Figures, section: Section, title: string): string[] {
  const sizes = Object.keys(figures[section]).sort((a, b) => Number(a) - Number(b));
  return sizes.flatMap((size) => [
    `## ${title}: ${count(Number(size))} articles`,
    sectionTable(figures, section, size),
  ]);
}
