import { Glyph } from './glyph';
import { type Part, partName } from './shares';

/** How an article divides by strength: a bar for the eye, whose legend says the same in words. */
export function SharesBar({ parts, label }: { parts: readonly Part[]; label: string }) {
  let left = 0;
  return (
    <svg class="shares" role="img" aria-label={label}>
      <defs>
        <pattern
          id="edited-stripes"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="edited" width="3" height="5" />
        </pattern>
        <pattern id="reworded-dots" width="4" height="4" patternUnits="userSpaceOnUse">
          <circle class="reworded" cx="2" cy="1.5" r="1.3" />
        </pattern>
      </defs>
      <rect class="only" width="100%" height="100%" />
      {parts.map(({ kind, share }) => {
        const x = left;
        left += share;
        return (
          <rect key={kind} class={`part ${kind}`} x={`${x * 100}%`} width={`${share * 100}%`} height="100%" />
        );
      })}
    </svg>
  );
}

/** A sign, a word and a percentage for each part. */
export function SharesLegend({ parts }: { parts: readonly Part[] }) {
  return (
    <ul class="legend">
      {parts.map(({ kind, share, shown, note }) => (
        <li key={kind} class={share > 0 || kind === 'only' ? undefined : 'nothing'}>
          <Glyph kind={kind} /> {partName(kind)} {shown}
          {note && <span class="dim"> · {note}</span>}
        </li>
      ))}
    </ul>
  );
}
