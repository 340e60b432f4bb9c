// "Quill, Vennay, Harle, Dunn, Aldred": in a list of players by their surnames everybody is one, though a town may be
// called so too.
import type { TaggedName } from '../mention';
import type { Mendable } from '.';
import { isCountry } from './commonWords';

const LIST = /(?:\p{Lu}[\p{L}'\u2019-]+[,;]\s){4,}\p{Lu}[\p{L}'\u2019-]+/gu;
const LEAST_PERSONS = 2;

/** The names of a paragraph, with everybody in its lists of surnames. */
export function withLineUps({ text }: Mendable, names: readonly TaggedName[]): readonly TaggedName[] {
  if (!names.some(({ type }) => type === 'place')) {
    return names;
  }
  let all = names;
  for (const { 0: list, index } of text.matchAll(LIST)) {
    const isIn = ({ start, end }: TaggedName) => index <= start && end <= index + list.length;
    const inside = names.filter(isIn);
    if (arePlayers(text, inside)) {
      all = all.map((name) => (isIn(name) ? { ...name, type: 'person' } : name));
    }
  }
  return all;
}

function arePlayers(text: string, names: readonly TaggedName[]): boolean {
  const persons = names.filter(({ type }) => type === 'person').length;
  return (
    persons >= LEAST_PERSONS &&
    persons > names.length - persons &&
    !names.some(({ start, end }) => isCountry(text.slice(start, end)))
  );
}
