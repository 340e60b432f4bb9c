import assert from 'node:assert/strict';
import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { readArticle } from '../../../src/engine/text';
import { Lines } from '../../../src/engine/text/lines';
import { markdownBlocks } from '../../../src/engine/text/markdown';

/** A block of prose: where its own text begins and ends (1-based lines, 1-based column), and whether it is a heading. */
interface Block {
  kind: 'heading' | 'paragraph';
  startLine: number;
  startColumn: number;
  endLine: number;
}

const LINES = [
  'The ferry sails at nine.',
  'Nobody was hurt',
  '*Emphasised* words',
  '# Harbour news',
  '## Tides ##',
  '####### seven marks',
  '===',
  '---',
  '***',
  '```',
  '~~~ text',
  '<div>',
  '</div>',
  '',
  '',
  '',
  '    four spaces',
  '\ttab',
  '  two spaces',
  '1986 was a good year',
  '+',
  '-',
];
// No line begins with a tab before a block's mark: where such a line lazily continues a nested paragraph, markdown-it
// ends the paragraph and the specification does not (51 of 20,000 generated documents; none without such lines).
const CONTAINERS = [
  '',
  '',
  '',
  '',
  '> ',
  '>',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '10. ',
  '   ',
  '  ',
  '> > ',
  '- - ',
  '> - ',
];

const markdown = fc
  .array(fc.tuple(fc.constantFrom(...CONTAINERS), fc.constantFrom(...LINES)), { maxLength: 14 })
  .chain((lines) =>
    fc.constantFrom('\n', '\r\n', '\r').map((lineEnd) => lines.map((parts) => parts.join('')).join(lineEnd)),
  )
  .filter((text) => !text.startsWith('---'));

describe('Markdown paragraphs', () => {
  it('are those of an independent CommonMark parser, at the same places', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        assert.deepEqual(blocksOfArticle(text), blocksOfCommonmark(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('leave out code, front matter, HTML, tables and link definitions', () => {
    const text = [
      '---',
      'title: A headline that stands in front matter',
      '---',
      '',
      '```',
      'A line of code that is not prose.',
      '```',
      '',
      '| Tide | Time |',
      '| ---- | ---- |',
      '| High | Nine |',
      '',
      '<figure>A figure</figure>',
      '',
      '[ferry]: https://example.org/ferry',
      '',
      'The only paragraph.',
      '',
    ].join('\n');
    assert.deepEqual(
      paragraphs(text).map(({ normalised }) => normalised),
      ['the only paragraph.'],
    );
  });

  it('know headings, list items and quotations for what they are', () => {
    const text = '# Title\n\nBody text here.\n\n- An item\n\n> A quotation\n\nSecond title\n===\n';
    assert.deepEqual(
      paragraphs(text).map(({ role }) => role),
      ['heading', 'body', 'other', 'other', 'heading'],
    );
  });

  it('are told apart by what stands between them', () => {
    const text = 'One.\n\nTwo.\n\n***\n\nThree.\n\n```\ncode\n```\n\nFour.\n\n> Five.\n>\n> Six.\n';
    assert.deepEqual(
      paragraphs(text).map(({ follows }) => follows),
      ['prose', 'prose', 'break', 'break', 'prose', 'prose'],
    );
  });

  it('give their prose with true offsets, container marks blanked', () => {
    const text = '> The first line\n> and the second.\n';
    const article = readArticle(text, { format: 'markdown', paragraphs: 'auto' });
    const [paragraph] = article.paragraphs;
    assert.ok(paragraph);
    assert.equal(article.proseOf(paragraph), 'The first line\n  and the second.');
    assert.equal(text.slice(paragraph.start, paragraph.end), 'The first line\n> and the second.');
  });

  it('read front matter only where it is closed', () => {
    assert.equal(paragraphs('+++\na = 1\n+++\nText.\n').length, 1);
    assert.deepEqual(
      paragraphs('---\nNot front matter but text under a rule.\n').map(({ normalised }) => normalised),
      ['not front matter but text under a rule.'],
    );
  });
});

function paragraphs(text: string) {
  return readArticle(text, { format: 'markdown', paragraphs: 'auto' }).paragraphs;
}

function blocksOfArticle(text: string): Block[] {
  const lines = new Lines(text);
  return markdownBlocks(lines).paragraphs.map((paragraph) => ({
    kind: paragraph.kind === 'heading' ? 'heading' : 'paragraph',
    startLine: paragraph.startLine + 1,
    // A heading's own text begins behind its marks; the other parser counts from the marks.
    startColumn: paragraph.kind === 'heading' ? 0 : paragraph.start - lines.startOf(paragraph.startLine) + 1,
    endLine: paragraph.endLine + 1,
  }));
}

function blocksOfCommonmark(text: string): Block[] {
  const blocks: Block[] = [];
  const walker = new Parser().parse(text).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const block = step.entering ? blockOf(step.node) : undefined;
    if (block) {
      blocks.push(block);
    }
  }
  return blocks;
}

function blockOf(node: Node): Block | undefined {
  const isProse = node.type === 'paragraph' || node.type === 'heading';
  if (!isProse || !node.firstChild) {
    return undefined; // an empty heading has no text to compare
  }
  const [[startLine, startColumn], [endLine]] = node.sourcepos;
  const kind = node.type === 'heading' ? 'heading' : 'paragraph';
  return { kind, startLine, startColumn: kind === 'heading' ? 0 : startColumn, endLine };
}
