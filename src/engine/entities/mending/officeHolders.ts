// "Bank of Vennay Governor Alan Quill", "MP Ines Aldred": a body, an office and who holds it, taken for one organisation.
import type { TaggedName } from '../mention';
import { ORGANISATION_WORDS } from '../tagger/wordLists';
import { isModifier, isRank, isRole } from '../titles/titleWords';

const PERSON_AT_END =
  /(?<=^|\s)((?:Chief of Staff|Attorney General|\p{Lu}[\p{L}-]+)\s)(?=(\p{Lu}(?:\.|\p{Ll})[\p{L}.'\u2019-]*\s\p{Lu}(?:\.|\p{Ll})[\p{L}'\u2019-]*(?:\s\p{Lu}\p{Ll}[\p{L}'\u2019-]*)?)$)/gu;
const LEAST_WORDS = 3;
/** "Emperor Quill": an office and one name. */
const OFFICE_AND_NAME =
  /^(?:Emperor|Pope|President|Sheikh|Ayatollah|Senator|Prime Minister)\s(?=\p{Lu}\p{Ll}+$)/u;
const OFFICES = /^(?:Chief of Staff|Attorney General)$/;
/** Words of companies' names more often than offices. */
const ALSO_IN_COMPANIES =
  /^(?:general|premier|major|private|king|queen|prince|princess|duke|marshal|chief|head|first|captain|crown|count|pilot|champion|players?|star|designer|pope|saint|sovereign|publisher|trader|banker|driver)$/;

/** The body, where one is named, and the person; nothing where a name has no office in it. */
export function atOffice(own: string, { start, end }: TaggedName): TaggedName[] | undefined {
  const before = OFFICE_AND_NAME.exec(own)?.[0];
  if (before !== undefined) {
    return [{ start: start + before.length, end, type: 'person' }];
  }
  if (own.split(' ', LEAST_WORDS).length < LEAST_WORDS) {
    return undefined;
  }
  for (const { 1: office = '', 2: person = '', index } of own.matchAll(PERSON_AT_END)) {
    const plain = office.trim().toLowerCase();
    const last = person.slice(person.lastIndexOf(' ') + 1).toLowerCase();
    const isOffice =
      ((isRank(plain) || isRole(plain)) && !ALSO_IN_COMPANIES.test(plain)) || OFFICES.test(office.trim());
    if (isOffice && !ORGANISATION_WORDS.has(last) && !isRole(person.split(' ')[0]?.toLowerCase() ?? '')) {
      const body = own.slice(0, index).trimEnd();
      const holder: TaggedName = { start: start + index + office.length, end, type: 'person' };
      return body.split(' ').every((word) => word === '' || isModifier(word.toLowerCase()))
        ? [holder]
        : [{ start, end: start + body.length, type: 'organisation' }, holder];
    }
  }
  return undefined;
}
