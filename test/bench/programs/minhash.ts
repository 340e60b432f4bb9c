// minhash from npm over all paragraphs. Arguments: the folder, the file for the pairs, the package's folder.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readParagraphs } from '../folder/paragraphs';
import { wordsOf } from '../score/overlap';

/** What we use of the package. */
interface MinhashPackage {
  Minhash: new (options: { numPerm: number }) => Sketch;
  LshIndex: new (options: {
    bandSize: number;
  }) => { insert(key: string, sketch: Sketch): void; query(sketch: Sketch): string[] };
}

interface Sketch {
  update(word: string): void;
  jaccard(other: Sketch): number;
}

const PERMUTATIONS = 128;
const BAND = 4;
const LEAST_SIMILAR = 0.45;
const LEAST_WORDS = 5;

const [folder = '', output = '', packages = ''] = process.argv.slice(2);
const { Minhash, LshIndex }: MinhashPackage = createRequire(join(packages, 'package.json'))('minhash');
const index = new LshIndex({ bandSize: BAND });
const sketches = new Map<string, Sketch>();
for (const { place, text } of readParagraphs(folder)) {
  const words = wordsOf(text);
  if (words.length >= LEAST_WORDS) {
    const sketch = new Minhash({ numPerm: PERMUTATIONS });
    for (const word of words) {
      sketch.update(word);
    }
    index.insert(place.join(' '), sketch);
    sketches.set(place.join(' '), sketch);
  }
}
const found: number[][] = [];
for (const [key, sketch] of sketches) {
  for (const other of index.query(sketch)) {
    const theirs = sketches.get(other);
    if (key < other && theirs && sketch.jaccard(theirs) >= LEAST_SIMILAR) {
      found.push([...key.split(' '), ...other.split(' ')].map(Number));
    }
  }
}
writeFileSync(output, JSON.stringify(found));
