// Sports reports made up from patterns of our own. The corpora hold hardly any, yet in agency copy they are frequent and
// go by rules of their own: a town that beats another is a club, a country that does is still a country, and after a
// player's name stands in brackets where he comes from.
import { type Document, type Sentence, type TaggedName, tagsOf } from './documents';

/** Names to fill the patterns with, as they are written in running text. */
export interface SportsNames {
  /** Towns that can stand for their clubs. */
  towns: readonly string[];
  /** Full names of clubs. */
  clubs: readonly string[];
  countries: readonly string[];
  firstNames: readonly string[];
  lastNames: readonly string[];
}

/** Words in braces are filled: T a club by its town, F a club by its full name, N a country, P a player, S a surname,
 * C a town as a place, D a day, numbers and scores. Upper case patterns get their names in upper case. */
const CLUB_PATTERNS = `
{T} beat {T} {score} on {D} to go top of the table .
{F} beat {F} {score} at home on {D} .
{P} scored twice as {T} beat {T} {score} in the first division on {D} .
{P} hit a late winner for {T} , who had lost their last {n} matches .
{T} {n} {T} {n}
{T} {n} {F} {n} ( halftime {score} )
{T} {n} {n} {n} {n} {n} {n} {n}
{T} v {T}
{T} at {T}
{T} , without the injured {P} , drew {score} with {F} .
{T} coach {P} said his side deserved to win .
{F} manager {P} has signed striker {P} from {T} for {n} million pounds .
{T} 's {P} was sent off in the {n}th minute of the match against {T} .
{S} , who joined {T} from {F} last year , scored {n} points .
{P} ( {T} ) {n}
Scorers : {P} ( {n} ) , {P} ( {n} penalty )
{T} : {P} ( {n} ) , {S} ( {n} )
In {C} , {P} pitched {n} innings and {T} edged {T} {score} .
At {C} , {T} defeated {T} {score} .
{T} won the cup in {C} with a {score} victory over {T} .
Second-placed {T} visit {T} on {D} and {F} are at home to {T} .
{T} and {T} are level on {n} points , with {T} third .
SOCCER - {T} BEAT {T} {score} .
SOCCER - {P} SENDS {T} THROUGH TO THE FINAL .
BASEBALL - {T} STAY AHEAD OF {T} .
BASKETBALL - RESULTS ON {D} .
{C} {n}-{n}-{n}
Leading scorers after {D} 's matches :
W L PCT GB
{T} {n} {n} .{n} -
`;

const COUNTRY_PATTERNS = `
{N} beat {N} {score} in a World Cup qualifier in {C} on {D} .
{N} {n} {N} {n}
{N} : {P} , {P} , {P} ( {P} {n} ) , {P}
{P} ( {N} ) beat {P} ( {N} ) {score} {score}
{n} . {P} ( {N} ) {n} minutes {n} seconds
{n} {P} ( {N} ) {n}
{P} of {N} won the women 's downhill in {C} on {D} ahead of {N} 's {P} .
{n}- {P} ( {N} ) beat {P} ( {N} ) {score} {score}
{N} captain {P} won the toss and chose to bat at {C} .
{N} all-rounder {P} took {n} wickets for {n} against {N} .
Men 's singles , second round
{S} , who beat {S} in {C} last month , will play {P} of {N} next .
TENNIS - {S} BEATS {S} IN {C} .
CRICKET - {N} LOSE BY {n} RUNS TO {N} .
SKIING - {P} WINS WORLD CUP RACE IN {C} .
{N} play {N} on {D} and {N} meet the winners of the match between {N} and {N} .
`;

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const LINES = 9;

/** Makes so many reports. The same random numbers make the same reports. */
export function makeSportsReports(count: number, names: SportsNames, random: () => number): Document[] {
  const choose = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const patterns = [CLUB_PATTERNS, COUNTRY_PATTERNS].map((lines) => lines.trim().split('\n'));
  const player = () => `${choose(names.firstNames)} ${choose(names.lastNames)}`;
  return Array.from({ length: count }, (_, index) => {
    // A report keeps to a few names, as real ones do.
    const few = (all: readonly string[], number: number) => Array.from({ length: number }, () => choose(all));
    const players = Array.from({ length: 8 }, player);
    const fillings: Record<string, readonly string[]> = {
      T: few(names.towns, 8),
      F: few(names.clubs, 3),
      N: few(names.countries, 6),
      C: few(names.towns, 3),
      P: players,
      S: players.map((name) => name.split(' ').at(-1) ?? name),
      D: DAYS,
    };
    const lines = patterns[index % patterns.length] ?? [];
    const sentences = Array.from({ length: LINES }, () =>
      fill(choose(lines), (what) => fillOne(what, fillings, random)),
    );
    return { id: `sports-${index}`, sentences };
  });
}

function fillOne(what: string, fillings: Record<string, readonly string[]>, random: () => number): string {
  const filling = fillings[what];
  if (filling) {
    return filling[Math.floor(random() * filling.length)] ?? '';
  }
  const number = () => String(Math.floor(random() ** 2 * 100));
  return what === 'score' ? `${number()}-${number()}` : number();
}

const TAGS: Readonly<Record<string, string>> = { T: 'ORG', F: 'ORG', N: 'LOC', C: 'LOC', P: 'PER', S: 'PER' };

function fill(pattern: string, choose: (what: string) => string): Sentence {
  const words: string[] = [];
  const names: TaggedName[] = [];
  const isUpper = !/[a-z]/.test(pattern.replaceAll(/\{\w+\}/g, ''));
  for (const part of pattern.split(' ')) {
    const what = /\{(\w+)\}/.exec(part)?.[1] ?? '';
    const tag = TAGS[what];
    if (tag === undefined) {
      words.push(part.replaceAll(/\{(\w+)\}/g, (_, inner: string) => choose(inner)));
    } else {
      const filled = part.replace(/\{\w+\}/, choose(what));
      const written = (isUpper && /[A-Z]{4}/.test(pattern) ? filled.toUpperCase() : filled).split(' ');
      names.push({ start: words.length, end: words.length + written.length, tag });
      words.push(...written);
    }
  }
  return { words, tags: tagsOf(names, words.length) };
}
