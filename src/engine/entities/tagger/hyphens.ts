// Names held together by hyphens, which are one word to the tagger: "Trump-Putin" names two persons, "anti-Trump" one,
// but "Jean-Claude" is one first name. Only the article can tell.
import { TYPES } from './labels';
import type { Mention } from './mention';
import type { PlacedPassage } from './passage';
import { BEGINS_LOWER, BEGINS_UPPER, HAS_HYPHEN, HAS_UPPER, type Vocabulary } from './vocabulary';
import type { Votes } from './votes';

const HYPHENED_CAPITAL = HAS_HYPHEN | HAS_UPPER;

/** The mentions of a passage, those of hyphened words split where each part is known from the article. */
export function withHyphenedNames(
  mentions: readonly Mention[],
  passage: PlacedPassage,
  votes: Votes,
  vocabulary: Vocabulary,
): Mention[] {
  const all: Mention[] = [];
  let next = 0;
  for (let index = 0; index < passage.words.length; index += 1) {
    const word = passage.words[index] as number;
    if (((vocabulary.flags[word] as number) & HYPHENED_CAPITAL) !== HYPHENED_CAPITAL) {
      continue;
    }
    const start = passage.starts[index] as number;
    while (next < mentions.length && (mentions[next] as Mention).end <= start) {
      all.push(mentions[next] as Mention);
      next += 1;
    }
    const parts = partsOf(word, start, votes, vocabulary);
    const around = mentions[next];
    const isInLongerName =
      around !== undefined && around.start <= start && !isExactly(around, passage, index);
    if (parts.length > 0 && !isInLongerName) {
      all.push(...parts);
      next += around !== undefined && around.start <= start ? 1 : 0;
    }
  }
  return [...all, ...mentions.slice(next)];
}

function isExactly({ start, end }: Mention, { starts, ends }: PlacedPassage, index: number): boolean {
  return start === starts[index] && end === ends[index];
}

/** The names in a hyphened word that is not a name as a whole; none where a part with a capital is not known. */
function partsOf(word: number, start: number, votes: Votes, vocabulary: Vocabulary): Mention[] {
  const parts: Mention[] = [];
  let at = start;
  for (const part of vocabulary.word(word).split('-')) {
    const number = vocabulary.numberOf(part);
    const partFlags = vocabulary.flags[number] as number;
    const type = TYPES[votes.typeOfWord(number)];
    if ((partFlags & BEGINS_UPPER) !== 0 && type !== undefined) {
      parts.push({ start: at, end: at + part.length, type });
    } else if ((partFlags & BEGINS_LOWER) === 0) {
      return [];
    }
    at += part.length + 1;
  }
  return parts;
}
