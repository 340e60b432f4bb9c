// What has a capital and is written like a name, but is neither a person nor an organisation nor a place.
import { isNationality } from '../countries';
import { fold } from '../forms';
import type { TaggedName, TaggedText } from '../mention';
import { withCommittee } from './committees';
import { withoutOffice } from './offices';
import { withoutPortfolio } from './portfolios';
import { isThing, isThingHere } from './things';

/** "Quill's disease" names nobody in this article. */
const AFTER_EPONYM = /^['\u2019]s\s+(?:disease|syndrome|palsy|law|theorem)\b/i;
/** How an exchange knows a company: "<QLL>", "<QLL.O>". */
const TICKER = /^\p{Lu}{1,5}(?:\.\p{Lu}{1,3})?$/u;
const CODE_BEFORE = /<\p{Lu}{1,5}\.$/u;
const CODE_END = /^(?:\.\p{Lu}{1,3})?>/u;

/** An agency that signs its text, behind the last sentence or by itself. */
const AGENCY = /^reuters?$/i;
/** Nobody says so but an agency that signs. */
const SIGNATURE = /^reuter$/i;
const ENDS_BEFORE = /(?:^|[.!?"'\u2019\u201d)>])\s*$/;
const NOTHING_BEHIND = /^[\s;.]*$/;

/** An agency's name behind a text, taken for the end of the name before it. */
const SIGN_OFF =
  /(?:\s+reuters?|(?<=^(?:labour|tory|conservative|lib dem|snp|ukip))\smps?|(?<=\.)\s+Subsidiary)$/i;
/** Words with a capital by mistake, and what a sentence goes on with. */
const SENTENCE_GOES_ON =
  /(?<=\S)\s(?:(?:Will|Would|Said|Says|Has|Have|Had|Is|Was|Were|To|Which|Also)|(?:following|including|according|regarding|during|after|before|said|says|which|when|while|would|will|has|had)(?:\s.*)?)$/;

const CURRENCY = /^\p{Lu}{2,4}$/u;
const RATE_BEHIND = /^\s\d+\.\d{2,}/;

/** "British brewer Quill": what goes before the name. */
const WHAT_IT_IS = /^(\p{Lu}\p{Ll}+)\s((?:\p{Ll}+\s){1,2})(?=\p{Lu})/u;
/** "U.K. Subsidiary Quill Ltd", after the full stops of which words have capitals. */
const KIND_AFTER_COUNTRY =
  /^(?:\p{Lu}\.){2}\s(?:Subsidiary|Unit|Affiliate|Company|Firm|Group|Brokerage|Bank|Partner)\s(?=\p{Lu}\p{L}*\s)/u;
const LINK = /\b(?:of|and|for|the|de|du|des|in|on|to)\b/;

/** The names of a paragraph without those that are none. */
export function withoutOthers({ text, names }: TaggedText, wordsInShort: ReadonlySet<string>): TaggedName[] {
  return names
    .filter(
      (name) =>
        !isThing(text.slice(name.start, name.end), name.type) &&
        !isSignature(text, name) &&
        !isRate(text, name) &&
        !isEponym(text, name) &&
        !isThingHere(text, name) &&
        !isTicker(text, name) &&
        !wordsInShort.has(text.slice(name.start, name.end)),
    )
    .flatMap((name) => withoutOffices(text, name) ?? [])
    .map((name) => withoutOtherWords(text.slice(name.start, name.end), name));
}

/** Bodies without offices, chambers' committees with what they are. */
function withoutOffices(text: string, name: TaggedName): TaggedName | undefined {
  if (name.type !== 'organisation') {
    return name;
  }
  const body = withoutOffice(text.slice(name.start, name.end), name);
  const bare = body && withoutPortfolio(text, body);
  return bare && withCommittee(text, bare);
}

/** Without who somebody or something is, and without the agency that signs. */
function withoutOtherWords(own: string, name: TaggedName): TaggedName {
  if (!own.includes(' ')) {
    return name;
  }
  const [words = '', people = '', small = ''] = WHAT_IT_IS.exec(own) ?? [];
  const kind = KIND_AFTER_COUNTRY.exec(own)?.[0].length ?? 0;
  const isPeoples = isNationality(fold(people)) && !LINK.test(small);
  const start = name.start + (isPeoples ? words.length : kind);
  const rest = SIGN_OFF.exec(own) ?? (name.type === 'person' ? null : SENTENCE_GOES_ON.exec(own));
  const end = name.end - (rest?.[0].length ?? 0);
  return start === name.start && end === name.end ? name : { ...name, start, end };
}

function isSignature(text: string, { start, end }: TaggedName): boolean {
  return (
    NOTHING_BEHIND.test(text.slice(end, end + 4)) &&
    AGENCY.test(text.slice(start, end)) &&
    (SIGNATURE.test(text.slice(start, end)) || ENDS_BEFORE.test(text.slice(Math.max(0, start - 4), start)))
  );
}

/** "SFR 31.3615/4243": a currency in a list of them. */
function isRate(text: string, { start, end }: TaggedName): boolean {
  return RATE_BEHIND.test(text.slice(end, end + 8)) && CURRENCY.test(text.slice(start, end));
}

function isEponym(text: string, { end, type }: TaggedName): boolean {
  return type === 'person' && text[end] !== ' ' && AFTER_EPONYM.test(text.slice(end, end + 14));
}

function isTicker(text: string, { start, end }: TaggedName): boolean {
  return (
    (text[start - 1] === '<' || CODE_BEFORE.test(text.slice(Math.max(0, start - 7), start))) &&
    CODE_END.test(text.slice(end, end + 5)) &&
    TICKER.test(text.slice(start, end))
  );
}
