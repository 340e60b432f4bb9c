import type { NameTask } from '../../engine';

/** What names are found with: the same for whoever finds them. */
export interface NameModel {
  wordRanks: string;
  tagger: Uint8Array;
}

/** Finds names beside the server's own work, until it is ended. */
export interface NameHelper {
  /** The names of articles, for `NameLending.takeBack`. Rejects where the helper has broken down or was ended. */
  find(tasks: readonly NameTask[]): Promise<Uint8Array>;
  /** Frees what the helper holds. */
  end(): void;
}

/** Throws where there can be no helper. */
export type StartNameHelper = (model: NameModel) => NameHelper;
