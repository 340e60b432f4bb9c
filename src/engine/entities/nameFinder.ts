import { allAtOnce } from '../store/allAtOnce';
import { type Reading, readArticle } from '../text';
import type { Mention } from './mention';
import { MentionReader } from './mentionReader';
import { packNames } from './nameStore';

/** An article whose names are to be found: a plain object, to be sent anywhere. */
export interface NameTask extends Reading {
  /** Stands for the content. */
  key: string;
  text: string;
}

/** Finds the names of articles outside of any corpus, in another thread for instance. */
export class NameFinder {
  private readonly reader: MentionReader;

  /**
   * @param model the bytes of media/tagger.bin
   * @param isKnown whether a word in small letters is an English one
   */
  constructor(model: Uint8Array, isKnown: (word: string) => boolean) {
    this.reader = new MentionReader(model, isKnown);
  }

  /**
   * The names of articles, for `NameLending.takeBack`. An article whose names cannot be read is left out: the corpus
   * comes to it itself and says so.
   */
  find(tasks: readonly NameTask[]): Uint8Array {
    return allAtOnce(packNames(this.findEach(tasks)));
  }

  private *findEach(tasks: readonly NameTask[]): Generator<readonly [string, readonly Mention[]]> {
    for (const { key, text, format, paragraphs } of tasks) {
      try {
        yield [key, this.reader.read(key, readArticle(text, { format, paragraphs }))] as const;
      } catch {
        // see above
      }
      this.reader.forget(key);
    }
  }
}
