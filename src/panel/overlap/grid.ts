// Moving about in a table by keyboard, as the role "grid" promises: one cell is the stop of the Tab key, and the arrow
// keys lead to the others. Which cell it is stands in the page alone: of 90,000 cells none is drawn again for it.

type Direction = readonly [rows: number, columns: number];

const ARROWS: Record<string, Direction> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
};

/** The stop of each table: looking for it among all cells would take as long as the move itself. */
const stops = new WeakMap<HTMLTableElement, HTMLTableCellElement>();

/** Answers a key that moves; with Ctrl an arrow leads to the next cell that is not empty. */
export function moveInGrid(event: KeyboardEvent, table: HTMLTableElement): void {
  const from = cellOf(event.target);
  if (!from || event.altKey || event.shiftKey) return;
  const to = target(event, table, from);
  if (!to) return;
  event.preventDefault();
  focusCell(table, to);
}

/** Makes a cell the stop of the Tab key, and gives it the focus. */
export function focusCell(table: HTMLTableElement, cell: HTMLTableCellElement): void {
  setStop(table, cell);
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** There is always a cell that the Tab key leads to. */
export function ensureStop(table: HTMLTableElement, first: string): void {
  const stop = stops.get(table);
  if (stop && table.contains(stop)) return;
  const cell = cellOf(table.querySelector(first)) ?? cellOf(table.querySelector('th'));
  if (cell) setStop(table, cell);
}

/** The cell that something on the page belongs to. */
export function cellOf(target: EventTarget | null): HTMLTableCellElement | undefined {
  return target instanceof Element
    ? (target.closest<HTMLTableCellElement>('td, th') ?? undefined)
    : undefined;
}

/** The number of a cell's row, the row of headers being 0. */
export function rowNumber(cell: HTMLTableCellElement): number {
  return (cell.parentElement as HTMLTableRowElement).rowIndex;
}

function setStop(table: HTMLTableElement, cell: HTMLTableCellElement): void {
  stops.get(table)?.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
  stops.set(table, cell);
}

function target(
  event: KeyboardEvent,
  table: HTMLTableElement,
  from: HTMLTableCellElement,
): HTMLTableCellElement | undefined {
  const isFar = event.ctrlKey || event.metaKey;
  if (event.key === 'Home') return cellAt(table, isFar ? 0 : rowNumber(from), 0);
  if (event.key === 'End') return cellAt(table, isFar ? table.rows.length : rowNumber(from), Infinity);
  const direction = ARROWS[event.key];
  if (!direction) return undefined;
  return isFar ? nextFilled(table, from, direction) : step(table, from, direction);
}

function step(table: HTMLTableElement, from: HTMLTableCellElement, [rows, columns]: Direction) {
  return cellAt(table, rowNumber(from) + rows, from.cellIndex + columns);
}

function nextFilled(table: HTMLTableElement, from: HTMLTableCellElement, direction: Direction) {
  let at = from;
  for (;;) {
    const next = step(table, at, direction);
    if (!next || next === at) return at;
    if (next.textContent !== '') return next;
    at = next;
  }
}

/** The cell at a place; beyond the edge, the one at the edge. */
function cellAt(table: HTMLTableElement, row: number, column: number): HTMLTableCellElement | undefined {
  const { cells } = table.rows[clamp(row, table.rows.length)] ?? {};
  return cells?.[clamp(column, cells.length)];
}

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(value, length - 1));
}
