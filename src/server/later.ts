/** Puts work off until nothing more has been asked for a while: once for each key. */
export class Later {
  private readonly delay: number;
  private readonly work: (key: string) => unknown;
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /**
   * @param delay in milliseconds
   * @param work called with the key
   */
  constructor(delay: number, work: (key: string) => unknown) {
    this.delay = delay;
    this.work = work;
  }

  /** Does the work for `key` when it has not been asked for again for the delay. */
  soon(key: string): void {
    this.never(key);
    const timer = setTimeout(() => {
      this.waiting.delete(key);
      this.work(key);
    }, this.delay);
    this.waiting.set(key, timer);
  }

  /** Gives up what was put off for `key`. */
  never(key: string): void {
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
  }
}
