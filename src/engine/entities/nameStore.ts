import { ByteReader } from '../store/byteReader';
import { ByteWriter } from '../store/byteWriter';
import type { Mention } from './mention';
import { readMentionBytes, TextTable, writeMentions } from './mentionBytes';

/** The mentions of an article as bytes, and the table of texts that their numbers lead to. */
interface Kept {
  mentions: Uint8Array;
  texts: readonly string[];
}

/** The mentions of articles as they were found before or elsewhere, by a key of the article's content. */
export class NameStore {
  private readonly kept = new Map<string, Kept>();

  /**
   * Takes in what was kept, or found elsewhere. It is read when it is asked for, so that this takes no time.
   *
   * @param bytes as `packNames` makes them
   * @throws CutOff where they end too early
   */
  load(bytes: Uint8Array): void {
    const reader = new ByteReader(bytes);
    const articles = new ByteReader(reader.part());
    const texts = JSON.parse(reader.text()) as string[];
    while (!articles.isAtEnd) {
      this.kept.set(articles.text(), { mentions: articles.part(), texts });
    }
  }

  has(key: string): boolean {
    return this.kept.has(key);
  }

  /** The mentions of an article. They stay here: it may be read again, and another may say the same. */
  mentions(key: string): readonly Mention[] | undefined {
    const kept = this.kept.get(key);
    return kept && readMentionBytes(kept.mentions, kept.texts);
  }
}

/** The mentions of articles as bytes, for a `NameStore`; article by article, for who has other things to do as well. */
export function* packNames(
  articles: Iterable<readonly [key: string, mentions: readonly Mention[]]>,
): Generator<void, Uint8Array> {
  const table = new TextTable();
  const packed = new ByteWriter();
  const mentionsOfOne = new ByteWriter();
  for (const [key, mentions] of articles) {
    mentionsOfOne.clear();
    writeMentions(mentionsOfOne, mentions, table);
    packed.text(key);
    packed.part(mentionsOfOne.written);
    yield;
  }
  const bytes = new ByteWriter();
  bytes.part(packed.written);
  bytes.text(JSON.stringify(table.texts));
  return bytes.written;
}
