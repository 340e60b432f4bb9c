import type { Article, Reading } from '../text';
import type { NameDecision } from './decisions';
import { EntityIndex } from './entityIndex';
import { KeptNames } from './kept/keptNames';
import { packSnapshot } from './kept/pack';
import { Snapshot } from './kept/snapshot';
import type { Mention } from './mention';
import { MentionReader } from './mentionReader';
import { NameStore, packNames } from './nameStore';
import type { Names } from './names';

/**
 * After how many articles the index works out which names are one: seldom enough to do it once for many changes, often
 * enough that no question has to wait for long. Articles whose names are known come much faster.
 */
const BETWEEN_REFRESHES = 100;
const KNOWN_BETWEEN_REFRESHES = 400;
/** How many entities are described in one step: a few milliseconds, and few enough to be moved one by one in the list. */
const DESCRIBED_AT_ONCE = 150;

/** What is needed of an article: it is read when its names are looked for. */
export interface Nameable {
  readonly source: NameableText;
  readonly article: Article;
  /** Stands for its content. */
  readonly key: string;
}

/** A text and how it is read: all that its names depend on. */
export interface NameableText extends Reading {
  readonly text: string;
}

/** Hears of an article whose names cannot be read: it names nobody, and the others go on. */
export type OnUnreadableNames = (uri: string, error: unknown) => void;

/**
 * The entities of a folder, whose articles are taken in when they are first asked for: finding names is dearer than all
 * else that is done with an article. Who sets many articles takes them in one by one.
 */
export class FolderEntities {
  private readonly index = new EntityIndex();
  private readonly reader: MentionReader | undefined;
  private readonly onUnreadable: OnUnreadableNames;
  private readonly waiting = new Map<string, Nameable | undefined>();
  /** Articles that wait as well, but whose names are being found elsewhere. */
  private readonly lent = new Map<string, Nameable>();
  /** Articles of which nobody has asked yet whether their names are known: to tell that costs a hash of their text. */
  private readonly unsorted = new Set<string>();
  /** By article the key of the content whose names are in the index. */
  private readonly keys = new Map<string, string>();
  /** How much has been taken in since the last refresh: 1 is when it is due. */
  private due = 0;
  private decisions: readonly NameDecision[] = [];
  private decisionsAsText = '[]';
  /** The names as they were joined by another run: they answer until the index knows all articles. */
  private kept: { names: KeptNames; bytes: Uint8Array } | undefined;

  /** Whether names are joined as they were kept, as far as can be told. */
  isAsKept = false;

  /** Names that need not be looked for. */
  readonly store = new NameStore();

  /**
   * @param model the tagger; nothing is found without it
   * @param isKnown whether a word in small letters is an English one
   */
  constructor(
    model: Uint8Array | undefined,
    isKnown: (word: string) => boolean,
    onUnreadable: OnUnreadableNames = () => {},
  ) {
    this.onUnreadable = onUnreadable;
    this.reader = model && new MentionReader(model, isKnown);
  }

  /** Takes note of an article as it is now; of nothing for one that is gone. */
  note(uri: string, source: Nameable | undefined): void {
    if (this.reader) {
      this.lent.delete(uri); // what is being found of it is out of date
      this.waiting.set(uri, source);
      this.unsorted.add(uri);
      this.kept?.names.note(uri, source?.key);
    }
  }

  /** Reads an article whose names may be known already, so that they are found sooner when some of it has changed. */
  readAhead(uri: string, { article }: Nameable): void {
    try {
      this.reader?.read(uri, article);
    } catch {
      // that is told when it is taken in
    }
  }

  /** Whether an article waits here and its names have to be looked for. */
  isUnknown(uri: string): boolean {
    const source = this.waiting.get(uri);
    return source !== undefined && !this.store.has(source.key);
  }

  /** Leaves an article to somebody else who finds its names: it is taken in when it is taken back, or goes first. */
  lend(uri: string): void {
    const source = this.waiting.get(uri);
    if (source) {
      this.waiting.delete(uri);
      this.lent.set(uri, source);
    }
  }

  /** The article as it was lent; nothing where it is other than it was, or not lent any more. */
  lentArticle(uri: string): Nameable | undefined {
    return this.lent.get(uri);
  }

  /** Has articles that were lent wait here again: what is not known of them by now is looked for here. */
  takeBack(uris: Iterable<string>): void {
    for (const uri of uris) {
      const source = this.lent.get(uri);
      if (source) {
        this.lent.delete(uri);
        this.waiting.set(uri, source);
      }
    }
  }

