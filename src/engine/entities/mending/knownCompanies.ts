// A company named with its legal form is the same company where the form is left out: after "Vennay Light Co" the words
// "Vennay Light" are its name, whatever the tagger sees in half of them.
import type { TaggedName } from '../mention';
import { recalled } from '../paragraphMemory';
import type { Mendable } from '.';
import { firmsOfTrade } from './firmsOfTrade';
import { firmsOfFounders } from './founders';
import { LEGAL_FORM } from './legalForms';

const FORMS_AT_END = new RegExp(`(?:\\s(?:${LEGAL_FORM})\\.?)+$`, 'u');
/** "Quill, Harle and Co": a firm of several is called by their names alone. */
const AND_CO = /(?<=,.*)\s(?:and|&)(?:\sCo)?$/u;
const SEVERAL_NAMES = /^\p{Lu}\S+\s(?:\S+\s)*\p{Lu}\S+$/u;
const LONG_WORDS = /\p{Ll}.*\s.*\p{Ll}/u;
const PART_OF_WORD = /[\p{L}\p{N}-]/u;
/** The name of something longer. */
const GOES_ON = /^(?:\s(?:of|and|&))?\s\p{Lu}/u;
const CAPITAL_BEFORE = /\p{Lu}\S*\s$/u;
const AROUND = 30;

/** The paragraphs of an article, with its companies' names whole where their legal forms are left out. */
export function withKnownCompanies<Paragraph extends Mendable>(
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  const known = companiesIn(paragraphs);
  return known.length === 0
    ? paragraphs
    : paragraphs.map((paragraph) => {
        const names = known.reduce<readonly TaggedName[]>(
          (all, company) => withCompany(paragraph, company, all),
          paragraph.names,
        );
        return names === paragraph.names ? paragraph : { ...paragraph, names };
      });
}

/** The names of several words of companies without their legal forms, the longest first. */
function companiesIn(paragraphs: readonly Mendable[]): string[] {
  const known = new Set(firmsOfFounders(paragraphs));
  for (const paragraph of paragraphs) {
    for (const company of recalled(paragraph, 'companies', () => companiesOf(paragraph))) {
      known.add(company);
    }
  }
  return [...known].sort((a, b) => b.length - a.length);
}

function companiesOf({ text, names, isTitleCase }: Mendable): string[] {
  const known = [...firmsOfTrade(text)];
  for (const { start, end, type } of isTitleCase ? [] : names) {
    const own = text.slice(start, end);
    const bare = type === 'organisation' ? own.replace(FORMS_AT_END, '').replace(AND_CO, '') : own;
    if (bare !== own && SEVERAL_NAMES.test(bare) && LONG_WORDS.test(bare)) {
      known.push(own, bare);
    }
  }
  return known;
}

/** The names of a paragraph, with a company wherever it stands there. */
function withCompany(
  { text }: Mendable,
  company: string,
  names: readonly TaggedName[],
): readonly TaggedName[] {
  let all = names;
  for (let start = text.indexOf(company); start >= 0; start = text.indexOf(company, start + 1)) {
    const place: TaggedName = { start, end: start + company.length, type: 'organisation' };
    const inside = all.filter((name) => name.start < place.end && place.start < name.end);
    if (
      isWhole(text, place) &&
      (inside.length > 0 ? inside.every((name) => isHalf(name, place)) : isAlone(text, place))
    ) {
      all = [...all.filter((name) => !inside.includes(name)), place].sort((a, b) => a.start - b.start);
    }
  }
  return all;
}

function isWhole(text: string, { start, end }: TaggedName): boolean {
  return !(PART_OF_WORD.test(text.charAt(start - 1)) || PART_OF_WORD.test(text.charAt(end)));
}

/** Whether a name lies inside a place and is shorter. */
function isHalf({ start, end }: TaggedName, place: TaggedName): boolean {
  return place.start <= start && end <= place.end && end - start < place.end - place.start;
}

/** Whether no other words with capitals stand beside it, with which it could be another name. */
function isAlone(text: string, { start, end }: TaggedName): boolean {
  return (
    !GOES_ON.test(text.slice(end, end + AROUND)) &&
    !CAPITAL_BEFORE.test(text.slice(Math.max(0, start - AROUND), start))
  );
}
