// Where a report was written, at its beginning: "VENNAY, June 4 (Island News) -". The tagger knows large towns only.
import type { TaggedName } from '../mention';
import type { Mendable } from '.';
import { isFree } from './merged';

const DATE = '\\p{Lu}\\p{Ll}+\\.?\\s\\d{1,2}';
/** The town in capitals, then the day or the agency or both, and a dash. */
const DATELINE = new RegExp(
  `^\\s*(\\p{Lu}[\\p{Lu}.'\\u2019-]+(?:\\s\\p{Lu}[\\p{Lu}.'\\u2019-]+){0,3})(?:,\\s\\p{L}[\\p{L}.]+)?` +
    `(?:,\\s${DATE}(?:\\s\\(\\p{Lu}[\\p{L} ]+\\))?|\\s\\(\\p{Lu}[\\p{L} ]+\\))\\s?[-\\u2013\\u2014]`,
  'u',
);

/** The names of a paragraph, with the place of its dateline. */
export function withDateline({ text }: Mendable, names: readonly TaggedName[]): readonly TaggedName[] {
  const [whole, town = ''] = DATELINE.exec(text) ?? [];
  if (whole === undefined) {
    return names;
  }
  const start = text.indexOf(town);
  const place: TaggedName = { start, end: start + town.length, type: 'place' };
  const others = names.filter((name) => isFree(place, [name]));
  return [place, ...others].sort((a, b) => a.start - b.start);
}
