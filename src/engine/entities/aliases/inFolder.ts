// Which names of different articles are one. An article that says "Quill" without a first name means the one Quill
// of the folder, if there is only one; where there are two, the choice is the editor's.
import { formOf, type NameForm } from '../forms';
import { fullest, shortening } from './persons';

/** What the editor has said of the names of the folder. */
export interface FolderRulings {
  /** Names merged with others, by key. */
  into: ReadonlyMap<string, string>;
  /** Whether the name `short` has been parted from the name `long`. */
  isApart(short: string, long: string): boolean;
  /** Equal for names that have been merged; the name itself where nothing was said. */
  groupOf(key: string): string;
}

/** A name that has gone from one entity to another. */
export interface Moved {
  key: string;
  /** The name that stood for the entity before; none for a new name. */
  from: string | undefined;
  /** None for a name that is used no more. */
  to: string | undefined;
}

/**
 * The names that the articles of a folder use, each leading to a fuller one or to the one with which the editor has
 * merged it. What leads nowhere is its entity's root. What has changed is worked out at the next `refresh`, for the
 * names that share a word with it only.
 */
export class FolderNames {
  private readonly forms = new Map<string, NameForm>();
  /** Keys of full names of persons by their last word. */
  private readonly fullNames = new Map<string, Set<string>>();
  /** The same for surnames alone and names with initials. */
  private readonly shortNames = new Map<string, Set<string>>();
  /** Keys of persons by the key that their name would have as that of an organisation or place. */
  private readonly sameWords = new Map<string, Set<string>>();
  private readonly weights = new Map<string, number>();
  /** How many articles spell out an acronym, by acronym and what it is short for. */
  private readonly spelledOut = new Map<string, Map<string, number>>();
  private readonly next = new Map<string, string>();
  private readonly leadingTo = new Map<string, Set<string>>();
  private readonly roots = new Map<string, string>();
  private readonly stale = new Set<string>();
  private rulings: FolderRulings;

  constructor(rulings: FolderRulings) {
    this.rulings = rulings;
  }

  /** Takes in a name that is used from now on. */
  add(form: NameForm): void {
    this.forms.set(form.key, form);
    if (form.kind === 'person') {
      addTo(this.namesLike(form), surnameOf(form), form.key);
      addTo(this.sameWords, otherKeyOf(form), form.key);
    }
    this.noteChange(form);
  }

  /**
   * Notes how much speaks for a name's being of its kind: its mentions, or more than any number of them.
   *
   * The tagger may take one name for a person here and for a place there.
   */
  weigh(key: string, weight: number): void {
    if (this.weights.get(key) !== weight) {
      this.weights.set(key, weight);
      this.stale.add(key);
      this.noteSameWords(key);
    }
  }

  has(key: string): boolean {
    return this.forms.has(key);
  }

  /** Forgets a name that is used no more. */
  remove(form: NameForm): void {
    this.forms.delete(form.key);
    if (form.kind === 'person') {
      removeFrom(this.namesLike(form), surnameOf(form), form.key);
      removeFrom(this.sameWords, otherKeyOf(form), form.key);
    }
    this.weights.delete(form.key);
    this.noteSameWords(form.key);
    this.noteChange(form);
  }

  /** Notes that one article more, or one less, says what a short name stands for. */
  link(short: string, long: string, articles: 1 | -1): void {
    const counts = this.spelledOut.get(short) ?? new Map<string, number>();
    const count = (counts.get(long) ?? 0) + articles;
    if (count > 0) {
      counts.set(long, count);
    } else {
      counts.delete(long);
    }
    if (counts.size > 0) {
      this.spelledOut.set(short, counts);
    } else {
      this.spelledOut.delete(short);
    }
    this.stale.add(short);
  }

  /**
   * Takes the editor's word.
   *
   * @param keys the names of which something else is said now
   */
  setRulings(rulings: FolderRulings, keys: Iterable<string>): void {
    this.rulings = rulings;
    for (const key of keys) {
      this.stale.add(key);
      this.noteSurname(key.split(/[ :=-]/).at(-1) ?? '');
    }
    // Merged names are one choice, so that an acronym may have found its only name.
    for (const key of this.spelledOut.keys()) {
      this.stale.add(key);
    }
  }

  /** Works out what has changed and tells which names belong to another entity now. */
  refresh(): Moved[] {
    const changed = new Set<string>();
    for (const key of this.stale) {
      if (this.setNext(key, this.nextOf(key))) {
        changed.add(key);
      }
      if (this.forms.has(key) !== this.roots.has(key)) {
        changed.add(key);
      }
    }
    this.stale.clear();
    return [...this.withAllThatLeadTo(changed)].flatMap((key) => this.move(key));
  }

  /** The name that stands for the entity of a name; itself where it is not used. As of the last `refresh`. */
  rootOf(key: string): string {
    return this.roots.get(key) ?? this.findRoot(key);
  }

  /** The names for which a name may be short where nothing decides; none where it is decided. */
  choicesFor(key: string): readonly string[] {
    const choices = this.rulings.into.has(key) ? [] : this.longerNames(key);
    return choices.length > 1 ? choices : [];
  }

  private move(key: string): Moved[] {
    const from = this.roots.get(key);
    const to = this.forms.has(key) ? this.findRoot(key) : undefined;
    if (to === undefined) {
      this.roots.delete(key);
    } else {
      this.roots.set(key, to);
    }
    return from === to ? [] : [{ key, from, to }];
  }

