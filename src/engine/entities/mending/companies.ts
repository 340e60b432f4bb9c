// Where a company's name ends with a legal form, all words with capitals before it belong to the name, whatever they are
// elsewhere: "Public Harbour Co", "Quill Brothers (Vennay) Ltd".
import { countryOf } from '../countries';
import { fold } from '../forms';
import type { TaggedName, TaggedText } from '../mention';
import { isHonorific, isRank, isRole } from '../titles/titleWords';
import { isCommonWord, isTime } from './commonWords';
import { merged } from './merged';

const LEGAL_FORM = 'Inc|Incorporated|Corp|Corporation|Co|Cos|Ltd|Limited|LLC|LLP|PLC|Plc|plc|GmbH|AG|SA|NV|BV|AB|ASA|Oyj|SpA|Pty|Bhd';
const ENDS_LEGAL = new RegExp(`\\s(?:${LEGAL_FORM})\\.?$`, 'u');
/** What goes on behind a name: a place in brackets, perhaps, and the legal form. */
const LEGAL_FORM_AFTER = new RegExp(
  `^(?:\\s\\(\\p{Lu}[\\p{L}. ]{1,24}\\))?(?:,?\\s(?:${LEGAL_FORM})(?![\\p{L}\\p{N}-]))+`,
  'u',
);
/** A word with a capital right before a name, with "of" between them perhaps. */
const CAPITAL_BEFORE = /(?:^|[\s"'(<\u2018\u201c])((?:\p{Lu}[\p{L}\p{N}.&'\u2019-]*|\p{N}+(?=\s))(?:\s(?:&|of))?\s)$/u;
const LEGAL_FORMS = new RegExp(`^(?:${LEGAL_FORM})\\.?$`, 'u');
const POSSESSIVE = /['\u2019]s?$/;
const FARTHEST = 60;
const MOST_WORDS = 6;

/** The names of a paragraph, those of companies in full. */
export function withWholeCompanies(
  { text, isTitleCase }: TaggedText & { isTitleCase: boolean },
  names: readonly TaggedName[],
): TaggedName[] {
  const whole = names.map((name) => {
    const company = withLegalForm(text, name);
    return company && !isTitleCase ? { ...company, start: startOf(text, company, names) } : (company ?? name);
  });
  return merged(whole);
}

/** A name with the legal form that stands in it or behind it, as an organisation; none where there is no such form. */
function withLegalForm(text: string, name: TaggedName): TaggedName | undefined {
  const after = LEGAL_FORM_AFTER.exec(text.slice(name.end, name.end + 50))?.[0] ?? '';
  const end = name.end + after.length;
  return after !== '' || ENDS_LEGAL.test(text.slice(name.start, name.end))
    ? { ...name, end, type: 'organisation' }
    : undefined;
}

/** Where the words with capitals begin that lead up to a name. */
function startOf(text: string, { start }: TaggedName, names: readonly TaggedName[]): number {
  let from = start;
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const before = CAPITAL_BEFORE.exec(text.slice(Math.max(0, from - FARTHEST), from))?.[1];
    if (before === undefined || !canBeginCompany(before)) {
      break;
    }
    const next = from - before.length;
    // A person or country beside a company has been told from it for a reason.
    const other = names.find((name) => name.start <= next && next < name.end && name.start < start);
    if (other && (other.type === 'person' || countryOf(fold(text.slice(other.start, other.end))))) {
      break;
    }
    from = next;
  }
  return from;
}

function canBeginCompany(words: string): boolean {
  const [first = ''] = words.split(/\s/);
  const plain = fold(first).replace(/\.$/, '');
  const isOffice = isRole(plain) || isRank(plain) || isHonorific(plain);
  return !(
    isOffice ||
    LEGAL_FORMS.test(first) ||
    POSSESSIVE.test(first) ||
    isCommonWord(plain) ||
    isTime(plain) ||
    (plain !== 'american' && countryOf(plain.replaceAll('.', '')) !== undefined)
  );
}
