import type {
  FolderEntryMessage,
  ReadFileParams,
  ReadFileResult,
  ReadFolderParams,
} from '../../src/protocol';

/** Files that only the editor can read, by URI: a file system in memory that counts, holds back and fails on demand. */
export class MemoryTree {
  private readonly files = new Map<string, Uint8Array>();
  private readonly broken = new Set<string>();
  private readonly held = new Map<string, Hold>();
  private isAllHeld = false;
  /** The URIs that were asked for, in order; of files those of articles. */
  readonly filesRead: string[] = [];
  readonly foldersRead: string[] = [];
  /** How many files are being read now, and were at most. */
  readingNow = 0;
  readingAtMost = 0;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [uri, content] of Object.entries(files)) {
      this.write(uri, content);
    }
  }

  write(uri: string, content: string | Uint8Array): void {
    this.files.set(uri, Buffer.from(content));
  }

  /** Deletes a file, or a folder with all that is in it. */
  delete(uri: string): void {
    for (const known of this.files.keys()) {
      if (known === uri || known.startsWith(`${uri}/`)) {
        this.files.delete(known);
      }
    }
  }

  /** From now on a file or a folder cannot be read. */
  break(uri: string): void {
    this.broken.add(uri);
  }

  mend(uri: string): void {
    this.broken.delete(uri);
  }

  /**
   * Holds back the answer about a file or a folder, as a slow disk does. What is answered in the end is what stood there
   * when it was asked for.
   *
   * @returns lets the answers go that are held back, and holds no more
   */
  hold(uri: string): () => void {
    const hold: Hold = { waiting: [] };
    this.held.set(uri, hold);
    return () => this.release(uri, hold);
  }

  /** Holds no more, but what is held back already. */
  letPass(uri: string): void {
    this.held.delete(uri);
  }

  /** Holds back the answers about all files. */
  holdAll(): () => void {
    this.isAllHeld = true;
    return () => {
      this.isAllHeld = false;
      for (const [uri, hold] of [...this.held]) {
        this.release(uri, hold);
      }
    };
  }

  /** How many answers about a file or a folder are held back. */
  heldBack(uri: string): number {
    return this.held.get(uri)?.waiting.length ?? 0;
  }

  async readFile({ uri, maximumBytes }: ReadFileParams): Promise<ReadFileResult> {
    if (uri.includes('/.vscode/')) {
      return this.answerAbout(uri, maximumBytes)(); // no article: what the editors have decided
    }
    this.filesRead.push(uri);
    this.readingNow += 1;
    this.readingAtMost = Math.max(this.readingAtMost, this.readingNow);
    const answer = this.answerAbout(uri, maximumBytes);
    if (this.isAllHeld && !this.held.has(uri)) {
      this.hold(uri);
    }
    await this.whenReleased(uri);
    this.readingNow -= 1;
    return answer();
  }

  /** What is to be answered as things stand now. */
  private answerAbout(uri: string, maximumBytes: number): () => ReadFileResult {
    const content = this.files.get(uri);
    const isBroken = this.broken.has(uri);
    return () => {
      if (isBroken) {
        throw new Error('the cable is broken');
      }
      if (!content) {
        return { gone: true };
      }
      return content.length > maximumBytes
        ? { tooLarge: true }
        : { base64: Buffer.from(content).toString('base64') };
    };
  }

  async readFolder({ uri }: ReadFolderParams): Promise<FolderEntryMessage[]> {
    this.foldersRead.push(uri);
    const entries = new Map<string, FolderEntryMessage>();
    const inFolder = uri.endsWith('/') ? uri : `${uri}/`;
    for (const known of this.files.keys()) {
      if (known.startsWith(inFolder)) {
        const [name = '', ...below] = known.slice(inFolder.length).split('/');
        entries.set(name, { name: decodeURIComponent(name), kind: below.length > 0 ? 'folder' : 'file' });
      }
    }
    const isReadable = !this.broken.has(uri) && !this.files.has(uri);
    await this.whenReleased(uri);
    if (!isReadable) {
      throw new Error('the cable is broken, or it is a file');
    }
    return [...entries.values()];
  }

  private async whenReleased(uri: string): Promise<void> {
    const hold = this.held.get(uri);
    if (hold) {
      await new Promise<void>((release) => hold.waiting.push(release));
    }
  }

  private release(uri: string, hold: Hold): void {
    if (this.held.get(uri) === hold) {
      this.held.delete(uri);
    }
    for (const release of hold.waiting.splice(0)) {
      release();
    }
  }
}

/** Answers that are held back. */
interface Hold {
  waiting: (() => void)[];
}
