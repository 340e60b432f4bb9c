/** A generator of numbers that gives the same row each time: mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = 'ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to'.split(
  ' ',
);
const VOCABULARY = 5000;
const PARAGRAPHS = 14;
const SENTENCES = 3;
const WORDS = 18;

/**
 * Makes articles of about news length, line by line: words as frequent as in real text (a few very often, most
 * seldom), and in every third article a block of four paragraphs that stands twice.
 */
export function makeArticles(count: number): string[] {
  const next = numbers(count);
  const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => makeWord(rank));
  const word = () => vocabulary[Math.floor(VOCABULARY ** next()) - 1] ?? 'the';
  return Array.from({ length: count }, (_, number) => {
    const paragraphs = Array.from({ length: PARAGRAPHS }, () => makeParagraph(word));
    const block = number % 3 === 0 ? paragraphs.slice(4, 8) : [];
    return `${[...paragraphs, ...block].join('\n')}\n`;
  });
}

function makeWord(rank: number): string {
  let left = rank;
  let word = '';
  do {
    word += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  } while (left > 0);
  return word;
}

function makeParagraph(word: () => string): string {
  const sentences = Array.from({ length: SENTENCES }, () => {
    const words = Array.from({ length: WORDS }, word);
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });
  return sentences.join(' ');
}
