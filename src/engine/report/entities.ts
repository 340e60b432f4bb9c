import type { Corpus } from '../corpus';
import { ENTITY_TYPES, type Entity, type EntityType } from '../entities';

/** A person, organisation or place with all places where it is named. */
export interface ReportedEntity {
  name: string;
  type: EntityType;
  /** Its other names, the most used first. */
  aliases: string[];
  /** Its titles, the most used first. */
  titles: string[];
  mentions: ReportedMention[];
}

/** The name alone, without title or possessive: 1-based, `endColumn` exclusive; it ends on the line where it begins. */
export interface ReportedMention {
  path: string;
  line: number;
  column: number;
  endColumn: number;
  text: string;
}

/** All entities, the most mentioned first; their mentions in the order of the articles. */
export function reportEntities(corpus: Corpus): ReportedEntity[] {
  const order = new Map(corpus.uris.map((path, index) => [path, index]));
  return corpus.names.entities().map(({ id, name, type, aliases, titles }) => ({
    name,
    type,
    aliases: aliases.map(({ text }) => text),
    titles: titles.map(({ text }) => text),
    mentions: corpus.names
      .mentionsOf(id)
      .sort((a, b) => (order.get(a.uri) ?? 0) - (order.get(b.uri) ?? 0) || a.mention.start - b.mention.start)
      .flatMap(({ uri, mention }) => reportMention(corpus, uri, mention) ?? []),
  }));
}

/** Of a name that a line break parts, as in a text wrapped by hand, the part on the first line is told. */
function reportMention(
  corpus: Corpus,
  path: string,
  { start, end }: { start: number; end: number },
): ReportedMention | undefined {
  const lines = corpus.article(path)?.lines;
  if (!lines) {
    return undefined;
  }
  const line = lines.lineAt(start);
  const column = start - lines.startOf(line) + 1;
  const endColumn = Math.min(end, lines.endOf(line)) - lines.startOf(line) + 1;
  return { path, line: line + 1, column, endColumn, text: lines.text.slice(start, end).replace(/\s+/g, ' ') };
}

const HEADINGS: Readonly<Record<EntityType, string>> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
};
/** Of a large folder the index in the text report lists so many of each type; the JSON report has all. */
const MOST_OF_A_TYPE = 200;
const MOST_TITLES = 4;
const MOST_ARTICLES = 3;

/** The index of names for reading: one entity a line, with its titles, how often it is named, and where. */
export function entityLines(corpus: Corpus): string[] {
  const entities = corpus.names.entities();
  return ENTITY_TYPES.flatMap((type) => {
    const own = entities.filter((entity) => entity.type === type);
    const more = own.length - MOST_OF_A_TYPE;
    return own.length === 0
      ? []
      : [
          `${HEADINGS[type]}:`,
          ...own.slice(0, MOST_OF_A_TYPE).map((entity) => entityLine(corpus, entity)),
          ...(more > 0 ? [`  and ${more.toLocaleString('en')} more`] : []),
        ];
  });
}

/** "  Ada Quill (mayor; also Quill): 12 times in early.md, late.md" */
function entityLine(corpus: Corpus, { id, name, mentions, titles, aliases }: Entity): string {
  const titleTexts = shortened(
    titles.map(({ text }) => text),
    MOST_TITLES,
  );
  const aliasTexts = shortened(
    aliases.map(({ text }) => text),
    MOST_TITLES,
  );
  const notes = [...(titleTexts ? [titleTexts] : []), ...(aliasTexts ? [`also ${aliasTexts}`] : [])];
  const about = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  const times = mentions === 1 ? 'once' : `${mentions.toLocaleString('en')} times`;
  const articles = corpus.names.articlesOf(id);
  return `  ${name}${about}: ${times} in ${shortened(articles, MOST_ARTICLES)}`;
}

function shortened(texts: readonly string[], most: number): string {
  const shown = texts.slice(0, most).join(', ');
  const more = texts.length - most;
  return more > 0 ? `${shown} and ${more.toLocaleString('en')} more` : shown;
}
