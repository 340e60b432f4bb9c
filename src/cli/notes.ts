import type { Unreadable } from '../engine';
import type { OnUnreadable } from './inputs';

/** Says something on standard error. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Names each file that cannot be read on standard error, once, and keeps the list. */
export function noteUnreadable(): { unreadable: Unreadable[]; onUnreadable: OnUnreadable } {
  const unreadable: Unreadable[] = [];
  return {
    unreadable,
    onUnreadable: (file) => {
      if (unreadable.every(({ path }) => path !== file.path)) {
        unreadable.push(file);
        note(`${file.path}: ${file.reason}`);
      }
    },
  };
}
