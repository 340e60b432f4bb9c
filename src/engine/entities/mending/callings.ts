// "New York investor Alan Quill": whoever has a calling right before his name is a person.
import { isCallingOfPersons, isRank } from '../titles/titleWords';

const WORD_BEFORE = /(?:^|[\s-])(\p{Ll}+)\s$/u;
const CAPITAL_BEFORE = /(?:^|[\s-])(\p{L}\p{Ll}+)\.?\s$/u;
const LONGEST = 24;
const OTHERS =
  /^(?:investor|financier|businessman|businesswoman|rapper|singer|guitarist|drummer|comedian|raider|veteran|champion|teenager|star|legend|billionaire|millionaire|tycoon|developer)$/;
/** Who manages a loan is a bank. */
const OF_LOAN = /(?:lead|sole|joint|senior|issue|co)[\s-]managers?\s$/;

/** "Chairman Quill": a rank, with or without a capital. */
export function hasRankBefore(text: string, start: number): boolean {
  const word = CAPITAL_BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))?.[1];
  return word !== undefined && isRank(word.toLowerCase());
}

/** Whether the word before a place in a text says what somebody is. */
export function hasCallingBefore(text: string, start: number): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))?.[1];
  return (
    word !== undefined &&
    !OF_LOAN.test(text.slice(Math.max(0, start - LONGEST), start)) &&
    (OTHERS.test(word) || isCallingOfPersons(word))
  );
}
