// A sample of the names that are found in news articles, to be judged by hand: which article and name is left to chance,
// but the same number draws the same ones. Prints names with what stands around them; figures are for people to make.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { randomNumbers } from '../../scripts/train/randomNumbers';
import { createCorpus } from '../../src/engine';

const NEWS = join(projectFolder, '..', 'shared', 'data', 'news', 'articles.jsonl.gz');
const MEDIA = join(projectFolder, 'media');
const ARTICLES = 40;
const NAMES = 60;
const CONTEXTS = 2;
const BEFORE = 90;
const AFTER = 70;

/** Prints names with their contexts, drawn by a number. */
export async function drawNames([seed = '1']: readonly string[]): Promise<void> {
  if (!existsSync(NEWS)) {
    console.log(`Names: none drawn, there is no ${NEWS}`);
    return;
  }
  const random = randomNumbers(Number(seed));
  const lines = gunzipSync(readFileSync(NEWS)).toString('utf8').trimEnd().split('\n');
  const corpus = createCorpus({
    wordRanks: readFileSync(join(MEDIA, 'word-ranks.txt'), 'utf8'),
    tagger: readFileSync(join(MEDIA, 'tagger.bin')),
  });
  const texts = new Map<string, string>();
  for (const line of drawn(lines, ARTICLES, random)) {
    const text = (JSON.parse(line) as string[]).join('\n');
    const uri = `article ${texts.size + 1}`;
    texts.set(uri, text);
    corpus.set(uri, { text, format: 'plainText', paragraphs: 'line', minimumWords: 8 });
  }
  const all = [...corpus.names.entities()].sort((a, b) => (a.id < b.id ? -1 : 1));
  console.log(`${NAMES} of ${all.length} entities of ${ARTICLES} articles, drawn by ${seed}`);
  for (const [index, entity] of drawn(all, NAMES, random).entries()) {
    console.log(`\n${index + 1}. ${entity.name} (${entity.type}, ${entity.mentions})`);
    for (const { uri, mention } of corpus.names.mentionsOf(entity.id).slice(0, CONTEXTS)) {
      console.log(`   ${uri}: ${context(texts.get(uri) ?? '', mention)}`);
    }
  }
}

function context(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + AFTER)}`.replaceAll('\n', ' | ');
}

/** So many of some items, in the order in which they are drawn. */
function drawn<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const left = [...items];
  const chosen: Item[] = [];
  while (chosen.length < count && left.length > 0) {
    const [item] = left.splice(Math.floor(random() * left.length), 1);
    chosen.push(item as Item);
  }
  return chosen;
}
