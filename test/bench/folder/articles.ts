import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectFolder } from '../../../scripts/harness/paths.mjs';
import { type Random, shuffled } from '../random';
import { madeUpArticles } from './madeUp';
import { WordChains } from './wordChains';

const NEWS = join(projectFolder, '..', 'shared', 'data', 'news', 'articles.jsonl.gz');

/** Articles as paragraphs, and where they come from, in words. */
export interface Articles {
  articles: string[][];
  origin: string;
}

/**
 * So many articles: real news where there is any, and what goes on in their manner where there are not enough; else
 * made up.
 */
export function takeArticles(count: number, random: Random, file = NEWS): Articles {
  if (!existsSync(file)) {
    return { articles: madeUpArticles(count, random), origin: 'made-up articles' };
  }
  const news = readNews(file);
  const articles = shuffled(random, news).slice(0, count);
  const real = articles.length;
  if (real < count) {
    const chains = new WordChains(news, random);
    while (articles.length < count) {
      articles.push(chains.article());
    }
  }
  const more = real < count ? ` and ${(count - real).toLocaleString('en')} made from their word pairs` : '';
  return { articles, origin: `${real.toLocaleString('en')} news articles${more}` };
}

/** Every article as paragraphs; what stands there under two numbers counts once. */
function readNews(file: string): string[][] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  const byOpening = new Map<string, string[]>();
  for (const line of lines) {
    const paragraphs = (JSON.parse(line) as string[])
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => /[\p{L}\p{N}]/u.test(text));
    const opening = paragraphs.slice(1, 3).join('\n');
    if (paragraphs.length >= 3 && !byOpening.has(opening)) {
      byOpening.set(opening, paragraphs);
    }
  }
  return [...byOpening.values()];
}
