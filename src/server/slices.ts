/** How long work goes on, in milliseconds, before other messages are let through. */
const SLICE = 12;

/** Cuts long work into slices, so that a keystroke or a hover is answered in between. */
export class Slices {
  private end = Date.now() + SLICE;

  /** To be awaited between two pieces of the work: lets other messages through when the slice is over. */
  async rest(): Promise<void> {
    if (Date.now() > this.end) {
      await new Promise((resume) => setTimeout(resume, 0));
      this.end = Date.now() + SLICE;
    }
  }
}
