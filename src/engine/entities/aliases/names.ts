import type { NameForm } from '../forms';
import type { EntityType } from '../mention';

/** A mention with the form of its name. */
export interface NameUse {
  form: NameForm;
  /** As written. */
  text: string;
  type: EntityType;
  honorific?: string | undefined;
  /** Whether it stands in brackets right after the name that it shortens. */
  isDefinition?: boolean | undefined;
}

/** The names that an article uses, for the rules that tell which are one. */
export class ArticleNames {
  readonly uses: readonly NameUse[];
  private readonly byForm = new Map<string, NameUse[]>();
  private readonly byWord = new Map<string, NameForm[]>();

  constructor(uses: readonly NameUse[]) {
    this.uses = uses;
    for (const use of uses) {
      if (append(this.byForm, use.form.key, use) === 1) {
        for (const word of new Set(use.form.words)) {
          append(this.byWord, word, use.form);
        }
      }
    }
  }

  /** Every form once, in the order of the article. */
  get forms(): NameForm[] {
    return [...this.byForm.values()].flatMap((uses) => uses[0]?.form ?? []);
  }

  /** The mentions of a form. */
  usesOf({ key }: NameForm): readonly NameUse[] {
    return this.byForm.get(key) ?? [];
  }

  /** The forms that have a word. */
  withWord(word: string): readonly NameForm[] {
    return this.byWord.get(word) ?? [];
  }
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): number {
  const known = lists.get(key);
  if (!known) {
    lists.set(key, [item]);
    return 1;
  }
  return known.push(item);
}
