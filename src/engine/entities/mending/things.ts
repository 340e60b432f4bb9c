// What has a name and is no person, organisation or place: what is won or laid down, money, ships, ratings, seats.
import type { EntityType, TaggedName } from '../mention';
import { remember } from '../remember';

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
  /^(?:the\s+)?(?:third world|kingdom|republic|olympics|(?:olympic|commonwealth|asian)\s+games|bible|koran|internet|european\s+currency\s+units?|champions\s+league|new\s+year(?:'s\s+(?:day|eve))?|christmas|easter|ramadan|thanksgiving|halloween|la\s+liga|islam|christianity|buddhism|hinduism|judaism|six\s+nations|super\s+bowl|world\s+series)$/i;
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

const isThingOrBody = remember((name) => isThingByWords(name, false));
const isThingOrPerson = remember((name) => isThingByWords(name, true));

/** Whether a name's own words say that it is a thing's. */
export function isThing(name: string, type: EntityType): boolean {
  return type === 'person' ? isThingOrPerson(name) : isThingOrBody(name);
}

function isThingByWords(name: string, isPerson: boolean): boolean {
  return (
    (name.includes(' ') &&
      (MEASURE.test(name) || COMPETITION.test(name) || (!isPerson && THING.test(name)))) ||
    GRADE.test(name) ||
    NO_NAME.test(name) ||
    LETTER.test(name) ||
    IN_SHORT.test(name) ||
    (!isPerson && (OTHER_NAMES.test(name) || PARTY_MEMBER.test(name) || OFFICE_OR_SEAT.test(name)))
  );
}

/** Whether the words beside a name say that it is a thing's. */
export function isThingHere(text: string, { start, end, type }: TaggedName): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_THING), start);
  const behind = text.slice(end, end + LONGEST_THING);
  const name = text.slice(start, end);
  return (
    (type !== 'person' &&
      (THING_BEFORE.test(before) || (THING_BEHIND.test(behind) && IN_CAPITALS.test(name)))) ||
    (RATING.test(name) && (RATING_BEHIND.test(behind) || RATING_BEFORE.test(before)))
  );
}
