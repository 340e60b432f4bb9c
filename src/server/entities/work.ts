import type { CancellationToken } from 'vscode-languageserver';
import type { Surroundings } from '../articles';
import { Later } from '../later';
import { Slices } from '../slices';

/** How long, in milliseconds, changes are gathered before the names of the articles are looked for. */
const GATHER = 30;

/**
 * Finds the names of the articles in the background, in slices: what is open first, the rest of the folder when it has
 * been read. A question waits for as long as it takes, and lets other messages through meanwhile.
 */
export class EntityWork {
  private readonly world: Surroundings;
  private readonly isReading: () => boolean;
  private readonly soon = new Later(GATHER, () => this.run());
  private isRunning = false;

  /** @param isReading whether the folder is being read */
  constructor(world: Surroundings, isReading: () => boolean) {
    this.world = world;
    this.isReading = isReading;
  }

  /** To be called when articles have changed, and when the folder has been read. */
  changed(): void {
    this.soon.soon('');
  }

  /**
   * Has the names of all articles found.
   *
   * @returns whether the answer is still wanted
   */
  async done(token?: CancellationToken): Promise<boolean> {
    const slices = new Slices();
    while (!token?.isCancellationRequested && this.step()) {
      await slices.rest();
    }
    return !token?.isCancellationRequested;
  }

  private async run(): Promise<void> {
    if (this.isRunning || this.isReading()) {
      return; // it goes on, or is started again, when the folder has been read
    }
    this.isRunning = true;
    const slices = new Slices();
    while (!this.isReading() && this.step()) {
      await slices.rest();
    }
    this.isRunning = false;
  }

  private step(): boolean {
    return this.world.corpus.prepareEntities(this.world.documents.keys());
  }
}
