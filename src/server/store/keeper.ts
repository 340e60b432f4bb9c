import type { InitializeParams, RemoteConsole } from 'vscode-languageserver';
import type { Corpus } from '../../engine';
import type { InitializationOptions } from '../../protocol/entities';
import { describeError } from '../describeError';
import { Later } from '../later';
import { rest } from '../slices';
import type { Storage } from './storage';

/** What is being worked on changes again: it is written when there has been a pause of so many milliseconds. */
const QUIET = 15_000;
/** While something changes all the time it is written all the same now and then. */
const AT_LEAST_EVERY = 120_000;

/** What the keeper needs to know. */
export interface KeeperOptions {
  /** Where a file is kept in a folder. */
  storageAt(folder: string): Storage;
  /** Whether all articles have been read: what was kept of those that are still to come must not be lost. */
  knowsFolder(): boolean;
  console: Pick<RemoteConsole, 'warn'>;
}

/** Keeps what was dear to find, so that the next run of the server need not find it again. */
export class Keeper {
  private readonly corpus: Corpus;
  private readonly stamp: string;
  private readonly later: Later;
  private readonly options: KeeperOptions;
  private storage: Storage | undefined;
  private isRestored = false;
  private isStale = false;
  private writing = Promise.resolve();

  /**
   * @param stamp the same for programs that find the same
   * @param quiet for how long, in milliseconds, nothing must have changed before it is written
   */
  constructor(corpus: Corpus, stamp: string, options: KeeperOptions, quiet = QUIET) {
    this.later = new Later(quiet, () => this.write(), AT_LEAST_EVERY);
    this.corpus = corpus;
    this.stamp = stamp;
    this.options = options;
  }

  /** Learns from the client where to keep things; a client that does not say so wants nothing to be kept. */
  initialize({ initializationOptions }: InitializeParams): void {
    const { storage } = (initializationOptions ?? {}) as InitializationOptions;
    this.storage = storage === undefined ? undefined : this.options.storageAt(storage);
  }

  /** Whether what another run has kept was taken in, or there is nothing: before, nothing dear should be looked for. */
  get isReady(): boolean {
    return this.isRestored;
  }

  /** Takes in what another run has kept. Before this nothing is written. */
  async restore(): Promise<void> {
    try {
      const kept = await this.storage?.read();
      if (kept) {
        this.corpus.restore(this.stamp, kept);
      }
    } catch (error) {
      this.options.console.warn(`What was found before could not be used: ${describeError(error)}`);
    }
    this.isRestored = true;
  }

  /** To be called when articles have changed, more is known of them, or a folder has been read. */
  changed(): void {
    this.isStale = true;
    this.later.soon('');
  }

  /** Writes what is known by now, if it is more than was written. Comes back when nothing is being written any more. */
  write(): Promise<void> {
    this.writing = this.writing.then(() => this.tryToWrite()); // two at once might end in the wrong order
    return this.writing;
  }

  private async tryToWrite(): Promise<void> {
    try {
      await this.writeNow();
    } catch (error) {
      this.options.console.warn(`What was found could not be kept: ${describeError(error)}`);
    }
  }

  private async writeNow(): Promise<void> {
    const { storage } = this;
    if (storage && this.isRestored && this.isStale && this.options.knowsFolder()) {
      this.isStale = false;
      if (!this.corpus.isAsKept) {
        await storage.write(await this.pack());
      }
    }
  }

  private async pack(): Promise<Uint8Array> {
    const keeping = this.corpus.keeping(this.stamp);
    for (;;) {
      const { done, value } = keeping.next();
      if (done) {
        return value;
      }
      await rest();
    }
  }
}
