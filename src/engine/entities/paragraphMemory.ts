import type { TaggedName } from './mention';

/** What steps of reading names ask of a paragraph. */
type Step = 'plain' | 'acronyms' | 'whole' | 'firms' | 'companies' | 'types' | 'small' | 'bare' | 'mentions';

interface Made {
  names: readonly TaggedName[];
  result: unknown;
}

/**
 * What the steps of reading names made of the paragraphs with one text. Many steps look at nothing but a paragraph, and a key
 * changes one: for the others they need not be done again.
 */
export class ParagraphMemory {
  private readonly made = new Map<Step, Made>();

  /**
   * What a step makes of a paragraph with these names. It must depend on nothing but the text and the names, and whoever gets
   * it must leave it as it is.
   */
  recall<Result>(step: Step, names: readonly TaggedName[], make: () => Result): Result {
    const known = this.made.get(step);
    if (known && areSame(known.names, names)) {
      return known.result as Result;
    }
    const result = make();
    this.made.set(step, { names, result });
    return result;
  }
}

/** A paragraph that may be remembered. */
export interface Memorable {
  names: readonly TaggedName[];
  memory?: ParagraphMemory | undefined;
}

/** What a step makes of a paragraph, remembered where the paragraph is; see `ParagraphMemory.recall`. */
export function recalled<Result>({ memory, names }: Memorable, step: Step, make: () => Result): Result {
  return memory ? memory.recall(step, names, make) : make();
}

function areSame(a: readonly TaggedName[], b: readonly TaggedName[]): boolean {
  return a === b || (a.length === b.length && a.every((name, index) => isSame(name, b[index])));
}

function isSame(a: TaggedName, b: TaggedName | undefined): boolean {
  return a.start === b?.start && a.end === b.end && a.type === b.type && a.isTown === b.isTown;
}
