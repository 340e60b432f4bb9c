import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Planted } from './plan';

const ARTICLES_A_FOLDER = 1000;

/** What was made, beside the folder of articles itself. */
export interface MadeFolder {
  articles: number;
  paragraphs: number;
  words: number;
  bytes: number;
  origin: string;
  planted: Planted[];
}

/** Where the articles of a made folder stand, and where it is written what was planted in them. */
export function partsOf(folder: string): { articles: string; plan: string } {
  return { articles: join(folder, 'articles'), plan: join(folder, 'plan.json') };
}

/** The file of an article, inside the folder of articles. */
export function fileOf(article: number): string {
  const folder = String(Math.floor(article / ARTICLES_A_FOLDER)).padStart(3, '0');
  return `${folder}/${String(article).padStart(6, '0')}.txt`;
}

/** The number of the article in a file; NaN where it is none of ours. */
export function articleIn(file: string): number {
  return Number(/(\d{6})\.txt$/.exec(file)?.[1] ?? Number.NaN);
}

/** An article's text: a blank line between paragraphs, so that each stands on a line of its own. */
export function textOf(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}

/** The paragraph on a line, counted from 1; -1 for a blank line. */
export function paragraphOn(line: number): number {
  return line % 2 === 1 ? (line - 1) / 2 : -1;
}

/** Writes the articles and the plan. */
export function writeFolder(
  folder: string,
  articles: readonly (readonly string[])[],
  plan: Pick<MadeFolder, 'origin' | 'planted'>,
): MadeFolder {
  const parts = partsOf(folder);
  let bytes = 0;
  for (const [number, paragraphs] of articles.entries()) {
    const file = join(parts.articles, fileOf(number));
    if (number % ARTICLES_A_FOLDER === 0) {
      mkdirSync(join(file, '..'), { recursive: true });
    }
    const text = textOf(paragraphs);
    bytes += Buffer.byteLength(text);
    writeFileSync(file, text);
  }
  const paragraphs = articles.flat();
  const made: MadeFolder = {
    articles: articles.length,
    paragraphs: paragraphs.length,
    words: paragraphs.reduce((sum, text) => sum + text.split(' ').length, 0),
    bytes,
    ...plan,
  };
  writeFileSync(parts.plan, JSON.stringify(made));
  return made;
}

/** Reads what was planted in a folder. */
export function readPlan(folder: string): MadeFolder {
  return JSON.parse(readFileSync(partsOf(folder).plan, 'utf8'));
}
