import type { CancellationToken, RemoteConsole } from 'vscode-languageserver';
import type { Surroundings } from '../articles';
import { Later } from '../later';
import { Slices } from '../slices';

/** How long, in milliseconds, changes are gathered before the names of the articles are looked for. */
const GATHER = 30;

/** What the work needs to know, and whom it tells. */
export interface EntityWorkOptions {
  /** Whether the folder is being read. */
  isReading(): boolean;
  /** Called when entities or mentions, or the number of articles that wait, may be other than they were. */
  onProgress(): void;
  console: Pick<RemoteConsole, 'error'>;
}

/**
 * Finds the names of the articles in the background, in slices: what is open first, the rest of the folder when it has
 * been read. A question waits for as much as it needs, and lets other messages through meanwhile.
 */
export class EntityWork {
  private readonly world: Surroundings;
  private readonly options: EntityWorkOptions;
  private readonly soon = new Later(GATHER, () => this.run());
  private isRunning = false;
  /** The revision of the names, and how many articles waited, when that was last looked at. */
  private seen = '';

  constructor(world: Surroundings, options: EntityWorkOptions) {
    this.world = world;
    this.options = options;
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
    return this.go(() => wanted().some((one) => corpus.waitsForNames(one)), wanted, token);
  }

  /**
   * Has the names of all articles found.
   *
   * @returns whether the answer is still wanted
   */
  async all(token?: CancellationToken): Promise<boolean> {
    return this.go(
      () => true,
      () => this.world.documents.keys(),
      token,
    );
  }

  private async go(
    isWanted: () => boolean,
    first: () => Iterable<string>,
    token: CancellationToken | undefined,
  ): Promise<boolean> {
    const slices = new Slices();
    while (!token?.isCancellationRequested && isWanted() && this.step(first())) {
      await slices.rest();
    }
    return !token?.isCancellationRequested;
  }

  private async run(): Promise<void> {
    if (this.isRunning || this.options.isReading()) {
      return; // it goes on, or is started again, when the folder has been read
    }
    this.isRunning = true;
    try {
      const slices = new Slices();
      while (!this.options.isReading() && this.step(this.world.documents.keys())) {
        await slices.rest();
      }
    } catch (error) {
      this.options.console.error(`Names could not be looked for: ${describeError(error)}`);
    } finally {
      this.isRunning = false;
    }
  }

  private step(first: Iterable<string>): boolean {
    const wentOn = this.world.corpus.prepareEntities(first);
    this.look();
    return wentOn;
  }
}

/** What is told of an error to whoever looks for its cause. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
