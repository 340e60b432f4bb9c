// Two names that the tagger took for one: "the FAO's Quill", "UK Labour", "Quill Corp and Old Vennay".
import { isAcronym } from '../acronyms';
import { isNationality } from '../countries';
import { fold } from '../forms';
import type { EntityType, TaggedName } from '../mention';
import type { Mendable } from '.';
import { isCountry } from './commonWords';
import { LEGAL_FORM } from './legalForms';
import { atOffice } from './officeHolders';
import { plainName } from './plainName';
import { isTradeAlone } from './secondHalves';
import { atTwoBodies } from './twoBodies';

const HAS_POSSESSIVE = /['\u2019]s\s/;
const POSSESSIVE = /^(.+?)['\u2019]s\s+(?=\p{Lu})/u;
const PARTY =
  /^(?:labou?r|conservatives?|tory|tories|democrats?|republicans?|greens?|liberals?|socialists?)$/i;

const COMMA = /^([^,]+),\s+(?!(?:[JS]r|I+|IV)\b)(?=\p{Lu})/u;
const SENTENCE_END = new RegExp(`^(.+\\s(?:${LEGAL_FORM}))\\.\\s+(?=\\p{Lu})`, 'u');
const AT = /^((?!.*(?:University|College|School)).+) at /;
/** "QLL and Harle Ferry Co"; two founders may have made one company of surnames. */
const AND_COMPANY = new RegExp(`^\\p{Lu}\\p{Ll}\\S*\\s(?:\\S+\\s)*(?:${LEGAL_FORM})\\.?$`, 'u');
/** How many words the second of two companies has at least, where the first is known by what it is. */
const LEAST_SECOND = 3;
const AND = /^(\S.*?)\s+and\s+(?!(?:Cos?|Sons|Partners|Associates)\b)(?=\S+\s+\S|\p{Lu}\p{Ll}+$)/u;
/** After the full stop of an abbreviation some houses begin each word with a capital: "the U.S. Currency". */
const DOTTED_AND_WORD = /^(\p{Lu}\.\p{Lu}\.)\s(\p{Lu}\p{Ll}+)$/u;

const INSTITUTION = /^(?:Treasury|Court|Senate|Congress|House|Army|Navy|Government|Bank|Post)$/;

/** The paragraphs of an article with such names parted. */
export function partedNames<Paragraph extends Mendable>(
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  const article = new ArticleWords(paragraphs);
  return paragraphs.map((paragraph) => {
    const parts = paragraph.names.map((name) => parted(paragraph.text, name, article));
    return parts.every((part) => part === undefined)
      ? paragraph
      : { ...paragraph, names: paragraph.names.flatMap((name, index) => parts[index] ?? name) };
  });
}

/** What an article calls by itself, and which words it writes small. Looked at only where a name calls for it. */
class ArticleWords {
  private readonly paragraphs: readonly Mendable[];
  private types: Map<string, EntityType> | undefined;

  constructor(paragraphs: readonly Mendable[]) {
    this.paragraphs = paragraphs;
  }

  /** The type of what running text names so. */
  typeOf(name: string): EntityType | undefined {
    this.types ??= this.readTypes();
    return this.types.get(plainName(name));
  }

  /** Whether a word with a capital stands small elsewhere, and nowhere with a capital but after a full stop. */
  isSmallElsewhere(word: string): boolean {
    const small = ` ${word.toLowerCase()}`;
    return (
      this.paragraphs.some(({ text }) => text.includes(small)) &&
      !this.paragraphs.some(({ text }) => standsAfterWord(text, word))
    );
  }

  private readTypes(): Map<string, EntityType> {
    const types = new Map<string, EntityType>();
    for (const { text, names, isTitleCase } of this.paragraphs) {
      for (const { start, end, type } of isTitleCase ? [] : names) {
        // "Quill's" may be half of a longer name.
        if (!/^['\u2019]s\b/.test(text.slice(end, end + 3))) {
          types.set(plainName(text.slice(start, end)), type);
        }
      }
    }
    return types;
  }
}

/** Whether a word stands somewhere after another one, not after a full stop. */
function standsAfterWord(text: string, word: string): boolean {
  const spaced = ` ${word}`;
  for (let at = text.indexOf(spaced); at >= 0; at = text.indexOf(spaced, at + 1)) {
    if (text[at - 1] !== '.') {
      return true;
    }
  }
  return false;
}

function parted(
  text: string,
  name: TaggedName,
  article: ArticleWords,
): TaggedName | TaggedName[] | undefined {
  const own = text.slice(name.start, name.end);
  if (!own.includes(' ')) {
    return undefined;
  }
  if (name.type === 'person') {
    return own.includes(',') ? atComma(own, name) : undefined;
  }
  if (name.type === 'place') {
    return beforeWord(own, name, article);
  }
  return (
    atAgency(text, own, name) ??
    atSentence(own, name) ??
    atOffice(own, name) ??
    atPossessive(own, name, article) ??
    atParty(own, name) ??
    atTwoBodies(own, name) ??
    atAnd(own, name, article) ??
    atPlace(own, name, article) ??
    beforeWord(own, name, article)
  );
}

/** "Quill, Harle" of a list of players; "Quill, Jr." is one. */
function atComma(own: string, { start, end, type }: TaggedName): TaggedName[] | undefined {
  const [whole, first = ''] = COMMA.exec(own) ?? [];
  return whole === undefined
    ? undefined
    : [
        { start, end: start + first.length, type },
        { start: start + whole.length, end, type },
      ];
}

/** Of a country and a word that the article also writes small the country. */
function beforeWord(own: string, { start }: TaggedName, article: ArticleWords): TaggedName | undefined {
  const [, country = '', word = ''] = (own[1] === '.' && DOTTED_AND_WORD.exec(own)) || [];
  return word !== '' && !INSTITUTION.test(word) && article.isSmallElsewhere(word)
    ? { start, end: start + country.length, type: isCountry(country) ? 'place' : 'organisation' }
    : undefined;
}

/** Where the first of two is a name by itself elsewhere. */
function atAnd(own: string, { start, end }: TaggedName, article: ArticleWords): TaggedName[] | undefined {
  const [whole, first = ''] = (own.includes(' and ') && AND.exec(own)) || [];
  if (whole === undefined) {
    return undefined;
  }
  const second = own.slice(whole.length);
  if (isTradeAlone(second)) {
    return undefined;
  }
  const isSecondCountry = isCountry(second) && !isNationality(fold(second));
  const isTwo = isSecondCountry || isBesideCompany(first, second);
  const type = article.typeOf(first) ?? (isTwo ? 'organisation' : undefined);
  return (
    type && [
      { start, end: start + first.length, type },
      { start: start + whole.length, end, type: isSecondCountry ? 'place' : 'organisation' },
    ]
  );
}

/** Whether an acronym or a bank stands before what is a company by itself. */
function isBesideCompany(first: string, second: string): boolean {
  if (!AND_COMPANY.test(second)) {
    return false;
  }
  const isLong = second.split(' ').length >= LEAST_SECOND;
  const words = first.toLowerCase().split(' ');
  return isAcronym(first) || (isLong && words.length > 2 && words.includes('bank'));
}

/** "Drill Hall at Vennay" is a hall and a town; a university has the town in its name. */
function atPlace(
  own: string,
  { start, end, type }: TaggedName,
  article: ArticleWords,
): TaggedName[] | undefined {
  const [whole, first = ''] = (own.includes(' at ') && AT.exec(own)) || [];
  return whole === undefined || article.typeOf(own.slice(whole.length)) !== 'place'
    ? undefined
    : [
        { start, end: start + first.length, type },
        { start: start + whole.length, end, type: 'place' },
      ];
}

/** "He told {Reuters Quill Council} President Alan Harle": whom somebody told is named there. */
function atAgency(text: string, own: string, { start, end, type }: TaggedName): TaggedName[] | undefined {
  return own.startsWith('Reuters ') && text.startsWith('told ', start - 'told '.length)
    ? [
        { start, end: start + 'Reuters'.length, type: 'organisation' },
        { start: start + 'Reuters '.length, end, type },
      ]
    : undefined;
}

/** "… Quill Foods plc. Aldred said": the full stop of a legal form ended a sentence. */
function atSentence(own: string, { start, end, type }: TaggedName): TaggedName[] | undefined {
  const [whole, first = ''] = (own.includes('. ') && SENTENCE_END.exec(own)) || [];
  return whole === undefined
    ? undefined
    : [
        { start, end: start + first.length, type },
        { start: start + whole.length, end, type },
      ];
}

/** Whose it is, and what: where the first is a name by itself elsewhere in the article, an acronym or a country. */
function atPossessive(
  own: string,
  { start, end }: TaggedName,
  article: ArticleWords,
): TaggedName[] | undefined {
  const [whole, owner = ''] = (HAS_POSSESSIVE.test(own) && POSSESSIVE.exec(own)) || [];
  if (whole === undefined) {
    return undefined;
  }
  const type = isCountry(owner)
    ? 'place'
    : (article.typeOf(owner) ?? (isAcronym(owner) ? 'organisation' : undefined));
  const rest = article.typeOf(own.slice(whole.length)) ?? 'organisation';
  return (
    type && [
      { start, end: start + owner.length, type },
      { start: start + whole.length, end, type: rest },
    ]
  );
}

function atParty(own: string, { start, end }: TaggedName): TaggedName[] | undefined {
  const last = own.lastIndexOf(' ') + 1;
  if (!PARTY.test(own.slice(last))) {
    return undefined;
  }
  const owner = own.slice(0, last).trimEnd();
  const country = fold(owner).replaceAll('.', '');
  return !isCountry(country) || isNationality(country)
    ? undefined
    : [
        { start, end: start + owner.length, type: 'place' },
        { start: start + last, end, type: 'organisation' },
      ];
}
