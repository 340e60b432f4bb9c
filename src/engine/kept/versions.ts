import type { ByteReader } from '../store/byteReader';
import type { ByteWriter } from '../store/byteWriter';

/** An article as it was at some time. */
export interface Version {
  uri: string;
  /** Stands for its content, and for all else that its findings depend on. */
  stamp: string;
}

/** The stamp of an article as it is now; nothing where there is none. */
export type StampOf = (uri: string) => string | undefined;

/** Versions of articles by number, so that each is written once however often it is named. */
export class Versions {
  readonly all: Version[] = [];
  private readonly latest = new Map<string, number>();

  at(number: number): Version {
    const version = this.all[number];
    if (!version) {
      throw new RangeError(`no version ${number}`);
    }
    return version;
  }

  /** The number that an article has been given last. */
  known(uri: string): number {
    return this.latest.get(uri) ?? 0;
  }

  /** The number of an article as it is now. */
  numberOf(uri: string, stampOf: StampOf): number {
    const stamp = stampOf(uri) ?? '';
    const known = this.latest.get(uri);
    return known !== undefined && this.at(known).stamp === stamp ? known : this.add({ uri, stamp });
  }

  /** Whether an article is still the version that it was. */
  isCurrent(number: number, stampOf: StampOf): boolean {
    const { uri, stamp } = this.at(number);
    return stampOf(uri) === stamp;
  }

  private add(version: Version): number {
    const number = this.all.push(version) - 1;
    this.latest.set(version.uri, number);
    return number;
  }

  /** Writes all versions; of each URI only what is other than in the one before. */
  write(bytes: ByteWriter): void {
    bytes.number(this.all.length);
    let before = '';
    for (const { uri, stamp } of this.all) {
      const same = sameLetters(before, uri);
      bytes.number(same);
      bytes.text(uri.slice(same));
      bytes.text(stamp);
      before = uri;
    }
  }

  /**
   * Reads what `write` has written.
   *
   * @throws CutOff where the bytes end too early
   */
  static read(bytes: ByteReader): Versions {
    const versions = new Versions();
    let before = '';
    for (let left = bytes.number(); left > 0; left -= 1) {
      const uri = before.slice(0, bytes.number()) + bytes.text();
      versions.add({ uri, stamp: bytes.text() });
      before = uri;
    }
    return versions;
  }
}

/** How many letters two texts begin with alike. */
function sameLetters(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) {
    same += 1;
  }
  return same;
}