  /** Goes from name to name. In a circle, which only merging can make, the first by its key is the root. */
  private findRoot(key: string): string {
    const path = [key];
    for (;;) {
      const next = this.next.get(path.at(-1) ?? key);
      if (next === undefined) {
        return path.at(-1) ?? key;
      }
      const before = path.indexOf(next);
      if (before >= 0) {
        return path.slice(before).reduce((first, other) => (other < first ? other : first));
      }
      path.push(next);
    }
  }

  private nextOf(key: string): string | undefined {
    const merged = this.rulings.into.get(key);
    if (merged !== undefined) {
      return merged;
    }
    const [longer, ...others] = this.longerNames(key, 2);
    const only = longer ?? this.likelierKind(key);
    return only === undefined || others.length > 0 || this.rulings.isApart(key, only) ? undefined : only;
  }

  /** Of a person of whom nothing but the name is known the organisation or place that is named so as often. */
  private likelierKind(key: string): string | undefined {
    const form = this.forms.get(key);
    const other = form?.kind === 'person' ? otherKeyOf(form) : undefined;
    return other !== undefined && (this.weights.get(other) ?? 0) >= (this.weights.get(key) ?? 0)
      ? other
      : undefined;
  }

  /**
   * What a name can be short for, one for each entity.
   *
   * @param enough with so many it need not look further
   */
  private longerNames(key: string, enough = Number.POSITIVE_INFINITY): readonly string[] {
    const form = this.forms.get(key);
    return form?.kind === 'person'
      ? this.longerPersons(form, enough)
      : this.oneOfEach(this.spelledOutNames(key), enough);
  }

  /** First names alone say nothing across articles, nor does a name that one article alone has to itself. */
  private longerPersons(form: NameForm, enough: number): readonly string[] {
    if (form.extent === 'full') {
      return []; // short for nothing
    }
    // Full names are short for nothing, so that enough of them settle it.
    const some = this.oneOfEach(keysOf(this.longerAmong(this.fullNames, form)), enough);
    if (some.length >= enough) {
      return some;
    }
    const all = [...this.longerAmong(this.fullNames, form), ...this.longerAmong(this.shortNames, form)];
    return this.oneOfEach([...keysOf(fullest(all))].sort(), enough);
  }

  private *longerAmong(names: ReadonlyMap<string, ReadonlySet<string>>, form: NameForm): Iterable<NameForm> {
    for (const key of names.get(surnameOf(form)) ?? []) {
      const other = this.forms.get(key);
      const way = other?.article === undefined && other && shortening(form, other);
      if (other && way && way !== 'firstName') {
        yield other;
      }
    }
  }

  /** Of names that the editor has merged one. */
  private oneOfEach(names: Iterable<string>, enough: number): readonly string[] {
    const groups = new Map<string, string>();
    for (const name of names) {
      const group = this.rulings.groupOf(name);
      groups.set(group, groups.get(group) ?? name);
      if (groups.size >= enough) {
        break;
      }
    }
    return [...groups.values()];
  }

  private spelledOutNames(key: string): readonly string[] {
    return [...(this.spelledOut.get(key)?.keys() ?? [])].filter((long) => this.isForAll(long)).sort();
  }

  private isForAll(key: string): boolean {
    const form = this.forms.get(key);
    return form !== undefined && form.article === undefined;
  }

  private setNext(key: string, next: string | undefined): boolean {
    const before = this.next.get(key);
    if (before === next) {
      return false;
    }
    if (before !== undefined) {
      removeFrom(this.leadingTo, before, key);
    }
    if (next === undefined) {
      this.next.delete(key);
    } else {
      this.next.set(key, next);
      addTo(this.leadingTo, next, key);
    }
    return true;
  }

  private withAllThatLeadTo(keys: ReadonlySet<string>): ReadonlySet<string> {
    const all = new Set(keys);
    for (const key of all) {
      for (const other of this.leadingTo.get(key) ?? []) {
        all.add(other);
      }
    }
    return all;
  }

  private noteChange(form: NameForm): void {
    this.stale.add(form.key);
    if (form.kind === 'person') {
      this.noteSurname(surnameOf(form));
    }
  }

  private noteSameWords(key: string): void {
    for (const person of this.sameWords.get(key) ?? []) {
      this.stale.add(person);
    }
  }

  /** Full names lead nowhere by themselves, however many share a surname. */
  private noteSurname(surname: string): void {
    for (const key of this.shortNames.get(surname) ?? []) {
      this.stale.add(key);
    }
  }

  private namesLike({ extent }: NameForm): Map<string, Set<string>> {
    return extent === 'full' ? this.fullNames : this.shortNames;
  }
}

function* keysOf(forms: Iterable<NameForm>): Iterable<string> {
  for (const { key } of forms) {
    yield key;
  }
}

function otherKeyOf({ words }: NameForm): string {
  return formOf(words.join(' '), 'place').key;
}

function surnameOf(form: NameForm): string {
  return form.words.at(-1) ?? '';
}

function addTo(sets: Map<string, Set<string>>, key: string, item: string): void {
  const known = sets.get(key);
  if (known) {
    known.add(item);
  } else {
    sets.set(key, new Set([item]));
  }
}

function removeFrom(sets: Map<string, Set<string>>, key: string, item: string): void {
  const known = sets.get(key);
  known?.delete(item);
  if (known?.size === 0) {
    sets.delete(key);
  }
}
