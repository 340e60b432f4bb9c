import type { ComponentChildren } from 'preact';

// The few pictures on buttons, drawn here: a whole icon font would be many times as large as the page.

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">
        {children}
      </g>
    </svg>
  );
}

export function FilterIcon() {
  return (
    <Icon>
      <path d="M2 4.5H14M4.5 8H11.5M6.5 11.5H9.5" />
    </Icon>
  );
}

export function PinIcon({ isPinned }: { isPinned: boolean }) {
  return (
    <Icon>
      <path
        d="M5.5 2.5H10.5M6.5 2.5V6.5L4 9.5H12L9.5 6.5V2.5M8 9.5V14"
        fill={isPinned ? 'currentColor' : 'none'}
      />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5" />
    </Icon>
  );
}

export function MoreIcon() {
  return (
    <Icon>
      <g fill="currentColor" stroke="none">
        <circle cx="3.5" cy="8" r="1.2" />
        <circle cx="8" cy="8" r="1.2" />
        <circle cx="12.5" cy="8" r="1.2" />
      </g>
    </Icon>
  );
}

/** Two links of a chain, which hold together or not. */
export function ChainIcon({ isClosed }: { isClosed: boolean }) {
  return (
    <Icon>
      <path d="M6.5 5H5A3 3 0 0 0 5 11H6.5M9.5 5H11A3 3 0 0 1 11 11H9.5" />
      {isClosed ? <path d="M5.5 8H10.5" /> : <path d="M8 2.5V4.5M8 11.5V13.5" />}
    </Icon>
  );
}