  /**
   * Takes in one of the articles that wait, or does another small piece of what that leads to.
   *
   * @param first articles that go before others
   * @returns whether there was anything to do
   */
  takeInOne(first: Iterable<string>): boolean {
    const uri =
      [...first].find((one) => this.waiting.has(one) || this.lent.has(one)) ??
      this.waiting.keys().next().value;
    if (uri === undefined) {
      return this.index.refresh(DESCRIBED_AT_ONCE);
    }
    this.takeBack([uri]);
    const isKnown = this.store.has(this.waiting.get(uri)?.key ?? '');
    this.takeIn(uri);
    this.due += 1 / (isKnown ? KNOWN_BETWEEN_REFRESHES : BETWEEN_REFRESHES);
    if (this.due >= 1 && !this.index.refresh(DESCRIBED_AT_ONCE)) {
      this.due = 0;
    }
    return true;
  }

  /** The articles that were set since this was last asked, as far as their names have to be looked for. */
  *newlyUnknown(): Iterable<string> {
    for (const uri of this.unsorted) {
      this.unsorted.delete(uri);
      if (this.isUnknown(uri)) {
        yield uri;
      }
    }
  }

  /** The names of all articles of which they are known, for the `store` of another run. */
  pack(): Generator<void, Uint8Array> {
    return packNames(this.allFound());
  }

  /** The names of the folder as they are joined, for `loadJoined` of another run; nothing where that is not done. */
  *packJoined(): Generator<void, Uint8Array | undefined> {
    if (this.kept) {
      return this.kept.bytes; // for the articles that are as they were it holds
    }
    return this.waitingCount === 0 ? yield* packSnapshot(this.index, this.keys, this.decisions) : undefined;
  }

  /**
   * Takes in what another run has joined.
   *
   * @throws CutOff where the bytes end too early
   */
  loadJoined(bytes: Uint8Array): void {
    if (!this.reader) {
      return;
    }
    const names = new KeptNames(new Snapshot(bytes), this.store, this.index);
    for (const [uri, source] of [...this.waiting, ...this.lent]) {
      names.note(uri, source?.key);
    }
    for (const [uri, key] of this.keys) {
      names.note(uri, key);
    }
    this.kept = { names, bytes };
    this.isAsKept = true;
  }

  /** To be called when all articles have been set: once all have been taken in, what was kept is not needed any more. */
  leaveKept(): void {
    if (this.kept && this.waiting.size === 0 && this.lent.size === 0) {
      this.isAsKept = this.keptInUse?.changedCount === 0;
      this.kept = undefined;
    }
  }

  /** The index, with all articles as they are now. */
  get upToDate(): Names {
    this.kept = undefined;
    this.takeBack(this.lent.keys());
    for (const uri of this.waiting.keys()) {
      this.takeIn(uri);
    }
    return this.index;
  }

  /** The index as far as it has come. */
  get soFar(): Names {
    return this.keptInUse ?? this.index;
  }

  /** Whether what is known so far does not hold an article as it is now. */
  isWaiting(uri: string): boolean {
    return (this.waiting.has(uri) || this.lent.has(uri)) && !this.keptInUse?.isSame(uri);
  }

  /** How many articles are not in what is known so far as they are now, those among them that are gone. */
  get waitingCount(): number {
    return this.keptInUse?.changedCount ?? this.waiting.size + this.lent.size;
  }

  setDecisions(decisions: readonly NameDecision[]): void {
    this.decisions = decisions;
    this.decisionsAsText = JSON.stringify(decisions);
    this.isAsKept &&= this.kept !== undefined;
    this.index.setDecisions(decisions);
  }

  /** By other decisions the names would have been joined otherwise. */
  private get keptInUse(): KeptNames | undefined {
    const names = this.kept?.names;
    return names?.decisions === this.decisionsAsText ? names : undefined;
  }

  private *allFound(): Generator<readonly [key: string, mentions: readonly Mention[]]> {
    for (const [uri, key] of this.keys) {
      yield [key, this.index.found(uri)];
    }
    for (const source of [...this.waiting.values(), ...this.lent.values()]) {
      const mentions = source && this.store.mentions(source.key);
      if (mentions) {
        yield [source.key, mentions];
      }
    }
  }

  private takeIn(uri: string): void {
    const source = this.waiting.get(uri);
    this.waiting.delete(uri);
    if (source && this.keys.get(uri) === source.key) {
      return; // only what its names do not depend on is other than it was
    }
    try {
      if (source && this.reader) {
        const mentions = this.store.mentions(source.key) ?? this.reader.read(uri, source.article);
        this.index.set(uri, mentions);
        this.keys.set(uri, source.key);
        this.noteNews(uri);
        return;
      }
    } catch (error) {
      this.onUnreadable(uri, error);
    }
    this.keys.delete(uri);
    this.reader?.forget(uri);
    this.index.delete(uri);
    this.noteNews(uri);
  }

  private noteNews(uri: string): void {
    if (this.kept?.names.isSame(uri) === false) {
      this.kept.names.noteNews();
    }
  }
}
