// Short reports made up from patterns of our own. They teach what the corpora hardly show, though agency copy is full of
// it: that a town that beats another is a club while a country stays a country, that a country of origin stands in
// brackets after an athlete's name, that shares are those of a company, that an acronym in brackets stands for the body
// before it, and how headlines look in capitals and in title case. No sentence of any text stands behind them.
import { type Document, type Sentence, type TaggedName, tagsOf } from './documents';
import { PATTERNS } from './reportPatterns';

/** Names to fill the patterns with, as they are written in running text. */
export interface ReportNames {
  /** Towns, which can also stand for their clubs. */
  towns: readonly string[];
  /** Full names of clubs. */
  clubs: readonly string[];
  countries: readonly string[];
  nationalities: readonly string[];
  organisations: readonly string[];
  firstNames: readonly string[];
  lastNames: readonly string[];
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const LINES = 9;

/** What stands for a name in a pattern, and the tag of that name. */
const TAGS: Readonly<Record<string, string>> = {
  town: 'ORG',
  club: 'ORG',
  company: 'ORG',
  body: 'ORG',
  acronym: 'ORG',
  country: 'LOC',
  place: 'LOC',
  village: 'LOC',
  person: 'PER',
  surname: 'PER',
  nationality: 'MISC',
};

/** Makes so many reports. The same random numbers make the same reports. */
export function makeReports(count: number, names: ReportNames, random: () => number): Document[] {
  const kinds = Object.values(PATTERNS);
  return Array.from({ length: count }, (_, index) => {
    const lines = kinds[index % kinds.length] ?? [];
    const fillings = new Fillings(names, random);
    const sentences = Array.from({ length: LINES }, () => fill(fillings.choose(lines), fillings));
    return { id: `report-${index}`, sentences };
  });
}

/** What the patterns of one report are filled with: a few names, as in a real report. */
class Fillings {
  private readonly random: () => number;
  private readonly byName: Readonly<Record<string, readonly string[]>>;

  constructor(names: ReportNames, random: () => number) {
    this.random = random;
    const few = (count: number, make: () => string) => Array.from({ length: count }, make);
    const firstName = () => this.choose(names.firstNames);
    const lastName = () => (random() < 0.3 ? this.invent(2) : this.choose(names.lastNames));
    const persons = few(8, () => `${firstName()} ${lastName()}`);
    const bodies = few(3, () => this.makeBody(names));
    this.byName = {
      town: few(8, () => this.choose(names.towns)),
      place: few(4, () => this.choose(names.towns)),
      village: few(3, () => this.invent(3)),
      club: few(3, () => this.choose(names.clubs)),
      country: few(6, () => this.choose(names.countries)),
      nationality: few(3, () => this.choose(names.nationalities)),
      company: few(4, () => this.makeCompany(names)),
      body: bodies,
      acronym: bodies.map(acronymOf),
      person: persons,
      surname: persons.map((name) => name.split(' ').at(-1) ?? name),
      day: DAYS,
    };
  }

  choose<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  /** A name of the report, or a number. */
  get(what: string): string {
    const known = this.byName[what];
    if (known) {
      return this.choose(known);
    }
    return what === 'score' ? `${this.number()}-${this.number()}` : this.number();
  }

  /** An acronym with the body that it stands for. */
  bodyAndAcronym(): [body: string, acronym: string] {
    const body = this.get('body');
    return [body, acronymOf(body)];
  }

  private number(): string {
    return String(Math.floor(this.random() ** 2 * 100));
  }

  private invent(syllables: number): string {
    const name = Array.from({ length: syllables }, () => this.choose(SYLLABLES)).join('');
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  private makeCompany({ lastNames, organisations, towns }: ReportNames): string {
    const root = () => this.choose([this.invent(2), this.choose(lastNames), this.choose(organisations)]);
    const endings = ['', '', '', ...COMPANY_ENDINGS.map((ending) => ` ${ending}`)];
    return this.random() < 0.15
      ? `${this.choose(['Bank of', 'Banco', 'Radio', 'Air'])} ${this.choose(towns)}`
      : `${root()}${this.choose(endings)}`;
  }

  private makeBody({ towns, countries }: ReportNames): string {
    const kind = this.random();
    if (kind < 0.2) {
      return `University of ${this.choose(towns)}`;
    }
    if (kind < 0.4) {
      return `${this.choose(BODY_ADJECTIVES)} ${this.choose(BODIES)} of ${this.choose(countries)}`;
    }
    return `${this.choose(BODY_ADJECTIVES)} ${this.choose(BODY_TOPICS)} ${this.choose(BODIES)}`;
  }
}

const SYLLABLES =
  'ka ra mo ven ti lor dan sha bel nov ur mar ko zin tal vi ro gan ber li sto fen do ak ma nu per sul ha wen cor'.split(
    ' ',
  );
const COMPANY_ENDINGS =
  'Inc Corp Ltd Co Group Holdings Motors Airlines Bank Energy Industries Systems Media'.split(' ');
const BODY_ADJECTIVES = "National Central Supreme Federal Democratic United People's International".split(
  ' ',
);
const BODY_TOPICS =
  'Health Trade Labour Liberation Security Election Football Olympic Oil Rights Farmers'.split(' ');
const BODIES =
  'Party Union Council Commission Committee Agency Federation Front Movement Authority Court'.split(' ');

/** The first letters of a name's capitalised words. */
function acronymOf(name: string): string {
  return name
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

/** Fills a pattern. A pattern without small letters outside its braces is in capitals throughout. */
function fill(pattern: string, fillings: Fillings): Sentence {
  const words: string[] = [];
  const names: TaggedName[] = [];
  const fixed = pattern.replaceAll(/\{\w+\}/g, '');
  const isUpper = !/[a-z]/.test(fixed) && /[A-Z]{3}/.test(fixed);
  const addName = (name: string, tag: string) => {
    const written = (isUpper ? name.toUpperCase() : name).split(' ');
    names.push({ start: words.length, end: words.length + written.length, tag });
    words.push(...written);
  };
  for (const part of pattern.split(' ')) {
    const what = /^\{(\w+)\}$/.exec(part)?.[1] ?? '';
    const tag = TAGS[what];
    if (what === 'bodyWithAcronym') {
      const [body, acronym] = fillings.bodyAndAcronym();
      addName(body, 'ORG');
      words.push('(');
      addName(acronym, 'ORG');
      words.push(')');
    } else if (tag === undefined) {
      words.push(part.replaceAll(/\{(\w+)\}/g, (_, inner: string) => fillings.get(inner)));
    } else {
      addName(fillings.get(what), tag);
    }
  }
  return { words, tags: tagsOf(names, words.length) };
}
