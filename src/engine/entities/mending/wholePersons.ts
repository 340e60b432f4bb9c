// "L. {Alan Quill}", "Cor {van der Harle}", "C.J. "Pete" {Silas}": persons with the initials, the first name or the byname
// that stand right before what the tagger took for all of the name.
import type { TaggedName } from '../mention';
import { isHonorific, isRank, isRole, isTitleWord } from '../titles/titleWords';
import type { Mendable } from '.';
import { isCommonWord, isCountry, isTime } from './commonWords';
import { isFree } from './merged';

const PARTICLE =
  /^(?:[Vv][ao]n|[Dd]e[rns]?|[Dd]e\s?la|[Tt]er|[Dd][aiou]s?|[Dd]el(?:la)?|[Bb]in|[Ii]bn|[Aa]l|[Ee]l)[\s-].*\p{Lu}/u;
/** Initials before a name, no end of a sentence or of "S and P.". */
const INITIALS = /(?:^|[\s("\u201c])((?:\p{Lu}\.\s?){1,3}\s)$/u;
const AND_BEFORE = /(?:\sand|&|[/.!?])\s$/;
const FIRST_NAME = /(?:^|[\s("\u201c])(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s)$/u;
/** A byname between a first name or initials and a surname. */
const BYNAME =
  /(?:^|(?<!(?:^|\s)(?:an?|the|[Aa]s|[Tt]he))[\s(])((?:\p{Lu}\.\s?){1,3}|\p{Lu}\p{Ll}+\s)(?:\p{Lu}\.\s)?(?:"[\p{L}\s.]{2,15}"|'[\p{L}\s.]{2,15}'|\u201c[\p{L}\s.]{2,15}\u201d|\u2018[\p{L}\s.]{2,15}\u2019)\s$/u;
const QUOTES = '"\'\u201d\u2019';
const FARTHEST = 40;

/** The names of a paragraph, with whole persons. */
export function withWholePersons(
  { text, isTitleCase }: Mendable,
  names: readonly TaggedName[],
): readonly TaggedName[] {
  if (isTitleCase || !names.some(({ type }) => type === 'person')) {
    return names;
  }
  let all = names;
  for (const name of names) {
    const start = name.type === 'person' ? startOfPerson(text, name) : name.start;
    if (start === name.start) {
      continue;
    }
    const inside = all.filter((other) => other !== name && !isFree({ start, end: name.start }, [other]));
    const isWhole = inside.every((other) => other.start >= start && other.type !== 'place');
    if (isWhole) {
      all = all.flatMap((other) => {
        if (other === name) {
          return { ...name, start };
        }
        return inside.includes(other) ? [] : other;
      });
    }
  }
  return all;
}

function startOfPerson(text: string, { start, end }: TaggedName): number {
  const mark = text[start - 1] === ' ' ? text.charAt(start - 2) : '';
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const byname = QUOTES.includes(mark) && mark !== '' ? BYNAME.exec(before) : null;
  if (byname) {
    const first = byname[1] ?? '';
    return canBeFirstName(first.trim()) ? start - before.length + before.indexOf(first, byname.index) : start;
  }
  const initials = mark === '.' ? INITIALS.exec(before)?.[1] : undefined;
  if (initials !== undefined) {
    return AND_BEFORE.test(before.slice(0, -initials.length)) ? start : start - initials.length;
  }
  const first = PARTICLE.test(text.slice(start, end)) ? FIRST_NAME.exec(before)?.[1] : undefined;
  return first !== undefined && canBeFirstName(first.trim()) ? start - first.length : start;
}

function canBeFirstName(word: string): boolean {
  const plain = word.toLowerCase();
  return !(
    isCommonWord(plain) ||
    isTime(plain) ||
    isCountry(word) ||
    isRole(plain) ||
    isRank(plain) ||
    isHonorific(plain) ||
    isTitleWord(plain)
  );
}
