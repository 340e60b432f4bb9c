import type { ParagraphTable } from './paragraphTable';
import { isOneSentence } from './sentences';

/** A headline stands among the first few paragraphs, or the article has none. */
const HEAD = 3;
/** A standfirst is one sentence of at most this many words. */
const LONGEST_STANDFIRST_WORDS = 40;
const WHOLLY_EMPHASISED = /^(\*{1,3}|_{1,3})[^*_]+\1$/;

/**
 * Tells which paragraphs are standfirsts; headings are known. A standfirst is the one sentence that introduces an article:
 * right before its headline as the very first paragraph, or right after it, set in emphasis or much shorter than the
 * paragraph that follows.
 *
 * @param contentOf gives the own text of a paragraph
 */
export function giveRoles(table: ParagraphTable, contentOf: (index: number) => string): void {
  const headline = headlineOf(table);
  if (headline < 0) {
    return;
  }
  const before = headline - 1;
  if (before === 0 && isStandfirstText(table, before, contentOf)) {
    table.setRole(before, 'standfirst');
  }
  const after = firstAfterHeadline(table, headline);
  if (standsOut(table, after, contentOf) && isStandfirstText(table, after, contentOf)) {
    table.setRole(after, 'standfirst');
  }
}

function headlineOf(table: ParagraphTable): number {
  for (let index = 0; index < Math.min(HEAD, table.count); index += 1) {
    if (table.roleOf(index) === 'heading') {
      return index;
    }
  }
  return -1;
}

/** A headline may stand twice: the standfirst follows the last of them. */
function firstAfterHeadline(table: ParagraphTable, headline: number): number {
  let at = headline + 1;
  while (at < table.count && table.roleOf(at) === 'heading') {
    at += 1;
  }
  return at;
}

function isStandfirstText(table: ParagraphTable, at: number, contentOf: (index: number) => string): boolean {
  const mayBe =
    at < table.count && table.roleOf(at) === 'body' && table.wordsOf(at) <= LONGEST_STANDFIRST_WORDS;
  return mayBe && isOneSentence(contentOf(at));
}

function standsOut(table: ParagraphTable, at: number, contentOf: (index: number) => string): boolean {
  const isHalfOfNext = 2 * table.wordsOf(at) <= table.wordsOf(at + 1);
  return isHalfOfNext || (at < table.count && WHOLLY_EMPHASISED.test(contentOf(at).trim()));
}
