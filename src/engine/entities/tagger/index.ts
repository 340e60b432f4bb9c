// Finds persons, organisations and places in English text. How it is trained: scripts/train, docs/MODEL_CARD.md.
import { unpackModel } from './modelFile';
import { Tagger } from './tagger';

export type { MentionType } from './labels';
export type { Mention } from './mention';
export { ModelError } from './packedReader';
export type { TaggedParagraph, Tagger } from './tagger';

/**
 * Makes a tagger from the bytes of media/tagger.bin, in well under 100 ms.
 *
 * Throws a `ModelError` where the bytes are no model of this version.
 */
export function loadTagger(model: Uint8Array): Tagger {
  const { clusters, gazetteer, weights } = unpackModel(model);
  return new Tagger(clusters, gazetteer, weights);
}
