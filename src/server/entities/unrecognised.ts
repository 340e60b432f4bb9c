import type { EntityView } from './view';

/** More places than this nobody looks through. */
const MOST = 200;
const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u;

/** A stretch of an article, in UTF-16 offsets. */
export interface Stretch {
  uri: string;
  start: number;
  end: number;
}

/**
 * Where the words of a name stand without being known as one, such as in a table: whoever renames would look for them
 * as well. What is known as another name is not among them.
 */
export function unrecognisedPlaces(view: EntityView, form: string): Stretch[] {
  const found: Stretch[] = [];
  for (const uri of view.corpus.uris) {
    const stretches = stretchesOf(view.corpus.text(uri) ?? '', form);
    if (stretches.length > 0) {
      const mentions = view.names.mentionsIn(uri).map(({ mention }) => mention);
      const isKnown = ({ start, end }: { start: number; end: number }) =>
        mentions.some((mention) => mention.start < end && start < mention.end);
      found.push(...stretches.filter((stretch) => !isKnown(stretch)).map((stretch) => ({ uri, ...stretch })));
    }
    if (found.length >= MOST) {
      break;
    }
  }
  return found.slice(0, MOST);
}

/** Where whole words stand in a text. */
function stretchesOf(text: string, words: string): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (!PART_OF_WORD.test(text[start - 1] ?? '') && !PART_OF_WORD.test(text[end] ?? '')) {
      stretches.push({ start, end });
    }
  }
  return stretches;
}
