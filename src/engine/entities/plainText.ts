// What of a paragraph is read for names: addresses and code are no prose, and a name in them must not be renamed.
import type { Article, Paragraph } from '../text';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()[\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** What stands in a tag or between back-ticks: the marks around it stay. */
const MARKDOWN_CODE = /(?<=<)\/?[a-zA-Z][^<>]*(?=>)|(?<=`)[^`]+(?=`)/g;
/** A link or picture: its text is prose, its target and title are not. */
const MARKDOWN_LINK = /(!?\[)([^[\]]*)(\](?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\]))/g;
const MARKDOWN_FOOTNOTE = /\[\^[^[\]\s]+\]:?/g;

/** The prose of a paragraph, with unchanged offsets: what is none is replaced by dashes, so that it parts the words. */
export function textForNames(article: Article, paragraph: Paragraph): string {
  const prose = article.proseOf(paragraph);
  const plain = article.reading.format === 'markdown' ? withoutMarks(prose) : prose;
  return mayHoldAddress(plain) ? plain.replace(ADDRESS, blank) : plain;
}

/** Most texts hold none, which is told sooner like this than by the pattern. */
function mayHoldAddress(text: string): boolean {
  return text.includes('@') || text.includes('://') || text.includes('www.');
}

/** Marks of links leave spaces, as if they were not there: "**[Ada](ada.md)** Quill" is one name. */
function withoutMarks(prose: string): string {
  return prose
    .replace(MARKDOWN_CODE, blank)
    .replace(MARKDOWN_LINK, (_, before: string, text: string, target: string) =>
      [spaces(before), text, spaces(target)].join(''),
    )
    .replace(MARKDOWN_FOOTNOTE, spaces);
}

function spaces(text: string): string {
  return ' '.repeat(text.length);
}

function blank(text: string): string {
  return `-${' '.repeat(text.length - 1)}`;
}
