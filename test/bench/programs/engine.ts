// The engine with the articles of a folder in it: what each index takes, and what a keystroke costs then, in processor
// time. Argument: the folder. Node has to be started with --expose-gc.
import tagger from '../../../media/tagger.bin';
import wordRanks from '../../../media/word-ranks.txt';
import { type ArticleSource, createCorpus } from '../../../src/engine';
import type { EngineFigures } from '../figures';
import { fileOf, readPlan, textOf } from '../folder/files';
import { readArticle } from '../folder/paragraphs';
import { cpuTime, timesOf } from '../measure/times';
import { below, seeded } from '../random';

const ARTICLES_TYPED_IN = 100;
const KEYS_IN_EACH = 6;

const [folder = ''] = process.argv.slice(2);
const { planted: _, ...made } = readPlan(folder);
const random = seeded(3);
const numbers = Array.from({ length: made.articles }, (_, number) => number);
const texts = numbers.map((number) => textOf(readArticle(folder, number)));
const corpus = createCorpus({ wordRanks, tagger });

const bytes: EngineFigures['bytes'] = [];
step('the texts', () => numbers.forEach((number) => void corpus.set(fileOf(number), source(texts[number]))));
step('paragraphs', () => numbers.forEach((number) => void corpus.article(fileOf(number))));
step('repeats', () => numbers.forEach((number) => void corpus.repeats(fileOf(number))));
step('index of copies', () => corpus.matches(fileOf(0), 'edited'));
step('index of stories', () => [...corpus.preparingMatches()]);
step('what was found', () => numbers.forEach((number) => void corpus.copied(fileOf(number))));
const namesTook = step('names', () => {
  while (corpus.prepareEntities()) {
    // one article after the other
  }
  corpus.names.entities();
});
const times = typing();
const figures: EngineFigures = {
  folder: made,
  times,
  bytes,
  taggerWordsASecond: (made.words * 1000) / namesTook,
};
console.log(JSON.stringify(figures));

/** Does something for all articles, and takes down what is held in memory since. */
function step(what: string, work: () => unknown): number {
  const before = memory();
  const took = cpuTime(work);
  bytes.push({ what, anArticle: (memory() - before) / made.articles });
  return took;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Types in some articles, and asks after each key what the editor would see. */
function typing(): EngineFigures['times'] {
  const all = new Map<string, number[]>();
  const take = (what: string, milliseconds: number) => {
    all.set(what, [...(all.get(what) ?? []), milliseconds]);
    return milliseconds;
  };
  for (let article = 0; article < ARTICLES_TYPED_IN; article += 1) {
    const number = below(random, made.articles);
    take(
      'opening an article',
      cpuTime(() => [...corpus.preparingKeys(fileOf(number))]),
    );
    for (let key = 0; key < KEYS_IN_EACH; key += 1) {
      const took = press(number, take);
      take('after the pause: which other articles are affected', cpuTime(takeAffected));
      take(key === 0 ? 'the first key in an article' : 'each further key', took);
      take('any key: repeats, matches and names are up to date', took);
    }
  }
  return [...all].map(([what, milliseconds]) => timesOf(what, milliseconds));
}

/** One letter more. */
function press(number: number, take: (what: string, milliseconds: number) => number): number {
  const uri = fileOf(number);
  const text = texts[number] ?? '';
  const place = below(random, text.length);
  texts[number] = `${text.slice(0, place)}x${text.slice(place)}`;
  const repeats = cpuTime(() => {
    corpus.set(uri, source(texts[number]));
    corpus.repeats(uri);
  });
  const copies = cpuTime(() => corpus.copied(uri));
  const matches = cpuTime(() => corpus.matches(uri));
  const names = cpuTime(() => {
    while (corpus.prepareEntities([uri])) {
      // it is the only one that waits
    }
    corpus.names.entityAt(uri, place);
  });
  take('  article and repeats', repeats);
  take('  copied passages', copies);
  take('  all matches', matches);
  take('  names', names);
  return repeats + copies + matches + names;
}

function takeAffected(): void {
  while (corpus.takeAffected()) {
    // as the server does, in slices
  }
}

function source(text = ''): ArticleSource {
  return { text, format: 'plainText', paragraphs: 'auto', minimumWords: 8 };
}
