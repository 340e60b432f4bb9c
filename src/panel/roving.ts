// Lists in which one entry is the stop of the Tab key and the arrow keys lead to the others.

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
  PageDown: (index, last) => Math.min(index + 10, last),
  PageUp: (index) => Math.max(index - 10, 0),
};

/**
 * Moves the focus between the entries of a list as the key says.
 * @param entries the selector of the entries below `list`
 * @returns the number of the entry that has the focus now; undefined where the key is none of these
 */
export function moveFocus(event: KeyboardEvent, list: HTMLElement, entries: string): number | undefined {
  const step = STEPS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const all = [...list.querySelectorAll<HTMLElement>(entries)];
  const from = all.findIndex((entry) => entry.contains(document.activeElement));
  const to = step(from, all.length - 1);
  const entry = all[to];
  if (!entry) return undefined;
  event.preventDefault(); // the key would scroll as well
  entry.focus({ preventScroll: true });
  entry.scrollIntoView({ block: 'nearest' });
  return to;
}
