import { forEachWord } from '../text/words';
import { isTerm } from './terms';

// Which words of an article name somebody, or say who the named one is ("Dr Ada Quill, the head teacher, ..."). That two
// paragraphs name the same person does not mean that they tell the same. Told by capitals, so for English and its like.

/** A headline in capitals says nothing of what is a name: of more than so many words more than this share. */
const LEAST_HEADLINE_WORDS = 3;
const HEADLINE_SHARE = 0.7;
/** How many words right before a name say who it is ("council leader Edwin Harle"). */
const MOST_BEFORE = 2;
/** How many words behind a name and its comma do ("..., chief executive of the ferry authority,"). */
const MOST_BEHIND = 8;

const CALENDAR = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december'
  ).split(' '),
);
/** A full stop behind these ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr prof rev hon st sr jr sir gen col capt cmdr lt sgt maj adm gov sen rep pres'.split(' '),
);

/** A word of a paragraph. */
export interface MarkedWord {
  /** In small letters, without the possessive; parts of hyphened words are words. */
  text: string;
  /** Whether it is part of a name, or of what says who the named one is. */
  isNamed: boolean;
}

interface Word extends MarkedWord {
  isName: boolean;
  isCapital: boolean;
  isFigure: boolean;
  isTerm: boolean;
  /** Whether it begins a sentence or a quotation. */
  isStart: boolean;
  /** What stands between it and the word before: nothing but space, a comma, or something else. */
  gap: 'space' | 'comma' | 'other';
}

/**
 * Marks the words of an article that are names or go with them.
 *
 * @param proses the paragraphs with their capitals
 * @returns for each paragraph its words
 */
export function markNamed(proses: readonly string[]): MarkedWord[][] {
  const paragraphs = proses.map(wordsOf);
  const evidence = gatherEvidence(paragraphs);
  for (const words of paragraphs) {
    markNames(words, evidence);
    for (const [index, word] of words.entries()) {
      if (word.isName) {
        markBefore(words, index);
        markBehind(words, index);
      }
    }
  }
  return paragraphs;
}

function wordsOf(prose: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  forEachWord(prose, (start, end) => {
    const between = prose.slice(last, start);
    const isStart = words.length === 0 || beginsSentence(between, words.at(-1)?.text ?? '');
    let gap = gapOf(between);
    let isFirst = true;
    for (const part of prose.slice(start, end).split(/[-\u2010\u2011]/)) {
      const word = wordOf(part, isFirst && isStart, gap);
      if (word) {
        words.push(word);
        isFirst = false;
        gap = 'space';
      }
    }
    last = end;
  });
  return words;
}

function wordOf(part: string, isStart: boolean, gap: Word['gap']): Word | undefined {
  const small = part.toLowerCase();
  const text = small.replace(/['\u2019]s?$/, '');
  if (text === '') {
    return undefined;
  }
  return {
    text,
    isStart,
    gap,
    isCapital: part.charAt(0) !== small.charAt(0),
    isFigure: /^\d/.test(text),
    isTerm: isTerm(text),
    isName: false,
    isNamed: false,
  };
}

/** Whether what stands between two words ends a sentence or opens a quotation. */
function beginsSentence(between: string, before: string): boolean {
  if (/[!?:\u2026\u201c"\u2018\u00ab]/.test(between)) {
    return true;
  }
  return between.includes('.') && before.length > 1 && !ABBREVIATIONS.has(before);
}

function gapOf(between: string): Word['gap'] {
  const marks = between.replace(/[\s*_]/g, '');
  if (marks === '') {
    return 'space';
  }
  return marks === ',' ? 'comma' : 'other';
}

/** For each word how much more often the article has it with a capital in mid-sentence than in small letters. */
interface Evidence {
  balance: ReadonlyMap<string, number>;
  seenCapital: ReadonlySet<string>;
}

function gatherEvidence(paragraphs: readonly (readonly Word[])[]): Evidence {
  const balance = new Map<string, number>();
  const seenCapital = new Set<string>();
  for (const words of paragraphs) {
    const inHeadline = isHeadline(words);
    for (const word of words.filter(canTell)) {
      if (!word.isCapital) {
        balance.set(word.text, (balance.get(word.text) ?? 0) - 1);
      } else if (!word.isStart && !inHeadline) {
        balance.set(word.text, (balance.get(word.text) ?? 0) + 1);
        seenCapital.add(word.text);
      }
    }
  }
  return { balance, seenCapital };
}

function canTell(word: Word): boolean {
  return word.isTerm && !word.isFigure;
}

function isHeadline(words: readonly Word[]): boolean {
  const telling = words.filter(canTell);
  const capitals = telling.filter((word) => word.isCapital);
  return telling.length > LEAST_HEADLINE_WORDS && capitals.length > HEADLINE_SHARE * telling.length;
}

/** From the end on: at the beginning of a sentence it is the name behind it that tells ("Edwin Harle resigned"). */
function markNames(words: readonly Word[], { balance, seenCapital }: Evidence): void {
  let next: Word | undefined;
  for (const word of words.toReversed()) {
    const more = balance.get(word.text) ?? 0;
    const beginsName = word.isStart && more === 0 && next?.isName === true && next.gap === 'space';
    const isLikely = seenCapital.has(word.text) ? more >= 0 : beginsName;
    if (isLikely && word.isCapital && word.isTerm && !CALENDAR.has(word.text)) {
      word.isName = true;
      word.isNamed = true;
    }
    next = word;
  }
}

function markBefore(words: readonly Word[], name: number): void {
  if (words[name - 1]?.isName) {
    return;
  }
  for (let count = 0; count < MOST_BEFORE; count += 1) {
    const gap = words[name - count]?.gap;
    const word = words[name - count - 1];
    const touches = gap === 'space' || (count === 0 && gap === 'comma');
    if (!word || !touches || !canTell(word) || (word.isCapital && !word.isStart)) {
      return;
    }
    word.isNamed = true;
  }
}

function markBehind(words: readonly Word[], name: number): void {
  if (words[name + 1]?.gap !== 'comma') {
    return;
  }
  let end = name + 2;
  while (end < words.length && end - name - 1 < MOST_BEHIND && words[end]?.gap === 'space') {
    end += 1;
  }
  if (words[end]?.gap === 'space') {
    return; // no mark ends it: it is the sentence that goes on
  }
  for (const word of words.slice(name + 1, end)) {
    word.isNamed = word.isNamed || !word.isFigure;
  }
}
