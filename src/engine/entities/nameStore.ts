import { ByteReader } from '../store/byteReader';
import { ByteWriter } from '../store/byteWriter';
import type { Mention } from './mention';
import { readMentionBytes, TextTable, writeMentions } from './mentionBytes';

/** The mentions of articles as they were found before or elsewhere, by a key of the article's content. */
export class NameStore {
  private texts: readonly string[] = [];
  private readonly kept = new Map<string, Uint8Array>();
  private readonly given = new Map<string, readonly Mention[]>();

  /**
   * Takes in what was kept.
   *
   * @param bytes as `packNames` makes them
   * @throws CutOff where they end too early
   */
  load(bytes: Uint8Array): void {
    const reader = new ByteReader(bytes);
    const articles = new ByteReader(reader.part());
    this.texts = JSON.parse(reader.text()) as string[];
    while (!articles.isAtEnd) {
      this.kept.set(articles.text(), articles.part());
    }
  }

  /** Takes in what was found elsewhere, until it is asked for. */
  put(key: string, mentions: readonly Mention[]): void {
    this.given.set(key, mentions);
  }

  has(key: string): boolean {
    return this.given.has(key) || this.kept.has(key);
  }

  take(key: string): readonly Mention[] | undefined {
    const given = this.given.get(key);
    if (given) {
      this.given.delete(key);
      return given;
    }
    const kept = this.kept.get(key);
    return kept && readMentionBytes(kept, this.texts);
  }
}

/** The mentions of articles as bytes, for a `NameStore`. */
export function packNames(
  articles: Iterable<readonly [key: string, mentions: readonly Mention[]]>,
): Uint8Array {
  const table = new TextTable();
  const packed = new ByteWriter();
  const mentionsOfOne = new ByteWriter();
  for (const [key, mentions] of articles) {
    mentionsOfOne.clear();
    writeMentions(mentionsOfOne, mentions, table);
    packed.text(key);
    packed.part(mentionsOfOne.written);
  }
  const bytes = new ByteWriter();
  bytes.part(packed.written);
  bytes.text(JSON.stringify(table.texts));
  return bytes.written;
}
