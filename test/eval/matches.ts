// How well matches are found, on labelled sets: prints the figures, and writes them to docs/MATCHING.md where all of the
// usual sets are there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { nearCopyTable } from './nearCopies';
import { comparisonTable, rankingTable } from './ranked';
import { readSets } from './readers';
import type { EvaluationSet } from './sets';
import { storyTable, strengthTable } from './stories';
import { formatTable, replaceSection, type Table } from './table';

const DATA = join(projectFolder, '..', 'shared', 'data');
const SETS = join(DATA, 'reuse');
const USUAL_SETS = ['msrp-train', 'clough-stevenson-dev', 'paws-wiki-dev', 'ecbplus-dev', 'ecbs-dev'].map(
  (name) => `${name}.jsonl.gz`,
);
const NEWS = join(DATA, 'news', 'articles.jsonl.gz');
const ARTICLES = join(projectFolder, '..', 'shared', 'seeds');
const FIGURES = join(projectFolder, 'docs', 'MATCHING.md');

/**
 * Measures the matches.
 *
 * @param files sets to measure them on; by default those of ../shared/data/reuse, and the news of ../shared/data/news
 */
export function evaluateMatches(files: readonly string[]): void {
  if (files.length > 0) {
    evaluateSets(files.flatMap((file) => readSets(file, ARTICLES)));
    return;
  }
  const there = USUAL_SETS.map((name) => join(SETS, name)).filter((file) => existsSync(file));
  if (there.length === 0) {
    console.log('Nothing to measure matches on: ../shared/data/reuse is not there, and no file was named.');
    return;
  }
  const parts = [...evaluateSets(there.flatMap((file) => readSets(file, ARTICLES))), ...evaluateNews()];
  if (there.length === USUAL_SETS.length && existsSync(NEWS)) {
    replaceSection(FIGURES, 'figures of npm run eval -- matches', parts.join('\n\n'));
  } else {
    console.log('docs/MATCHING.md stays as it is: some of the usual sets are not there.');
  }
}

function evaluateSets(sets: readonly EvaluationSet[]): string[] {
  return [
    ...part('Which pairs score higher', comparisonTable(sets)),
    ...part('What is ranked first', rankingTable(sets)),
    ...part('Which articles count as one story', storyTable(sets)),
    ...part('How pairs are shown', strengthTable(sets)),
  ];
}

function evaluateNews(): string[] {
  if (!existsSync(NEWS)) {
    console.log('../shared/data/news is not there: false copies in unrelated news are not counted.');
    return [];
  }
  return part('What is called copied or edited in news', nearCopyTable(NEWS));
}

/** Prints a table under its title, and gives both as they go into the file; nothing for a table without rows. */
function part(title: string, table: Table): string[] {
  if (table.rows.length === 0) {
    return [];
  }
  const text = `### ${title}\n\n${formatTable(table)}`;
  console.log(`${text}\n`);
  return [text];
}
