// Where a company's name ends with a legal form, all words with capitals before it belong to the name, whatever they are
// elsewhere: "Public Harbour Co", "Quill Brothers (Vennay) Ltd".
import type { TaggedName, TaggedText } from '../mention';
import { ORGANISATION_WORDS } from '../tagger/wordLists';
import { isCountry } from './commonWords';
import { startOfCapitals, startOfHalf } from './leadingCapitals';
import { LEGAL_FORM } from './legalForms';
import { isFree, merged } from './merged';

const ENDS_LEGAL = new RegExp(`(?:^|\\s)(?:${LEGAL_FORM}|INC|CORP|COS?|LTD)\\.?$`, 'u');
/** What goes on behind a name: a place in brackets, perhaps, and the legal form. */
const LEGAL_FORM_AFTER = new RegExp(
  `^(?:\\s\\(\\p{Lu}[\\p{L}. ]{1,24}\\))?(?:(?:,|\\s(?:and|&))?\\s(?:${LEGAL_FORM}|(?<=(?:and|&)\\s)(?:Sons|Partners|Associates))(?![\\p{L}\\p{N}-]))+`,
  'u',
);
const OF_REGION = /^\sof\s(?:North\s|South\s)?(?:America|Canada|Europe|Japan|Australia|New York)\b/;
/** What tells at once that most names do not. */
const MAY_GO_ON = /^,?\s(?:[A-Z(&]|and )/;
const OTHER_END = new RegExp(`^(?:(?:${LEGAL_FORM})\\.?\\s(?:and|&)\\s)(?=\\p{Lu})`, 'u');
/** Nothing but legal forms is half a name. */
const ONLY_LEGAL = new RegExp(`^(?:Group\\s|Holdings?\\s)?(?:(?:${LEGAL_FORM})\\.?\\s?)+$`, 'iu');
const WORD_BEFORE = /\p{Lu}[\p{L}'\u2019-]*\s$/u;
/** A headline that begins with a company and its code: "QUILL COMMUNICATIONS GROUP INC <QLL>". */
const ONLY_CAPITALS = /^(?:[\p{Lu}\p{N}&.'-]+\s){1,4}$/u;
/** "TONS OF QUILL INC <QLL>". */
const CAPITALS_AND_LINK = /^(?:[\p{Lu}\p{N}&.'-]+\s){0,2}[\p{Lu}\p{N}&.'-]+\s(?:OF|AND|&)\s$/u;
const AND = /\s(?:and|&)\s/i;
const PARTNER_BEFORE = /(?:^|\s)(\p{Lu}[\p{L}'\u2019-]+(?:\s\p{Lu}[\p{L}'\u2019-]+)?),\s$/u;
/** A drug or acronym; and a name with initials begins by itself. */
const NO_FOUNDER = /^[\p{Lu}\d]+$/u;
const INITIALS_FIRST = /^\p{Lu}\./u;
const LONGEST_START = 40;
const LONGEST_FORM = 50;
const LONGEST_LEGAL = 24;

/** The names of a paragraph, those of companies in full. */
export function withWholeCompanies(
  { text, isTitleCase }: TaggedText & { isTitleCase: boolean },
  names: readonly TaggedName[],
): readonly TaggedName[] {
  const whole = names.map((name) => {
    const company = withLegalForm(text, withoutOtherEnd(text, name));
    return company
      ? { ...company, start: startOf(text, company, names, isTitleCase) }
      : withFirstHalf(text, name, names, isTitleCase);
  });
  const all = whole.every((name, index) => name === names[index]) ? names : merged(whole);
  return all.some((name) => isOnlyLegal(text, name)) ? all.filter((name) => !isOnlyLegal(text, name)) : all;
}

/** "Corp", "Bank Plc": half of a name whose other half cannot be told. */
function isOnlyLegal(text: string, { start, end }: TaggedName): boolean {
  return end - start <= LONGEST_LEGAL && ONLY_LEGAL.test(text.slice(start, end).replace(/^Bank\s/, ''));
}

/** "Monopolies and Ferry Commission": a body has two matters in its name as a company has two founders. */
function withFirstHalf(
  text: string,
  name: TaggedName,
  names: readonly TaggedName[],
  isTitleCase: boolean,
): TaggedName {
  if (isTitleCase || name.type !== 'organisation' || !text.startsWith('and ', name.start - 'and '.length)) {
    return name;
  }
  const words = text.slice(name.start, name.end).split(' ');
  const start = startOfHalf(text, name, names);
  const isHalf = words.length > 1 && ORGANISATION_WORDS.has(words.at(-1)?.toLowerCase() ?? '');
  return isHalf && isFree({ start, end: name.start }, names) ? { ...name, start } : name;
}

/** A name with the legal form that stands in it or behind it, as an organisation; none where there is no such form. */
function withLegalForm(text: string, name: TaggedName): TaggedName | undefined {
  const own = text.slice(name.start, name.end);
  const behind = text.slice(name.end, name.end + LONGEST_FORM);
  if (own.endsWith(' A') && behind.startsWith('/S')) {
    return { start: name.start, end: name.end + '/S'.length, type: 'organisation' };
  }
  const after = MAY_GO_ON.test(behind) ? LEGAL_FORM_AFTER.exec(behind)?.[0] : undefined;
  if (after === undefined || isCountry(own)) {
    return ENDS_LEGAL.test(own)
      ? { ...name, end: name.end + lengthOfRegion(text, name.end), type: 'organisation' }
      : undefined;
  }
  const end = name.end + after.length;
  return { start: name.start, end: end + lengthOfRegion(text, end), type: 'organisation' };
}

/** "Quill Corp of America". */
function lengthOfRegion(text: string, end: number): number {
  return OF_REGION.exec(text.slice(end, end + LONGEST_FORM))?.[0].length ?? 0;
}

/** Without the end of another company's name before it: "Co and Quill Brothers and Co". */
function withoutOtherEnd(text: string, name: TaggedName): TaggedName {
  const other = OTHER_END.exec(text.slice(name.start, name.end));
  return other ? { ...name, start: name.start + other[0].length } : name;
}

/** In angle brackets, as agencies set companies, nothing else stands; in a headline only they tell where one begins. */
function startOf(
  text: string,
  company: TaggedName,
  names: readonly TaggedName[],
  isTitleCase: boolean,
): number {
  const from = Math.max(0, company.start - LONGEST_START);
  const bracket = text[company.end] === '>' ? text.slice(from, company.start).lastIndexOf('<') : -1;
  if (bracket >= 0) {
    return from + bracket + 1;
  }
  if (ONLY_LEGAL.test(text.slice(company.start, company.end))) {
    const before = text.slice(0, company.start);
    if (text.startsWith(' <', company.end) && ONLY_CAPITALS.test(before)) {
      return 0;
    }
    const word = WORD_BEFORE.exec(text.slice(from, company.start));
    return word
      ? startOfCapitals(text, { ...company, start: company.start - word[0].length }, names)
      : startOfPartners(text, { ...company, start: startOfHalf(text, company, names) }, names);
  }
  if (isTitleCase) {
    const before = text.slice(0, company.start);
    const isHalf = text.startsWith(' <', company.end) && CAPITALS_AND_LINK.test(before);
    return isHalf ? 0 : startOfPartners(text, company, names);
  }
  const start = startOfHalf(text, { ...company, start: startOfCapitals(text, company, names) }, names);
  return startOfPartners(text, { ...company, start }, names);
}

/** Where a firm of three begins: "Quill, Harle and Co"; what stands there is nothing by itself, or taken for a person. */
function startOfPartners(text: string, { start, end }: TaggedName, names: readonly TaggedName[]): number {
  const first = PARTNER_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_START), start))?.[1];
  const [surname = ''] = text.slice(start, end).split(' ');
  const isNone = first === undefined || !AND.test(text.slice(start, end)) || ONLY_LEGAL.test(first);
  // "Alan Quill, Quill and Co chairman": a person of the firm.
  if (isNone || first.endsWith(surname) || NO_FOUNDER.test(first) || INITIALS_FIRST.test(surname)) {
    return start;
  }
  const from = start - first.length - ', '.length;
  const isOther = names.some((name) => name.type !== 'person' && name.start < start && from < name.end);
  return isOther ? start : from;
}
