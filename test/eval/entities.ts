// How well names are found, on texts with names marked. Figures are printed, never asserted.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import nlp from 'compromise';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { type Document, namesOf, readDocuments } from '../../scripts/train/documents';
import { loadTagger, type Mention, type Tagger } from '../../src/engine/entities/tagger';
import { placeWords } from './rawText';
import { type Marked, Scores } from './spanScores';

const MODEL = join(projectFolder, 'media', 'tagger.bin');
const DATA = join(projectFolder, '..', 'shared', 'data', 'entities');
const NEWS = join(projectFolder, '..', 'shared', 'data', 'news', 'articles.jsonl.gz');
const MEASURED_ARTICLES = 6000;
const WARMING_ARTICLES = 300;
const FILES = ['conll_testa.json.gz', 'worldwide_dev.json.gz'];

const TYPES: ReadonlyMap<string, Mention['type']> = new Map([
  ['PER', 'person'],
  ['ORG', 'organisation'],
  ['LOC', 'place'],
]);

/**
 * Prints the F1 of the tagger and, in the same run, of compromise: on the files' own words, and on raw text made of
 * them, which the tagger splits into words itself.
 *
 * @param files texts with names marked; without any, the sets for evaluation in ../shared/data/entities
 */
export async function evaluateEntities(files: readonly string[]): Promise<void> {
  const bytes = readFileSync(MODEL);
  const start = performance.now();
  loadTagger(bytes);
  const loaded = performance.now() - start;
  console.log(`Model: ${(bytes.length / 1000).toFixed(0)} kB, loaded in ${loaded.toFixed(0)} ms\n`);
  for (const file of files.length > 0 ? files : FILES.map((name) => join(DATA, name))) {
    const documents = readDocuments(file);
    console.log(`${basename(file)}: ${documents.length} texts, ${countWords(documents)} words`);
    report('tagger, the file’s words', documents, tagWords(loadTagger(bytes)));
    report('tagger, raw text', documents, tagRawText(loadTagger(bytes)));
    report('compromise, raw text', documents, tagWithCompromise);
    console.log('');
  }
  if (existsSync(NEWS)) {
    measureSpeed(bytes);
  }
}

/**
 * Tags many articles from raw text, paragraph by paragraph, with a tagger that has not met their words before. The
 * program itself is warm: it has tagged other articles.
 */
function measureSpeed(model: Uint8Array): void {
  const lines = gunzipSync(readFileSync(NEWS)).toString('utf8').trimEnd().split('\n');
  const articles = lines.map((line) => JSON.parse(line) as string[]);
  const measured = articles.slice(-MEASURED_ARTICLES);
  tagArticles(loadTagger(model), articles.slice(0, WARMING_ARTICLES));
  const tagger = loadTagger(model);
  const start = performance.now();
  const tokens = tagArticles(tagger, measured);
  const seconds = (performance.now() - start) / 1000;
  const words = measured.flat().reduce((sum, paragraph) => sum + paragraph.split(/\s+/).length, 0);
  console.log(
    `Speed on ${measured.length} news articles from raw text: ${perSecond(words, seconds)} words a second ` +
      `(${perSecond(tokens, seconds)} with the marks counted as words)`,
  );
}

/** Tags articles; gives the number of their words and marks. */
function tagArticles(tagger: Tagger, articles: readonly string[][]): number {
  let tokens = 0;
  for (const article of articles) {
    const paragraphs = article.map((text) => tagger.tagParagraph(text));
    tagger.tagArticle(paragraphs);
    tokens += paragraphs.reduce((sum, { passage }) => sum + passage.words.length, 0);
  }
  return tokens;
}

function perSecond(count: number, seconds: number): string {
  return `${Math.round(count / seconds / 1000)},000`;
}

/** Finds the names of a text; places are indices of words in the sentences joined. */
type Find = (document: Document) => Marked[];

