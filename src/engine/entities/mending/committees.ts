// "The Senate Appropriations subcommittee": some houses write what a chamber's committee is for with a capital and the
// committee without one, or an exchange; both are its name. Several committees in one phrase have no name together.
import type { TaggedName } from '../mention';
import { ORGANISATION_WORDS } from '../tagger/wordLists';

const OF_CHAMBER = /(?:^|\s)(?:House|Senate|Assembly|Commons|Congress)\s(.+)$/u;
const COMMITTEE = /^\s(?:select\s|joint\s)?(?:sub-?)?committee(s?)(?!\p{L})/u;
const MARKET = /\s(?:Stock|Mercantile|Commodity|Metal|Futures|Options)$/;
const EXCHANGE = /^\sexchange(?!\p{L})/u;
const LONGEST = 24;

/** A name with the "committee" behind it; nothing where there are several. */
export function withCommittee(text: string, name: TaggedName): TaggedName | undefined {
  const own = text.slice(name.start, name.end);
  if (MARKET.test(own) && EXCHANGE.test(text.slice(name.end, name.end + LONGEST))) {
    return { ...name, end: name.end + ' exchange'.length, type: 'organisation' };
  }
  const matter = name.type === 'organisation' ? OF_CHAMBER.exec(own)?.[1] : undefined;
  const last = matter?.slice(matter.lastIndexOf(' ') + 1).toLowerCase();
  if (last === undefined || ORGANISATION_WORDS.has(last)) {
    return name;
  }
  const [whole, several] = COMMITTEE.exec(text.slice(name.end, name.end + LONGEST)) ?? [];
  if (whole === undefined) {
    return name;
  }
  return several === '' ? { ...name, end: name.end + whole.length } : undefined;
}
