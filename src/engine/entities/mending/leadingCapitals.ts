// The words with capitals that lead up to a name and belong to it: the "Public" of "Public Harbour Co".
import { fold } from '../forms';
import type { TaggedName } from '../mention';
import { isHonorific, isRank, isRole } from '../titles/titleWords';
import { isCommonWord, isCountry, isTime } from './commonWords';
import { isLegalForm } from './legalForms';

/** A word with a capital right before a name, with "&" between them perhaps. */
const CAPITAL_BEFORE =
  /(?:^|[\s"'(<\u2018\u201c])((?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}&'\u2019-]*|\p{N}+(?=\s))(?:\s&)?\s)$/u;
/** The first half of "Dunn and Vennay Corp": a word or two with capitals inside a sentence, and "and". */
const HALF_BEFORE =
  /(?<=^|[\p{L},."'\u2019)]\s)((?:(?:\p{Lu}\.)+\s?|\p{Lu}[\p{L}'\u2019-]*\s){0,2}\p{Lu}[\p{L}'\u2019-]*\sand\s)$/u;
/** "Quill Inc": a partner beside what the tagger took for a person or place. */
const MOST_OF_PARTNER = 2;
/** "The Vennay and Harle Building Society": one society of two towns. */
const SOCIETY = /\s(?:Building Society|Insurance|Assurance)$/;
const BEGINS_SOCIETY = /(?:^|\s)[Tt]he\s$/;
const POSSESSIVE = /['\u2019]s?$/;
/** "Vennay-based". */
const HYPHENED_WORD = /-\p{Ll}/u;
/** What may begin the sentence before a half. */
const ARTICLE = /^The\s/;
/** What a company is, with a capital by mistake: "U.K. Subsidiary Quill Ltd". */
const KIND = /^(?:subsidiary|affiliate|firm|brokerage)$/;
/** Ranks and the like that companies have in their names: "General Motors", "First Boston". */
const IN_COMPANIES = /^(?:first|general|private|king|queen|prince|duke|marshal|crown|sovereign)$/;
const FARTHEST = 60;
const MOST_WORDS = 6;

/** Where the words with capitals begin that lead up to a name. */
export function startOfCapitals(text: string, { start }: TaggedName, names: readonly TaggedName[]): number {
  let from = start;
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const before = CAPITAL_BEFORE.exec(text.slice(Math.max(0, from - FARTHEST), from))?.[1];
    const isOwned = before !== undefined && POSSESSIVE.test(before.trimEnd());
    if (before === undefined || !canBeginName(isOwned ? before.trimEnd().replace(POSSESSIVE, '') : before)) {
      break;
    }
    const next = from - before.length;
    // A person or country beside a company has been told from it for a reason.
    const other = names.find((name) => name.start <= next && next < name.end && name.start < start);
    if (other && (isOwned || other.type === 'person' || isCountry(text.slice(other.start, other.end)))) {
      break;
    }
    from = next;
  }
  return from;
}

function canBeginName(words: string): boolean {
  const [first = ''] = words.split(/\s/);
  const plain = fold(first).replace(/\.$/, '');
  const isOffice = !IN_COMPANIES.test(plain) && (isRole(plain) || isRank(plain) || isHonorific(plain));
  return !(
    isOffice ||
    isLegalForm(first) ||
    POSSESSIVE.test(first) ||
    HYPHENED_WORD.test(first) ||
    KIND.test(plain) ||
    isCommonWord(plain) ||
    isTime(plain) ||
    (plain !== 'american' && isCountry(plain))
  );
}

/**
 * Where a name begins that has an "and" in it, and its first half before that: words that are no names by themselves, or
 * only a person's or place's where the tagger knew no better.
 */
export function startOfHalf(text: string, { start, end }: TaggedName, names: readonly TaggedName[]): number {
  const half = HALF_BEFORE.exec(text.slice(Math.max(0, start - FARTHEST), start))?.[1]?.replace(ARTICLE, '');
  if (half === undefined) {
    return start;
  }
  const from = start - half.length;
  const words = half.split(/\s+/).slice(0, -2);
  const isShort = text.slice(start, end).split(' ').length <= MOST_OF_PARTNER;
  const isSociety =
    SOCIETY.test(text.slice(start, end)) && BEGINS_SOCIETY.test(text.slice(Math.max(0, from - 4), from));
  const isOther = names.some(
    (name) =>
      name.start < start &&
      from < name.end &&
      (name.type === 'organisation' ||
        !(isShort || isSociety) ||
        isCountry(text.slice(name.start, name.end))),
  );
  return isOther || !words.every(canBeginName) ? start : from;
}
