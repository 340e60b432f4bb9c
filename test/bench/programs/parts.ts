// Single steps of the engine. Argument: a folder of articles.
import { type ArticleSource, type Corpus, createCorpus } from '../../../src/engine';
import { benchEntityIndex } from '../entityIndex';
import type { PartsFigures } from '../figures';
import { readPlan, textOf } from '../folder/files';
import { readArticle } from '../folder/paragraphs';
import { median } from '../measure/interleave';
import { cpuTime } from '../measure/times';

const ROUNDS = 5;

const [folder = ''] = process.argv.slice(2);
const { articles } = readPlan(folder);
const texts = Array.from({ length: articles }, (_, number) => textOf(readArticle(folder, number)));
const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
const figures: PartsFigures = {
  rows: [
    throughput('read as plain text', 'plainText', (corpus) => corpus.article('a')),
    throughput('read as Markdown', 'markdown', (corpus) => corpus.article('a')),
    throughput('read, and repeats found', 'plainText', (corpus) => corpus.repeats('a')),
    throughput('read, and exact repeats removed', 'plainText', (corpus) => corpus.removeExact('a')),
    ...benchEntityIndex(),
  ],
};
console.log(JSON.stringify(figures));

/** How much text a second goes through a step, each article by itself. */
function throughput(
  what: string,
  format: ArticleSource['format'],
  work: (corpus: Corpus) => unknown,
): PartsFigures['rows'][number] {
  const rounds = Array.from({ length: ROUNDS }, () =>
    cpuTime(() => {
      for (const text of texts) {
        const corpus = createCorpus();
        corpus.set('a', { text, format, paragraphs: 'auto', minimumWords: 8 });
        work(corpus);
      }
    }),
  );
  return { what, figure: `${((megabytes * 1000) / median(rounds)).toFixed(1)} MB/s` };
}
