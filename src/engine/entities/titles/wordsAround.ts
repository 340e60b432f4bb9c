// The words right before and right after a name, as far as a title can reach: to the next mark of punctuation.

/** A word; offsets are UTF-16 code units from the start of the text it stands in. */
export interface Word {
  text: string;
  /** Small, without full stops at its end: as the lists of title words have it. */
  plain: string;
  start: number;
  end: number;
}

/** Words in front of a name. */
export interface WordsBefore {
  /** In the order of the text. */
  words: readonly Word[];
  /** Whether a comma stands between the last of them and the name. */
  hasComma: boolean;
  /** Whether the first of them begins a sentence, a quotation or the text. */
  beginsSentence: boolean;
}

/** No title is longer than these many characters and words. */
const FARTHEST = 160;
const MOST_WORDS = 12;

const CHUNK = /\S+/g;
const EDGE_BEFORE = /^["'\u2018\u201c([]+/;
const EDGE_BEHIND = /["'\u2019\u201d)\]]+$/;
const OPENS = /["\u2018\u201c([]/;
const PARTS = /[,;:!?)\]\u2013\u2014"\u201d]$/;
const DASHES_ONLY = /^-+$/;
const ABBREVIATION =
  /^(?:(?:\p{L}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Maj|Adm|Cmdr|Sen|Rep|Gov|Pres|Rev|Hon|Fr|Sr|St|Supt|Insp|Cllr)\.)$/u;

/** The words before a place in a text, back to the last mark that parts them from it. */
export function wordsBefore(text: string, at: number): WordsBefore {
  const from = Math.max(0, at - FARTHEST);
  const chunks = chunksOf(text.slice(from, at), from);
  if (at > 0 && !/\s/.test(text.charAt(at - 1))) {
    return { words: [], hasComma: false, beginsSentence: true };
  }
  const words: Word[] = [];
  let hasComma = false;
  for (let index = chunks.length - 1; index >= 0 && words.length < MOST_WORDS; index -= 1) {
    const chunk = chunks[index] as Chunk;
    const isComma = index === chunks.length - 1 && chunk.text.endsWith(',');
    if (!isComma && isEnd(chunk.text)) {
      return { words, hasComma, beginsSentence: !chunk.text.endsWith(',') };
    }
    hasComma ||= isComma;
    const word = wordOf(chunk);
    if (word) {
      words.unshift(word);
    }
    if (OPENS.test(chunk.text.charAt(0))) {
      return { words, hasComma, beginsSentence: true };
    }
  }
  return { words, hasComma, beginsSentence: from === 0 && words.length < MOST_WORDS };
}

/** The words from a place in a text on, up to the next mark, and that mark; a full stop at the text's end. */
export function wordsAfter(text: string, at: number): { words: readonly Word[]; mark: string } {
  const words: Word[] = [];
  for (const chunk of chunksOf(text.slice(at, at + FARTHEST), at)) {
    const word = wordOf(chunk);
    if (word) {
      words.push(word);
    }
    const mark = chunk.text.replace(EDGE_BEHIND, '').at(-1) ?? '';
    if (isEnd(chunk.text)) {
      return { words, mark };
    }
    if (words.length === MOST_WORDS) {
      return { words, mark: '' };
    }
  }
  return { words, mark: at + FARTHEST < text.length ? '' : '.' };
}

interface Chunk {
  text: string;
  start: number;
}

function chunksOf(text: string, offset: number): Chunk[] {
  return [...text.matchAll(CHUNK)].map((match) => ({ text: match[0], start: offset + match.index }));
}

function isEnd(chunk: string): boolean {
  return (
    PARTS.test(chunk) ||
    DASHES_ONLY.test(chunk) ||
    (chunk.endsWith('.') && !ABBREVIATION.test(chunk.replace(EDGE_BEFORE, '')))
  );
}

function wordOf({ text, start }: Chunk): Word | undefined {
  const before = EDGE_BEFORE.exec(text)?.[0].length ?? 0;
  const own = text.slice(before).replace(/[,;:!?)\]\u2013\u2014"\u201d]+$/, '');
  const bare = own.endsWith('.') && !ABBREVIATION.test(own) ? own.slice(0, -1) : own;
  const plain = bare
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\.$/, '');
  return bare === ''
    ? undefined
    : { text: bare, plain, start: start + before, end: start + before + bare.length };
}
