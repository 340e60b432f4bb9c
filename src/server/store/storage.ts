/** Where one file of the server's own is kept from one run to the next. */
export interface Storage {
  /** The bytes written last, by this run or another; nothing where there are none, or where they cannot be read. */
  read(): Promise<Uint8Array | undefined>;
  /**
   * Replaces them in one step: what another run reads meanwhile is the old or the new. Rejects where that cannot be done;
   * the next start takes longer then, and nothing else.
   */
  write(bytes: Uint8Array): Promise<void>;
}

/** Its name in the storage folder. */
export const STORAGE_FILE = 'found.bin';
