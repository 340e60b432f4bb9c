import type { Connection } from 'vscode-languageserver';
import { StorageMethod, type StoredBytes } from '../../protocol';
import { fromBase64, toBase64 } from '../base64';
import type { Storage } from './storage';

/** More bytes are not sent: the message would hold up the window, and the client has to hold them in memory. */
const MOST = 32_000_000;

/** Has the client keep the file, which reaches every file system of VS Code. */
export function clientStorage(connection: Connection): Storage {
  return {
    async read() {
      try {
        const { base64 } = await connection.sendRequest<StoredBytes>(StorageMethod.read);
        return base64 === undefined ? undefined : fromBase64(base64);
      } catch {
        return undefined;
      }
    },

    async write(bytes) {
      if (bytes.length > MOST) {
        throw new RangeError(`${bytes.length} bytes are too many to be kept by the client`);
      }
      const params: StoredBytes = { base64: toBase64(bytes) };
      await connection.sendRequest(StorageMethod.write, params);
    },
  };
}
