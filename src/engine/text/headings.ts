import { CLOSES, ENDS_LOUDLY, ENDS_PROSE, means, OPENS_SPEECH, SPACE } from './characters';

// What a heading of a plain text looks like, told from the bytes that `bytesOf` gives: most paragraphs of a text are asked.

/** The longest of 16,707 BBC and Reuters headlines has 12 words; local papers write longer ones. */
const LONGEST_HEADING_WORDS = 16;
const STAR = 0x2a;
const FULL_STOP = 0x2e;
/** `**` before and behind at least one character. */
const SHORTEST_BOLD = 5;

/**
 * Whether a line, without the white space around it, is short, and wholly `**bold**` or without the full stop of a
 * sentence. Speech is no heading.
 */
export function looksLikeHeading(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[end - 1] === FULL_STOP) {
    return false; // as nearly every paragraph does: before anything dearer
  }
  const isProse = means(markAtEnd(bytes, start, end), ENDS_PROSE) || means(bytes[start], OPENS_SPEECH);
  return (!isProse || isWhollyBold(bytes, start, end)) && hasFewWords(bytes, start, end);
}

/** Whether a line is prose that does not end a sentence: what follows it directly is no heading. */
export function runsOn(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    !looksLikeHeading(bytes, start, end) && !means(markAtEnd(bytes, start, end), ENDS_PROSE | ENDS_LOUDLY)
  );
}

/** The last character but for quotation marks, brackets and marks of emphasis that are closed there. */
function markAtEnd(bytes: Uint8Array, start: number, end: number): number | undefined {
  let last = end - 1;
  while (last >= start && means(bytes[last], CLOSES)) {
    last -= 1;
  }
  return last < start ? undefined : bytes[last];
}

function hasFewWords(bytes: Uint8Array, start: number, end: number): boolean {
  let words = 1;
  for (let at = start; at < end && words <= LONGEST_HEADING_WORDS; at += 1) {
    words += means(bytes[at], SPACE) && !means(bytes[at + 1], SPACE) ? 1 : 0;
  }
  return words <= LONGEST_HEADING_WORDS;
}

function isWhollyBold(bytes: Uint8Array, start: number, end: number): boolean {
  const isMarked =
    end - start >= SHORTEST_BOLD &&
    bytes[start] === STAR &&
    bytes[start + 1] === STAR &&
    bytes[end - 1] === STAR &&
    bytes[end - 2] === STAR;
  for (let at = start + 2; isMarked && at < end - 2; at += 1) {
    if (bytes[at] === STAR) {
      return false;
    }
  }
  return isMarked;
}
