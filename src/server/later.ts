/** Puts work off until nothing more has been asked for a while: once for each key. */
export class Later {
  private readonly delay: number;
  private readonly work: (key: string) => unknown;
  private readonly longest: number;
  private readonly waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; since: number }>();

  /**
   * @param delay in milliseconds
   * @param work called with the key
   * @param longest how long the work waits, in milliseconds, even where it is asked for again and again
   */
  constructor(delay: number, work: (key: string) => unknown, longest = Number.POSITIVE_INFINITY) {
    this.delay = delay;
    this.work = work;
    this.longest = longest;
  }

  /** Does the work for `key` when it has not been asked for again for the delay. */
  soon(key: string): void {
    const since = this.waiting.get(key)?.since ?? Date.now();
    this.never(key);
    const left = Math.max(0, Math.min(this.delay, since + this.longest - Date.now()));
    const timer = setTimeout(() => {
      this.waiting.delete(key);
      this.work(key);
    }, left);
    this.waiting.set(key, { timer, since });
  }

  /** Gives up what was put off for `key`. */
  never(key: string): void {
    clearTimeout(this.waiting.get(key)?.timer);
    this.waiting.delete(key);
  }
}
