import { diffArrays } from 'diff';
import { normalise } from '../text/normalise';
import { type Stretch, sentencesOf } from '../text/sentences';
import { forEachWord } from '../text/words';
import { isSameText, type Strength } from './match';
import { isTerm, plainWords, stemOf } from './terms';

/** Two texts with more changes between them share no order worth showing, and finding it would take long. */
const MOST_CHANGES = 2000;
/** Each sentence is held against each: two endless paragraphs are left without answers. */
const MOST_SENTENCE_PAIRS = 10_000;
/** A sentence answers to one with which it shares so much, by the Dice coefficient over their terms. */
const LEAST_ANSWER = 0.25;

/** What two paragraphs share. Stretches are UTF-16 offsets into the text of either. */
export interface Alignment {
  shared: Stretch[];
  otherShared: Stretch[];
  /** For each sentence that has one, the sentence of the other paragraph that answers to it. */
  answers: { own: Stretch; other: Stretch }[];
}

/**
 * Aligns two paragraphs word by word: of copied and edited ones the words that stand in both in the same order, of others
 * the terms that both use, wherever they stand.
 */
export function align(text: string, otherText: string, strength: Strength): Alignment {
  const own = wordsOf(text);
  const other = wordsOf(otherText);
  const [kept, otherKept] = isSameText(strength) ? inSameOrder(own, other) : inAnyOrder(own, other);
  return {
    shared: joined(text, kept),
    otherShared: joined(otherText, otherKept),
    answers: answersOf(text, otherText),
  };
}

interface Word extends Stretch {
  normalised: string;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  forEachWord(text, (start, end) => {
    words.push({ start, end, normalised: normalise(text.slice(start, end)) });
  });
  return words;
}

function inSameOrder(own: readonly Word[], other: readonly Word[]): [Word[], Word[]] {
  const changes = diffArrays([...own], [...other], {
    comparator: (a, b) => a.normalised === b.normalised,
    maxEditLength: MOST_CHANGES,
  });
  if (!changes) {
    return inAnyOrder(own, other);
  }
  // Put together at the end: one stretch can have more words than a call takes arguments.
  const kept: [Word[][], Word[][]] = [[], []];
  let atOwn = 0;
  let atOther = 0;
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      kept[0].push(own.slice(atOwn, atOwn + count));
      kept[1].push(other.slice(atOther, atOther + count));
    }
    atOwn += added ? 0 : count;
    atOther += removed ? 0 : count;
  }
  return [kept[0].flat(), kept[1].flat()];
}

function inAnyOrder(own: readonly Word[], other: readonly Word[]): [Word[], Word[]] {
  const stems = own.map(stemsIn);
  const otherStems = other.map(stemsIn);
  const all = new Set(stems.flat());
  const otherAll = new Set(otherStems.flat());
  return [
    own.filter((_, at) => stems[at]?.some((stem) => otherAll.has(stem))),
    other.filter((_, at) => otherStems[at]?.some((stem) => all.has(stem))),
  ];
}

function stemsIn({ normalised }: Word): string[] {
  return plainWords(normalised).filter(isTerm).map(stemOf);
}

/** Makes one stretch of words that stand next to each other, with what stands between them if that is no word. */
function joined(text: string, words: readonly Word[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end } of words) {
    const last = stretches.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, start))) {
      last.end = end;
    } else {
      stretches.push({ start, end });
    }
  }
  return stretches;
}

function answersOf(text: string, otherText: string): Alignment['answers'] {
  const ownStretches = sentencesOf(text);
  const otherStretches = sentencesOf(otherText);
  if (ownStretches.length * otherStretches.length > MOST_SENTENCE_PAIRS) {
    return [];
  }
  const others = otherStretches.map((stretch) => ({ stretch, terms: termsIn(otherText, stretch) }));
  const answers: Alignment['answers'] = [];
  for (const own of ownStretches) {
    const terms = termsIn(text, own);
    let best: Stretch | undefined;
    let highest = LEAST_ANSWER;
    for (const other of others) {
      const likeness = dice(terms, other.terms);
      if (likeness > highest) {
        highest = likeness;
        best = other.stretch;
      }
    }
    if (best) {
      answers.push({ own, other: best });
    }
  }
  return answers;
}

function termsIn(text: string, { start, end }: Stretch): Set<string> {
  return new Set(
    plainWords(normalise(text.slice(start, end)))
      .filter(isTerm)
      .map(stemOf),
  );
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}
