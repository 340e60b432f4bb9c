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

const HYPHEN = /[-\u2010\u2011]/;
const POSSESSIVE = /['\u2019]s?$/;
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
export interface ProseWord {
  /** In small letters, without the possessive; parts of hyphened words are words. */
  text: string;
  isCapital: boolean;
  isFigure: boolean;
  isTerm: boolean;
  /** Whether it begins a sentence or a quotation. */
  isStart: boolean;
  /** What stands between it and the word before: nothing but space, a comma, or something else. */
  gap: 'space' | 'comma' | 'other';
}

/** What is marked of a word: that it is part of a name, and that it is that or of what says who the named one is. */
const NAME = 1;
const NAMED = 2;

/**
 * Marks the words of an article that are names or go with them.
 *
 * @param paragraphs the words of each paragraph
 * @returns for each paragraph, for each word, 1 if it is part of a name or of what says who the named one is, else 0
 */
export function markNamed(paragraphs: readonly (readonly ProseWord[])[]): Uint8Array[] {
  const evidence = gatherEvidence(paragraphs);
  return paragraphs.map((words) => {
    const marks = new Uint8Array(words.length);
    markNames(words, marks, evidence);
    for (let at = 0; at < words.length; at += 1) {
      if (isName(marks, at)) {
        markBefore(words, marks, at);
        markBehind(words, marks, at);
      }
    }
    return marks.map((mark) => (mark & NAMED) / NAMED);
  });
}

/** The words of a paragraph, with what marking needs to know of each. */
export function proseWords(prose: string): ProseWord[] {
  const words: ProseWord[] = [];
  let last = 0;
  forEachWord(prose, (start, end) => {
    const between = prose.slice(last, start);
    const isStart = words.length === 0 || beginsSentence(between, words.at(-1)?.text ?? '');
    let gap = gapOf(between);
    let isFirst = true;
    for (const part of partsOf(prose.slice(start, end))) {
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

function partsOf(word: string): string[] {
  return HYPHEN.test(word) ? word.split(HYPHEN) : [word];
}

function wordOf(part: string, isStart: boolean, gap: ProseWord['gap']): ProseWord | undefined {
  const small = part.toLowerCase();
  const text = small.replace(POSSESSIVE, '');
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
  };
}

/** Whether what stands between two words ends a sentence or opens a quotation. */
function beginsSentence(between: string, before: string): boolean {
  if (between === ' ') {
    return false;
  }
  if (/[!?:\u2026\u201c"\u2018\u00ab]/.test(between)) {
    return true;
  }
  return between.includes('.') && before.length > 1 && !ABBREVIATIONS.has(before);
}

function gapOf(between: string): ProseWord['gap'] {
  if (between === ' ') {
    return 'space';
  }
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

function gatherEvidence(paragraphs: readonly (readonly ProseWord[])[]): Evidence {
  const balance = new Map<string, number>();
  const seenCapital = new Set<string>();
  for (const words of paragraphs) {
    const inHeadline = isHeadline(words);
    for (const word of words) {
      if (!canTell(word)) {
        continue;
      }
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

function canTell(word: ProseWord): boolean {
  return word.isTerm && !word.isFigure;
}

function isHeadline(words: readonly ProseWord[]): boolean {
  let telling = 0;
  let capitals = 0;
  for (const word of words) {
    telling += canTell(word) ? 1 : 0;
    capitals += canTell(word) && word.isCapital ? 1 : 0;
  }
  return telling > LEAST_HEADLINE_WORDS && capitals > HEADLINE_SHARE * telling;
}

function isName(marks: Uint8Array, at: number): boolean {
  return ((marks[at] ?? 0) & NAME) !== 0;
}

/** From the end on: at the beginning of a sentence it is the name behind it that tells ("Edwin Harle resigned"). */
function markNames(words: readonly ProseWord[], marks: Uint8Array, { balance, seenCapital }: Evidence): void {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (!word?.isCapital || !word.isTerm) {
      continue;
    }
    const more = balance.get(word.text) ?? 0;
    const isBeforeName = isName(marks, at + 1) && words[at + 1]?.gap === 'space';
    const beginsName = word.isStart && more === 0 && isBeforeName;
    const isLikely = seenCapital.has(word.text) ? more >= 0 : beginsName;
    if (isLikely && !CALENDAR.has(word.text)) {
      marks[at] = NAME | NAMED;
    }
  }
}

function markBefore(words: readonly ProseWord[], marks: Uint8Array, name: number): void {
  if (isName(marks, name - 1)) {
    return;
  }
  for (let count = 0; count < MOST_BEFORE; count += 1) {
    const gap = words[name - count]?.gap;
    const word = words[name - count - 1];
    const touches = gap === 'space' || (count === 0 && gap === 'comma');
    if (!word || !touches || !canTell(word) || (word.isCapital && !word.isStart)) {
      return;
    }
    markAt(marks, name - count - 1);
  }
}

function markBehind(words: readonly ProseWord[], marks: Uint8Array, name: number): void {
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
  for (let at = name + 1; at < Math.min(end, words.length); at += 1) {
    if (!words[at]?.isFigure) {
      markAt(marks, at);
    }
  }
}

function markAt(marks: Uint8Array, at: number): void {
  marks[at] = (marks[at] ?? 0) | NAMED;
}
