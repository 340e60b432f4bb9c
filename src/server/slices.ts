/** How long work goes on, in milliseconds, before other messages are let through. */
const SLICE = 12;

/**
 * Lets everything else that waits go first. Node runs one timer after the other as long as some are due: two works that
 * rest by timers would keep the messages out for as long as both go on.
 */
const letOthersGoFirst: (resume: () => void) => unknown =
  typeof setImmediate === 'function' ? setImmediate : (resume) => setTimeout(resume, 0);

/**
 * Cuts long work into slices, so that a keystroke or a hover is answered in between. Whoever does parts of one work at the
 * same time shares the slices: with some of their own, all of them together would keep the messages out as often as long.
 */
export class Slices {
  private end = Date.now() + SLICE;
  private resting: Promise<void> | undefined;

  /** To be awaited between two pieces of the work: lets other messages through when the slice is over. */
  async rest(): Promise<void> {
    if (Date.now() > this.end) {
      this.resting ??= this.nextSlice();
      await this.resting;
    }
  }

  private async nextSlice(): Promise<void> {
    await new Promise<void>((resume) => letOthersGoFirst(resume));
    this.resting = undefined;
    this.end = Date.now() + SLICE;
  }
}
