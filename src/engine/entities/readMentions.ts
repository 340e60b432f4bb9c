import { type Mendable, mendNames } from './mending';
import { withOwnPossessives } from './mending/possessives';
import type { Mention, TaggedName, TaggedText } from './mention';
import { recalled } from './paragraphMemory';
import { nameWithoutTitle, titlesOf } from './titles';
import type { Surroundings } from './titles/titleWord';
import { isTitleWord } from './titles/titleWords';

/** Marks of emphasis and ends of lines count as spaces, so that they part no title from its name. */
const EMPHASIS = /[*_\r\n]/g;
const OPENING_BRACKET = /^\s*\(\s*$/;
const LONG_WORD = /\p{L}[\p{L}\p{M}'\u2019-]{3,}/gu;
/** From this share of long words with a capital on, a capital tells nothing. */
const TITLE_CASE = 0.7;
const LEAST_WORDS = 4;
/** So much of a longer text tells how it uses capitals. */
const LONGEST_HEADLINE = 160;

/** The mentions of an article, in its order, from what the tagger found in its paragraphs. */
export function readMentions(tagged: readonly TaggedText[]): Mention[] {
  const paragraphs = mendNames(tagged.map(withPlainText));
  const surnames = new Set(paragraphs.flatMap(surnamesIn));
  const bare = paragraphs.map((paragraph) => withoutTitles(paragraph, (word) => surnames.has(word)));
  return withOwnPossessives(bare).flatMap(mentionsIn);
}

function withPlainText(tagged: TaggedText): Mendable {
  const plain = recalled(tagged, 'plain', () => {
    const text = tagged.text.replace(EMPHASIS, ' ');
    const names = [...tagged.names].sort((a, b) => a.start - b.start);
    return { text, names, isTitleCase: isTitleCase(text) };
  });
  return { ...tagged, ...plain };
}

function withoutTitles(paragraph: Mendable, isKnownSurname: (word: string) => boolean): Mendable {
  if (paragraph.names.length === 0) {
    return paragraph;
  }
  const bare = recalled(paragraph, 'bare', () => bareAnywhere(paragraph));
  return { ...paragraph, names: bare ?? bareNames(paragraph, isKnownSurname) };
}

/** The names of a paragraph without titles; nothing where that depends on who else is in the article. */
function bareAnywhere(paragraph: Mendable): readonly TaggedName[] | undefined {
  let isAsked = false;
  const bare = bareNames(paragraph, () => {
    isAsked = true;
    return false;
  });
  return isAsked ? undefined : bare;
}

function bareNames({ text, names }: Mendable, isKnownSurname: (word: string) => boolean): TaggedName[] {
  return names.flatMap((name) => nameWithoutTitle(text, name, isKnownSurname) ?? []);
}

function mentionsIn(mended: Mendable): Mention[] {
  const { start: offset, paragraph } = mended;
  return recalled(mended, 'mentions', () => mentionsInText(mended)).map((mention) => ({
    ...mention,
    start: offset + mention.start,
    end: offset + mention.end,
    paragraph,
    titles: mention.titles.map(({ start, end, text }) => ({
      start: offset + start,
      end: offset + end,
      text,
    })),
  }));
}

/** The mentions of a paragraph as if it began its article. */
function mentionsInText({ text, names, isTitleCase: inTitleCase }: Mendable): Mention[] {
  const surroundings: Surroundings = { names, isTitleCase: inTitleCase };
  return names.map((name, index) => {
    const { titles, honorific } =
      name.type === 'person' ? titlesOf(text, name, surroundings) : { titles: [], honorific: undefined };
    return {
      start: name.start,
      end: name.end,
      type: name.type,
      text: text.slice(name.start, name.end),
      paragraph: 0,
      titles,
      ...(honorific === undefined ? {} : { honorific }),
      ...(isDefinition(text, names[index - 1], name) ? { isDefinition: true } : {}),
    };
  });
}

/** "Northern Isles Ferry Authority (NIFA)". */
function isDefinition(text: string, before: TaggedName | undefined, name: TaggedName): boolean {
  return (
    before !== undefined &&
    before.type !== 'person' &&
    name.type !== 'person' &&
    OPENING_BRACKET.test(text.slice(before.end, name.start)) &&
    /^\s*\)/.test(text.slice(name.end, name.end + 3))
  );
}

/** The last words of names that have more than a title before them. */
function surnamesIn({ text, names }: TaggedText): string[] {
  return names.flatMap(({ type, start, end }) => {
    const words = type === 'person' ? text.slice(start, end).toLowerCase().split(/\s+/) : [];
    const given = words.slice(0, -1);
    return given.some((word) => !isTitleWord(word.replace(/\.$/, ''))) ? (words.at(-1) ?? '') : [];
  });
}

function isTitleCase(text: string): boolean {
  const words = text.slice(0, LONGEST_HEADLINE).match(LONG_WORD) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= LEAST_WORDS && capitals >= words.length * TITLE_CASE;
}
