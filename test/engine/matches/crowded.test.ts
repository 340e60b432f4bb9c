import assert from 'node:assert/strict';
import { type ArticleSource, type CopiedPassage, type Corpus, createCorpus } from '../../../src/engine';
import { below, oneOf, type Random, seeded } from '../../bench/random';
import { sourceOf } from '../../support/folders';

// Texts that stand in more places than are told, or have more versions: what is told of them in one article can change
// because of another that neither names it nor is named by it. Whoever looks again at the article that has changed, at
// those that name it, and at those that the corpus says are affected, knows all the same what is true now.

const URIS = Array.from({ length: 110 }, (_, number) => `desk/${String(number).padStart(3, '0')}`);
const STEPS = 60;
const LOOKED_AT_EVERY = 10;

/** Of two with one other word each, one is a copy of the other. */
const TIDES =
  'High water at the old quay is at ten past six in the morning and again shortly before seven in the evening, and ' +
  'small boats should keep clear of the northern channel until the dredger has left';
const FERRIES =
  'The last boat to the outer islands leaves from the western pier at half past eight, and those who miss it are asked ' +
  'to wait in the hall, where hot soup is sold until ten';
const FOOTER =
  'Corrections are printed on the second page on Saturdays, and readers may send theirs by post.';
const SHORT = ['From our harbour desk', 'Weather permitting'];
const OTHER_WORDS = 'amber birch cedar dune elder fern gorse hazel iris juniper'.split(' ');

/** Each folder has settings of its own: in some the longest are too short to count alone. */
const MINIMUM_WORDS = [8, 8, 8, 8, 50];

interface Desk {
  corpus: Corpus;
  random: Random;
  articles: Map<string, ArticleSource>;
  /** What was told of each article when it was last looked at. */
  told: Map<string, readonly CopiedPassage[]>;
}

/** One of some hundreds of versions. */
function versionOf(random: Random, text: string): string {
  const words = text.split(' ');
  words[below(random, words.length)] = oneOf(random, OTHER_WORDS);
  return words.join(' ');
}

function newParagraph(random: Random): string {
  return Array.from({ length: 12 }, () => `${oneOf(random, OTHER_WORDS)}${below(random, 500)}`).join(' ');
}

function paragraphOf(random: Random): string {
  const chance = random();
  if (chance < 0.6) {
    return versionOf(random, random() < 0.7 ? TIDES : FERRIES);
  }
  return chance < 0.8 ? FOOTER : chance < 0.95 ? oneOf(random, SHORT) : newParagraph(random);
}

function articleOf(random: Random): ArticleSource {
  const paragraphs = Array.from({ length: 1 + below(random, 4) }, () => paragraphOf(random));
  return sourceOf(paragraphs, { minimumWords: oneOf(random, MINIMUM_WORDS) });
}

function edited(random: Random, source: ArticleSource): ArticleSource {
  const now = source.text.trim().split('\n\n');
  const at = below(random, now.length);
  const own = now[at] ?? '';
  const changes = [[versionOf(random, own)], [paragraphOf(random)], [own, paragraphOf(random)], []];
  now.splice(at, 1, ...oneOf(random, changes));
  return { ...source, text: `${now.join('\n\n')}\n` };
}

function set({ corpus, articles }: Desk, uri: string, source: ArticleSource): void {
  articles.set(uri, source);
  corpus.set(uri, source);
}

function remove({ corpus, articles, told }: Desk, uri: string): void {
  articles.delete(uri);
  told.delete(uri);
  corpus.delete(uri);
}

/** Changes one or two articles; gives those. */
function changeSomething(desk: Desk): string[] {
  const { random, articles } = desk;
  const uri = oneOf(random, URIS);
  const before = articles.get(uri);
  if (!before) {
    set(desk, uri, articleOf(random));
    return [uri];
  }
  if (random() < 0.6) {
    set(desk, uri, edited(random, before));
    return [uri];
  }
  remove(desk, uri);
  const target = oneOf(random, URIS);
  if (random() < 0.5) {
    set(desk, target, before); // it was renamed
  }
  return [uri, target];
}

/** Looks again at all articles that need it, and at no others. */
function lookAgain({ corpus, told }: Desk, changed: readonly string[]): void {
  const naming = [...told.keys()].filter((uri) =>
    told.get(uri)?.some(({ places }) => places.some((place) => changed.includes(place.uri))),
  );
  const affected = new Set([...changed, ...naming]);
  for (let some = corpus.takeAffected(); some; some = corpus.takeAffected()) {
    for (const uri of some) {
      affected.add(uri);
    }
  }
  for (const uri of affected) {
    if (corpus.has(uri)) {
      told.set(uri, corpus.copied(uri));
    }
  }
}

/** What a corpus tells that was filled just now, from the last article to the first. */
function toldAnew(articles: ReadonlyMap<string, ArticleSource>): Map<string, readonly CopiedPassage[]> {
  const corpus = createCorpus();
  for (const [uri, source] of [...articles].sort().reverse()) {
    corpus.set(uri, source);
  }
  return new Map([...articles.keys()].map((uri) => [uri, corpus.copied(uri)]));
}

describe('Texts with more places and more versions than are told', () => {
  for (const seed of [1, 2, 3, 4]) {
    it(`are told as in a folder opened just now, whatever happened before (seed ${seed})`, () => {
      const random = seeded(seed);
      const desk: Desk = { corpus: createCorpus(), random, articles: new Map(), told: new Map() };
      for (const uri of URIS) {
        set(desk, uri, articleOf(random));
      }
      lookAgain(desk, URIS);
      for (let step = 1; step <= STEPS; step += 1) {
        lookAgain(desk, changeSomething(desk));
        if (step % LOOKED_AT_EVERY === 0) {
          const anew = toldAnew(desk.articles);
          for (const uri of anew.keys()) {
            assert.deepEqual(desk.told.get(uri), anew.get(uri), `${uri} after ${step} steps`);
          }
        }
      }
    });
  }
});
