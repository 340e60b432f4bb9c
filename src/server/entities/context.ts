import type { Corpus, EntityMention } from '../../engine';

/** How many characters are shown before and after a name. */
export interface Around {
  before: number;
  after: number;
}

/** A name with the words around it, on one line; `start` and `end` are those of the name in `text`. */
export interface Context {
  text: string;
  start: number;
  end: number;
}

/** The words around a mention in its paragraph. */
export function contextOf(corpus: Corpus, { uri, mention }: EntityMention, around: Around): Context {
  const article = corpus.article(uri);
  const paragraph = article?.paragraphs[mention.paragraph];
  const prose = article && paragraph ? article.proseOf(paragraph) : '';
  const at = mention.start - (paragraph?.start ?? 0);
  const end = at + mention.end - mention.start;
  const asRead = article?.reading.format === 'markdown' ? withoutMarks : onOneLine;
  const before = lastWords(asRead(prose.slice(0, at)).trimStart(), around.before);
  const name = asRead(prose.slice(at, end));
  const after = firstWords(asRead(prose.slice(end)).trimEnd(), around.after);
  return { text: before + name + after, start: before.length, end: before.length + name.length };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Markdown as it is read: links as their texts, no marks of emphasis. A link may begin before and end behind the name. */
function withoutMarks(text: string): string {
  return onOneLine(text)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^([^[\]]*)\]\([^)]*\)/, '$1')
    .replace(/!?\[([^\]]*)$/, '$1')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|[*`]+/gu, '');
}

function lastWords(text: string, most: number): string {
  return text.length <= most ? text : `…${text.slice(-most).replace(/^\S*/, '')}`;
}

function firstWords(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\S*$/, '').trimEnd()} …`;
}
