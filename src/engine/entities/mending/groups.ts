// "Coalition of the Green Isles", "Friends of the Harbour": a word for a group of people, what it is for, and a capital
// for both. The words by themselves are common ones, so the tagger finds half of such a name or nothing.
import type { TaggedName, TaggedText } from '../mention';
import { isHonorific, isRank, isRole } from '../titles/titleWords';
import { isTime } from './commonWords';
import { startOfCapitals } from './leadingCapitals';
import { isFree } from './merged';

const GROUPS =
  'Coalition|Alliance|League|Friends|Fellowship|Brotherhood|Sisterhood|Sons|Daughters|Guardians|Knights|Society|Church|' +
  'Bank|University|College|Institute|Academy|Museum|House|Court|Council|Commission|Committee|Campaign|Centre|Center|' +
  'Ministry|Department|Administration|Association|Federation|Confederation|Organisation|Organization|Foundation|Fund|Chamber|' +
  'Movement|Front|Party|Parliament|Doctors|Reporters|Mothers|Army';
const WORDS = "\\p{Lu}[\\p{L}'\\u2019-]*(?:\\s(?:(?:of|for|and)\\s)?(?:the\\s)?\\p{Lu}[\\p{L}'\\u2019-]*)*";
/** What the group is for: words with capitals, small words between them; several matters with commas and an "and". */
const OBJECT = new RegExp(
  `^(?:\\p{Lu}[\\p{L}-]*(?:,\\s\\p{Lu}[\\p{L}-]*){1,3},?\\sand\\s\\p{Lu}[\\p{L}-]*(?!\\s\\p{Lu})|${WORDS})`,
  'u',
);
const LONGEST_OBJECT = 120;
const GROUP_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}'\\u2019-])(?:${GROUPS})$`, 'u');
const LONGEST_GROUP = 16;
/** What leads from a group to what it is for. */
const LINKS = [' of ', ' for ', ' without '];
const POSSESSIVE = /['\u2019]s?$/;
const BEGINS_UPPER = /^\p{Lu}/u;
const LINK = /^(?:of|for|and|the)$/;
/** Words that go on with a sentence, with a capital by mistake. */
const GOES_ON = /^(?:Will|Would|Said|Says|Has|Have|Is|Was|To)$/;

/** The names of a paragraph, those of groups in full. */
export function withWholeGroups(
  { text, isTitleCase }: TaggedText & { isTitleCase: boolean },
  names: readonly TaggedName[],
): readonly TaggedName[] {
  let all = names;
  for (const link of isTitleCase ? [] : LINKS) {
    for (let at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + 1)) {
      const from = at + link.length;
      all = withGroup(text, at, text.startsWith('the ', from) ? from + 'the '.length : from, all);
    }
  }
  return all;
}

/** The names with the group before `end`, if there is one, that is for what follows from `from` on. */
function withGroup(
  text: string,
  end: number,
  from: number,
  names: readonly TaggedName[],
): readonly TaggedName[] {
  const word = GROUP_BEFORE.exec(text.slice(Math.max(0, end - LONGEST_GROUP), end))?.[0];
  if (word === undefined || !BEGINS_UPPER.test(text.charAt(from))) {
    return names;
  }
  const start = end - word.length;
  const object = OBJECT.exec(text.slice(from, from + LONGEST_OBJECT))?.[0] ?? '';
  const to = endOfObject(text, from, from + object.length, names);
  const inside = names.filter((name) => name.start < to && start < name.end);
  if (to <= from || !inside.every((name) => canLieInside(name, start, from, to))) {
    return names;
  }
  const before = inside.find((name) => name.start < start);
  const group: TaggedName = { start: before?.start ?? start, end: to, type: 'organisation' };
  group.start = startOfCapitals(text, group, names);
  const others = names.filter((name) => !inside.includes(name) && isFree(name, [group]));
  return [...others, group].sort((a, b) => a.start - b.start);
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
    if (
      isPerson ||
      GOES_ON.test(word) ||
      isTime(plain) ||
      isRole(plain) ||
      isRank(plain) ||
      isHonorific(plain)
    ) {
      break;
    }
    if (POSSESSIVE.test(word)) {
      return at + word.replace(POSSESSIVE, '').length;
    }
    end = LINK.test(word) ? end : at + word.length;
  }
  return end;
}
