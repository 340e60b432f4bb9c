import { initialsOf } from '../acronyms';
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

/** A name in brackets, with the one before it. */
export interface Definition {
  short: NameUse;
  long: NameUse;
}

/** The names that an article uses, for the rules that tell which are one. */
export class ArticleNames {
  private readonly byForm = new Map<string, NameUse[]>();
  private readonly byWord = new Map<string, NameForm[]>();
  private readonly definitions = new Map<string, Definition>();
  private byInitials: Map<string, NameForm[]> | undefined;

  constructor(uses: readonly NameUse[]) {
    for (const [index, use] of uses.entries()) {
      const before = uses[index - 1];
      if (use.isDefinition && before?.form.kind === 'other' && !this.definitions.has(use.form.key)) {
        this.definitions.set(use.form.key, { short: use, long: before });
      }
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

  /** Where a name stands in brackets behind the one that it shortens. */
  definitionOf({ key }: NameForm): Definition | undefined {
    return this.definitions.get(key);
  }

  /** The names of several words, not of persons, that begin with these letters. */
  withInitials(letters: string): readonly NameForm[] {
    this.byInitials ??= this.collectInitials();
    return this.byInitials.get(letters) ?? [];
  }

  /** The forms that have a word. */
  withWord(word: string): readonly NameForm[] {
    return this.byWord.get(word) ?? [];
  }

  private collectInitials(): Map<string, NameForm[]> {
    const byInitials = new Map<string, NameForm[]>();
    for (const form of this.forms) {
      for (const letters of form.kind === 'other' ? initialsOf(form.words) : []) {
        append(byInitials, letters, form);
      }
    }
    return byInitials;
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
