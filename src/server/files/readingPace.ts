/** A file of an article is read from a disk of one's own in a tenth of a millisecond; over a network in many. */
const SLOW = 5;
/** By so many more slow files than quick ones the disk is told from chance: a busy machine makes any file slow. */
const MANY = 5;

/** Tells from the files read so far whether reading waits for something, such as a network. */
export class ReadingPace {
  private slow = 0;
  private waits = false;

  /** Whether others should go on while a file is read; once so, it stays so. */
  get isSlow(): boolean {
    return this.waits;
  }

  /** @param milliseconds that it took to read a file at one go */
  note(milliseconds: number): void {
    this.slow = Math.max(0, this.slow + (milliseconds > SLOW ? 1 : -1));
    this.waits ||= this.slow >= MANY;
  }
}
