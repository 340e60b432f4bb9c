import { type Shared, Wording } from '../compare/versions';
import { findAllVersions } from './allVersions';
import { Candidates } from './candidates';
import { Likeness } from './likeness';
import { judgeTexts, type Verdict } from './nearCopy';
import { Reach } from './reach';
import { ShingleIndex } from './shingleIndex';
import { TextShingles } from './textShingles';
import { paragraphAt, type TextTable } from './textTable';

/** How many texts are kept as they are compared: those that are alike come one after the other. */
const MOST_WORDINGS = 1 << 12;
/** So many texts may have come and gone that it is told how far it reaches: beyond, all is compared anew. */
const MOST_CHANGED = 5000;

/** A text that is a version of another. */
export interface OtherVersion extends Verdict {
  text: number;
}

/** What comparing a text with others gave. */
interface Compared {
  versions: readonly OtherVersion[];
  /** The texts that looked like versions at first, and are none. */
  refuted: readonly number[];
}

/** Most texts are like no other: what is said of them is one object. */
const NOTHING: Compared = { versions: [], refuted: [] };
const NO_TEXTS: readonly number[] = [];

/** Which texts are near copies or edited versions of which, as far as the normalised texts tell. */
export class TextVersions {
  private readonly texts: TextTable;
  private readonly shingles = new TextShingles();
  private readonly index: ShingleIndex;
  private readonly candidates: Candidates;
  private readonly likeness: Likeness;
  private readonly reach: Reach;
  /** For each text that was asked for what was found: half of the verdicts are known from it. */
  private compared: (Compared | undefined)[] = [];
  /** Whether that was so for all texts at once: since then only what changed has to be asked for. */
  private isAllCompared = false;
  /** Whether it matters what comes and goes: versions of texts were told, and not all of them are in doubt anyway. */
  isAnyTold = false;
  /** The texts of which other versions may be found now than were told. */
  private readonly doubtful = new Set<number>();
  /** Those of which other copies were found since than were told before, or of which it is not known what was told. */
  private readonly toldOtherwise = new Set<number>();
  /** Whether that may be so of any text. */
  private isAllDoubtful = false;
  /** How often texts came or went. */
  private changes = 0;
  private wordings = new Map<number, Wording>();

  constructor(texts: TextTable) {
    this.texts = texts;
    this.index = new ShingleIndex(this.shingles, texts);
    this.candidates = new Candidates(this.shingles, this.index, texts);
    this.likeness = new Likeness(texts, this.shingles);
    this.reach = new Reach(this.shingles, this.index, texts, this.candidates);
  }

  /** Whether a text was added. */
  has(text: number): boolean {
    return this.shingles.words.has(text);
  }

  /** How many words a text has that was added; 0 for any other. */
  wordsIn(text: number): number {
    return this.shingles.words.lengthOf(text);
  }

  /** Adds a text, given the hashes of its words. */
  add(text: number, words: Uint32Array): void {
    this.shingles.words.set(text, words);
    this.index.add(text);
    this.noteChanged(text);
  }

  /** To be called when a text is gone. */
  noteDead(text: number): void {
    this.index.noteDead();
    this.compared[text] = undefined;
    this.noteChanged(text);
  }

  /** To be called when places of texts came or went. */
  notePlaces(): void {
    this.wordings.clear(); // they know a place of their text
  }

  /** Takes in what was added, with pauses, so that the first question need not. */
  preparing(): Generator<void, void> {
    return this.index.preparing();
  }

  /** The versions of a text; in no order. */
  of(text: number): readonly OtherVersion[] {
    const known = this.reach.mayReach(text) ? undefined : this.compared[text];
    const { versions } = known && !this.doubtful.has(text) ? known : this.compare(text);
    return versions;
  }

  /** Finds the versions of all texts at once, with pauses; where texts come or go in between, it stops. */
  *comparingAll(): Generator<void, void> {
    if (this.isAllCompared) {
      return;
    }
    const all: Compared[] = new Array(this.texts.numbers).fill(NOTHING);
    const judge = (text: number, other: number, shared: Shared) =>
      all[text]?.versions.find((version) => version.text === other) ?? this.judge(text, other, shared);
    const found = (text: number, other: number, verdict: Verdict) => {
      addVersion(all, text, { ...verdict, text: other });
      addVersion(all, other, { ...verdict, text });
    };
    const { changes } = this;
    for (const _ of findAllVersions(this.texts, this.shingles, judge, found)) {
      yield;
      if (this.changes !== changes) {
        return;
      }
    }
    this.compared = all;
    this.isAllCompared = true;
    this.isAnyTold = true;
  }

  /** To be called when all texts were added again: of each other versions may have been told before. */
  takeAsKnown(before: TextVersions): void {
    this.doubtAll();
    this.isAllDoubtful = before.isAnyTold || before.isAllDoubtful;
  }

  /** To be called when it is taken care of that what was told so far holds; what that was is not known. */
  forgetTold(): void {
    this.doubtAll();
    this.isAllDoubtful = false;
    this.isAnyTold = true;
  }

