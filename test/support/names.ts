import { type EntityType, type Mention, readMentions, type TaggedText } from '../../src/engine/entities';

const TYPES: Readonly<Record<string, EntityType>> = { '[': 'person', '{': 'organisation', '<': 'place' };
const MARKED = /\[([^\]]*)\]|\{([^}]*)\}|<([^>]*)>/g;

/** A text and its mentions. */
export interface NamedText {
  text: string;
  mentions: Mention[];
}

/**
 * Reads a text in which names are marked as a tagger would find them: [person], {organisation}, <place>. Every line is
 * a paragraph.
 */
export function named(marked: string): NamedText {
  const paragraphs: TaggedText[] = [];
  let start = 0;
  for (const [paragraph, line] of marked.split('\n').entries()) {
    const tagged = tag(line);
    paragraphs.push({ ...tagged, start, paragraph });
    start += tagged.text.length + 1;
  }
  return { text: paragraphs.map(({ text }) => text).join('\n'), mentions: readMentions(paragraphs) };
}

/** One paragraph of such a text, with what a tagger would find in it. */
export function tag(line: string): Pick<TaggedText, 'text' | 'names'> {
  const names: { start: number; end: number; type: EntityType }[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(MARKED)) {
    const name = match[0].slice(1, -1);
    text += line.slice(from, match.index);
    names.push({
      start: text.length,
      end: text.length + name.length,
      type: TYPES[match[0][0] ?? ''] ?? 'person',
    });
    text += name;
    from = match.index + match[0].length;
  }
  return { text: text + line.slice(from), names };
}

const MARKS: Readonly<Record<string, [string, string]>> = {
  person: ['[', ']'],
  organisation: ['{', '}'],
  place: ['<', '>'],
};

/** The mentions of a marked text, marked in the same way. */
export function read(marked: string): string[] {
  return named(marked).mentions.map(({ text, type }) => (MARKS[type] ?? ['', '']).join(text));
}
