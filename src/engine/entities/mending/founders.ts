// "A partnership of Quill and Harle", "Quill, Harle and Dunn co-managed the deal": surnames that an article has together
// only, and of which it says what is said of firms, are one firm's name.
import type { TaggedName } from '../mention';
import { recalled } from '../paragraphMemory';
import { isRank, isRole } from '../titles/titleWords';
import type { Mendable } from '.';
import { isCommonWord, isCountry, isTime } from './commonWords';
import { isFirmLikePerson } from './firmsLikePersons';
import { LEGAL_FORM } from './legalForms';
import { isFree } from './merged';

const FOUNDER = "\\p{Lu}\\p{Ll}[\\p{L}'\\u2019-]*(?<!['\\u2019]s)";
const FIRM = new RegExp(
  `(?<![\\p{L}\\p{N}'\\u2019.-]|\\p{Lu}\\p{Ll}+\\s)((?:${FOUNDER}\\s)?${FOUNDER}(?:,\\s${FOUNDER}){0,4},?\\s(?:and|&)\\s${FOUNDER})(?!\\s(?!(?:${LEGAL_FORM})(?!\\p{L}))\\p{Lu}|[\\p{L}-])`,
  'gu',
);
const COMPANY = `(?:[\\p{Lu}\\p{N}][^\\s,]*\\s){1,4}(?:${LEGAL_FORM})(?!\\p{L})`;
const BEHIND = new RegExp(
  `^(?:['\\u2019]s)?(?:\\sunit|\\ssubsidiary|\\sdivision|\\s(?:analyst|economist|strategist|trader)|\\sshares|\\sstock|\\sengines?|\\sco-manage|\\sco-led|\\smanaged|\\s(?:are|were)\\s(?:the\\s)?(?:co-)?manag|\\s(?:${LEGAL_FORM})(?!\\p{L})|\\ssaid\\sit(?:s|\\s)|\\sand\\s${COMPANY}|\\sand\\sCo(?!\\p{L})|>|\\s<\\p{Lu})`,
  'u',
);
const BEFORE = new RegExp(
  `(?:<|(?:analysts?|economists?|traders?|dealers?|strategists?|brokers?|underwriters?|partners?)\\s(?:at|with|of|for|are)\\s|(?:owned|managed|led|underwritten|formed|controlled)\\sby\\s|(?:partnership|partnership\\sof|unit|subsidiary|division|affiliate)\\s(?:of|with)\\s(?:privately[-\\s](?:held|owned)\\s)?<?|\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+(?:,\\swith|\\sof|,\\sof|\\sat|,\\sat)\\s|>\\s(?:and\\s)?|(?:${LEGAL_FORM})(?:['\\u2019]s)?(?:\\sand)?\\s|lead\\smanagers?\\s|brokers?\\s|firm\\s)$`,
  'u',
);
const LEGAL_BEHIND = new RegExp(`^\\s(?:${LEGAL_FORM})(?!\\p{L})`, 'u');
const AROUND = 60;

/** The firms of several founders that an article names so. */
export function firmsOfFounders(paragraphs: readonly Mendable[]): string[] {
  const firms = new Set(
    paragraphs.flatMap((paragraph) => recalled(paragraph, 'firms', () => firmsIn(paragraph))),
  );
  return [...firms].filter((firm) => areStrangers(firm, paragraphs));
}

function firmsIn({ text, names, isTitleCase }: Mendable): string[] {
  if (isTitleCase || !(hasPair(text, ' and ') || hasPair(text, ' & '))) {
    return [];
  }
  return [...text.matchAll(FIRM)].flatMap(({ 1: firm = '', index }) => {
    const place: TaggedName = { start: index, end: index + firm.length, type: 'organisation' };
    const isSaid =
      firm.includes(' & ') ||
      isFirmLikePerson(firm) ||
      BEHIND.test(text.slice(place.end, place.end + AROUND)) ||
      BEFORE.test(text.slice(Math.max(0, index - AROUND), index));
    return isSaid && areFounders(firm) && canBeOne(text, place, names) ? firm : [];
  });
}

/** Whether two words with capitals are linked so; it tells quickly that most texts have no firm. */
function hasPair(text: string, link: string): boolean {
  for (let at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + 1)) {
    if (isCapital(text, at + link.length) && isCapital(text, text.lastIndexOf(' ', at - 1) + 1)) {
      return true;
    }
  }
  return false;
}

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase() || letter === '<';
}

/** Whether surnames are all that there is, but for a firm that is known by two of them. */
function areFounders(firm: string): boolean {
  const [first = '', ...others] = foundersOf(firm);
  return (
    (!first.includes(' ') || isFirmLikePerson(first)) &&
    [first, ...others].every((founder) => {
      const plain = founder.toLowerCase();
      const isOther = isCommonWord(plain) || isTime(plain) || isRole(plain) || isRank(plain);
      return !isOther && !isCountry(founder);
    })
  );
}

/** Whether what was found in these words are persons, or the halves of a firm. */
function canBeOne(text: string, place: TaggedName, names: readonly TaggedName[]): boolean {
  const inside = names.filter((name) => !isFree(place, [name]));
  return (
    inside.some(({ type }) => type !== 'place') &&
    inside.every((name) => name.start >= place.start && name.end <= place.end) &&
    !inside.some(({ start, end }) => text.slice(start, end) === text.slice(place.start, place.end))
  );
}

/** Whether nobody of that name is in the article; two may be named together by chance, so they are nowhere else at all. */
function areStrangers(firm: string, paragraphs: readonly Mendable[]): boolean {
  const founders = foundersOf(firm);
  const times = timesIn(firm, paragraphs);
  return founders.length > 2
    ? founders.every((founder) => !isSurname(founder, paragraphs))
    : founders.every(
        (founder) =>
          timesIn(founder, paragraphs) === times ||
          (isSurname(founder, paragraphs) && isCompany(firm, paragraphs)),
      );
}

/** "Alan Quill of Quill and Harle Inc": his own. */
function isCompany(firm: string, paragraphs: readonly Mendable[]): boolean {
  return paragraphs.some(({ text }) => LEGAL_BEHIND.test(text.slice(text.indexOf(firm) + firm.length)));
}

function isSurname(word: string, paragraphs: readonly Mendable[]): boolean {
  return paragraphs.some(({ text, names }) =>
    names.some(({ start, end, type }) => type === 'person' && text.slice(start, end).endsWith(` ${word}`)),
  );
}

function foundersOf(firm: string): string[] {
  return firm.split(/,\s(?:and\s)?|\s(?:and|&)\s/);
}

function timesIn(words: string, paragraphs: readonly Mendable[]): number {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'gu');
  return paragraphs.reduce((sum, { text }) => sum + (text.match(whole)?.length ?? 0), 0);
}
