import wordRanks from '../../../media/word-ranks.txt';
import { below, oneOf, type Random } from '../random';

const SYLLABLES = 'ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to'.split(
  ' ',
);
const TITLES = ['Minister', 'President', 'Professor', 'Dr', 'Mr', 'Mrs'];
const WORDS = 20_000;
/** How many of a hundred words begin a name. */
const NAMES = 3;

/**
 * Makes articles of about news length out of English words, each as frequent as it is in real text, with people in
 * between. They mean nothing, but cost what articles cost.
 */
export function madeUpArticles(count: number, random: Random): string[][] {
  const words = wordRanks.split('\n').slice(0, WORDS).filter(Boolean);
  const sentence = () => makeSentence(words, random);
  return Array.from({ length: count }, () => [
    sentence().slice(0, 60).trim(),
    ...Array.from({ length: 4 + below(random, 8) }, () =>
      Array.from({ length: 1 + below(random, 3) }, sentence).join(' '),
    ),
  ]);
}

/** Rank by rank a word is as seldom as its rank is high. */
function makeSentence(words: readonly string[], random: Random): string {
  const row = Array.from({ length: 12 + below(random, 14) }, () =>
    below(random, 100) < NAMES
      ? makeName(random)
      : (words[Math.floor(words.length ** random()) - 1] ?? 'the'),
  );
  const text = row.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function makeName(random: Random): string {
  const title = random() < 0.3 ? `${oneOf(random, TITLES)} ` : '';
  return `${title}${makeWord(below(random, 300))} ${makeWord(300 + below(random, 20_000))}`;
}

function makeWord(rank: number): string {
  let left = rank;
  let word = '';
  do {
    word += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  } while (left > 0);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
