import MarkdownIt, { type Token } from 'markdown-it';
import type { Lines } from './lines';
import type { Container, RawParagraph } from './paragraph';

let parser: InstanceType<typeof MarkdownIt> | undefined;

/**
 * Block structure only: inline marks are left to `normalise`, so the inline pass would be work for nothing. Made when it is
 * first needed: it takes longer than a short text.
 */
function blockParser(): InstanceType<typeof MarkdownIt> {
  if (!parser) {
    parser = new MarkdownIt('default', { html: true });
    parser.core.ruler.enableOnly(['normalize', 'block']);
  }
  return parser;
}

/** The tokens that open what paragraphs can stand in. */
const CONTAINERS = new Set(['bullet_list', 'ordered_list', 'list_item', 'blockquote']);

/** What a Markdown text is made of. */
export interface Blocks {
  paragraphs: RawParagraph[];
  /** Code, HTML and rules, in order: what they are and what they hold. */
  others: string[];
}

/** The tokens of blocks that are not prose and hold no other blocks. */
const OTHERS = new Set(['fence', 'code_block', 'html_block', 'hr']);

/**
 * The paragraphs and headings of a Markdown text, wherever they are nested. Code, front matter, HTML blocks,
 * tables, rules and link definitions are not prose.
 */
export function markdownBlocks(lines: Lines): Blocks {
  const firstLine = frontMatterLines(lines);
  const tokens = blockParser().parse(lines.text.slice(lines.startOf(firstLine)), {});
  const paragraphs: RawParagraph[] = [];
  const others: string[] = [];
  const containers: Container[] = [];
  let inTable = false;
  let lastLine = firstLine - 1;
  for (const [index, token] of tokens.entries()) {
    keepContainers(containers, token);
    if (OTHERS.has(token.type)) {
      others.push(`${token.type} ${containers.length} ${token.content}`);
    }
    if (token.type === 'table_open' || token.type === 'table_close') {
      inTable = token.type === 'table_open';
    }
    if (token.type !== 'inline' || inTable || !token.map || token.content === '') {
      continue;
    }
    const paragraph = paragraphOf(lines, firstLine, tokens[index - 1] ?? token, token, [...containers]);
    paragraph.follows = isGap(lines, lastLine + 1, paragraph.startLine) ? 'prose' : 'break';
    lastLine = paragraph.endLine;
    paragraphs.push(paragraph);
  }
  return { paragraphs, others };
}

function keepContainers(containers: Container[], token: Token): void {
  const kind = token.type.replace(/_(?:open|close)$/, '');
  if (!CONTAINERS.has(kind)) {
    return;
  }
  if (token.nesting === 1) {
    containers.push({ kind: `${kind} ${token.attrGet('start') ?? ''}` });
  } else {
    containers.pop();
  }
}

/** Front matter begins with a name and its value, or is empty; a rule at the top of a text is followed by prose. */
const NAME_AND_VALUE = /^(?:#.*|["']?[\w-]+["']?\s*[:=].*|\s*)$/;

/** How many lines at the top are YAML (`---`) or TOML (`+++`) front matter; 0 where it is not closed. */
function frontMatterLines(lines: Lines): number {
  const fence = lines.at(0).trimEnd();
  if ((fence !== '---' && fence !== '+++') || !NAME_AND_VALUE.test(lines.at(1))) {
    return 0;
  }
  for (let line = 1; line < lines.count; line += 1) {
    const text = lines.at(line).trimEnd();
    if (text === fence || (fence === '---' && text === '...')) {
      return line + 1;
    }
  }
  return 0;
}

/** Whether nothing but blank lines (in a quotation: lone `>`) stands from line `from` up to line `to`. */
function isGap(lines: Lines, from: number, to: number): boolean {
  for (let line = from; line < to; line += 1) {
    if (!/^[\s>]*$/.test(lines.at(line))) {
      return false;
    }
  }
  return true;
}

function paragraphOf(
  lines: Lines,
  firstLine: number,
  block: Token,
  inline: Token,
  containers: readonly Container[],
): RawParagraph {
  const [from, to] = block.map ?? inline.map ?? [0, 0];
  const startLine = firstLine + from;
  const endLine = firstLine + to - 1;
  const contentLines = inline.content.split('\n');
  const lastTextLine = startLine + contentLines.length - 1;
  const isHeading = block.type === 'heading_open';
  const isHashed = isHeading && block.markup.startsWith('#');
  const start = isHashed
    ? hashedStart(lines, startLine, inline.content)
    : contentStart(lines, startLine, contentLines[0]);
  const end = isHashed
    ? start + inline.content.length
    : lines.startOf(lastTextLine) + lines.at(lastTextLine).trimEnd().length;
  return {
    start,
    end,
    startLine,
    endLine: Math.max(endLine, startLine),
    kind: isHeading ? 'heading' : containers.length > 0 ? 'item' : 'prose',
    content: inline.content,
    follows: 'prose',
    containers,
  };
}

/** Where the text of a `# heading` begins: behind the first run of `#`, which no container mark holds. */
function hashedStart(lines: Lines, line: number, content: string): number {
  const text = lines.at(line);
  const afterMarks = text.indexOf('#') + (/#+/.exec(text)?.[0].length ?? 0);
  const at = text.indexOf(content, afterMarks);
  return lines.startOf(line) + (at < 0 ? afterMarks : at);
}

/**
 * Where a line's own text begins behind its container marks. The parser gives the text without them but not its
 * column; the text is always the end of the line, so its length tells.
 */
function contentStart(lines: Lines, line: number, content: string | undefined): number {
  const length = lines.at(line).trimEnd().length;
  return lines.startOf(line) + Math.max(0, length - (content ?? '').trim().length);
}

/**
 * The text from `start` to `end` with the container marks at the beginning of its lines (`> `, indentation)
 * replaced by spaces, so that offsets stay true while only prose is left.
 */
export function maskContainers(lines: Lines, paragraph: RawParagraph): string {
  const contentLines = paragraph.content.split('\n');
  const raw = lines.text.slice(paragraph.start, paragraph.end);
  if (contentLines.length === 1) {
    return raw;
  }
  let masked = '';
  for (const [index, content] of contentLines.entries()) {
    const line = paragraph.startLine + index;
    const from = Math.max(paragraph.start, lines.startOf(line));
    const to = Math.min(paragraph.end, lines.startOf(line + 1));
    const own = contentStart(lines, line, content);
    masked += ' '.repeat(Math.max(0, own - from)) + lines.text.slice(Math.max(own, from), to);
  }
  return masked;
}
