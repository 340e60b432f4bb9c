// Usage: node train.cjs DATA PACKAGES OUTPUT SEED, by way of scripts/train.mjs.
import { writeFileSync } from 'node:fs';
import { trainTagger } from './trainTagger';

const [data = '', packages = '', output = '', seed = '1'] = process.argv.slice(2);
const start = performance.now();
const { bytes, parts, rows } = trainTagger({ data, packages, seed: Number(seed), log: console.log });
writeFileSync(output, bytes);
const minutes = (performance.now() - start) / 60_000;
console.log(
  `${output}: ${bytes.length} bytes (clusters ${parts.clusters}, names ${parts.names}, weights ${parts.weights} ` +
    `for ${rows} features), ${minutes.toFixed(1)} minutes`,
);
