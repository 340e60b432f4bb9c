/** A count on standard error, shown only on a terminal and only where there is something to wait for. */
export class Progress {
  private static readonly STEP = 100;
  private readonly total: number;
  private readonly isShown: boolean;
  private done = 0;

  constructor(total: number) {
    this.total = total;
    this.isShown = process.stderr.isTTY === true && total > 2 * Progress.STEP;
  }

  advance(): void {
    this.done += 1;
    if (this.isShown && this.done % Progress.STEP === 0) {
      process.stderr.write(
        `\r${this.done.toLocaleString('en')} of ${this.total.toLocaleString('en')} articles`,
      );
    }
  }

  /** Leaves the line as if nothing had been there. */
  end(): void {
    if (this.isShown) {
      process.stderr.write('\r\u001b[K');
    }
  }
}
