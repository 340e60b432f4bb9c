// The messages between client and server that are not of the language server protocol itself: names and types only.
import type { Range, TextEdit } from 'vscode-languageserver-textdocument';

/** Asked by the server of the client, which can read every file system that VS Code can. */
export const FilesMethod = {
  /** The entries of a folder. Params `ReadFolderParams`, result `FolderEntryMessage[]`. */
  readFolder: 'editorialReview/readFolder',
  /** The bytes of a file. Params `ReadFileParams`, result `ReadFileResult`. */
  readFile: 'editorialReview/readFile',
} as const;

export interface ReadFolderParams {
  uri: string;
}

export interface FolderEntryMessage {
  name: string;
  kind: 'file' | 'folder';
}

export interface ReadFileParams {
  uri: string;
  /** A larger file is not sent. */
  maximumBytes: number;
}

/** The bytes in base64, or that there are too many, or that there is no such file any more. */
export type ReadFileResult = { base64: string } | { tooLarge: true } | { gone: true };

/** Asked by the server of the client: one file in VS Code's storage for the workspace, where the server cannot reach it. */
export const StorageMethod = {
  /** No params, result `StoredBytes`. */
  read: 'editorialReview/readStorage',
  /** Params `StoredBytes`. */
  write: 'editorialReview/writeStorage',
} as const;

/** The bytes in base64; nothing where there are none. */
export interface StoredBytes {
  base64?: string;
}

/** Told by the server. */
export const StatusMethod = {
  /** How far the reading of the folder is. Params `ScanProgress`. */
  scanProgress: 'editorialReview/scanProgress',
  /** All articles that are not checked, with the reasons. Params `UncheckedParams`. */
  unchecked: 'editorialReview/unchecked',
  /** How many findings are not sent, since there are too many for the list. Params `HeldBackParams`. */
  heldBack: 'editorialReview/heldBack',
} as const;

export interface HeldBackParams {
  findings: number;
  /** The articles that have them: all closed. */
  articles: number;
}

export interface ScanProgress {
  isRunning: boolean;
  /** How many articles have been read. */
  read: number;
  /** How many there are as far as is known. */
  known: number;
}

export interface UncheckedParams {
  articles: { uri: string; reason: string }[];
}

/** Told by the client. */
export const ScanMethod = {
  /** Stop reading the folder; what has been read stays known. No params. */
  stop: 'editorialReview/stopScan',
  /** Read the folder again from the beginning. No params. */
  start: 'editorialReview/startScan',
} as const;

/** Asked by the client, for removing repeats from the whole folder. */
export const RemoveMethod = {
  /** The articles that hold exact repeats. No params, result `string[]` of URIs. */
  articles: 'editorialReview/articlesWithExactRepeats',
  /** What to take out of the articles. Params `RemoveParams`, result `RemoveResult`. */
  edits: 'editorialReview/removeExactRepeats',
} as const;

export interface RemoveParams {
  /** Articles that are open, so that their versions are known. */
  uris: string[];
}

export interface RemoveResult {
  articles: ArticleEdits[];
  /** How many copies cannot be removed without changing the text around them. */
  refused: number;
}

export interface ArticleEdits {
  uri: string;
  /** The version of the document that the edits were made for. */
  version: number;
  edits: TextEdit[];
}

/** What a code action of the server carries until it is resolved, and what comes back. */
export interface FixData {
  uri: string;
  /** The version of the document that the action was offered for: a later one is refused. */
  version: number;
  /** The paragraphs to take out; all exact repeats where it is missing. */
  remove?: Range;
  /** Why there is no edit, as a sentence for the editor. */
  refused?: string;
  /** How many copies stay, because removing them would change the text around them. */
  left?: number;
}

/** The server's code actions name these commands, which the client carries out. */
export const ClientCommand = {
  /** Compares a repeat with its first occurrence. Argument `PlacesArgument`. */
  compare: 'editorialReview.compareRepeat',
  /** Goes to the first occurrence. Argument `PlacesArgument`. */
  goToFirst: 'editorialReview.goToFirstOccurrence',
} as const;

/** A repeat and its first occurrence in one article. */
export interface PlacesArgument {
  uri: string;
  copy: Range;
  first: Range;
}

/** The name under which findings stand in Problems. */
export const DIAGNOSTIC_SOURCE = 'Editorial Review';

/** The scheme of the pages that explain a finding: `<scheme>:/<code>.md`. */
export const HELP_SCHEME = 'editorial-review-help';
