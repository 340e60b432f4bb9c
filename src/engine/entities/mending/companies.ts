// Where a company's name ends with a legal form, all words with capitals before it belong to the name, whatever they are
// elsewhere: "Public Harbour Co", "Quill Brothers (Vennay) Ltd".
import type { TaggedName, TaggedText } from '../mention';
import { isCountry } from './commonWords';
import { startOfCapitals } from './leadingCapitals';
import { LEGAL_FORM } from './legalForms';
import { merged } from './merged';

const ENDS_LEGAL = new RegExp(`\\s(?:${LEGAL_FORM})\\.?$`, 'u');
/** What goes on behind a name: a place in brackets, perhaps, and the legal form. */
const LEGAL_FORM_AFTER = new RegExp(
  `^(?:\\s\\(\\p{Lu}[\\p{L}. ]{1,24}\\))?(?:(?:,|\\s(?:and|&))?\\s(?:${LEGAL_FORM}|(?<=(?:and|&)\\s)(?:Sons|Partners|Associates))(?![\\p{L}\\p{N}-]))+`,
  'u',
);
/** The names of a paragraph, those of companies in full. */
export function withWholeCompanies(
  { text, isTitleCase }: TaggedText & { isTitleCase: boolean },
  names: readonly TaggedName[],
): TaggedName[] {
  const whole = names.map((name) => {
    const company = withLegalForm(text, name);
    return company && !isTitleCase
      ? { ...company, start: startOfCapitals(text, company, names) }
      : (company ?? name);
  });
  return merged(whole);
}

/** A name with the legal form that stands in it or behind it, as an organisation; none where there is no such form. */
function withLegalForm(text: string, name: TaggedName): TaggedName | undefined {
  const own = text.slice(name.start, name.end);
  const after = isCountry(own) ? '' : (LEGAL_FORM_AFTER.exec(text.slice(name.end, name.end + 50))?.[0] ?? '');
  const end = name.end + after.length;
  return after !== '' || ENDS_LEGAL.test(own) ? { ...name, end, type: 'organisation' } : undefined;
}
