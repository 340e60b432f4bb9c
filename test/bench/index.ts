// Measures what an editor feels of the engine, on articles made up for the purpose. Figures are printed, never
// asserted: machines differ, and so do their moods. Ratios within one run can be compared.
import { findBestMatch } from 'string-similarity';
import wordRanks from '../../media/word-ranks.txt';
import { type ArticleSource, createCorpus } from '../../src/engine';
import { makeArticles } from './articles';

const ARTICLES = 2000;
const ROUNDS = 5;
const KEYSTROKES = 200;
/** All pairs take the square of this: more would take minutes. */
const ARTICLES_FOR_ALL_PAIRS = 60;

interface Row {
  what: string;
  median: string;
}

const texts = makeArticles(ARTICLES);
const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;

console.log(
  `${ARTICLES} articles, ${megabytes.toFixed(1)} MB, Node ${process.version}, medians of ${ROUNDS} rounds\n`,
);
for (const { what, median } of [
  throughput('read as plain text', (text) => article(text, 'plainText')),
  throughput('read as Markdown', (text) => article(text, 'markdown')),
  throughput('read and find repeats', (text) => repeats(text)),
  throughput('read and remove exact repeats', (text) => removal(text)),
  keystrokes(),
  ...matches(),
  ...allPairs(),
]) {
  console.log(`${what.padEnd(52)} ${median.padStart(10)}`);
}

function throughput(what: string, work: (text: string) => unknown): Row {
  const milliseconds = medianOf(ROUNDS, () => {
    for (const text of texts) {
      work(text);
    }
  });
  return { what, median: `${((megabytes * 1000) / milliseconds).toFixed(1)} MB/s` };
}

/** One letter more in one of many articles: what the engine does at the pause after a keystroke. */
function keystrokes(): Row {
  const corpus = createCorpus();
  for (const [index, text] of texts.entries()) {
    corpus.set(String(index), source(text, 'plainText'));
  }
  let typed = 0;
  const milliseconds = medianOf(KEYSTROKES, () => {
    typed += 1;
    const index = typed % texts.length;
    corpus.set(String(index), source(`${texts[index]}x`, 'plainText'));
    corpus.repeats(String(index));
  });
  return { what: `a keystroke in one of ${ARTICLES} articles`, median: `${milliseconds.toFixed(2)} ms` };
}

/** The matches of one article among many: the first time for all, then at the pause after a keystroke. */
function matches(): Row[] {
  const corpus = createCorpus({ wordRanks });
  for (const [index, text] of texts.entries()) {
    corpus.set(String(index), source(text, 'plainText'));
    corpus.article(String(index));
  }
  const copies = once(() => corpus.matches('0', 'edited'));
  const stories = once(() => corpus.matches('0'));
  let typed = 0;
  const milliseconds = medianOf(KEYSTROKES, () => {
    typed += 1;
    const index = typed % texts.length;
    corpus.set(String(index), source(`${texts[index]}x`, 'plainText'));
    corpus.matches(String(index));
  });
  return [
    { what: 'all articles taken into the index of copies', median: `${copies.toFixed(0)} ms` },
    { what: 'all articles taken into the index of stories', median: `${stories.toFixed(0)} ms` },
    { what: 'a keystroke, and the matches of the article', median: `${milliseconds.toFixed(2)} ms` },
  ];
}

/** The engine beside string-similarity over all pairs of paragraphs of each article. */
function allPairs(): Row[] {
  const some = texts.slice(0, ARTICLES_FOR_ALL_PAIRS);
  const paragraphs = some.map((text) => text.split('\n').filter(Boolean));
  const own = medianOf(ROUNDS, () => some.forEach(repeats));
  const theirs = medianOf(ROUNDS, () => {
    for (const own of paragraphs) {
      for (const paragraph of own) {
        findBestMatch(paragraph, own);
      }
    }
  });
  return [
    {
      what: 'string-similarity over all pairs, against ours',
      median: `${(theirs / own).toFixed(0)} × the time`,
    },
  ];
}

function once(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function medianOf(rounds: number, work: () => void): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
}

function source(text: string, format: ArticleSource['format']): ArticleSource {
  return { text, format, paragraphs: 'auto', minimumWords: 8 };
}

function article(text: string, format: ArticleSource['format']): unknown {
  const corpus = createCorpus();
  corpus.set('a', source(text, format));
  return corpus.article('a');
}

function repeats(text: string): unknown {
  const corpus = createCorpus();
  corpus.set('a', source(text, 'plainText'));
  return corpus.repeats('a');
}

function removal(text: string): unknown {
  const corpus = createCorpus();
  corpus.set('a', source(text, 'plainText'));
  return corpus.removeExact('a');
}
