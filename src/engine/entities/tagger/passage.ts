/** A paragraph as words, by their numbers in the vocabulary, with the sentences marked. */
export interface Passage {
  /** The words' numbers. */
  words: Int32Array;
  /** Where each sentence begins, as an index into `words`; after the last one stands the number of words. */
  sentences: Int32Array;
}

/** A passage with the place of each word in the raw text: UTF-16 offsets, `ends` exclusive. */
export interface PlacedPassage extends Passage {
  starts: Int32Array;
  ends: Int32Array;
}

/** A passage in which it is known where names may stand. */
export interface ScannedPassage extends Passage {
  /** How each sentence uses capitals: `ORDINARY`, `ALL_CAPS` or `TITLE_CASE`. */
  capitals: Uint8Array;
  /** Stretches of words that may hold names: start and end (exclusive) in turn, as indices into `words`. */
  stretches: Int32Array;
  /** For each word of the stretches, one after the other, the notes that the document pass needs. */
  notes: Uint8Array;
}
