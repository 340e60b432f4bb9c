// "Quill and Harle said": a firm called by its founders, of whom the article knows nobody by himself.
import type { TaggedName } from '../mention';
import type { Mendable } from '.';
import { merged } from './merged';

const PARTNER = /^ (?:and|&) (\p{Lu}[\p{L}'\u2019-]+)(?! \p{Lu})/u;
const LONGEST_PARTNER = 30;
const LAST_WORD = /\S+$/;
/** Two persons may be named together once; together every time they are a firm. */
const LEAST_MENTIONS = 2;

/** What stands behind a person called by one word: the partner, the same each time, and how often; or something else. */
interface Founder {
  partner: string | undefined;
  mentions: number;
}

/** The paragraphs of an article, with such firms in place of their first founders. */
export function withFirms<Paragraph extends Mendable>(
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  const founders = foundersIn(paragraphs);
  return founders.size === 0
    ? paragraphs
    : paragraphs.map((paragraph) => ({
        ...paragraph,
        names: merged(paragraph.names.map((name) => asFirm(paragraph.text, name, founders))),
      }));
}

function foundersIn(paragraphs: readonly Mendable[]): ReadonlyMap<string, Founder> {
  const founders = new Map<string, Founder>();
  const surnames = new Set<string>();
  for (const { text, names, isTitleCase } of paragraphs) {
    for (const name of isTitleCase ? [] : names) {
      const own = text.slice(name.start, name.end);
      if (!own.includes(' ')) {
        addFounder(founders, own, partnerOf(text, name), name);
      } else if (name.type === 'person') {
        surnames.add(LAST_WORD.exec(own)?.[0] ?? '');
      }
    }
  }
  const isFirm = (own: string, { partner, mentions }: Founder) =>
    partner !== undefined &&
    (mentions >= LEAST_MENTIONS || partner === own) &&
    !surnames.has(own) &&
    !surnames.has(partner);
  return new Map([...founders].filter(([own, founder]) => isFirm(own, founder)));
}

function addFounder(
  founders: Map<string, Founder>,
  own: string,
  partner: string | undefined,
  { type }: TaggedName,
): void {
  if (type !== 'place') {
    const known = founders.get(own) ?? { partner, mentions: 0 };
    const same = known.partner === partner ? partner : undefined;
    founders.set(own, { partner: same, mentions: known.mentions + 1 });
  }
}

function partnerOf(text: string, { end }: TaggedName): string | undefined {
  return PARTNER.exec(text.slice(end, end + LONGEST_PARTNER))?.[1];
}

function asFirm(text: string, name: TaggedName, founders: ReadonlyMap<string, Founder>): TaggedName {
  const own = text.slice(name.start, name.end);
  const whole = founders.has(own)
    ? PARTNER.exec(text.slice(name.end, name.end + LONGEST_PARTNER))
    : undefined;
  return whole ? { start: name.start, end: name.end + whole[0].length, type: 'organisation' } : name;
}