  /** Whether of any text other versions may have been told than are found now; says so once. */
  takeAllDoubtful(): boolean {
    const { isAllDoubtful } = this;
    this.isAllDoubtful = false;
    return isAllDoubtful;
  }

  /**
   * The texts of which other copies are found than were told before, each once: to be called again and again, as each call
   * does a little of the work. Nothing where there are none left.
   */
  takeToldOtherwise(): readonly number[] | undefined {
    const isAtWork = this.doubtReached() || this.compareDoubtful();
    const found = [...this.toldOtherwise];
    this.toldOtherwise.clear();
    return isAtWork || found.length > 0 ? found : undefined;
  }

  /** The texts of which a text was told to be a copy, as far as is known; those of which that is not known as well. */
  tellersOf(text: number): readonly number[] {
    const tellers = new Set<number>();
    this.reach.visitAsking(text, this.texts.numbers, (other) => {
      const compared = this.compared[other];
      if (!compared || copiesAmong(compared).has(text)) {
        tellers.add(other);
      }
    });
    return [...tellers];
  }

  private noteChanged(text: number): void {
    this.changes += 1;
    this.isAllCompared = false;
    if (this.isAnyTold) {
      this.reach.note(text);
    }
    if (this.reach.waiting > MOST_CHANGED) {
      this.doubtAll();
    }
  }

  private doubtAll(): void {
    this.compared = [];
    this.reach.forget();
    this.doubtful.clear();
    this.toldOtherwise.clear();
    this.isAllDoubtful = true;
    this.isAnyTold = false;
  }

  /** Doubts what is reached from one of the texts that have come or gone; says whether there was one. */
  private doubtReached(): boolean {
    let taken: number | undefined;
    return this.reach.visitNext(this.texts.numbers, (text, from) => {
      if (from !== undefined && from !== taken) {
        this.likeness.take(from);
        taken = from;
      }
      const isOutOfQuestion =
        from !== undefined && this.candidates.isComparedWithAll(text) && !this.likeness.sharedWith(text);
      if (!isOutOfQuestion && this.texts.isLive(text)) {
        (this.compared[text] ? this.doubtful : this.toldOtherwise).add(text);
      }
    });
  }

  /** Compares one of the doubtful texts anew; says whether there was one. */
  private compareDoubtful(): boolean {
    for (const text of this.doubtful) {
      this.doubtful.delete(text);
      if (this.texts.isLive(text)) {
        this.compare(text);
      }
      return true;
    }
    return false;
  }

  private compare(text: number): Compared {
    const versions: OtherVersion[] = [];
    const refuted: number[] = [];
    this.likeness.take(text);
    for (const other of this.candidates.of(text, this.texts.numbers)) {
      const shared = this.likeness.sharedWith(other);
      if (!shared) {
        continue;
      }
      const verdict = this.judge(text, other, shared);
      if (verdict) {
        versions.push({ text: other, strength: verdict.strength, similarity: verdict.similarity });
      } else {
        refuted.push(other);
      }
    }
    const compared = versions.length + refuted.length === 0 ? NOTHING : { versions, refuted };
    this.take(text, compared);
    return compared;
  }

  private take(text: number, compared: Compared): void {
    const before = this.compared[text];
    const isOther = before ? !haveSameCopies(before, compared) : this.reach.mayReach(text);
    if (isOther) {
      this.toldOtherwise.add(text);
    }
    this.compared[text] = compared;
    this.doubtful.delete(text);
    this.isAnyTold = true;
  }

  private judge(text: number, other: number, shared: Shared): Verdict | undefined {
    const before = this.compared[other];
    // A verdict holds in both directions.
    const known = before?.versions.find((version) => version.text === text);
    if (known || before?.refuted.includes(text)) {
      return known;
    }
    const one = this.wordingOf(text);
    const two = this.wordingOf(other);
    return one && two && judgeTexts(one, two, shared);
  }

  /** A text as it stands in its first place. */
  wordingOf(text: number): Wording | undefined {
    const known = this.wordings.get(text);
    const place = known ? undefined : this.texts.firstPlace(text);
    const paragraph = place && paragraphAt(place);
    if (!paragraph) {
      return known;
    }
    if (this.wordings.size >= MOST_WORDINGS) {
      this.wordings.clear();
    }
    const wording = new Wording(place.known.article, paragraph);
    this.wordings.set(text, wording);
    return wording;
  }
}

function haveSameCopies(a: Compared, b: Compared): boolean {
  const [ofA, ofB] = [copiesAmong(a), copiesAmong(b)];
  return ofA.size === ofB.size && [...ofA].every((text) => ofB.has(text));
}

function copiesAmong({ versions }: Compared = NOTHING): Set<number> {
  return new Set(versions.filter(({ strength }) => strength === 'copied').map(({ text }) => text));
}

function addVersion(all: Compared[], text: number, version: OtherVersion): void {
  const { versions } = all[text] ?? NOTHING;
  if (!versions.some((known) => known.text === version.text)) {
    all[text] = { versions: [...versions, version], refuted: NO_TEXTS };
  }
}
