// In a headline the tagger has little to go by: what running text calls by a longer name bears it there too.
import { isNationality } from '../countries';
import { fold } from '../forms';
import type { EntityType, TaggedName } from '../mention';
import { recalled } from '../paragraphMemory';
import type { Mendable } from '.';
import { withoutLegalForm } from './legalForms';
import { merged } from './merged';
import { plainName } from './plainName';

const SMALL = /^(?:\s\p{Ll}\S*)+$/u;
const LETTER = /\p{L}/u;
const INSTITUTION_OF_PEOPLE =
  /^(\p{Lu}+)\s(?:BANKS?|ARMY|NAVY|TREASURY|GOVERNMENT|CABINET|PARLIAMENT|POLICE|COURT|UNIONS?|MINISTRY|MINISTER|PARTY|FIRMS?|GROUP)$/u;
const FIRST_LETTERS = /(?<=^|\s)\p{Ll}/gu;
const WORD = /\S+/g;
const MARKS_BEFORE = /^[("'\u2018\u201c<]+/;
const MARKS_BEHIND = /(?:['\u2019]s)?[)"'\u2019\u201d>,.:;!?]*$/;

/** The paragraphs of an article, with the names in its headlines as running text has them. */
export function withKnownHeadlines<Paragraph extends Mendable>(
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  if (!paragraphs.some(isNamedHeadline)) {
    return paragraphs;
  }
  const known = new LongNames(paragraphs);
  return paragraphs.map((paragraph) =>
    isNamedHeadline(paragraph)
      ? { ...paragraph, names: namesInHeadline(withoutSmall(paragraph, paragraphs), known) }
      : paragraph,
  );
}

/** "CENTRAL BANK" over a text that writes of the central bank is no name. */
function withoutSmall(headline: Mendable, paragraphs: readonly Mendable[]): Mendable {
  const { text } = headline;
  const names = headline.names.filter(({ start, end }) => {
    const own = text.slice(start, end);
    return (
      !own.includes(' ') || !(isPeoples(own, paragraphs) || paragraphs.some((other) => isSmallIn(other, own)))
    );
  });
  return { ...headline, names };
}

/** Whether running text has a name's words without capitals, but for the first one. */
function isSmallIn(paragraph: Mendable, own: string): boolean {
  const { text } = paragraph;
  const small = recalled(paragraph, 'small', () => text.toLowerCase());
  const at = small.indexOf(own.toLowerCase());
  const end = at + own.length;
  return at >= 0 && SMALL.test(text.slice(at + own.indexOf(' '), end)) && !LETTER.test(text.charAt(end));
}

/** "ISRAELI BANK SAYS": some bank of a country, unless the text has one of that name. */
function isPeoples(own: string, paragraphs: readonly Mendable[]): boolean {
  const [, people = ''] = INSTITUTION_OF_PEOPLE.exec(own) ?? [];
  return (
    isNationality(fold(people)) &&
    !paragraphs.some(({ text }) => text.includes(own.toLowerCase().replace(FIRST_LETTERS, upper)))
  );
}

function upper(letter: string): string {
  return letter.toUpperCase();
}

function isNamedHeadline({ isTitleCase, names }: Mendable): boolean {
  return isTitleCase && names.length > 0;
}

function namesInHeadline({ text, names }: Mendable, known: LongNames): readonly TaggedName[] {
  const longer = known.isEmpty ? [] : known.in(wordsOf(text));
  return longer.length === 0
    ? names
    : merged(names.map((name) => longest(longer.filter((other) => isInside(name, other))) ?? name));
}

function isInside(name: TaggedName, other: TaggedName): boolean {
  return (
    other.start <= name.start && name.end <= other.end && other.end - other.start > name.end - name.start
  );
}

function longest(names: readonly TaggedName[]): TaggedName | undefined {
  return names.reduce<TaggedName | undefined>(
    (best, name) => (best && best.end - best.start >= name.end - name.start ? best : name),
    undefined,
  );
}

interface Word {
  start: number;
  end: number;
  /** As names are compared. */
  plain: string;
}

interface LongName {
  words: readonly string[];
  type: EntityType;
}

/** The names of several words of running text, by their first one. */
class LongNames {
  private readonly byFirst = new Map<string, LongName[]>();

  constructor(paragraphs: readonly Mendable[]) {
    for (const { text, names, isTitleCase } of paragraphs) {
      for (const { start, end, type } of isTitleCase ? [] : names) {
        this.add(plainName(text.slice(start, end)), type);
      }
    }
  }

  get isEmpty(): boolean {
    return this.byFirst.size === 0;
  }

  /** Where they stand in a headline. */
  in(words: readonly Word[]): TaggedName[] {
    return words.flatMap(({ start, plain }, from) =>
      (this.byFirst.get(plain) ?? []).flatMap((name) => {
        const end = endOf(name, words, from);
        return end === undefined ? [] : { start, end, type: name.type };
      }),
    );
  }

  private add(name: string, type: EntityType): void {
    if (name.includes(' ')) {
      for (const form of new Set([name, withoutLegalForm(name)])) {
        const words = form.split(' ');
        const [first = ''] = words;
        this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), { words, type }]);
      }
    }
  }
}

/** Where a name ends that begins with a word of a headline; nothing where it goes on otherwise. */
function endOf({ words: own }: LongName, words: readonly Word[], from: number): number | undefined {
  return own.every((word, index) => words[from + index]?.plain === word)
    ? words[from + own.length - 1]?.end
    : undefined;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const before = MARKS_BEFORE.exec(word)?.[0].length ?? 0;
    const bare = word.slice(before).replace(MARKS_BEHIND, '');
    const start = index + before;
    return bare === '' ? [] : { start, end: start + bare.length, plain: plainName(bare) };
  });
}
