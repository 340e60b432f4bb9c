import type { EntityType, TaggedName } from '../mention';
import { hasCallingBefore, hasRankBefore } from './callings';
import { isCountry } from './commonWords';
import { isCompanyHere } from './companySigns';
import { isFirmLikePerson } from './firmsLikePersons';
import { endsWithLegalForm } from './legalForms';

const HONORIFIC_BEFORE = /(?:^|[\s("'\u2018\u201c])(?:M(?:r|rs|s|iss|x)|Sir|Dame|Lord|Lady|Dr|Prof)\.?\s$/;
/** Of a town that has players its club is meant: "Vennay striker Alan Quill". */
const PLAYERS =
  /^\s(?:coach|striker|midfielder|defender|goalkeeper|keeper|winger|skipper|forward|(?:manager|captain|boss)(?=\s\p{Lu}))\b/u;
const LONGEST_PLAYERS = 20;
const COMPANY_WORD =
  /\s(?:partners|associates|holdings|industries|bancorp|securities|markets|brothers|airways|airlines|building society)$/;
/** Something happens there: it is a place. */
const PLACE_BEFORE =
  /(?<!(?:stake|shares?|interest|investment|holding))\s(?:in|at|near|from|outside|around|across|into|to)\s(?:the\s)?$/i;

/** "Quill" of "Quill-Harle Ltd". */
const FIRST_HALF = /^(\p{L}{4,})-\p{L}/u;
/** What follows a company rather than a town. */
const ACTS_BEHIND =
  /^(?:\s(?:also\s)?(?:said|says|expects|plans|has|had|will|currently|is|was|shares|stock)(?!\p{L})|,\s(?:which|an?)\s)/u;
const LONGEST_ACT = 16;

/** A name with its words as names are compared. */
export interface PlainName extends TaggedName {
  plain: string;
}

/** What the names of an article tell of one another's types. */
export class ArticleTypes {
  /** Surnames, with the full names of those who bear them. */
  private readonly surnames = new Map<string, Set<string>>();
  private readonly addressed = new Set<string>();
  private readonly clubs = new Set<string>();
  /** Persons called by one word. */
  private readonly alone = new Set<string>();
  /** What looks like a person or place and is spoken of as a company. */
  private readonly companies = new Set<string>();
  /** Words inside of companies' names. */
  private readonly insides = new Set<string>();
  /** Beginnings of organisations' names; whether a legal form shows that they are companies. */
  private readonly beginnings = new Map<string, boolean>();

  /** Takes in a name. */
  add(text: string, { start, end, type, plain: own }: PlainName): void {
    const isBracketed = text[start - 1] === '<' && text[end] === '>';
    if (isBracketed || (type !== 'organisation' && isCompanyHere(text, start, end, type))) {
      this.companies.add(own);
    }
    if (type === 'organisation' && isFirmLikePerson(own)) {
      this.companies.add(own);
      this.addBearer(own);
    }
    if (type === 'person') {
      this.addPerson(text, start, own);
      return;
    }
    if (PLAYERS.test(text.slice(end, end + LONGEST_PLAYERS)) && !isCountry(own)) {
      this.clubs.add(own);
    }
    if (type === 'organisation') {
      this.addBeginnings(own);
    }
  }

  private addPerson(text: string, start: number, name: string): void {
    const last = lastWord(name);
    if (last !== name) {
      this.addBearer(name);
    } else {
      this.alone.add(name);
    }
    if (
      HONORIFIC_BEFORE.test(text.slice(Math.max(0, start - 8), start)) ||
      hasCallingBefore(text, start) ||
      hasRankBefore(text, start)
    ) {
      this.addressed.add(last);
    }
  }

  private addBearer(name: string): void {
    const last = lastWord(name);
    this.surnames.set(last, (this.surnames.get(last) ?? new Set()).add(name));
  }

  private addBeginnings(name: string): void {
    if (COMPANY_WORD.test(name) || endsWithLegalForm(name)) {
      for (const word of name.split(' ').slice(1, -1)) {
        this.insides.add(word);
      }
    }
    const hyphened = endsWithLegalForm(name) ? FIRST_HALF.exec(name)?.[1] : undefined;
    if (hyphened !== undefined) {
      this.beginnings.set(hyphened, true);
    }
    let isCompany: boolean | undefined;
    for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
      isCompany ??= endsWithLegalForm(name) || COMPANY_WORD.test(name);
      const beginning = name.slice(0, name.startsWith("'s", at - 2) ? at - 2 : at).replace(/,$/, '');
      this.beginnings.set(beginning, this.beginnings.get(beginning) || isCompany);
    }
  }

  /** A name with the type that all names together give it. */
  typed(text: string, name: PlainName): TaggedName {
    return { start: name.start, end: name.end, type: this.typeOf(text, name) };
  }

  /** "Quill" is Quill Shellfish Ltd where nobody of that name is in the article. */
  private typeOf(text: string, { start, end, type, plain: own, isTown }: PlainName): EntityType {
    if (type === 'place') {
      const isThere = PLACE_BEFORE.test(text.slice(Math.max(0, start - 14), start));
      const isCompany = isCompanyHere(text, start, end, type) || !isThere;
      const isOnlyTown = isTown === true && !ACTS_BEHIND.test(text.slice(end, end + LONGEST_ACT));
      return this.isClubOrCompany(own, isOnlyTown) && isCompany ? 'organisation' : type;
    }
    if (type === 'organisation') {
      const isPersons = this.surnames.has(own) && !this.isSurnameOfCompany(own);
      return isPersons && !this.beginnings.has(own) ? 'person' : type;
    }
    return this.isCompany(own) ? 'organisation' : type;
  }

  /** Whether what looks like a person is a company in this article. */
  private isCompany(own: string): boolean {
    if (this.addressed.has(lastWord(own))) {
      return false;
    }
    if (
      this.companies.has(own) ||
      this.isSurnameOfCompany(own) ||
      (own.includes(' ') && this.isCompanyInFull(own))
    ) {
      return true;
    }
    const isFirm = this.beginnings.get(own) ?? (this.insides.has(own) || undefined);
    const isShort = !own.includes(' ') && !this.surnames.has(own) && isFirm !== undefined;
    return isShort || (isFirm === true && own.includes('.'));
  }

  /** Whether all who bear a surname are companies: "Harle", after "a unit of Robert Harle". */
  private isSurnameOfCompany(name: string): boolean {
    const bearers = this.surnames.get(name);
    return bearers !== undefined && [...bearers].every((full) => this.companies.has(full));
  }

  /** Whether a full name has a legal form elsewhere and nobody is called by its surname. */
  private isCompanyInFull(name: string): boolean {
    return this.beginnings.get(name) === true && !this.alone.has(lastWord(name));
  }

  /** A town stays one although a company's name begins with it. */
  private isClubOrCompany(name: string, isTown: boolean): boolean {
    return (
      this.clubs.has(name) ||
      ((this.companies.has(name) || (this.beginnings.get(name) === true && !isTown)) && !isCountry(name))
    );
  }
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
