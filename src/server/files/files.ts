import type { FolderEntry } from '../../engine';

/** Where articles are read from. Reading rejects with a `FileError` where it cannot be done. */
export interface Files {
  readFolder(uri: string): Promise<FolderEntry[]>;
  /** Whether something new is a folder of its own, not a link to one. Never rejects. */
  isFolder(uri: string): Promise<boolean>;
  /** The bytes of a file of at most `maximumBytes`. */
  readFile(uri: string, maximumBytes: number): Promise<Uint8Array>;
}

/** A file or folder cannot be read; the message says why, to be put behind "not checked: ". */
export class FileError extends Error {}

/** There is no such file or folder any more: nothing that the editor need be told of. */
export class FileGone extends FileError {}

/** The one reason that both ways of reading give. */
export function tooLarge(maximumBytes: number): FileError {
  return new FileError(`larger than ${maximumBytes / 1_000_000} MB`);
}
