/** How long work goes on, in milliseconds, before other messages are let through. */
const SLICE = 12;

/**
 * Lets everything else that waits go first. Node runs one timer after the other as long as some are due: two works that
 * rest by timers would keep the messages out for as long as both go on.
 */
const letOthersGoFirst: (resume: () => void) => unknown =
  typeof setImmediate === 'function' ? setImmediate : (resume) => setTimeout(resume, 0);

let end = 0;
let resting: Promise<void> | undefined;

/**
 * To be awaited between two pieces of long work, so that a keystroke or a hover is answered in between: lets messages
 * through when the slice is over. All that is under way shares the slices. If each work had its own, messages would have
 * to wait for all of them, and one that is done by many readers would keep them out for many slices in a row.
 */
export async function rest(): Promise<void> {
  if (Date.now() > end) {
    resting ??= nextSlice();
    await resting;
  }
}

async function nextSlice(): Promise<void> {
  await new Promise<void>((resume) => letOthersGoFirst(resume));
  resting = undefined;
  end = Date.now() + SLICE;
}
