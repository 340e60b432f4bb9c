// "the House Speaker said": whoever holds an office, without a name, is no organisation; the institution before it is.
import { isAcronym } from '../acronyms';
import type { TaggedName } from '../mention';
import { ORGANISATION_WORDS } from '../tagger/wordLists';
import { isModifier } from '../titles/titleWords';

const OFFICE =
  /^(.+)\s(?:speaker|president|vice-president|secretary|minister|chairman|chairwoman|governor|commissioner|ambassador|chancellor|premier|mayor|spokesman|spokeswoman|adviser|advisor|engineer|officers?)$/i;
const INSTITUTION = /^(?:House|Senate|Treasury|Court|Parliament|Congress|Commons|Pentagon|Fed)$/;

/** A name without the office at its end; nothing where an office is all that it is. */
export function withoutOffice(own: string, name: TaggedName): TaggedName | undefined {
  const institution = name.type === 'organisation' ? OFFICE.exec(own)?.[1] : undefined;
  if (institution === undefined) {
    return name;
  }
  const words = institution.split(' ');
  const last = words.at(-1) ?? '';
  if (INSTITUTION.test(last) || isAcronym(institution) || ORGANISATION_WORDS.has(last.toLowerCase())) {
    return { ...name, end: name.start + institution.length };
  }
  return words.every((word) => isModifier(word.toLowerCase())) ? undefined : name;
}
