import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, partsOf, readPlan } from './files';
import type { Place } from './plan';

/** Every paragraph of a made folder with its place. */
export function readParagraphs(folder: string): { place: Place; text: string }[] {
  const numbers = Array.from({ length: readPlan(folder).articles }, (_, number) => number);
  return numbers.flatMap((number) =>
    readArticle(folder, number).map((text, index) => ({ place: [number, index] as const, text })),
  );
}

/** The paragraphs of one article. */
export function readArticle(folder: string, number: number): string[] {
  return readFileSync(join(partsOf(folder).articles, fileOf(number)), 'utf8')
    .trimEnd()
    .split('\n\n');
}
