import type { Connection } from 'vscode-languageserver';
import {
  FilesMethod,
  type FolderEntryMessage,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
} from '../../protocol';
import { fromBase64 } from '../base64';
import { FileError, FileGone, type Files, tooLarge } from './files';

/** Reads through the client, which reaches every file system of VS Code. */
export function clientFiles(connection: Connection): Files {
  return {
    readFolder(uri) {
      const params: ReadFolderParams = { uri };
      return orFileError(connection.sendRequest<FolderEntryMessage[]>(FilesMethod.readFolder, params));
    },

    /** Judged by the name: to ask about each new file of a code repository would be a message for each. */
    async isFolder(uri) {
      return !/\.[a-z0-9]{1,5}$/i.test(uri);
    },

    async readFile(uri, maximumBytes) {
      const params: ReadFileParams = { uri, maximumBytes };
      const result = await orFileError(connection.sendRequest<ReadFileResult>(FilesMethod.readFile, params));
      if ('tooLarge' in result) {
        throw tooLarge(maximumBytes);
      }
      if ('gone' in result) {
        throw new FileGone('it is gone');
      }
      return fromBase64(result.base64);
    },
  };
}

async function orFileError<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch {
    throw new FileError('it cannot be read');
  }
}
