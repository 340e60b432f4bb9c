import { notesOn } from './features';
import type { Passage, ScannedPassage } from './passage';
import type { SentenceView } from './sentenceView';

/**
 * Finds the stretches of a passage that may hold names.
 *
 * @param visit called for each word of them, in order, while `view` looks at its sentence
 */
export function scanPassage<P extends Passage>(
  passage: P,
  view: SentenceView,
  visit: (at: number) => void,
): P & ScannedPassage {
  const { words, sentences } = passage;
  const capitals = new Uint8Array(sentences.length - 1);
  const stretches = new Int32Array(words.length + 1);
  const notes = new Uint8Array(words.length);
  let bounds = 0;
  let count = 0;
  for (let index = 0; index < capitals.length; index += 1) {
    view.look(words, sentences[index] as number, sentences[index + 1] as number);
    capitals[index] = view.capitals;
    for (let start = view.nextStretch(view.from); start < view.to; ) {
      const end = view.endOfStretch(start);
      stretches[bounds] = start;
      stretches[bounds + 1] = end;
      bounds += 2;
      for (let at = start; at < end; at += 1) {
        notes[count] = notesOn(view, at);
        count += 1;
        visit(at);
      }
      start = view.nextStretch(end);
    }
  }
  return { ...passage, capitals, stretches: stretches.slice(0, bounds), notes: notes.slice(0, count) };
}
