import { isAtLeast, type Match, type Strength } from './match';

/** A run of consecutive paragraphs that stands in another article as consecutive paragraphs. */
export interface Passage {
  /** The first paragraph of the run. */
  paragraph: number;
  other: string;
  otherParagraph: number;
  /** How many paragraphs long it is. */
  length: number;
  /** That of its weakest paragraph. */
  strength: Strength;
}

/**
 * Joins matches that follow one another in both articles. Each match is in one passage; most are in one of length 1.
 *
 * @param ofParagraphs for each paragraph of an article its matches
 * @param weakest weaker matches are left out: `edited`, or `copied` for what stands word for word
 * @returns in the order of the paragraphs
 */
export function passagesOf(
  ofParagraphs: readonly (readonly Match[])[],
  weakest: 'copied' | 'edited',
): Passage[] {
  const passages: Passage[] = [];
  /** The passages that end with the paragraph before, by where they would go on. */
  let open = new Map<string, Passage>();
  for (const matches of ofParagraphs) {
    const next = new Map<string, Passage>();
    for (const match of matches) {
      if (isAtLeast(match.strength, weakest)) {
        const passage = extend(open.get(keyOf(match.other, match.otherParagraph)), match, passages);
        next.set(keyOf(match.other, match.otherParagraph + 1), passage);
      }
    }
    open = next;
  }
  return passages;
}

function keyOf(other: string, paragraph: number): string {
  return `${paragraph} ${other}`;
}

function extend(passage: Passage | undefined, match: Match, passages: Passage[]): Passage {
  if (!passage) {
    const { paragraph, other, otherParagraph, strength } = match;
    const begun = { paragraph, other, otherParagraph, strength, length: 1 };
    passages.push(begun);
    return begun;
  }
  passage.length += 1;
  if (isAtLeast(passage.strength, match.strength)) {
    passage.strength = match.strength;
  }
  return passage;
}
