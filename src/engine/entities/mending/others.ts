// What has a capital and is written like a name, but is neither a person nor an organisation nor a place.
import { isNationality } from '../countries';
import { fold } from '../forms';
import type { TaggedName, TaggedText } from '../mention';
import { withCommittee } from './committees';
import { withoutOffice } from './offices';
import { withoutPortfolio } from './portfolios';

/** "Vennay Cup", "Nobel Prize", "Clean Water Act": the last word says that it is a thing done, won or laid down. */
const THING =
  /\s(?:cups?|prizes?|awards?|championships?|trophy|trophies|olympics|syndrome|disease|act|bill|treaty|agreement|accord|protocol|programme?|initiative|show|wars?|conventions?|accords|treaties|policy|offered rates?|missiles?|fighters?|marathon|(?<!\sand\s)budget|pact|notes|bonds|shares|dlrs?|dollars?|francs?|yen|stg)$/i;
/** "Vennay Share Index", whatever the tagger takes it for. */
const MEASURE = /\s(?:index|average)$/i;
/** What is won, even where it looks like a person: "Davis Cup". */
const COMPETITION =
  /\s(?:cups?|prizes?|championships?|trophy|olympics|grand prix|(?<=^(?:us|australian|french|british|irish|scottish|italian|german|canadian|dubai|qatar)\s)open|(?<=\s(?:world|dubai|irb)\s)sevens)$/i;
/** "DP-9", "B-52": a grade or model, but "G-7". */
const GRADE = /^(?!G)\p{Lu}{1,3}-?\d+$/u;
const OTHER_NAMES =
  /^(?:the\s+)?(?:third world|kingdom|republic|olympics|(?:olympic|commonwealth|asian)\s+games|bible|koran|internet|european\s+currency\s+units?|champions\s+league|la\s+liga|islam|christianity|buddhism|hinduism|judaism|six\s+nations|super\s+bowl|world\s+series)$/i;
/** "Minister of Ferries", "Parliament for Vennay", "State for Finance": offices and seats. */
const OFFICE_OR_SEAT =
  /^(?:(?:Ministers?|Secretary|Under-?secretary|Chancellor|Governor|Mayor|Director)\s(?:of|for)\s|(?:Parliament|State)\sfor\s)/;
/** "BBB-minus", "to AA from BBB": what an agency thinks of debts. */
const RATING = /^(?:[ABC]{1,3}|[ABC]aa?)$/;
const RATING_BEHIND = /^(?:-(?:plus|minus|[123])|\s(?:from|by)\s)/;
const RATING_BEFORE = /(?:to|from|rated|at)\s$/;
/** A ship, a rocket, a console: a thing of that name. */
const THING_BEFORE =
  /(?:aircraft\scarrier|liner|tanker|freighter|frigate|destroyer|bulk\scarrier|vessel|trawler|yacht|submarine|spacecraft|car\sferry)s?,?\s(?:the\s)?["'\u201c\u2018]?$/i;
const THING_BEHIND = /^\s(?:console|handheld|rocket|missile|fighter|jetliner|airliner)s?(?!\p{L})/u;
const LONGEST_THING = 20;
const IN_CAPITALS = /^[\p{Lu}\d-]+$/u;
const LETTER = /^\p{Lu}\.?$/u;
/** "A New Jersey Democrat" is somebody without a name; "the Liberal Democrat" bench is a party's. */
const PARTY_MEMBER =
  /^(?!(?:social|liberal|christian|free)\s|(?:labour|tory|conservative|lib dem|snp|ukip)\smps?$).+\s(?:democrat|republican|conservative|socialist|tory|mps?|meps?|msps?)$/i;
/** What many texts have in short and is nobody: money, illnesses, measures, technology, hours. */
const IN_SHORT =
  /^(?:AIDS|HIV|BSE|SARS|ECUs?|SDRs?|GDP|GNP|CPI|RPI|PPI|VAT|DNA|DVDs?|CDs?|TV|PCs?|ICs?|ID|IPO|GSM|GPS|UMTS|USB|HTML|HIPC|PSBR|[AP]\.?M\.?|[AP]\.M\.)$/;
/** All who believe something, words that number what is said, titles of several. */
const NO_NAME =
  /^(?:(?:roman\s)?catholics|protestants|muslims|christians|jews|hindus|firstly|secondly|thirdly|finally|lastly|sens|reps|messrs)$/i;
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
        !isThing(text, name) &&
        !isSignature(text, name) &&
        !isRate(text, name) &&
        !isEponym(text, name) &&
        !isThingHere(text, name) &&
        !isTicker(text, name) &&
        !wordsInShort.has(text.slice(name.start, name.end)),
    )
    .flatMap((name) => withoutOffice(text.slice(name.start, name.end), name) ?? [])
    .flatMap((name) => withoutPortfolio(text, name) ?? [])
    .flatMap((name) => withCommittee(text, name) ?? [])
    .map((name) => withoutOtherWords(text.slice(name.start, name.end), name));
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

function isThing(text: string, { start, end, type }: TaggedName): boolean {
  const name = text.slice(start, end);
  return (
    (name.includes(' ') &&
      (MEASURE.test(name) || COMPETITION.test(name) || (type !== 'person' && THING.test(name)))) ||
    GRADE.test(name) ||
    NO_NAME.test(name) ||
    LETTER.test(name) ||
    IN_SHORT.test(name) ||
    (type !== 'person' && (OTHER_NAMES.test(name) || PARTY_MEMBER.test(name) || OFFICE_OR_SEAT.test(name)))
  );
}

/** Whether the words beside a name say that it is a thing's. */
function isThingHere(text: string, { start, end, type }: TaggedName): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_THING), start);
  const behind = text.slice(end, end + LONGEST_THING);
  const name = text.slice(start, end);
  return (
    (type !== 'person' &&
      (THING_BEFORE.test(before) || (THING_BEHIND.test(behind) && IN_CAPITALS.test(name)))) ||
    (RATING.test(name) && (RATING_BEHIND.test(behind) || RATING_BEFORE.test(before)))
  );
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
