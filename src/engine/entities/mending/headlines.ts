// In a headline the tagger has little to go by: what running text calls by a longer name bears it there too.
import type { TaggedName } from '../mention';
import type { Mendable } from '.';
import { withoutLegalForm } from './legalForms';
import { merged } from './merged';
import { plainName } from './plainName';

const WORD = /[^\s]+/g;
const EDGE = /^[("'\u2018\u201c<]+|(?:['\u2019]s)?[)"'\u2019\u201d>,.:;!?]*$/g;

/** The paragraphs of an article, with the names in its headlines as running text has them. */
export function withKnownHeadlines<Paragraph extends Mendable>(
  paragraphs: readonly Paragraph[],
): Paragraph[] {
  if (!paragraphs.some(({ isTitleCase, names }) => isTitleCase && names.length > 0)) {
    return [...paragraphs];
  }
  const known = new Map<string, TaggedName['type']>();
  for (const { text, names, isTitleCase } of paragraphs) {
    for (const { start, end, type } of isTitleCase ? [] : names) {
      const name = plainName(text.slice(start, end));
      known.set(name, type);
      known.set(withoutLegalForm(name), type);
    }
  }
  return paragraphs.map((paragraph) =>
    paragraph.isTitleCase ? { ...paragraph, names: namesInHeadline(paragraph, known) } : paragraph,
  );
}

function namesInHeadline(
  { text, names }: Mendable,
  known: ReadonlyMap<string, TaggedName['type']>,
): TaggedName[] {
  const words = wordsOf(text);
  return merged(
    names.map((name) => {
      const first = words.findIndex(({ end }) => end > name.start);
      const last = words.findLastIndex(({ start }) => start < name.end);
      return knownAround(text, words, first, last, known) ?? name;
    }),
  );
}

interface Place {
  start: number;
  end: number;
}

const LONGEST = 5;

/** The longest known name that reaches beyond some words of a headline. */
function knownAround(
  text: string,
  words: readonly Place[],
  first: number,
  last: number,
  known: ReadonlyMap<string, TaggedName['type']>,
): TaggedName | undefined {
  let best: TaggedName | undefined;
  for (let from = Math.max(0, last - LONGEST); from <= first; from += 1) {
    for (let to = Math.max(last, first + 1, from + 1); to < Math.min(words.length, from + LONGEST); to += 1) {
      const [start, end] = [words[from]?.start ?? 0, words[to]?.end ?? 0];
      const type = known.get(plainName(text.slice(start, end)));
      if (type && to - from > last - first && end - start > (best ? best.end - best.start : 0)) {
        best = { start, end, type };
      }
    }
  }
  return best;
}

function wordsOf(text: string): Place[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const before = /^[("'\u2018\u201c<]*/.exec(word)?.[0].length ?? 0;
    const length = word.replace(EDGE, '').length;
    return length > 0 ? [{ start: index + before, end: index + before + length }] : [];
  });
}
