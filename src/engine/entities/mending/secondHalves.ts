// "Quill Tire and {Rubber Co}", "Quill Motors of {Canada Ltd}": what a company makes, or where it is, with a legal form is
// only the second half of a name, whatever the first half was taken for.
import type { TaggedName } from '../mention';
import { isCountry } from './commonWords';
import { startOfCapitals } from './leadingCapitals';
import { endsWithLegalForm, LEGAL_FORM } from './legalForms';

const TRADE =
  'Rubber|Power|Light|Lighting|Gas|Oil|Electric(?:ity)?|Telephone|Telegraph|Wireless|Casualty|Indemnity|Surety|Guaranty|Trust|Loans?|Savings|Investments?|Finance|Financial|Leasing|Development|Exploration|Refining|Smelting|Marketing|Manufacturing|Mining|Mines|Transport(?:ation)?|Shipping|Trading|Steel|Iron|Metals?|Chemicals?|Paper|Pulp|Plastics|Engineering|Construction|Banking|Brewing|Distilling|Tobacco|Cable|Communications|Railroad|Railway|Dock|Shipbuilding|Grain|Feed|Seed|Foods?|Motors?|Machin(?:e|ery)|Tools?|Supply|Equipment|Electronics|Insurance|Assurance|Commerce|Production|Publish(?:ing|ers)|Printing|Packaging|Sons|Brothers|Services?|Stores|Supermarkets|Hardware|Software|Computers?|Control|Research|Technology|Resources|Energy|Water|Land|Lumber|Timber|Coal|Coke|Cement|Glass|Textiles?|Aviation|Aircraft|Aerospace|Defen[cs]e';
const FORMS = `(?:\\s(?:${LEGAL_FORM}|Corp\\.?\\sof\\sAmerica)\\.?)+`;
/** What a company makes, one or two words, and its legal form. */
const TRADE_ALONE = new RegExp(`^(?:(?:${TRADE})(?:\\s(?:and|&)\\s|\\s)?){1,2}${FORMS}$`, 'u');
const TRADE_BEHIND = new RegExp(`^\\s(?:and|&)(?:\\s(?:${TRADE})){1,2}${FORMS}(?![\\p{L}-])`, 'u');
const PLACE_ALONE = new RegExp(`^(\\p{Lu}\\S+(?:\\s\\p{Lu}\\S+)?)${FORMS}$`, 'u');
/** A body for several matters: "Coffee, Sugar and {Cocoa Exchange}". */
const BODY =
  /^(?:\p{Lu}\p{L}+\s)+(?:Exchange|Commission|Association|Administration|Committee|Council|Board|Agency|Department|Ministry|Federation|Union)$/u;
const MATTERS_BEFORE =
  /(?<![\p{L}.]\s\p{Lu}\p{L}*)(?:(?<=[Tt]he\s)|(?<=^))((?:\p{Lu}\p{L}+,\s){1,3}\p{Lu}\p{L}+,?\sand\s)$/u;
const AND = /\s(?:and|&)\s$/;
const OF = /\sof\s$/;
const LONGEST_LINK = ' and '.length;
const WORD_BEFORE = /\p{Lu}[\p{L}'\u2019-]*$/u;
/** The last letters of "and", "&" and "of": most names have others before them. */
const LINK_LETTERS = 'd&f';
const FARTHEST = 30;
const LONGEST_MATTERS = 60;

/** Whether a name is only what a company makes, and its legal form. */
export function isTradeAlone(own: string): boolean {
  return TRADE_ALONE.test(own);
}

/** The names of a paragraph, with companies where only their second halves were found. */
export function withFirstHalves(text: string, names: readonly TaggedName[]): readonly TaggedName[] {
  const all: TaggedName[] = [];
  for (const name of names) {
    if (name.start < (all.at(-1)?.end ?? 0)) {
      continue;
    }
    const start = startOfWhole(text, name, all.at(-1));
    while (all.length > 0 && (all.at(-1)?.end ?? 0) > start) {
      all.pop();
    }
    const end = endOfWhole(text, name);
    all.push(start === name.start && end === name.end ? name : { ...name, start, end });
  }
  return all.length !== names.length || all.some((name, index) => name !== names[index]) ? all : names;
}

/** "{Quill Gas} and Electric Corp". */
function endOfWhole(text: string, { start, end, type }: TaggedName): number {
  const mayGoOn = type === 'organisation' && (text.startsWith(' and ', end) || text.startsWith(' & ', end));
  return (
    end +
    ((mayGoOn &&
      !endsWithLegalForm(text.slice(start, end)) &&
      TRADE_BEHIND.exec(text.slice(end, end + LONGEST_MATTERS))?.[0].length) ||
      0)
  );
}

function startOfWhole(text: string, name: TaggedName, before: TaggedName | undefined): number {
  const { start, end, type } = name;
  if (type !== 'organisation' || !LINK_LETTERS.includes(text.charAt(start - 2))) {
    return start;
  }
  const matters = BODY.test(text.slice(start, end))
    ? MATTERS_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_MATTERS), start))?.[1]
    : undefined;
  if (matters !== undefined) {
    return start - matters.length;
  }
  const link = linkBefore(text, start, text.slice(start, end));
  if (link === '') {
    return start;
  }
  const half = start - link.length;
  if (before?.end === half) {
    return endsWithLegalForm(text.slice(before.start, before.end)) ? start : before.start;
  }
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, half - FARTHEST), half))?.[0];
  return word === undefined
    ? start
    : startOfCapitals(text, { ...name, start: half - word.length }, before ? [before] : []);
}

/** What leads from the first half to this one; nothing where a name is whole. */
function linkBefore(text: string, start: number, own: string): string {
  const before = text.slice(Math.max(0, start - LONGEST_LINK), start);
  const and = AND.exec(before)?.[0];
  if (and !== undefined) {
    return TRADE_ALONE.test(own) ? and : '';
  }
  const place = OF.test(before) ? PLACE_ALONE.exec(own)?.[1] : undefined;
  return place !== undefined && isCountry(place) ? ' of ' : '';
}
