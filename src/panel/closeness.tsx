import type { MatchStrength } from '../protocol/matches';
import { percent } from './numbers';
import { words } from './words';

const DOTS = [0, 1, 2, 3, 4];
/** From which score on there is one more dot: the first is for what is only related, the second where reworded begins. */
const STEPS = [0.22, 0.28, 0.36, 0.46];

/** Whether a similarity is a share of the same text, which a percentage says; otherwise it is a score. */
export function isShare(strength: MatchStrength): boolean {
  return strength === 'copied' || strength === 'edited';
}

/** How close two texts are, from 1 to 5. */
export function closeness(similarity: number): number {
  return 1 + STEPS.filter((step) => similarity >= step).length;
}

/** How close a match is, as a screen reader says it. */
export function spokenCloseness(strength: MatchStrength, similarity: number): string {
  return isShare(strength) ? percent(similarity) : words.closeness(closeness(similarity));
}

interface Props {
  strength: MatchStrength;
  similarity: number;
}

/**
 * How close a match is: a percentage for what is the same text, dots for what is told in other words. Two percentages
 * that measure different things would be read as one.
 */
export function Closeness({ strength, similarity }: Props) {
  if (isShare(strength)) return <>{percent(similarity)}</>;
  const filled = closeness(similarity);
  return (
    <svg class="dots" viewBox="0 0 39 7" role="img" aria-label={words.closeness(filled)}>
      {DOTS.map((dot) => (
        <circle key={dot} class={dot < filled ? 'filled' : ''} cx={3.5 + dot * 8} cy="3.5" r="2.5" />
      ))}
    </svg>
  );
}
