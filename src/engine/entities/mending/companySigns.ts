// What is said of a company and of no person or town: its shares, its units, what it sells, the code of an exchange.
import type { EntityType } from '../mention';

const SHARES_BEFORE =
  'shares\\s(?:in|of)|(?:unit|subsidiary|division|affiliate)\\sof|brokerage|stockbrokers?';
/** What a company is called right before its name, and nobody is. */
const KIND =
  '(?<!\\p{L}|(?:of|at|in)\\sthe\\s)(?:agency|firm|company|conglomerate|newspaper|daily|magazine|weekly|carmaker|automaker|airline|chain|bank|consultancy|charity|network|channel|operator|giant|specialists|brand|label|supermarket|studio|website)';
const PAPER = '(?<!\\p{L})(?:newspaper|daily|magazine|weekly|agency),';
/** "Quill, a subsidiary of Harle": what it is. */
const IS_COMPANY =
  ',\\san?\\s(?:(?!(?:of|the|at|with|for|in|to)\\s)[\\p{L}-]+\\s){0,4}(?:subsidiary|unit|company|corporation|firm|division|affiliate|brokerage|bank|newspaper|retailer)(?:\\s(?:of|that|which|in|based|with|owned)(?!\\p{L})|[,.])';
const BEFORE_PERSON = new RegExp(
  `(?:${SHARES_BEFORE}|${KIND}|${PAPER}|brokers|underwriters?|lead\\smanager|parts\\smaker|retailer|(?:analyst|economist|trader|dealer|broker)\\s(?:at|with))\\s<?$`,
  'u',
);
const OWNS =
  '(?:owns?|owned|holds?|held|acquired?|bought|sold)\\s(?:about\\s)?[\\d.]+\\s(?:pct|per\\scent|percent)\\sof';
const BEFORE_TOWN = new RegExp(
  `(?:${SHARES_BEFORE}|${KIND}|(?:stake|holding)\\sin|takeover\\sof|merger\\swith|(?:chief|chairman|chief\\sexecutive)\\sof|(?:analyst|economist|strategist)\\s(?:at|with|for)|retailer|insurer|carmaker|brewer|\\sgroup|\\sgiant|\\schain|${OWNS})\\s<?$`,
  'u',
);
const CODE = '>?\\s?<\\p{Lu}[\\p{Lu}.]{0,7}>';
const DEALS =
  '(?:has|had)\\s(?:agreed|acquired|sold|completed|filed|reached)|agreed|acquired|sold|completed|filed|signed|raised|reached|purchased|expects|plans|will\\s(?:continue\\sto\\s)?(?:own|sell|buy|acquire|offer|issue|report)';
/** Who speaks for a firm, and what it has: "a Quill Harle analyst". */
const OF_FIRM =
  '\\s(?:analysts?|economists?|strategists?|traders?|shares|stock|stockholders|shareholders|subsidiary|unit|division)(?!\\p{L})';
const HEAD_OF_COMPANY = '\\s(?:chairman|chief\\sexecutive|managing\\sdirector)\\s\\p{Lu}';
const BEHIND_PERSON = new RegExp(
  `^(?:${CODE}|${OF_FIRM}|${IS_COMPANY}|\\ssaid\\sit(?:s|\\s(?:${DEALS}))\\s)`,
  'u',
);
const BEHIND_TOWN = new RegExp(
  `^(?:${CODE}|${HEAD_OF_COMPANY}|['\\u2019]s\\s(?:shareholders|stockholders)\\b|\\ssaid\\sit\\s(?:${DEALS})\\s)`,
  'u',
);
const LONGEST = 60;

/** Whether the words around the name of a person or place say that it is a company's here. */
export function isCompanyHere(text: string, start: number, end: number, type: EntityType): boolean {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const behind = text.slice(end, end + LONGEST);
  return type === 'person'
    ? BEFORE_PERSON.test(before) || BEHIND_PERSON.test(behind)
    : BEFORE_TOWN.test(before) || BEHIND_TOWN.test(behind);
}
