// "U.S. Agriculture Secretary", "Senate Minority Leader": what a minister or leader is for is half of an office, not a body.
import type { TaggedName } from '../mention';
import { ORGANISATION_WORDS } from '../tagger/wordLists';
import { isCountry } from './commonWords';

const PORTFOLIO =
  /(?:^|\s)(?:Agriculture|Commerce|Defen[cs]e|Trade|Transport(?:ation)?|Energy|Labou?r|Interior|Education|Health|Foreign|Finance|Economy|Industry|Home|Justice|Housing|Environment)$/;
const HOLDER = /^\s(?:(?:Under|under)?[Ss]ecretary|Undersecretary|Minister|Commissioner)(?!\p{L})/u;
const SIDE = /\s(?:Majority|Minority|Democratic|Republican)$/i;
/** "{Social Affairs} and Labour Minister". */
const AND_HOLDER = /^\sand\s\p{Lu}\p{Ll}+\s(?:Secretary|Minister)(?!\p{L})/u;
const LEADS = /^\s(?:leaders?|whips?|members?|aides?|sources)(?!\p{L})/iu;
/** "Minister of Ports, {Ferries and Fish}". */
const HOLDER_OF = /(?:^|\s)(?:Minister|Secretary)\s(?:of|for)\s(?:\p{Lu}\p{L}+(?:,|\sand)\s)+$/u;
/** What tells at once that most names have none. */
const MATTER_BEFORE = /(?:,|\sand)\s$/;
const LONGEST_HOLDER = 32;
const LONGEST_OFFICE = 60;

/** A name without what the office behind it is for; nothing where that is all. */
export function withoutPortfolio(text: string, name: TaggedName): TaggedName | undefined {
  const behind = text.slice(name.end, name.end + LONGEST_HOLDER);
  const before = text.slice(Math.max(0, name.start - LONGEST_OFFICE), name.start);
  if (name.type === 'organisation' && MATTER_BEFORE.test(before) && HOLDER_OF.test(before)) {
    return undefined;
  }
  if (name.type !== 'organisation' || behind[0] !== ' ') {
    return name;
  }
  const own = text.slice(name.start, name.end);
  if (AND_HOLDER.test(behind) && !ORGANISATION_WORDS.has(own.slice(own.lastIndexOf(' ') + 1).toLowerCase())) {
    return undefined;
  }
  const half = (HOLDER.test(behind) && PORTFOLIO.exec(own)) || (LEADS.test(behind) && SIDE.exec(own));
  if (!half) {
    return name;
  }
  const left = own.slice(0, half.index);
  return left === ''
    ? undefined
    : { ...name, end: name.start + left.length, type: isCountry(left) ? 'place' : name.type };
}
