// "<Quill of the Isles>": in angle brackets agencies set companies that no exchange knows, and nothing else of several
// words; all that stands there is one name.
import type { TaggedName } from '../mention';
import { isFree } from './merged';

const NAME = /<(\p{Lu}[\p{L}\p{N}.,&'\u2019()/-]*(?:\s(?!-)[\p{L}\p{N}.,&'\u2019()/-]+){1,9})>/gu;

/** The names of a paragraph, those in angle brackets whole. */
export function withBracketed(text: string, names: readonly TaggedName[]): readonly TaggedName[] {
  if (!text.includes('<')) {
    return names;
  }
  let all = names;
  for (const { 1: own = '', index } of text.matchAll(NAME)) {
    const place: TaggedName = { start: index + 1, end: index + 1 + own.length, type: 'organisation' };
    all = [...all.filter((name) => isFree(place, [name])), place].sort((a, b) => a.start - b.start);
  }
  return all;
}
