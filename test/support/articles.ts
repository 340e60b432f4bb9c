import fc from 'fast-check';
import type { Reading } from '../../src/engine';

/** An article made up for a property: its text and how it is to be read. */
export interface MadeArticle {
  text: string;
  reading: Reading;
}

const NOUNS = [
  'harbour',
  'council',
  'ferry',
  'island',
  'school',
  'museum',
  'roof',
  'vote',
  'budget',
  'mayor',
];
const VERBS = ['closed', 'opened', 'moved', 'promised', 'repaired', 'refused', 'counted', 'painted'];

/** A paragraph that is told from all others by its number. */
function bodyText(number: number): string {
  const noun = NOUNS[number % NOUNS.length];
  const verb = VERBS[number % VERBS.length];
  const other = NOUNS[(number * 3 + 1) % NOUNS.length];
  return (
    `Report number ${number} says that the ${noun} of the northern town was ${verb} after a long evening of talk, ` +
    `and that the ${other} would hear of it by ${(number % 12) + 1} o'clock on the following day at the latest.`
  );
}

/** Kinds of paragraphs, by the number that tells them apart: long ones, short ones, headings. */
function textOf(number: number): string {
  if (number % 5 === 4) {
    return `Short note ${number}.`;
  }
  return number % 7 === 6 ? `News from quarter ${number} of the town` : bodyText(number);
}

/** Paragraph numbers with copies of single paragraphs and of blocks in them, touching, shuffled, many times over. */
const numbers = fc
  .array(fc.oneof(fc.nat(14), fc.tuple(fc.nat(10), fc.integer({ min: 2, max: 4 }))), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.flatMap((part) => (typeof part === 'number' ? [part] : block(...part))));

function block(first: number, length: number): number[] {
  return Array.from({ length }, (_, index) => first + index);
}

const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
const gaps = fc.array(fc.constantFrom(1, 1, 1, 2, 3), { minLength: 1, maxLength: 7 });

interface Shape {
  numbers: number[];
  lineEnd: string;
  gaps: number[];
  endsWithLineEnd: boolean;
  startsBlank: boolean;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  numbers,
  lineEnd: lineEnds,
  gaps,
  endsWithLineEnd: fc.boolean(),
  startsBlank: fc.boolean(),
});

/** Puts paragraphs, each a list of lines, together with gaps of blank lines that follow a rhythm. */
function join(
  paragraphs: string[][],
  { lineEnd, gaps, endsWithLineEnd, startsBlank }: Shape,
  tight: boolean,
): string {
  const lines: string[] = startsBlank ? [''] : [];
  for (const [index, own] of paragraphs.entries()) {
    lines.push(...own);
    const gap = (gaps[index % gaps.length] ?? 1) - (tight ? 1 : 0);
    if (index < paragraphs.length - 1) {
      lines.push(...Array.from({ length: gap }, () => ''));
    }
  }
  return lines.join(lineEnd) + (endsWithLineEnd ? lineEnd : '');
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}

/** Plain text, each line a paragraph, mostly without blank lines between them. */
export const lineByLine: fc.Arbitrary<MadeArticle> = shape.map((made) => ({
  text: join(
    made.numbers.map((number) => [textOf(number)]),
    made,
    true,
  ),
  reading: { format: 'plainText', paragraphs: 'line' },
}));

/** Plain text with blank lines between paragraphs that are one line each. */
export const blankLines: fc.Arbitrary<MadeArticle> = shape.map((made) => ({
  text: join(
    made.numbers.map((number) => [textOf(number)]),
    made,
    false,
  ),
  reading: { format: 'plainText', paragraphs: 'auto' },
}));

/** Plain text wrapped by hand, each copy at a width of its own. */
export const hardWrapped: fc.Arbitrary<MadeArticle> = fc
  .tuple(shape, fc.array(fc.constantFrom(60, 66, 72), { minLength: 1, maxLength: 5 }))
  .map(([made, widths]) => ({
    text: join(
      made.numbers.map((number, index) => wrapped(textOf(number), widths[index % widths.length] ?? 72)),
      made,
      false,
    ),
    reading: { format: 'plainText', paragraphs: 'auto' },
  }));

const CODE = ['```', 'Code that must stay as it is.', '```'];

/** One paragraph in one of the ways that Markdown has; copies differ in quotes, emphasis, wrapping and marks. */
function markdownParagraph(number: number, style: number): string[] {
  const text = textOf(number);
  const styles: (() => string[])[] = [
    () => [text],
    () => wrapped(text, 64),
    () => [text.replace('northern', '**northern**').replaceAll("'", '\u2019')],
    () => [`- ${text}`],
    () => wrapped(text, 60).map((line) => `> ${line}`),
    () => [`1. ${text}`],
    () => [`## ${text}`],
    () => [text, '', ...CODE],
    () => [text, '', '***'],
  ];
  return styles[style % styles.length]?.() ?? [text];
}

/** Markdown: paragraphs, list items, quotations, headings, code and rules between them, with and without gaps. */
export const markdown: fc.Arbitrary<MadeArticle> = fc
  .tuple(shape, fc.array(fc.nat(8), { minLength: 1, maxLength: 9 }), fc.boolean())
  .map(([made, styles, tight]) => ({
    text: join(
      made.numbers.map((number, index) => markdownParagraph(number, styles[index % styles.length] ?? 0)),
      made,
      tight,
    ),
    reading: { format: 'markdown', paragraphs: 'auto' },
  }));

/** An article in any layout. */
export const anyArticle: fc.Arbitrary<MadeArticle> = fc.oneof(lineByLine, blankLines, hardWrapped, markdown);
