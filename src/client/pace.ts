import type * as vscode from 'vscode';

/** Puts a task off until it has not been asked for again for a while. */
export class Later implements vscode.Disposable {
  private readonly delay: number;
  private readonly task: () => unknown;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param delay in milliseconds */
  constructor(delay: number, task: () => unknown) {
    this.delay = delay;
    this.task = task;
  }

  /** @param atLeast milliseconds that must pass in any case */
  soon(atLeast = 0): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.task, Math.max(this.delay, atLeast));
  }

  never(): void {
    clearTimeout(this.timer);
  }

  dispose(): void {
    this.never();
  }
}

/** Runs a task that never fails, and never twice at once: what is asked for while it runs is done once more after it. */
export class OneAtATime {
  private readonly task: () => Promise<void>;
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(task: () => Promise<void>) {
    this.task = task;
  }

  /** Resolves when a run that began after this call has ended. */
  run(): Promise<void> {
    if (this.running) {
      this.next ??= this.running.then(() => {
        this.next = undefined;
        return this.run();
      });
      return this.next;
    }
    this.running = this.task().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }
}
