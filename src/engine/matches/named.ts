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

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const CURLED_APOSTROPHE = 0x2019;
const HYPHEN = /[-\u2010\u2011]/;
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

/**
 * What is told of a word, as bits. One that may tell what is a name has `IS_TERM` and not `IS_FIGURE`; in front of it stands
 * nothing but space, a comma, or (neither bit) something else.
 */
const IS_CAPITAL = 1;
const IS_FIGURE = 2;
const IS_TERM = 4;
/** It begins a sentence or a quotation. */
const IS_START = 8;
const AFTER_SPACE = 16;
const AFTER_COMMA = 32;

/** The words of a paragraph, with what marking needs to know of each. */
export interface ProseWords {
  /** In small letters, without the possessive; parts of hyphened words are words. */
  texts: readonly string[];
  traits: Uint8Array;
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
export function markNamed(paragraphs: readonly ProseWords[]): Uint8Array[] {
  const evidence = gatherEvidence(paragraphs);
  return paragraphs.map((words) => {
    const marks = new Uint8Array(words.traits.length);
    markNames(words, marks, evidence);
    for (let at = 0; at < marks.length; at += 1) {
      if (isName(marks, at)) {
        markBefore(words, marks, at);
        markBehind(words, marks, at);
      }
    }
    for (let at = 0; at < marks.length; at += 1) {
      marks[at] = ((marks[at] ?? 0) & NAMED) / NAMED;
    }
    return marks;
  });
}

/** Takes a paragraph apart into words. */
export function proseWords(prose: string): ProseWords {
  const texts: string[] = [];
  const traits: number[] = [];
  let last = 0;
  forEachWord(prose, (start, end) => {
    const between = isSpaceAlone(prose, last, start) ? ' ' : prose.slice(last, start);
    const isStart = texts.length === 0 || beginsSentence(between, texts.at(-1) ?? '');
    let place = (isStart ? IS_START : 0) | gapOf(between);
    for (const part of partsOf(prose.slice(start, end))) {
      const small = part.toLowerCase();
      const text = withoutPossessive(small);
      if (text !== '') {
        texts.push(text);
        traits.push(place | traitsOf(part, small, text));
        place = AFTER_SPACE;
      }
    }
    last = end;
  });
  return { texts, traits: new Uint8Array(traits) };
}

function isSpaceAlone(prose: string, start: number, end: number): boolean {
  return end === start + 1 && prose.charCodeAt(start) === SPACE;
}

function partsOf(word: string): string[] {
  return HYPHEN.test(word) ? word.split(HYPHEN) : [word];
}

function withoutPossessive(word: string): string {
  const end = word.endsWith('s') ? word.length - 1 : word.length;
  const last = word.charCodeAt(end - 1);
  return last === APOSTROPHE || last === CURLED_APOSTROPHE ? word.slice(0, end - 1) : word;
}

function traitsOf(part: string, small: string, text: string): number {
  const unit = text.charCodeAt(0);
  const isFigure = unit >= 0x30 && unit <= 0x39;
  const isCapital = part.charCodeAt(0) !== small.charCodeAt(0);
  return (isFigure ? IS_FIGURE : 0) | (isCapital ? IS_CAPITAL : 0) | (isTerm(text) ? IS_TERM : 0);
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

function gapOf(between: string): number {
  if (between === ' ') {
    return AFTER_SPACE;
  }
  const marks = between.replace(/[\s*_]/g, '');
  if (marks === '') {
    return AFTER_SPACE;
  }
  return marks === ',' ? AFTER_COMMA : 0;
}

/** What an article tells of a word that it has with a capital somewhere. */
interface Evidence {
  /** How much more often it has a capital in mid-sentence than none. */
  more: number;
  /** Whether it has one in mid-sentence at all. */
  isSeen: boolean;
}

const NO_EVIDENCE: Evidence = { more: 0, isSeen: false };

type EvidenceOfWords = ReadonlyMap<string, Evidence>;

function gatherEvidence(paragraphs: readonly ProseWords[]): EvidenceOfWords {
  const evidence = new Map<string, Evidence>();
  for (const words of paragraphs) {
    noteCapitals(words, evidence);
  }
  for (const { texts, traits } of paragraphs) {
    for (let at = 0; at < traits.length; at += 1) {
      const own = isSmall(traits[at]) ? evidence.get(texts[at] ?? '') : undefined;
      if (own) {
        own.more -= 1;
      }
    }
  }
  return evidence;
}

function noteCapitals(words: ProseWords, evidence: Map<string, Evidence>): void {
  const { texts, traits } = words;
  const inHeadline = isHeadline(words);
  for (let at = 0; at < traits.length; at += 1) {
    const own = traits[at] ?? 0;
    const text = texts[at] ?? '';
    if (!canTell(own) || isSmall(own)) {
      continue;
    }
    const known = evidence.get(text) ?? { more: 0, isSeen: false };
    if ((own & IS_START) === 0 && !inHeadline) {
      known.more += 1;
      known.isSeen = true;
    }
    evidence.set(text, known);
  }
}

function canTell(traits = 0): boolean {
  return (traits & (IS_TERM | IS_FIGURE)) === IS_TERM;
}

/** Whether a word tells by having no capital. */
function isSmall(traits = 0): boolean {
  return (traits & (IS_TERM | IS_FIGURE | IS_CAPITAL)) === IS_TERM;
}

function isHeadline({ traits }: ProseWords): boolean {
  let telling = 0;
  let capitals = 0;
  for (let at = 0; at < traits.length; at += 1) {
    const own = traits[at];
    telling += canTell(own) ? 1 : 0;
    capitals += canTell(own) && !isSmall(own) ? 1 : 0;
  }
  return telling > LEAST_HEADLINE_WORDS && capitals > HEADLINE_SHARE * telling;
}

function isName(marks: Uint8Array, at: number): boolean {
  return ((marks[at] ?? 0) & NAME) !== 0;
}

function has({ traits }: ProseWords, at: number, trait: number): boolean {
  return ((traits[at] ?? 0) & trait) === trait;
}

/** From the end on: at the beginning of a sentence it is the name behind it that tells ("Edwin Harle resigned"). */
function markNames(words: ProseWords, marks: Uint8Array, evidence: EvidenceOfWords): void {
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    if (!has(words, at, IS_CAPITAL | IS_TERM)) {
      continue;
    }
    const text = words.texts[at] ?? '';
    const { more, isSeen } = evidence.get(text) ?? NO_EVIDENCE;
    const isBeforeName = isName(marks, at + 1) && has(words, at + 1, AFTER_SPACE);
    const beginsName = has(words, at, IS_START) && more === 0 && isBeforeName;
    const isLikely = isSeen ? more >= 0 : beginsName;
    if (isLikely && !CALENDAR.has(text)) {
      marks[at] = NAME | NAMED;
    }
  }
}

function markBefore(words: ProseWords, marks: Uint8Array, name: number): void {
  if (isName(marks, name - 1)) {
    return;
  }
  for (let count = 0; count < MOST_BEFORE; count += 1) {
    const at = name - count - 1;
    const touches = has(words, at + 1, AFTER_SPACE) || (count === 0 && has(words, at + 1, AFTER_COMMA));
    const isInName = has(words, at, IS_CAPITAL) && !has(words, at, IS_START);
    if (at < 0 || !touches || !canTell(words.traits[at]) || isInName) {
      return;
    }
    markAt(marks, at);
  }
}

function markBehind(words: ProseWords, marks: Uint8Array, name: number): void {
  if (!has(words, name + 1, AFTER_COMMA)) {
    return;
  }
  let end = name + 2;
  while (end < marks.length && end - name - 1 < MOST_BEHIND && has(words, end, AFTER_SPACE)) {
    end += 1;
  }
  if (has(words, end, AFTER_SPACE)) {
    return; // no mark ends it: it is the sentence that goes on
  }
  for (let at = name + 1; at < Math.min(end, marks.length); at += 1) {
    if (!has(words, at, IS_FIGURE)) {
      markAt(marks, at);
    }
  }
}

function markAt(marks: Uint8Array, at: number): void {
  marks[at] = (marks[at] ?? 0) | NAMED;
}
