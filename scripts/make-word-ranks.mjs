// Makes media/word-ranks.txt: English words by falling frequency, one a line.
//
// Source: the line order of a word list made from GloVe vectors (Pennington, Socher and Manning, Stanford), which are in
// the public domain (Public Domain Dedication and License 1.0, opendatacommons.org/licenses/pddl). Nothing but the order
// of the words is taken.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readOptions, runScript, UserError } from './harness/command-line.mjs';
import { projectFolder } from './harness/paths.mjs';

const SOURCE = join(projectFolder, '..', 'shared', 'data', 'entities', 'clusters.tsv.gz');
const TARGET = join(projectFolder, 'media', 'word-ranks.txt');

/**
 * The ranks only say how common a word is before the articles of a folder say it better, so the rare ones hardly
 * matter: figures for several sizes stand in docs/MATCHING.md.
 */
const KEPT = '19500';

const USAGE = `Usage: node scripts/make-word-ranks.mjs [--words NUMBER] [FILE]

Writes media/word-ranks.txt: words by falling frequency, one a line.

  FILE             lines that begin with a word, most frequent first, plain or .gz
                   (default: ../shared/data/entities/clusters.tsv.gz)
  --words NUMBER   how many to keep (default: ${KEPT})`;

/** Letters, with apostrophes and full stops inside. A hyphenated word has no rank of its own: its parts do. */
const WORD = /^\p{L}+(?:[.']\p{L}+)*$/u;

runScript(async () => {
  const { values, positionals } = readOptions(
    USAGE,
    { words: { type: 'string', default: KEPT } },
    { allowPositionals: true },
  );
  const count = Number(values.words);
  if (!Number.isInteger(count) || count < 1) {
    throw new UserError(`--words takes a whole number, not "${values.words}".`, 2);
  }
  const words = commonWords(readText(positionals[0] ?? SOURCE), count);
  writeFileSync(TARGET, `${words.join('\n')}\n`);
  console.log(`${words.length} words written to ${relative(projectFolder, TARGET)}`);
  return 0;
});

/** @param {string} file */
function readText(file) {
  try {
    const bytes = readFileSync(file);
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new UserError(`Cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * The first words of a list, each once.
 * @param {string} list lines that begin with a word and a tab
 * @param {number} count
 */
function commonWords(list, count) {
  const first = list.split('\n').map((line) => (line.split('\t')[0] ?? '').trim().toLowerCase());
  return [...new Set(first.filter((word) => WORD.test(word)))].slice(0, count);
}
