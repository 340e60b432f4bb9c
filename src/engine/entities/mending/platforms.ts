// Where people publish what they say, "a post on Loud Harbour", "took to Loud Harbour": such names are made of common
// words, and new ones appear all the time, but what is said around them hardly changes.
import type { TaggedName } from '../mention';
import { isTitleWord } from '../titles/titleWords';
import type { Mendable } from '.';
import { isCommonWord, isTime } from './commonWords';
import { isFree } from './merged';

const NAME = '(\\p{Lu}[\\p{L}\\p{N}]*(?:\\s\\p{Lu}[\\p{L}\\p{N}]*){0,2})';
const NOT_LONGER = '(?![\\p{L}\\p{N}-]|\\s\\p{Lu})';
/** Somebody publishes something on it. */
const PUBLISHED_ON = new RegExp(
  '(?<!\\p{L})(?:(?:posts?|posted|posting|wrote|tweeted|shared|streamed|livestreamed|followers|messages?|videos?|accounts?)\\s(?:\\p{Ll}+\\s){0,2}?on|' +
    `(?:took|takes|taking)\\sto)\\s(?:(?:his|her|their|its|the)\\s)?${NAME}${NOT_LONGER}(?!'s\\s\\p{Ll}|\\u2019s\\s\\p{Ll})`,
  'gu',
);
/** Or it is called what it is. */
const CALLED_PLATFORM = new RegExp(
  `(?<=(?:\\s|^)(?:his|her|their|its|the|a|an|on|to|via|of|from)\\s)${NAME}(?=\\s(?:platform|account|app|feed|livestream|social)(?!\\p{L}))`,
  'gu',
);

/** The names of a paragraph, with those of platforms that it speaks of as such. */
export function withPlatforms({ text, isTitleCase }: Mendable, names: readonly TaggedName[]): TaggedName[] {
  if (isTitleCase) {
    return [...names];
  }
  const found = [PUBLISHED_ON, CALLED_PLATFORM].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => platformIn(match)),
  );
  const fresh = found.filter((name, index) => isFree(name, [...names, ...found.slice(0, index)]));
  return [...names, ...fresh].sort((a, b) => a.start - b.start);
}

function platformIn(match: RegExpMatchArray): TaggedName[] {
  const name = match[1] ?? '';
  const start = (match.index ?? 0) + match[0].lastIndexOf(name);
  const words = name.toLowerCase().split(/\s/);
  const isOther = words.some((word) => isTime(word) || isCommonWord(word)) || words.every(isTitleWord);
  return isOther ? [] : [{ start, end: start + name.length, type: 'organisation' }];
}
