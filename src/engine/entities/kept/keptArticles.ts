import type { Version } from '../../kept/versions';

/** Which articles are still as they were kept. Until they are noted they count as gone. */
export class KeptArticles {
  /** Those that are other than they were, or new. */
  readonly changed = new Set<string>();
  private readonly kept: readonly Version[];
  private readonly places = new Map<string, number>();
  private readonly same: Uint8Array;
  private sameCount = 0;
  private newCount = 0;
  private revisions = 0;

  constructor(kept: readonly Version[]) {
    this.kept = kept;
    this.same = new Uint8Array(kept.length);
    for (const [place, { uri }] of kept.entries()) {
      this.places.set(uri, place);
    }
  }

  /** Another number whenever other articles are as they were kept. */
  get revision(): number {
    return this.revisions;
  }

  /** How many articles are other than they were, new, or gone. */
  get changedCount(): number {
    return this.kept.length - this.sameCount + this.newCount;
  }

  isSame(uri: string): boolean {
    return this.sameAt(uri) !== undefined;
  }

  isSameAt(place: number): boolean {
    return this.same[place] === 1;
  }

  /** The place of an article that is as it was. */
  sameAt(uri: string): number | undefined {
    const place = this.places.get(uri);
    return place !== undefined && this.isSameAt(place) ? place : undefined;
  }

  /** Takes note of an article as it is now. @param key that of its content; none for one that is gone */
  note(uri: string, key: string | undefined): void {
    const place = this.places.get(uri);
    const isNew = place === undefined;
    this.newCount += Number(isNew && key !== undefined) - Number(isNew && this.changed.has(uri));
    const isSame = !isNew && this.kept[place]?.stamp === key;
    if (key === undefined || isSame) {
      this.changed.delete(uri);
    } else {
      this.changed.add(uri);
    }
    if (!isNew && this.isSameAt(place) !== isSame) {
      this.same[place] = Number(isSame);
      this.sameCount += isSame ? 1 : -1;
      this.revisions += 1;
    }
  }
}
