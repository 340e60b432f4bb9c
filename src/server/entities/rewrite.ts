// A name written another way, so that line breaks, quotation marks and marks of emphasis between its words stay where
// they belong.

/** A stretch of the name with what is to stand there. */
export interface Rewriting {
  start: number;
  end: number;
  text: string;
}

/** A word of a name. */
interface Word {
  start: number;
  end: number;
}

const EMPHASIS_RUN = /\*+|_+/g;
const ONLY_SPACES = /^[^\s*_>]+(?: [^\s*_>]+)*$/;

/**
 * What to change so that a name reads otherwise.
 *
 * @param written the name as it stands in the article
 * @param name the same, of the same length, with spaces for everything that is no word of it
 * @param wanted its new words
 */
export function rewrite(written: string, name: string, wanted: string): Rewriting[] {
  const words = [...name.matchAll(/\S+/g)].map(
    ({ 0: word, index }): Word => ({ start: index, end: index + word.length }),
  );
  const now = wanted.split(/\s+/);
  if (now.length !== words.length && ONLY_SPACES.test(written)) {
    return [{ start: 0, end: written.length, text: wanted }];
  }
  const rewritings = now.length < words.length ? shorter(written, words, now) : sameOrLonger(words, now);
  return rewritings.filter(({ start, end, text }) => written.slice(start, end) !== text);
}

/** Word by word; what the new name has more goes to the last word. */
function sameOrLonger(words: readonly Word[], now: readonly string[]): Rewriting[] {
  return words.map((word, at) => ({
    ...word,
    text: (at === words.length - 1 ? now.slice(at).join(' ') : now[at]) ?? '',
  }));
}

/** Some words go: the first ones stay, unless marks of emphasis would be left without their counterparts. */
function shorter(written: string, words: readonly Word[], now: readonly string[]): Rewriting[] {
  for (const kept of choices(words, now.length)) {
    const gaps = gapsAround(written, words, kept);
    if (gaps) {
      return [...kept.map((word, at) => ({ ...word, text: now[at] ?? '' })), ...gaps].sort(
        (a, b) => a.start - b.start || a.end - b.end,
      );
    }
  }
  return [{ start: 0, end: written.length, text: now.join(' ') }];
}

/** Which words may stay: so many of them, the first ones first. Of very long names only the first ones. */
function* choices(words: readonly Word[], count: number): Iterable<readonly Word[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= words.length - count; first += 1) {
    const word = words[first] as Word;
    for (const rest of choices(words.slice(first + 1), count - 1)) {
      yield [word, ...rest];
    }
    if (words.length > 8) {
      return;
    }
  }
}

/** What becomes of the stretches before, between and after the words that stay; nothing where that cannot be. */
function gapsAround(written: string, words: readonly Word[], kept: readonly Word[]): Rewriting[] | undefined {
  const rewritings: Rewriting[] = [];
  const stays = [undefined, ...kept, undefined];
  for (const [index, before] of stays.slice(0, -1).entries()) {
    const after = stays[index + 1];
    const stretch = { start: before?.end ?? 0, end: after?.start ?? written.length };
    const isTouched = words.some(({ start, end }) => stretch.start <= start && end <= stretch.end);
    const text = isTouched ? withoutWords(written.slice(stretch.start, stretch.end), before, after) : '';
    if (text === undefined) {
      return undefined;
    }
    if (isTouched) {
      rewritings.push({ ...stretch, text });
    }
  }
  return rewritings;
}

/**
 * A stretch from which all words go, with the white space and the marks before each. A mark whose counterpart stands
 * outside of the stretch stays with the word that it encloses; nothing where that is none of those that stay.
 */
function withoutWords(text: string, before: Word | undefined, after: Word | undefined): string | undefined {
  const runs = [...text.matchAll(EMPHASIS_RUN)].map(({ 0: marks, index }) => ({
    marks,
    isClosing: index === 0 ? before !== undefined : /[^\s>]/.test(text[index - 1] ?? ''),
  }));
  const open: typeof runs = [];
  for (const run of runs) {
    const last = open.findLastIndex(({ marks }) => marks === run.marks);
    if (last >= 0) {
      open.splice(last, 1);
    } else {
      open.push(run);
    }
  }
  const closing = open.filter(({ isClosing }) => isClosing);
  const opening = open.filter(({ isClosing }) => !isClosing);
  if ((closing.length > 0 && !before) || (opening.length > 0 && !after)) {
    return undefined;
  }
  // Between two words that stay white space is needed: that of the last gap, so that its line break stays.
  const space = before && after ? (/[\s>]*(?=[*_]*$)/.exec(text)?.[0] ?? '') || ' ' : '';
  return marksOf(closing) + space + marksOf(opening);
}

function marksOf(runs: readonly { marks: string }[]): string {
  return runs.map(({ marks }) => marks).join('');
}
