import type { CancellationToken, RemoteConsole } from 'vscode-languageserver';
import type { Surroundings } from '../articles';
import { describeError } from '../describeError';
import { Later } from '../later';
import type { NameHelper } from '../names/helper';
import { Lending } from '../names/lending';
import { rest } from '../slices';

/** How long, in milliseconds, changes are gathered before the names of the articles are looked for. */
const GATHER = 30;
/** While a folder is read there are changes all the time: the helper gets something to do all the same. */
const AT_LEAST_EVERY = 300;

/** What the work needs to know, and whom it tells. */
export interface EntityWorkOptions {
  /** Whether the folder is being read. */
  isReading(): boolean;
  /** Resolves when the folder is no longer being read. */
  whenRead(): Promise<void>;
  /** Called when entities or mentions, or the number of articles that wait, may be other than they were. */
  onProgress(): void;
  /** Starts somebody who finds names beside this work, where that can be done. */
  startHelper: (() => NameHelper) | undefined;
  console: Pick<RemoteConsole, 'error' | 'warn'>;
}

/**
 * Finds the names of the articles in the background, in slices: what is open first, the rest of the folder when it has
 * been read. Where many are unknown a helper finds them, and here they are only joined into the index. A question waits
 * for as much as it needs, and lets other messages through meanwhile.
 */
export class EntityWork {
  private readonly world: Surroundings;
  private readonly options: EntityWorkOptions;
  private readonly soon = new Later(GATHER, () => this.run(), AT_LEAST_EVERY);
  private readonly lending: Lending | undefined;
  private isRunning = false;
  /** The revision of the names, and how many articles waited, when that was last looked at. */
  private seen = '';

  constructor(world: Surroundings, options: EntityWorkOptions) {
    this.world = world;
    this.options = options;
    const { startHelper: start, console } = options;
    this.lending =
      start && new Lending({ corpus: world.corpus, start, console, onTakenBack: () => void this.run() });
  }

  /** To be called when articles have changed, and when the folder has been read. */
  changed(): void {
    this.soon.soon('');
  }

  /** To be called when something else than articles has changed what is known of names. */
  look(): void {
    const { namesSoFar, waitingForNames } = this.world.corpus;
    const seen = `${namesSoFar.revision} ${waitingForNames > 0}`;
    if (seen !== this.seen) {
      this.seen = seen;
      this.options.onProgress();
    }
  }

  /**
   * Has the names found of the open articles, and of one more.
   *
   * @returns whether the answer is still wanted
   */
  async open(uri: string | undefined, token?: CancellationToken): Promise<boolean> {
    const { corpus, documents } = this.world;
    const wanted = () => [...documents.keys(), ...(uri === undefined ? [] : [uri])];
    while (isWanted(token) && wanted().some((one) => corpus.waitsForNames(one)) && this.step(wanted())) {
      await rest();
    }
    return isWanted(token);
  }

  /**
   * Has the names of all articles found.
   *
   * @returns whether the answer is still wanted
   */
  async all(token?: CancellationToken): Promise<boolean> {
    await Promise.race([this.options.whenRead(), whenUnwanted(token)]);
    await this.lend();
    while (isWanted(token) && (this.step(this.world.documents.keys()) || (await this.isHelped()))) {
      await rest();
    }
    this.leaveKept();
    return isWanted(token);
  }

  private async run(): Promise<void> {
    await this.lend();
    if (this.isRunning || this.options.isReading()) {
      return; // it goes on, or is started again, when the folder has been read
    }
    this.isRunning = true;
    try {
      while (!this.options.isReading() && this.step(this.world.documents.keys())) {
        await rest();
      }
      this.leaveKept();
    } catch (error) {
      this.options.console.error(`Names could not be looked for: ${describeError(error)}`);
    } finally {
      this.isRunning = false;
    }
  }

  /** From now on answers come from the names of the articles, if all of them are known. */
  private leaveKept(): void {
    if (!this.options.isReading()) {
      this.world.corpus.leaveKeptNames();
      this.look();
    }
  }

  private async lend(): Promise<void> {
    await this.lending?.lend(this.world.documents.keys());
  }

  /** Waits for the helper, if it has something; says whether it had. */
  private async isHelped(): Promise<boolean> {
    const isUnderWay = this.lending?.isUnderWay === true;
    if (isUnderWay) {
      await this.lending?.next();
    }
    return isUnderWay;
  }

  private step(first: Iterable<string>): boolean {
    const wentOn = this.world.corpus.prepareEntities(first);
    this.look();
    return wentOn;
  }
}

/** Resolves when an answer is not wanted any more; never where nobody can say so. */
function whenUnwanted(token: CancellationToken | undefined): Promise<void> {
  return new Promise((resolve) => token?.onCancellationRequested(() => resolve()));
}

function isWanted(token: CancellationToken | undefined): boolean {
  return token?.isCancellationRequested !== true;
}
