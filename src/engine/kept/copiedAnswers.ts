import type { CopiedPassage, CopiedPlace } from '../matches';
import { ByteReader } from '../store/byteReader';
import { ByteWriter } from '../store/byteWriter';
import { type StampOf, Versions } from './versions';

/** What of an article stands in others, as it was found once. */
interface Answer {
  /** What its numbers of versions mean. */
  versions: Versions;
  /** The version of the article that it is about. */
  own: number;
  /** Its passages; the articles of their places are told as versions. */
  passages: Uint8Array;
}

/**
 * Which passages of articles are copied, as it was found when that was last asked. An answer holds as long as the article
 * and all that it names are the versions that they were; what has come to be copied since is not in it.
 */
export class CopiedAnswers {
  private readonly versions = new Versions();
  private readonly answers = new Map<string, Answer>();
  private readonly bytes = new ByteWriter();

  /** Whether an answer was loaded about an article as it is now, be it that what it names is other than it was. */
  isAbout(uri: string, stampOf: StampOf): boolean {
    const answer = this.answers.get(uri);
    return answer !== undefined && this.isLoaded(answer) && answer.versions.isCurrent(answer.own, stampOf);
  }

  /** The answer about an article that was loaded, if it holds. */
  loaded(uri: string, stampOf: StampOf): CopiedPassage[] | undefined {
    const answer = this.answers.get(uri);
    return answer && this.isLoaded(answer) ? readPassages(answer, stampOf) : undefined;
  }

  /** The articles about which there is an answer, be it that it does not hold. */
  get uris(): string[] {
    return [...this.answers.keys()];
  }

  /** Whether there is an answer about an article, be it that it does not hold. */
  has(uri: string): boolean {
    return this.answers.has(uri);
  }

  /** Whether a folder is as it was when what was loaded was kept: there is an answer about all of so many articles, and no other. */
  areLoadedOf(articles: number, stampOf: StampOf): boolean {
    return (
      this.answers.size === articles && [...this.answers.keys()].every((uri) => this.isAbout(uri, stampOf))
    );
  }

  private isLoaded({ versions }: Answer): boolean {
    return versions !== this.versions;
  }

  private of(uri: string, stampOf: StampOf): CopiedPassage[] | undefined {
    const answer = this.answers.get(uri);
    return answer && readPassages(answer, stampOf);
  }

  /** Takes back what was found about an article. */
  forget(uri: string): void {
    this.answers.delete(uri);
  }

  /** Takes an answer in place of the one before. */
  remember(uri: string, passages: readonly CopiedPassage[], stampOf: StampOf): void {
    const { versions, bytes } = this;
    bytes.clear();
    writePassages(bytes, passages, (other) => versions.numberOf(other, stampOf));
    const own = versions.numberOf(uri, stampOf);
    this.answers.set(uri, { versions, own, passages: bytes.written.slice() });
  }

  /**
   * Takes in what was kept: it counts for more than what was found before. It is read when it is asked for.
   *
   * @param bytes as `pack` makes them
   * @throws CutOff where they end too early
   */
  load(bytes: Uint8Array): void {
    const reader = new ByteReader(bytes);
    const versions = Versions.read(reader);
    while (!reader.isAtEnd) {
      const own = reader.number();
      const passages = reader.part();
      const { uri } = versions.at(own);
      this.answers.set(uri, { versions, own, passages });
    }
  }

  /** The answers that hold, as bytes for `load`; article by article, for who has other things to do as well. */
  *pack(stampOf: StampOf): Generator<void, Uint8Array> {
    const versions = new Versions();
    const numberOf = (uri: string) => versions.numberOf(uri, stampOf);
    const packed = new ByteWriter();
    const one = new ByteWriter();
    for (const uri of [...this.answers.keys()]) {
      const passages = this.of(uri, stampOf);
      if (passages) {
        one.clear();
        writePassages(one, passages, numberOf);
        packed.number(numberOf(uri));
        packed.part(one.written);
      }
      yield;
    }
    const bytes = new ByteWriter();
    versions.write(bytes);
    bytes.append(packed.written);
    return bytes.written;
  }
}

function writePassages(
  bytes: ByteWriter,
  passages: readonly CopiedPassage[],
  numberOf: (uri: string) => number,
): void {
  for (const { paragraph, length, words, places } of passages) {
    bytes.number(paragraph);
    bytes.number(length);
    bytes.number(words);
    bytes.number(places.length);
    for (const place of places) {
      bytes.number(numberOf(place.uri));
      bytes.number(place.paragraph);
      bytes.number(place.length);
    }
  }
}

/** The passages of an answer; nothing where its article, or one that it names, is other than it was. */
function readPassages({ versions, own, passages }: Answer, stampOf: StampOf): CopiedPassage[] | undefined {
  if (!versions.isCurrent(own, stampOf)) {
    return undefined;
  }
  const reader = new ByteReader(passages);
  const found: CopiedPassage[] = [];
  while (!reader.isAtEnd) {
    const [paragraph, length, words] = [reader.number(), reader.number(), reader.number()];
    const places: CopiedPlace[] = [];
    for (let left = reader.number(); left > 0; left -= 1) {
      const version = reader.number();
      if (!versions.isCurrent(version, stampOf)) {
        return undefined;
      }
      const { uri } = versions.at(version);
      places.push({ uri, paragraph: reader.number(), length: reader.number() });
    }
    found.push({ paragraph, length, words, places });
  }
  return found;
}
