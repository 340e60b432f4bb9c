import type { RemoteConsole } from 'vscode-languageserver';
import type { Corpus } from '../../engine';
import { Later } from '../later';
import { rest } from '../slices';
import type { NameHelper } from './helper';

/** For so few articles no helper is started: it needs a moment and some memory. */
const TOO_FEW = 100;
/** How many articles go to the helper at once: it works on them for a tenth of a second or so. */
const BATCH = 40;
/** One that the helper works on, and one that lies ready. */
const BATCHES_AT_ONCE = 2;
/** For how long, in milliseconds, a helper without work is kept: while a folder is read there is more to come. */
const IDLE = 3000;

/** What the lending needs to know, and whom it tells. */
export interface LendingOptions {
  corpus: Corpus;
  /** Starts a helper; it may throw. */
  start(): NameHelper;
  /** Called when articles have been taken back: there is something to do here again. */
  onTakenBack(): void;
  console: Pick<RemoteConsole, 'warn'>;
}

/**
 * Lends the articles whose names have to be found to a helper, while there are many. A helper that cannot be started, or
 * breaks down, is not tried again: the names are found here then.
 */
export class Lending {
  private readonly options: LendingOptions;
  /** Articles that may be lent, if they become many. */
  private readonly unknown = new Set<string>();
  private readonly queue: string[] = [];
  private helper: NameHelper | undefined;
  private isBroken = false;
  private isLending = false;
  private underWay = 0;
  private readonly endLater = new Later(IDLE, () => this.endIdle());
  private readonly listeners: (() => void)[] = [];

  constructor(options: LendingOptions) {
    this.options = options;
  }

  /** Whether some articles are lent. */
  get isUnderWay(): boolean {
    return this.underWay > 0;
  }

  /**
   * Lends what waits, if it is much. In slices.
   *
   * @param stay articles that are not lent, since they are wanted at once
   */
  async lend(stay: readonly string[]): Promise<void> {
    if (this.isBroken || this.isLending || this.options.corpus.waitingForNames <= TOO_FEW) {
      return;
    }
    this.isLending = true;
    try {
      await this.findUnknown();
    } finally {
      this.isLending = false;
    }
    if (this.helper || this.unknown.size > TOO_FEW) {
      this.queueUp(new Set(stay));
      this.handOut();
    }
  }

  /** Resolves when more articles have been taken back. */
  next(): Promise<void> {
    return new Promise((resolve) => this.listeners.push(resolve));
  }

  private async findUnknown(): Promise<void> {
    for (const uri of this.options.corpus.lending.newlyUnknown()) {
      this.unknown.add(uri);
      await rest();
    }
  }

  private queueUp(stay: ReadonlySet<string>): void {
    const { corpus } = this.options;
    for (const uri of this.unknown) {
      if (!stay.has(uri) && corpus.lending.isUnknown(uri)) {
        corpus.lending.lend(uri);
        this.queue.push(uri);
      }
    }
    this.unknown.clear();
  }

  private handOut(): void {
    while (this.underWay < BATCHES_AT_ONCE && !this.isBroken && this.queue.length > 0) {
      void this.handOutBatch(this.queue.splice(0, BATCH));
    }
    if (this.underWay === 0) {
      this.endLater.soon('');
    }
  }

  private endIdle(): void {
    if (this.underWay === 0) {
      this.helper?.end();
      this.helper = undefined;
    }
  }

  private async handOutBatch(uris: readonly string[]): Promise<void> {
    const { corpus } = this.options;
    this.underWay += 1;
    try {
      this.helper ??= this.options.start();
      const tasks = uris.flatMap((uri) => corpus.lending.task(uri) ?? []);
      corpus.lending.takeBack(uris, await this.helper.find(tasks));
    } catch (error) {
      this.breakDown(error);
      corpus.lending.takeBack(uris);
    }
    this.underWay -= 1;
    this.handOut();
    this.tell();
  }

  private breakDown(error: unknown): void {
    if (!this.isBroken) {
      this.isBroken = true;
      const reason = error instanceof Error ? error.message : String(error);
      this.options.console.warn(`Names are found in the server's own thread from now on: ${reason}`);
    }
    this.options.corpus.lending.takeBack(this.queue.splice(0));
  }

  private tell(): void {
    this.options.onTakenBack();
    for (const listener of this.listeners.splice(0)) {
      listener();
    }
  }
}
