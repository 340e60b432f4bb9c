// Titles behind a name: "Alan Quill, the British prime minister, …", "Ines Aldred, mayor since 2021, …".
import type { TitleWords } from './titleBefore';
import { canPrecedeRole, hasCapital, isPossessive, roleAtEnd, type Surroundings } from './titleWord';
import { type Word, wordsAfter } from './wordsAround';

/** A comma, with the age or without, or an opening bracket. */
const LEAD = /^(?:\s*,\s*(?:(?:aged\s+)?\d{1,3}\s*,\s*)?|\s+\()/;
const FILLERS = new Set('now then currently formerly previously who is was both himself herself'.split(' '));
const DETERMINERS = new Set('the a an its his her their our'.split(' '));
const FURTHER = new Set(['of', 'for']);
/** With these words more is said of the office than its name. */
const ASIDES = new Set('at in since from on until with who which where when under to by'.split(' '));
/** With these the sentence goes on without a mark: it is somebody else who "said". */
const VERBS = new Set('is was are were has had said says told will would can could'.split(' '));
const MOST_WORDS = 9;
/** How many small words may follow "of": "leader of the island council". */
const MOST_OF = 6;

/** The title right behind a name that ends at `end`. */
export function titleAfter(text: string, end: number, surroundings: Surroundings): TitleWords | undefined {
  const lead = LEAD.exec(text.slice(end, end + 20));
  if (!lead) {
    return undefined;
  }
  const { words: all, mark } = wordsAfter(text, end + lead[0].length);
  const skipped = all.findIndex(({ plain }) => !FILLERS.has(plain) && !DETERMINERS.has(plain));
  const words = skipped < 0 ? [] : all.slice(skipped);
  const role = endOfRole(words, surroundings);
  if (role === 0) {
    return undefined;
  }
  const length = endOfObject(words, role, mark);
  const isWhole = length === words.length ? mark !== '' : ASIDES.has(words[length]?.plain ?? '');
  if (!isWhole || length > MOST_WORDS) {
    return undefined;
  }
  return { words: words.slice(0, length), beginsSentence: false };
}

/** Where the last role ends in the words that can belong to a title from the first one on; 0 for none. */
function endOfRole(words: readonly Word[], surroundings: Surroundings): number {
  let end = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (roleAtEnd(words.slice(0, at + 1), true) > 0) {
      end = at + 1;
    } else if (
      !isPossessive(word) &&
      !canPrecedeRole(words, at, surroundings, false) &&
      !joinsPhrase(words, at)
    ) {
      break;
    }
  }
  return end;
}

/** The small word inside of "secretary of state", "chief of staff". */
function joinsPhrase(words: readonly Word[], at: number): boolean {
  return (
    (words[at]?.plain === 'of' && roleAtEnd(words.slice(0, at + 2), true) > 1) ||
    (words[at]?.plain === 'of' && roleAtEnd(words.slice(0, at + 3), true) > 1)
  );
}

/** Where "of the council" ends behind a role, or the role itself. */
function endOfObject(words: readonly Word[], role: number, mark: string): number {
  if (!FURTHER.has(words[role]?.plain ?? '')) {
    return role;
  }
  let end = role + 1;
  while (end < words.length && !endsObject(words[end]?.plain ?? '')) {
    end += 1;
  }
  const object = words.slice(role + 1, end);
  const isName = object.some(hasCapital);
  const isShort = object.length > 0 && object.length <= MOST_OF;
  return isShort && (isName || end < words.length || mark !== '') ? end : role;
}

function endsObject(word: string): boolean {
  return ASIDES.has(word) || VERBS.has(word);
}
