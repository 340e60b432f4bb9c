import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { type Article, describeLines, type Repeat } from '../engine';
import { rangeOf } from './places';

const LONGEST_NAME = 60;
const LEVELS = 6;

type Paragraph = Article['paragraphs'][number];

/** The headings of an article, each with what stands below it; the paragraphs by their first words, repeats marked. */
export function outlineOf(article: Article, repeats: readonly Repeat[]): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  /** The headings that the next paragraph stands below, outermost first. */
  const open: { level: number; symbol: DocumentSymbol }[] = [];
  for (const paragraph of article.paragraphs) {
    const symbol = symbolOf(article, paragraph, repeats);
    const level = levelOf(article, paragraph);
    while ((open.at(-1)?.level ?? 0) >= level) {
      open.pop();
    }
    (open.at(-1)?.symbol.children ?? top).push(symbol);
    for (const heading of open) {
      heading.symbol.range = { ...heading.symbol.range, end: symbol.range.end };
    }
    if (paragraph.role === 'heading') {
      open.push({ level, symbol });
    }
  }
  return top;
}

function symbolOf(article: Article, paragraph: Paragraph, repeats: readonly Repeat[]): DocumentSymbol {
  const range = rangeOf(article.lines, paragraph);
  const copied = repeats.find(
    ({ code, copy }) =>
      code !== 'repeated-sentence' &&
      copy.startLine <= paragraph.startLine &&
      paragraph.endLine <= copy.endLine,
  );
  return {
    name: firstWords(article.proseOf(paragraph)),
    detail: copied ? describeCopy(copied) : '',
    kind: paragraph.role === 'heading' ? SymbolKind.String : SymbolKind.Field,
    range,
    selectionRange: range,
    children: [],
  };
}

function describeCopy({ code, of }: Repeat): string {
  return `${code === 'edited-repeat' ? 'edited repeat' : 'repeat'} of ${describeLines(of)}`;
}

/** Deeper than any heading for what is none. Headings of plain text are all alike. */
function levelOf({ lines, reading }: Article, { role, startLine, endLine }: Paragraph): number {
  if (role !== 'heading') {
    return LEVELS + 1;
  }
  if (reading.format !== 'markdown') {
    return 1;
  }
  const marks = /^[\s>]*(#{1,6})\s/.exec(lines.at(startLine))?.[1];
  return marks?.length ?? (/^[\s>]*-/.test(lines.at(endLine)) ? 2 : 1);
}

function firstWords(prose: string): string {
  const text = prose
    .replace(/[*_`]+/g, '')
    .trim()
    .replace(/\s+/g, ' ');
  const name = text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME).replace(/\s?\S*$/, '')} …`;
  return name === '' || name === ' …' ? `${text.slice(0, LONGEST_NAME)} …` : name;
}
