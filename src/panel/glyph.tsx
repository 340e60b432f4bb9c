import type { Kind } from './shares';

/** The sign of a strength: each has a shape of its own, so that nothing depends on colour. */
export function Glyph({ kind }: { kind: Kind }) {
  return (
    <svg class={`glyph ${kind}`} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <Shape kind={kind} />
    </svg>
  );
}

function Shape({ kind }: { kind: Kind }) {
  switch (kind) {
    case 'copied':
      return <rect x="1" y="1" width="8" height="8" fill="currentColor" />;
    case 'edited':
      return (
        <g stroke="currentColor" fill="none">
          <rect x="1.5" y="1.5" width="7" height="7" />
          <path d="M2 2H5V8H2Z" fill="currentColor" />
        </g>
      );
    case 'reworded':
      return <path d="M5 .8 9.2 5 5 9.2 .8 5Z" stroke="currentColor" stroke-width="1.2" fill="none" />;
    case 'related':
      return <circle cx="5" cy="5" r="2" fill="currentColor" />;
    case 'only':
      return <path d="M1.5 5H8.5" stroke="currentColor" stroke-width="1.4" />;
  }
}
