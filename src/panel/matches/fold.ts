// A long text is shown around what is shared, so that the editor sees at once why it matches.
import type { Stretch } from '../../protocol/matches';

/** Texts up to this length are shown whole: folding them would hide less than a line. */
const WHOLE_UP_TO = 300;
/** How much of a longer text is shown. */
const WINDOW = 240;
/** How much of what comes before the shared part is shown, to lead into it, where no sentence begins near enough. */
const LEAD = 40;
const LONGEST_LEAD = 120;

/** A piece of a text, marked or not. */
export interface Piece extends Stretch {
  text: string;
  isShared: boolean;
}

/**
 * The part of a text to show while it is folded.
 * @param sentences those that answer to a sentence of the paragraph: the part begins with one if it can
 * @returns undefined where the text is short enough to be shown whole
 */
export function foldedPart(
  text: string,
  shared: readonly Stretch[],
  sentences: readonly Stretch[] = [],
): Stretch | undefined {
  if (text.length <= WHOLE_UP_TO) return undefined;
  const densest = densestStart(shared);
  const sentence = sentences.find(({ start, end }) => start <= densest && densest < end);
  const isNear = sentence !== undefined && densest - sentence.start <= LONGEST_LEAD;
  const start = Math.max(0, Math.min(isNear ? sentence.start : densest - LEAD, text.length - WINDOW));
  return { start: wordStart(text, start), end: wordStart(text, start + WINDOW) };
}

/** Where a window would have to begin to hold as much as possible of what is shared. */
function densestStart(shared: readonly Stretch[]): number {
  let best = { start: 0, held: 0 };
  for (const { start } of shared) {
    const held = sharedWithin(shared, { start, end: start + WINDOW - LEAD });
    if (held > best.held) best = { start, held };
  }
  return best.start;
}

function sharedWithin(shared: readonly Stretch[], window: Stretch): number {
  return shared.reduce((sum, { start, end }) => {
    return sum + Math.max(0, Math.min(end, window.end) - Math.max(start, window.start));
  }, 0);
}

/** The start of the word that a place lies in: also where words are written without spaces. */
function wordStart(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  return new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text).containing(at)?.index ?? at;
}

/** Cuts a part of a text into what is shared and what is not. */
export function pieces(text: string, shared: readonly Stretch[], part: Stretch): Piece[] {
  const found: Piece[] = [];
  let at = part.start;
  const upTo = (end: number, isShared: boolean) => {
    if (end > at) found.push({ start: at, end, text: text.slice(at, end), isShared });
    at = Math.max(at, end);
  };
  for (const stretch of [...shared].sort((a, b) => a.start - b.start)) {
    upTo(Math.min(stretch.start, part.end), false);
    upTo(Math.min(stretch.end, part.end), true);
  }
  upTo(part.end, false);
  return found;
}
