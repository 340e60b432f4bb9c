import { type Shared, Wording } from '../compare/versions';
import { findAllVersions } from './allVersions';
import { Candidates } from './candidates';
import { Likeness } from './likeness';
import { judgeTexts, type Verdict } from './nearCopy';
import { ShingleIndex } from './shingleIndex';
import { TextShingles } from './textShingles';
import { paragraphAt, type TextTable } from './textTable';

/** How many texts are kept as they are compared: those that are alike come one after the other. */
const MOST_WORDINGS = 1 << 12;
/** So many texts may have come and gone that what shares words with them is looked for: beyond, all is compared anew. */
const MOST_CHANGED = 200;

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
  /** For each text that was asked for what was found: half of the verdicts are known from it. */
  private compared: (Compared | undefined)[] = [];
  /** Whether that was so for all texts at once: since then only what changed has to be asked for. */
  private isAllCompared = false;
  /** The texts that have come or gone since: what was found for those that share shingles with them holds no more. */
  private changed: number[] = [];
  /** How often texts came or went. */
  private changes = 0;
  private wordings = new Map<number, Wording>();

  constructor(texts: TextTable) {
    this.texts = texts;
    this.index = new ShingleIndex(this.shingles, texts);
    this.candidates = new Candidates(this.shingles, this.index, texts);
    this.likeness = new Likeness(texts, this.shingles);
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
    this.forgetChanged();
    const { versions } = this.compared[text] ?? this.compare(text);
    return versions;
  }

  /** Finds the versions of all texts at once, with pauses; where texts come or go in between, it stops. */
  *comparingAll(): Generator<void, void> {
    this.forgetChanged();
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
  }

  private noteChanged(text: number): void {
    this.changed.push(text);
    this.changes += 1;
  }

  private forgetChanged(): void {
    if (this.changed.length > MOST_CHANGED) {
      this.compared = [];
      this.isAllCompared = false;
    }
    if (this.compared.length > 0) {
      for (const text of this.changed) {
        this.compared[text] = undefined;
        this.index.visitSharing(text, (other) => {
          this.compared[other] = undefined;
        });
      }
    }
    this.changed = [];
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
    this.compared[text] = compared;
    return compared;
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

function addVersion(all: Compared[], text: number, version: OtherVersion): void {
  const { versions } = all[text] ?? NOTHING;
  if (!versions.some((known) => known.text === version.text)) {
    all[text] = { versions: [...versions, version], refuted: NO_TEXTS };
  }
}
