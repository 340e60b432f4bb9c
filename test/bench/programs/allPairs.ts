// string-similarity over all pairs of paragraphs. Arguments: the folder, the file for the pairs.
import { writeFileSync } from 'node:fs';
import { compareTwoStrings } from 'string-similarity';
import { readParagraphs } from '../folder/paragraphs';

/** Below this unrelated news paragraphs are found as well. */
const LEAST_SIMILAR = 0.7;
const LEAST_WORDS = 5;

const [folder = '', output = ''] = process.argv.slice(2);
const paragraphs = readParagraphs(folder).filter(({ text }) => text.split(' ').length >= LEAST_WORDS);
const found: number[][] = [];
for (const [number, { place, text }] of paragraphs.entries()) {
  for (const other of paragraphs.slice(0, number)) {
    if (compareTwoStrings(text, other.text) >= LEAST_SIMILAR) {
      found.push([...place, ...other.place]);
    }
  }
}
writeFileSync(output, JSON.stringify(found));
