/** What is put off for one key; times in milliseconds. */
interface Waiting {
  timer: ReturnType<typeof setTimeout>;
  since: number;
  due: number;
}

/** Puts work off until nothing more has been asked for a while: once for each key. */
export class Later {
  private readonly delay: number;
  private readonly work: (key: string) => unknown;
  private readonly longest: number;
  private readonly waiting = new Map<string, Waiting>();

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
    const now = Date.now();
    const waiting = this.waiting.get(key);
    const since = waiting?.since ?? now;
    const due = Math.min(now + this.delay, since + this.longest);
    if (waiting) {
      waiting.due = due; // its timer finds that when it rings: setting a new one each time would cost more
    } else {
      this.waiting.set(key, { timer: this.timer(key, due - now), since, due });
    }
  }

  /** Gives up what was put off for `key`. */
  never(key: string): void {
    clearTimeout(this.waiting.get(key)?.timer);
    this.waiting.delete(key);
  }

  private timer(key: string, delay: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.ring(key), Math.max(0, delay));
  }

  private ring(key: string): void {
    const waiting = this.waiting.get(key);
    const left = (waiting?.due ?? 0) - Date.now();
    if (waiting && left > 0) {
      waiting.timer = this.timer(key, left);
    } else {
      this.waiting.delete(key);
      this.work(key);
    }
  }
}
