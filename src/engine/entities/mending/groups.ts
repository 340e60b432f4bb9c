// "Coalition of the Green Isles", "Friends of the Harbour": a word for a group of people, what it is for, and a capital
// for both. The words by themselves are common ones, so the tagger finds half of such a name or nothing.
import type { TaggedName, TaggedText } from '../mention';
import { isHonorific, isRank, isRole } from '../titles/titleWords';
import { isTime } from './commonWords';
import { startOfCapitals } from './leadingCapitals';

const GROUPS =
  'Coalition|Alliance|League|Friends|Fellowship|Brotherhood|Sisterhood|Sons|Daughters|Guardians|Knights|Society|Church|' +
  'Bank|University|College|Institute|Academy|Museum|House|Court|Council|Commission|Committee|Campaign|Centre|Center|' +
  'Ministry|Department|Association|Federation|Confederation|Organisation|Organization|Foundation|Fund|Chamber|' +
  'Movement|Front|Party|Parliament|Doctors|Reporters|Mothers|Army';
/** What the group is for: words with capitals, small words between them. */
const OBJECT = "\\p{Lu}[\\p{L}'\\u2019-]*(?:\\s(?:(?:of|for|and)\\s)?(?:the\\s)?\\p{Lu}[\\p{L}'\\u2019-]*)*";
const GROUP = new RegExp(
  `(?<![\\p{L}\\p{N}'\\u2019-])(?:${GROUPS})\\s(?:of|for|without)\\s(?:the\\s)?(?=(${OBJECT}))`,
  'gu',
);
const POSSESSIVE = /['\u2019]s?$/;
const LINK = /^(?:of|for|and|the)$/;

/** The names of a paragraph, those of groups in full. */
export function withWholeGroups(
  { text, isTitleCase }: TaggedText & { isTitleCase: boolean },
  names: readonly TaggedName[],
): TaggedName[] {
  let all = [...names];
  for (const match of isTitleCase ? [] : text.matchAll(GROUP)) {
    const start = match.index;
    const from = start + match[0].length;
    const end = endOfObject(text, from, from + (match[1] ?? '').length, all);
    const inside = all.filter((name) => name.start < end && start < name.end);
    if (end > from && inside.every((name) => canLieInside(name, start, from, end))) {
      const before = inside.find((name) => name.start < start);
      const group: TaggedName = { start: before?.start ?? start, end, type: 'organisation' };
      group.start = startOfCapitals(text, group, all);
      all = [...all.filter((name) => !inside.includes(name)), group].sort((a, b) => a.start - b.start);
    }
  }
  return all;
}

/** Whether a name found may be a part of a group's: its beginning, as far as the tagger saw it, or what it is for. */
function canLieInside(name: TaggedName, start: number, from: number, end: number): boolean {
  return name.start <= start ? name.end < from : name.type !== 'person' && name.end <= end;
}

/** Where the words end that a group is for: before a title, a person or a day, behind a possessive. */
function endOfObject(text: string, from: number, to: number, names: readonly TaggedName[]): number {
  let end = from;
  for (const { 0: word, index } of text.slice(from, to).matchAll(/\S+/g)) {
    const at = from + index;
    const plain = word.toLowerCase();
    const isPerson = names.some((name) => name.type === 'person' && name.start <= at && at < name.end);
    if (isPerson || isTime(plain) || isRole(plain) || isRank(plain) || isHonorific(plain)) {
      break;
    }
    if (POSSESSIVE.test(word)) {
      return at + word.replace(POSSESSIVE, '').length;
    }
    end = LINK.test(word) ? end : at + word.length;
  }
  return end;
}
