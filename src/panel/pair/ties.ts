// The ties of a pair, seen from one paragraph.
import type { ArticlePair, ParagraphPlace } from '../../protocol/matches';
import { spokenCloseness } from '../closeness';
import { lineOf } from '../places';
import { pairWords } from '../words';

export type Tie = ArticlePair['ties'][number];
export type SideName = 'left' | 'right';

/** A paragraph of either side. */
export interface Spot {
  side: SideName;
  index: number;
}

export function otherSide(side: SideName): SideName {
  return side === 'left' ? 'right' : 'left';
}

/** The ties of each paragraph of a side, the closest first. */
export function tiesBySide({ ties }: ArticlePair, side: SideName): Map<number, Tie[]> {
  const found = new Map<number, Tie[]>();
  for (const tie of [...ties].sort((a, b) => b.similarity - a.similarity)) {
    const known = found.get(tie[side]);
    if (known) known.push(tie);
    else found.set(tie[side], [tie]);
  }
  return found;
}

/** Whether a tie belongs to what is emphasised. */
export function isLit(tie: Tie, lit: Spot | undefined): boolean {
  return lit !== undefined && tie[lit.side] === lit.index;
}

/** What a screen reader says of a tied paragraph. */
export function spokenTie(pair: ArticlePair, tie: Tie, side: SideName): string {
  const there = otherSide(side);
  const paragraph: ParagraphPlace | undefined = pair[there].paragraphs[tie[there]];
  if (!paragraph) return '';
  const close = spokenCloseness(tie.strength, tie.similarity);
  return pairWords.tie(tie.strength, close, paragraph.index, pair[there].name, lineOf(paragraph));
}
