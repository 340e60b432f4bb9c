// How an article divides by strength: its parts, and what is said of them.
import type { MatchStrength, Shares } from '../protocol/matches';
import { percent, wholePercents } from './numbers';
import { STRENGTH_WORDS, words } from './words';

const NO_BREAK_SPACE = '\u00a0';
const KINDS = ['copied', 'edited', 'reworded'] as const;

/** A strength, or the text that stands nowhere else. */
export type Kind = MatchStrength | 'only';

export interface Part {
  kind: Kind;
  share: number;
  /** The share as it is shown. */
  shown: string;
  /** What else there is to say of it. */
  note?: string;
}

/** The parts that are matched, strongest first. */
export function matchedParts(shares: Shares): Part[] {
  return KINDS.map((kind) => ({ kind, share: shares[kind], shown: percent(shares[kind]) }));
}

/** All parts of an article: what is matched, and last what is told only here. What is shown adds up to 100 %. */
export function allParts(shares: Shares, onlyHere: { share: number; note: string }): Part[] {
  const numbers = wholePercents([...KINDS.map((kind) => shares[kind]), onlyHere.share]);
  const parts = [...matchedParts(shares), { kind: 'only' as const, ...onlyHere, shown: '' }];
  return parts.map((part, index) => ({ ...part, shown: `${numbers[index]}${NO_BREAK_SPACE}%` }));
}

/** The parts in words, without those that are nothing. */
export function partsInWords(parts: readonly Part[]): string {
  return parts
    .filter(({ share, kind }) => share > 0 || kind === 'only')
    .map(({ kind, shown, note }) => `${shown} ${partName(kind)}${note ? ` (${note})` : ''}`)
    .join(', ');
}

/** What a part is called. */
export function partName(kind: Kind): string {
  return kind === 'only' ? words.onlyHere : STRENGTH_WORDS[kind];
}
