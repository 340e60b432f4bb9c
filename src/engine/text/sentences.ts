// Splits prose into sentences with exact offsets. Made for newspaper English, harmless elsewhere: where it is in
// doubt it does not split, since half a sentence must never be reported as one.

/** Words before a full stop that do not end a sentence, none that can well be the last of one ("no", "sun", "art"). */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev hon st sr jr sir gen col capt cmdr lt sgt maj adm gov sen rep pres supt insp ' +
    'vs etc nos fig vol eds pp ca cf approx dept est inc ltd co corp plc bros ' +
    'jan feb apr jun jul aug sep sept oct nov dec tue tues wed thu thur thurs fri'
  ).split(' '),
);

const CLOSERS = '"\'\u2018\u2019\u201c\u201d\u00ab\u00bb)]*_';
const OPENERS = /[\p{Lu}\p{Lt}\p{Lo}\p{N}"'\u2018\u201a\u201c\u201e\u00ab\u00bb([*_]/u;

/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The sentences of a paragraph, in order, white space between them left out.
 *
 * @param text prose; line ends count as spaces
 * @param offset added to every offset returned, for a paragraph that does not begin the text
 */
export function sentencesOf(text: string, offset = 0): Stretch[] {
  const sentences: Stretch[] = [];
  let start = skipSpace(text, 0);
  for (let end = endOfSentence(text, start); end > 0; end = endOfSentence(text, start)) {
    sentences.push({ start: offset + start, end: offset + end });
    start = skipSpace(text, end);
  }
  const rest = text.slice(start).trimEnd();
  if (rest) {
    sentences.push({ start: offset + start, end: offset + start + rest.length });
  }
  return sentences;
}

/** Whether `sentencesOf` finds exactly one, without looking at more than two. */
export function isOneSentence(text: string): boolean {
  const start = skipSpace(text, 0);
  const end = endOfSentence(text, start);
  return end > 0 ? isBlank(text, skipSpace(text, end)) : !isBlank(text, start);
}

function isBlank(text: string, from: number): boolean {
  return text.slice(from).trim() === '';
}

/** Where the sentence that begins at `start` ends, quotation marks included; 0 where no mark ends it. */
function endOfSentence(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const end = isMark(text.charCodeAt(at)) ? sentenceEnd(text, start, at) : at;
    if (end > at) {
      return end;
    }
  }
  return 0;
}

/** Whether a character can end a sentence: nearly none can, so that all else is asked of few. */
function isMark(unit: number): boolean {
  return (
    unit === 0x2e ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x2026 ||
    unit === 0x3002 ||
    unit === 0xff01 ||
    unit === 0xff1f
  );
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x2028 || unit === 0x3000;
}

/** The end of the sentence that the mark at `at` closes, quotation marks included; `at` where it closes none. */
function sentenceEnd(text: string, start: number, at: number): number {
  const mark = text[at];
  if (mark === '\u3002' || mark === '\uff01' || mark === '\uff1f') {
    return skipClosers(text, at + 1);
  }
  if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '\u2026') {
    return at;
  }
  if (mark === '.' && isAbbreviation(text, start, at)) {
    return at;
  }
  const end = skipClosers(text, at + 1);
  const next = skipSpace(text, end);
  if (next === text.length) {
    return end;
  }
  return next > end && OPENERS.test(text.charAt(next)) ? end : at;
}

function skipClosers(text: string, from: number): number {
  let at = from;
  while (at < text.length && CLOSERS.includes(text.charAt(at))) {
    at += 1;
  }
  return at;
}

/** "Mr.", "Sept.", an initial ("J."), or letters with full stops between them ("U.S."). */
function isAbbreviation(text: string, start: number, at: number): boolean {
  let begin = at;
  while (begin > start && /[\p{L}.]/u.test(text.charAt(begin - 1)) && at - begin < 12) {
    begin -= 1;
  }
  const word = text.slice(begin, at);
  const isInitials = /^\p{L}(?:\.\p{L})*$/u.test(word) && word !== 'I';
  return isInitials || ABBREVIATIONS.has(word.toLowerCase());
}
