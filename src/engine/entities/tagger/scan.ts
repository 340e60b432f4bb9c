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
  const stretches: number[] = [];
  const notes: number[] = [];
  for (let index = 0; index < capitals.length; index += 1) {
    view.look(words, sentences[index] as number, sentences[index + 1] as number);
    capitals[index] = view.capitals;
    view.visitStretches((start, end) => {
      stretches.push(start, end);
      for (let at = start; at < end; at += 1) {
        notes.push(notesOn(view, at));
        visit(at);
      }
    });
  }
  return { ...passage, capitals, stretches: Int32Array.from(stretches), notes: Uint8Array.from(notes) };
}
