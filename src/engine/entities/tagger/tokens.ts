// Splits raw text into words and marks, the way the training data are split: the possessive 's is a word of its own,
// "U.S.", "Mr." and initials keep their full stops, "NATO-like" is a name and an ending. Marks of emphasis and the
// targets of Markdown links are left out. Offsets are exact; whatever is not a token is space or one of these.
import {
  APOSTROPHE,
  classAt,
  DIGIT,
  DOT,
  EMPHASIS,
  FIGURE_JOINER,
  HYPHEN,
  isLowerAt,
  isUpperAt,
  isWordClass,
  LETTER,
  SPACE,
} from './characters';

/** Takes a token: UTF-16 offsets, `end` exclusive. */
export type TokenVisitor = (start: number, end: number) => void;

/** Words that keep the full stop after them. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev hon st sr jr gen col capt cmdr lt sgt cpl maj adm gov sen rep pres supt messrs mt ft ' +
    'inc corp ltd co bros plc vs etc dept est jan feb mar apr jun jul aug sep sept oct nov dec no'
  ).split(' '),
);
const LONGEST_ABBREVIATION = 6;

/** Visits the tokens of a text in order. */
export function visitTokens(text: string, visit: TokenVisitor): void {
  let at = skipHeadingMarks(text);
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE || kind === EMPHASIS) {
      at += 1;
    } else if (isWordClass(kind)) {
      at = visitWord(text, at, visit);
    } else {
      at = visitMark(text, at, visit);
    }
  }
}

/** Past the marks of a Markdown heading or quotation at the beginning of a paragraph. */
function skipHeadingMarks(text: string): number {
  let at = 0;
  while (at < text.length && (text[at] === '#' || text[at] === '>' || classAt(text, at) === SPACE)) {
    at += 1;
  }
  return at;
}

function visitMark(text: string, start: number, visit: TokenVisitor): number {
  const link = endOfLink(text, start);
  if (link > start) {
    return link;
  }
  if (isPossessive(text, start)) {
    visit(start, start + 2);
    return start + 2;
  }
  let end = start + 1;
  while (end < text.length && text[end] === text[start] && '.-'.includes(text.charAt(start))) {
    end += 1; // an ellipsis or a typewriter's dash
  }
  visit(start, end);
  return end;
}

const LONGEST_LINK = 2000;

/** Where the target of a Markdown link ends that begins here, "](https://example.org)"; `start` where none does. */
function endOfLink(text: string, start: number): number {
  if (text[start] !== ']' || text[start + 1] !== '(') {
    return start;
  }
  const link = /^\]\([^\s()]*\)/.exec(text.slice(start, start + LONGEST_LINK));
  return start + (link?.[0].length ?? 0);
}

/** Whether 's stands here, after a word and at the end of one. */
function isPossessive(text: string, at: number): boolean {
  if (classAt(text, at) !== APOSTROPHE || (text[at + 1] !== 's' && text[at + 1] !== 'S')) {
    return false;
  }
  return !isWordClass(classAt(text, at + 2)) && classAt(text, at - 1) !== SPACE;
}

function visitWord(text: string, start: number, visit: TokenVisitor): number {
  const bareEnd = endOfWord(text, start);
  if (text.startsWith('://', bareEnd)) {
    return visitAddress(text, start, visit);
  }
  const end = keepsFullStop(text, start, bareEnd) ? bareEnd + 1 : bareEnd;
  const split = endOfName(text, start, end);
  visit(start, split);
  if (split < end) {
    visit(split, end);
  }
  return end;
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (!isWordClass(kind) && !(kind !== SPACE && joins(text, start, at, kind))) {
      break;
    }
    at += 1;
  }
  return at;
}

/** Whether the mark at `at`, in the word from `start`, holds together what stands on both sides of it. */
function joins(text: string, start: number, at: number, kind: number): boolean {
  const next = classAt(text, at + 1);
  if (kind === DOT) {
    return joinsAsFullStop(text, start, at, next);
  }
  if (!isWordClass(next)) {
    return false;
  }
  switch (kind) {
    case HYPHEN:
      return true;
    case APOSTROPHE:
      return next === LETTER && !isPossessive(text, at);
    case FIGURE_JOINER:
      return next === DIGIT && classAt(text, at - 1) === DIGIT;
    default:
      return '_@&'.includes(text.charAt(at));
  }
}

/** 3.5, U.S, U.S.-led, example.com; but not the end of a sentence without a space after it. */
function joinsAsFullStop(text: string, start: number, at: number, next: number): boolean {
  if (next === DIGIT) {
    return classAt(text, at - 1) === DIGIT;
  }
  if (isInitials(text, start, at)) {
    const isOneLetter = next === LETTER && !isWordClass(classAt(text, at + 2));
    return isOneLetter || (next === HYPHEN && isWordClass(classAt(text, at + 2)));
  }
  return next === LETTER && isLowerAt(text, at + 1) && isLowerAt(text, at - 1);
}

const LONGEST_INITIALS = 12;

/** Whether the word is single letters with full stops between them: "J", "U.S". */
function isInitials(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_INITIALS) {
    return false;
  }
  for (let at = start; at < end; at += 1) {
    const isLetter = (at - start) % 2 === 0;
    if (classAt(text, at) !== (isLetter ? LETTER : DOT)) {
      return false;
    }
  }
  return true;
}

function keepsFullStop(text: string, start: number, end: number): boolean {
  if (classAt(text, end) !== DOT || classAt(text, end + 1) === DOT) {
    return false;
  }
  if (isInitials(text, start, end)) {
    return end - start > 1 || (isUpperAt(text, start) && text[start] !== 'I');
  }
  return end - start <= LONGEST_ABBREVIATION && ABBREVIATIONS.has(text.slice(start, end).toLowerCase());
}

function visitAddress(text: string, start: number, visit: TokenVisitor): number {
  let end = start;
  while (end < text.length && classAt(text, end) !== SPACE && !'<>"\u201d)'.includes(text.charAt(end))) {
    end += 1;
  }
  visit(start, end);
  return end;
}

/** "NATO-like", "U.S.-led": where the name ends; the word's end where it is no such word. */
function endOfName(text: string, start: number, end: number): number {
  if (!isUpperAt(text, start)) {
    return end;
  }
  for (let at = end - 2; at > start + 1; at -= 1) {
    if (classAt(text, at) === HYPHEN) {
      return isLowerAt(text, at + 1) && isNameLike(text, start, at) ? at : end;
    }
  }
  return end;
}

const LEAST_NAME = 4;

/** Not the first part of "Co-founder" or "X-ray". */
function isNameLike(text: string, start: number, end: number): boolean {
  return end - start >= LEAST_NAME || isUpperAt(text, end - 1) || text[end - 1] === '.';
}
