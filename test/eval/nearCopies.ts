// Whether unrelated paragraphs are ever called copied or edited.
import wordRanks from '../../media/word-ranks.txt';
import { type Version, versionOf } from '../../src/engine/compare/versions';
import { WordRanks } from '../../src/engine/matches';
import { Copies } from '../../src/engine/matches/copies';
import { judgeVersions } from '../../src/engine/matches/nearCopy';
import { Stories } from '../../src/engine/matches/stories';
import { type Article, readArticle } from '../../src/engine/text';
import { readText } from './readers';
import { asLine } from './sets';
import type { Table } from './table';

const RANDOM_PAIRS = 2_000_000;
/** Random pairs are drawn among so many paragraphs: the shingles of all would fill the memory. */
const SAMPLE = 20_000;
const MINIMUM_WORDS = 8;
const SEED = 20_000;

/**
 * Judges pairs of paragraphs of different news articles: random ones, and all that the index of shingles brings together.
 * Among the latter are true copies (agencies send corrections and updates), so they are sorted by whether the articles
 * look like one story: found between other articles, a text is a formula or a false alarm.
 *
 * @param file JSON lines, each an array of the paragraphs of an article
 */
export function nearCopyTable(file: string): Table {
  const articles = readArticles(file);
  const random = judgeRandomPairs(articles);
  const candidates = judgeCandidates(articles);
  return {
    head: ['pairs of paragraphs of different news articles', 'judged', 'copied', 'edited'],
    rows: [
      ['random', String(RANDOM_PAIRS), String(random.copied), String(random.edited)],
      ['shared shingles, articles on one story', '', ...counted(candidates.oneStory)],
      ['shared shingles, other articles', '', ...counted(candidates.others)],
    ],
  };
}

interface Counts {
  copied: number;
  edited: number;
}

function counted({ copied, edited }: Counts): string[] {
  return [String(copied), String(edited)];
}

function readArticles(file: string): Article[] {
  const texts = readText(file)
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
    .filter(Array.isArray)
    .map((paragraphs) => paragraphs.map((paragraph) => asLine(String(paragraph))).join('\n'));
  // The corpus holds some articles twice.
  return [...new Set(texts)].map((text) => readArticle(text, { format: 'plainText', paragraphs: 'line' }));
}

function judgeRandomPairs(articles: readonly Article[]): Counts {
  const next = numbers(SEED);
  const versions = Array.from({ length: SAMPLE }, () => randomVersion(articles, next));
  const counts = { copied: 0, edited: 0 };
  for (let pair = 0; pair < RANDOM_PAIRS; pair += 1) {
    const a = versions[Math.floor(next() * SAMPLE)];
    const b = versions[Math.floor(next() * SAMPLE)];
    if (
      a &&
      b &&
      a.article !== b.article &&
      a.version.paragraph.normalised !== b.version.paragraph.normalised
    ) {
      const verdict = judgeVersions(a.version, b.version);
      counts[verdict?.strength ?? 'copied'] += verdict ? 1 : 0;
    }
  }
  return counts;
}

interface Drawn {
  article: Article;
  version: Version;
}

function randomVersion(articles: readonly Article[], next: () => number): Drawn | undefined {
  const article = articles[Math.floor(next() * articles.length)];
  const long = article?.paragraphs.filter(({ words }) => words >= MINIMUM_WORDS) ?? [];
  const paragraph = long[Math.floor(next() * long.length)];
  const version = article && paragraph && versionOf(article, article.paragraphs.indexOf(paragraph));
  return version && { article, version };
}

function judgeCandidates(articles: readonly Article[]): { oneStory: Counts; others: Counts } {
  const copies = new Copies();
  const stories = new Stories(new WordRanks(wordRanks));
  for (const [number, article] of articles.entries()) {
    copies.set(String(number), article, MINIMUM_WORDS);
    stories.set(String(number), article);
  }
  const found = { oneStory: { copied: 0, edited: 0 }, others: { copied: 0, edited: 0 } };
  for (const uri of articles.keys()) {
    const related = new Set(stories.related(String(uri)).map((other) => other.uri));
    for (const { place, strength, similarity } of [...copies.of(String(uri)).values()].flat()) {
      // Equal texts are copies by definition; each pair is met from both sides.
      if (similarity < 1 && Number(place.uri) < uri) {
        found[related.has(place.uri) ? 'oneStory' : 'others'][strength] += 1;
      }
    }
  }
  return found;
}

/** A generator of numbers from 0 to 1 that gives the same row each time: mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