function report(what: string, documents: readonly Document[], find: Find): void {
  const scores = new Scores();
  const start = performance.now();
  const found = documents.map(find);
  const seconds = (performance.now() - start) / 1000;
  documents.forEach((document, index) => {
    scores.add(marked(document), found[index] ?? []);
  });
  const { f1, precision, recall } = scores.of('typed');
  const byType = [...TYPES.values()].map((type) => `${type} ${scores.of(type).f1.toFixed(1)}`).join(', ');
  console.log(
    `  ${what.padEnd(26)} typed ${f1.toFixed(1)} (P ${precision.toFixed(1)}, R ${recall.toFixed(1)}), ` +
      `span ${scores.of('span').f1.toFixed(1)}; ${byType}; ` +
      `${perSecond(countWords(documents), seconds)} words a second`,
  );
}

function countWords(documents: readonly Document[]): number {
  return documents.reduce(
    (sum, { sentences }) => sum + sentences.reduce((all, { words }) => all + words.length, 0),
    0,
  );
}

function marked({ sentences }: Document): Marked[] {
  return namesOf(sentences.flatMap(({ tags }) => tags)).flatMap(({ start, end, tag }) => {
    const type = TYPES.get(tag);
    return type === undefined ? [] : [{ start, end, type }];
  });
}

function tagWords(tagger: Tagger): Find {
  return ({ sentences }) => tagger.tagWords(sentences.map(({ words }) => words));
}

/** Each sentence as a paragraph, so that what is measured beside the names is the tokeniser, not the layout. */
function tagRawText(tagger: Tagger): Find {
  return ({ sentences }) => {
    const placed = sentences.map(({ words }) => placeWords(words));
    const paragraphs = placed.map(({ text }) => tagger.tagParagraph(text));
    return toWords(placed, tagger.tagArticle(paragraphs));
  };
}

interface Placed {
  text: string;
  starts: number[];
  ends: number[];
}

/** Mentions of raw text as places in words; one that does not begin and end with words gets places that match none. */
function toWords(placed: readonly Placed[], mentions: readonly (readonly Mention[])[]): Marked[] {
  const found: Marked[] = [];
  let first = 0;
  for (const [index, { starts, ends }] of placed.entries()) {
    for (const { start, end, type } of mentions[index] ?? []) {
      const from = starts.indexOf(start);
      const to = ends.indexOf(end);
      found.push({
        start: from < 0 ? -1 - start : first + from,
        end: to < 0 ? -1 - end : first + to + 1,
        type,
      });
    }
    first += starts.length;
  }
  return found;
}

const TYPE_NAMES: readonly Mention['type'][] = ['person', 'organisation', 'place'];

interface CompromiseMatch {
  offset: { start: number; length: number };
}

function tagWithCompromise({ sentences }: Document): Marked[] {
  const placed = sentences.map(({ words }) => placeWords(words));
  return toWords(
    placed,
    placed.map(({ text }) => mentionsByCompromise(text)),
  );
}

function mentionsByCompromise(text: string): Mention[] {
  const document = nlp(text);
  const offsets = { offset: true };
  const matches: Record<Mention['type'], CompromiseMatch[]> = {
    person: document.people().json(offsets),
    organisation: document.organizations().json(offsets),
    place: document.places().json(offsets),
  };
  return TYPE_NAMES.flatMap((type) => matches[type].map(({ offset }) => trimmed(text, offset, type)));
}

/** compromise counts the marks and spaces around a name to it, and the possessive. */
function trimmed(text: string, { start, length }: CompromiseMatch['offset'], type: Mention['type']): Mention {
  const name = text.slice(start, start + length);
  const before = /^[^\p{L}\p{N}]*/u.exec(name)?.[0].length ?? 0;
  const bare = name.replace(/(?:['’]s)?[^\p{L}\p{N}]*$/u, '');
  const keepsStop = /\.\p{L}$/u.test(bare) && name[bare.length] === '.';
  return { start: start + before, end: start + bare.length + (keepsStop ? 1 : 0), type };
}
