// Where people publish what they say, "a post on Loud Harbour", "took to Loud Harbour": such names are made of common
// words, and new ones appear all the time, but what is said around them hardly changes.
import type { TaggedName } from '../mention';
import { isRole } from '../titles/titleWords';
import type { Mendable } from '.';
import { isCommonWord, isTime } from './commonWords';
import { isFree } from './merged';

const NAME = /^\p{Lu}[\p{L}\p{N}]*(?:\s\p{Lu}[\p{L}\p{N}]*){0,2}/u;
/** "A post on", "took to". */
const ON = /\s(?:on|to)\s(?:(?:his|her|their|its|the)\s)?(?=\p{Lu})/gu;
const PUBLISHES =
  /(?:(?<!\p{L})(?:posts?|posted|posting|wrote|tweeted|shared|streamed|livestreamed|followers|messages?|videos?|accounts?)(?:\s\p{Ll}+){0,2}\son|(?<!\p{L})(?:took|takes|taking)\sto)\s(?:(?:his|her|their|its|the)\s)?$/u;
/** The name goes on, or something of its is meant: "on Vennay's new harbour". */
const GOES_ON = /^(?:[\p{L}\p{N}-]|\s\p{Lu}|['\u2019]s\s\p{Ll})/u;
/** What it is called: "his Loud Harbour account". */
const CALLED = /\s(?:platform|account|app|feed|livestream)(?!\p{L})/gu;
const NAME_BEFORE =
  /\s(?:his|her|their|its|the|a|an|on|to|via|of|from)\s(\p{Lu}[\p{L}\p{N}]*(?:\s\p{Lu}[\p{L}\p{N}]*){0,2})$/u;
/** What tells at once that most paragraphs do not. */
const SPEAKS_OF_PLATFORMS =
  /(?:post|tweet|stream)(?:s|ed|ing)? |wrote |shared |followers |messages? |videos? |accounts?|t(?:ook|akes|aking) to |platform|app|feed/;
const FARTHEST = 60;

/** The names of a paragraph, with those of platforms that it speaks of as such. */
export function withPlatforms(
  { text, isTitleCase }: Mendable,
  names: readonly TaggedName[],
): readonly TaggedName[] {
  if (isTitleCase || !SPEAKS_OF_PLATFORMS.test(text)) {
    return names;
  }
  const found = [...platformsWrittenOn(text), ...platformsCalledSo(text)];
  const fresh = found.filter((name, index) => isFree(name, [...names, ...found.slice(0, index)]));
  return fresh.length > 0 ? [...names, ...fresh].sort((a, b) => a.start - b.start) : names;
}

function platformsWrittenOn(text: string): TaggedName[] {
  return [...text.matchAll(ON)].flatMap(({ 0: words, index }) => {
    const start = index + words.length;
    const name = NAME.exec(text.slice(start, start + FARTHEST))?.[0] ?? '';
    const isPlatform =
      PUBLISHES.test(text.slice(Math.max(0, index - FARTHEST), start)) &&
      !GOES_ON.test(text.slice(start + name.length, start + name.length + 4));
    return isPlatform ? platform(name, start) : [];
  });
}

function platformsCalledSo(text: string): TaggedName[] {
  return [...text.matchAll(CALLED)].flatMap(({ index }) => {
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, index - FARTHEST), index))?.[1];
    return name === undefined ? [] : platform(name, index - name.length);
  });
}

function platform(name: string, start: number): TaggedName[] {
  const words = name.toLowerCase().split(/\s/);
  const isOther = isRole(words[0] ?? '') || words.some((word) => isTime(word) || isCommonWord(word));
  return isOther ? [] : [{ start, end: start + name.length, type: 'organisation' }];
}
