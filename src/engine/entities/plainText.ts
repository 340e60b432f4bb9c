// What of a paragraph is read for names: addresses and code are no prose, and a name in them must not be renamed.
import type { Article, Paragraph } from '../text';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()[\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** The place that a link leads to, what stands in a tag or between back-ticks: the marks around it stay. */
const MARKDOWN_PARTS =
  /(?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*|(?<=<)\/?[a-zA-Z][^<>]*(?=>)|(?<=`)[^`]+(?=`)/g;

/** The prose of a paragraph, with unchanged offsets: what is none is replaced by dashes, so that it parts the words. */
export function textForNames(article: Article, paragraph: Paragraph): string {
  const prose = article.proseOf(paragraph);
  const plain = article.reading.format === 'markdown' ? prose.replace(MARKDOWN_PARTS, blank) : prose;
  return plain.replace(ADDRESS, blank);
}

function blank(text: string): string {
  return `-${' '.repeat(text.length - 1)}`;
}
