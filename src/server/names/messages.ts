import type { NameTask } from '../../engine';

// What the server and its thread for names say to each other. The thread is given a `NameModel` when it is made.

/** To the thread. Answered in the order of the questions. */
export type Question = readonly NameTask[];

/** From the thread: the names, as `NameFinder.find` gives them. */
export type Answer = Uint8Array<ArrayBuffer>;
