// What each program wrote, as pairs of paragraphs.
import { readFileSync } from 'node:fs';
import { articleIn, paragraphOn } from '../folder/files';
import type { Place } from '../folder/plan';
import { Pairs } from './pairs';

/** The report of our command-line tool, as far as it is needed. */
interface Report {
  repeats: (Lines & { path: string; of: Lines })[];
  matches: (Lines & { path: string; other: Lines & { path: string }; strength: string })[];
}

interface Lines {
  startLine: number;
  endLine: number;
}

interface JscpdReport {
  duplicates: { firstFile: JscpdPlace; secondFile: JscpdPlace }[];
}

interface JscpdPlace {
  name: string;
  start: number;
  end: number;
}

/** Reads what a program wrote. */
export type Reader = (file: string) => Pairs;

/** What our tool calls repeats, copied or edited. */
export function readReport(file: string): Pairs {
  const { repeats, matches } = readJson<Report>(file);
  const pairs = new Pairs();
  for (const { path, of, ...lines } of repeats) {
    addRun(pairs, paragraphsOf(path, of), paragraphsOf(path, lines));
  }
  for (const { path, other, strength, ...lines } of matches) {
    if (strength === 'copied' || strength === 'edited') {
      addRun(pairs, paragraphsOf(path, lines), paragraphsOf(other.path, other));
    }
  }
  return pairs;
}

/** Clones are runs of lines, which may begin or end within a paragraph. */
export function readJscpdReport(file: string): Pairs {
  const pairs = new Pairs();
  for (const { firstFile, secondFile } of readJson<JscpdReport>(file).duplicates) {
    addRun(pairs, paragraphsOfClone(firstFile), paragraphsOfClone(secondFile));
  }
  return pairs;
}

/** A list of pairs: [article, paragraph, article, paragraph]. */
export function readList(file: string): Pairs {
  const pairs = new Pairs();
  for (const [a, paragraphOfA, b, paragraphOfB] of readJson<[number, number, number, number][]>(file)) {
    pairs.add([a, paragraphOfA], [b, paragraphOfB]);
  }
  return pairs;
}

function addRun(pairs: Pairs, run: readonly Place[], other: readonly Place[]): void {
  for (const [index, place] of run.entries()) {
    const counterpart = other[index];
    if (counterpart) {
      pairs.add(place, counterpart);
    }
  }
}

function paragraphsOfClone({ name, start, end }: JscpdPlace): Place[] {
  return paragraphsOf(name, { startLine: start, endLine: end });
}

function paragraphsOf(path: string, { startLine, endLine }: Lines): Place[] {
  const places: Place[] = [];
  for (let line = startLine; line <= endLine; line += 1) {
    const paragraph = paragraphOn(line);
    if (paragraph >= 0) {
      places.push([articleIn(path), paragraph]);
    }
  }
  return places;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'));
}
