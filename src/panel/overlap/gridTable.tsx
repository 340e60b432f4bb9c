import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cellOf, ensureStop, focusCell, moveInGrid } from './grid';

interface Props {
  class: string;
  label: string;
  /** The selector of the cell that the Tab key leads to at first. */
  first: string;
  /** A cell was clicked, or Enter pressed on it. */
  press: (cell: HTMLTableCellElement) => void;
  /** The mouse or the focus is on another cell. */
  point: (cell: HTMLTableCellElement | undefined) => void;
  children: ComponentChildren;
}

/** A table whose cells can be moved about in and pressed. */
export function GridTable(props: Props) {
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    if (table.current) ensureStop(table.current, props.first);
  });
  const press = (event: Event) => {
    const cell = cellOf(event.target);
    if (!cell || !table.current) return;
    focusCell(table.current, cell);
    props.press(cell);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') {
      if (table.current) moveInGrid(event, table.current);
      return;
    }
    event.preventDefault(); // Space would scroll
    press(event);
  };
  const point = (event: Event) => props.point(cellOf(event.target));
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved about in
      role="grid"
      class={props.class}
      aria-label={props.label}
      aria-readonly="true"
      onKeyDown={onKeyDown}
      onClick={press}
      onPointerOver={point}
      onFocusIn={point}
    >
      {props.children}
    </table>
  );
}
