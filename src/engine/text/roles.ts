import type { RawParagraph, Role } from './paragraph';
import { sentencesOf } from './sentences';

/** A headline stands among the first few paragraphs, or the article has none. */
const HEAD = 3;
/** A standfirst is one sentence of at most this many words. */
const LONGEST_STANDFIRST_WORDS = 40;
const WHOLLY_EMPHASISED = /^(\*{1,3}|_{1,3})[^*_]+\1$/;

/**
 * The role of each paragraph. A standfirst is the one sentence that introduces an article: right before its headline
 * as the very first paragraph, or right after it, set in emphasis or much shorter than the paragraph that follows.
 *
 * @param wordCounts the number of words of each paragraph
 */
export function rolesOf(paragraphs: readonly RawParagraph[], wordCounts: readonly number[]): Role[] {
  const roles = paragraphs.map(roleByKind);
  const headline = roles.slice(0, HEAD).indexOf('heading');
  if (headline < 0) {
    return roles;
  }
  const before = headline - 1;
  if (before === 0 && isStandfirstText(paragraphs, wordCounts, before)) {
    roles[before] = 'standfirst';
  }
  const after = firstAfterHeadline(roles, headline);
  if (isStandfirstText(paragraphs, wordCounts, after) && standsOut(paragraphs, wordCounts, after)) {
    roles[after] = 'standfirst';
  }
  return roles;
}

function roleByKind(paragraph: RawParagraph): Role {
  if (paragraph.kind === 'heading') {
    return 'heading';
  }
  return paragraph.kind === 'item' ? 'other' : 'body';
}

/** A headline may stand twice: the standfirst follows the last of them. */
function firstAfterHeadline(roles: readonly Role[], headline: number): number {
  let at = headline + 1;
  while (roles[at] === 'heading') {
    at += 1;
  }
  return at;
}

function isStandfirstText(
  paragraphs: readonly RawParagraph[],
  words: readonly number[],
  at: number,
): boolean {
  const paragraph = paragraphs[at];
  if (paragraph?.kind !== 'prose' || (words[at] ?? 0) > LONGEST_STANDFIRST_WORDS) {
    return false;
  }
  return sentencesOf(paragraph.content).length === 1;
}

function standsOut(paragraphs: readonly RawParagraph[], words: readonly number[], at: number): boolean {
  const isEmphasised = WHOLLY_EMPHASISED.test(paragraphs[at]?.content.trim() ?? '');
  const isHalfOfNext = 2 * (words[at] ?? 0) <= (words[at + 1] ?? 0);
  return isEmphasised || isHalfOfNext;
}
