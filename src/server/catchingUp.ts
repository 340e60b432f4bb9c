import type { Surroundings } from './articles';
import { rest } from './slices';

/** Hears how far it has come. */
export interface CatchingUpListener {
  /** Called when copies are looked for among all articles: the rest waits until this is done. */
  onCopies(): Promise<void>;
  /** Called when the articles are in all indexes. */
  onDone(): void;
}

/**
 * Takes the articles whose answers were kept into the indexes of matches, in slices, once those answers have been told:
 * what is open first.
 */
export class CatchingUp {
  private readonly world: Surroundings;
  private readonly listener: CatchingUpListener;
  private isRunning = false;

  constructor(world: Surroundings, listener: CatchingUpListener) {
    this.world = world;
    this.listener = listener;
  }

  /** To be called whenever a folder has been read. */
  async run(): Promise<void> {
    if (this.isRunning) {
      return;
    }
    this.isRunning = true;
    try {
      for (let goesOn = true; goesOn; ) {
        goesOn = await this.takeIn(); // another scan may have put more off meanwhile
        await this.prepare();
        if (goesOn) {
          this.listener.onDone();
        }
      }
    } finally {
      this.isRunning = false;
    }
  }

  private async takeIn(): Promise<boolean> {
    const { corpus, documents } = this.world;
    let didSomething = false;
    let hadAllCopies = false;
    while (corpus.prepareMatchesPutOff(documents.keys())) {
      didSomething = true;
      if (corpus.hasAllCopies && !hadAllCopies) {
        await this.listener.onCopies();
      }
      hadAllCopies = corpus.hasAllCopies;
      await rest();
    }
    await this.listener.onCopies(); // of articles that were asked for meanwhile
    return didSomething;
  }

  /** So that the first key in the folder costs no more than others. */
  private async prepare(): Promise<void> {
    for (const _ of this.world.corpus.preparingMatches()) {
      await rest();
    }
  }
}
