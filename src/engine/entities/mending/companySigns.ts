// What is said of a company and of no person or town: its shares, its units, what it sells, the code of an exchange.
import type { EntityType } from '../mention';

const SHARES_BEFORE =
  'shares\\s(?:in|of)|(?:unit|subsidiary|division|affiliate)\\sof|brokerage|stockbrokers?';
const BEFORE_PERSON = new RegExp(
  `(?:${SHARES_BEFORE}|brokers|underwriters?|lead\\smanager|parts\\smaker|retailer|(?:analyst|economist|trader|dealer|broker)\\s(?:at|with))\\s<?$`,
);
const OWNS =
  '(?:owns?|owned|holds?|held|acquired?|bought|sold)\\s(?:about\\s)?[\\d.]+\\s(?:pct|per\\scent|percent)\\sof';
const BEFORE_TOWN = new RegExp(
  `(?:${SHARES_BEFORE}|retailer|insurer|carmaker|brewer|\\sgroup|\\sgiant|\\schain|${OWNS})\\s<?$`,
);
const CODE = '>?\\s<\\p{Lu}[\\p{Lu}.]{0,7}>';
const DEALS =
  '(?:has|had)\\s(?:agreed|acquired|sold|completed|filed|reached)|agreed|acquired|sold|completed|filed|signed|raised|reached|purchased|expects|plans|will\\s(?:continue\\sto\\s)?(?:own|sell|buy|acquire|offer|issue|report)';
const BEHIND_PERSON = new RegExp(`^(?:${CODE}|\\ssaid\\sit(?:s|\\s(?:${DEALS}))\\s)`, 'u');
const BEHIND_TOWN = new RegExp(
  `^(?:${CODE}|['\\u2019]s\\s(?:shareholders|stockholders)\\b|\\ssaid\\sit\\s(?:${DEALS})\\s)`,
  'u',
);
const LONGEST = 40;

/** Whether the words around the name of a person or place say that it is a company's here. */
export function isCompanyHere(text: string, start: number, end: number, type: EntityType): boolean {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const behind = text.slice(end, end + LONGEST);
  return type === 'person'
    ? BEFORE_PERSON.test(before) || BEHIND_PERSON.test(behind)
    : BEFORE_TOWN.test(before) || BEHIND_TOWN.test(behind);
}
