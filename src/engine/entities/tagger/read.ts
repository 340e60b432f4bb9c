import type { Passage, PlacedPassage } from './passage';
import { SentenceSplitter } from './sentences';
import { visitTokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Longer words are cut before they are looked up, so that a file without spaces does not fill the vocabulary. */
const LONGEST_WORD = 48;

let starts = new Int32Array(1024);
let ends = new Int32Array(1024);

/** Reads a paragraph: its words with their places, and its sentences. */
export function readParagraph(text: string, vocabulary: Vocabulary): PlacedPassage {
  let count = 0;
  visitTokens(text, (start, end) => {
    if (count === starts.length) {
      starts = doubled(starts);
      ends = doubled(ends);
    }
    starts[count] = start;
    ends[count] = end;
    count += 1;
  });
  const words = new Int32Array(count);
  for (let index = 0; index < count; index += 1) {
    words[index] = numberOf(text, starts[index] as number, ends[index] as number, vocabulary);
  }
  const passage = { words, starts: starts.slice(0, count), ends: ends.slice(0, count) };
  return { ...passage, sentences: new SentenceSplitter(vocabulary).split(words) };
}

/** Takes sentences that are already split into words, as in data for training and evaluation. */
export function readWords(sentences: readonly (readonly string[])[], vocabulary: Vocabulary): Passage {
  const words = sentences.flat().map((word) => numberOfSpelling(word, vocabulary));
  const bounds = [0];
  for (const sentence of sentences) {
    bounds.push((bounds.at(-1) ?? 0) + sentence.length);
  }
  return { words: Int32Array.from(words), sentences: Int32Array.from(bounds) };
}

function numberOf(text: string, start: number, end: number, vocabulary: Vocabulary): number {
  return numberOfSpelling(text.slice(start, Math.min(end, start + LONGEST_WORD)), vocabulary);
}

function numberOfSpelling(spelling: string, vocabulary: Vocabulary): number {
  const known = vocabulary.find(spelling);
  return known >= 0 ? known : vocabulary.addSpelling(spelling, plainSpelling(spelling));
}

const NOT_ASCII = /[^\0-\x7f]/;

/** Composed letters, straight quotes, plain dashes: the spelling of the training data. */
function plainSpelling(word: string): string {
  if (word === '``' || word === "''") {
    return '"';
  }
  if (!NOT_ASCII.test(word)) {
    return word;
  }
  return word
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010\u2011\u2012\u2013\u2014\u2015]/g, '-')
    .replaceAll('\u2026', '...');
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
