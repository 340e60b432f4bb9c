import { type Corpus, isRemovable, type Removal, type Repeat } from '../engine';
import type { FolderSettings } from './settings';

// What the editor has switched off is not there for anyone: it is neither shown nor offered to be removed nor removed.

/** The repeats of an article that are reported. */
export function reportedRepeats(
  corpus: Corpus,
  uri: string,
  { severity }: FolderSettings,
): readonly Repeat[] {
  return corpus.repeats(uri).filter(({ code }) => severity[code] !== 'off');
}

/** How to take every exact repeat that is reported out of an article. */
export function removeReported(corpus: Corpus, uri: string, settings: FolderSettings): Removal {
  const exact = corpus.repeats(uri).filter(isRemovable);
  const reported = reportedRepeats(corpus, uri, settings).filter(isRemovable);
  return reported.length === exact.length
    ? corpus.removeExact(uri)
    : corpus.remove(
        uri,
        reported.map(({ copy }) => copy),
      );
}
