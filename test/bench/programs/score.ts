// Scores what a program found. Arguments: the folder, what the program is, the file that it wrote.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, partsOf, readPlan } from '../folder/files';
import type { Place } from '../folder/plan';
import { type Reader, readJscpdReport, readList, readReport } from '../score/readers';
import { scorePairs } from '../score/score';

const READERS: Readonly<Record<string, Reader>> = {
  report: readReport,
  jscpd: readJscpdReport,
  list: readList,
};

const [folder = '', kind = '', file = ''] = process.argv.slice(2);
const read = READERS[kind];
if (!read) {
  throw new Error(`There is no program "${kind}".`);
}
const texts = new Map<number, string[]>();
console.log(JSON.stringify(scorePairs(read(file), readPlan(folder).planted, textOf, kind === 'jscpd')));

function textOf([article, paragraph]: Place): string | undefined {
  const known = texts.get(article);
  if (known) {
    return known[paragraph];
  }
  const paragraphs = readFileSync(join(partsOf(folder).articles, fileOf(article)), 'utf8').split('\n\n');
  texts.set(article, paragraphs);
  return paragraphs[paragraph];
}
