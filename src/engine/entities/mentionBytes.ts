import { ByteReader } from '../store/byteReader';
import type { ByteWriter } from '../store/byteWriter';
import { ENTITY_TYPES, type Mention, type Title } from './mention';

/** Texts by number: names and titles come again and again, so each is written once. */
export class TextTable {
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, known);
    return known;
  }

  /** In the order of their numbers. */
  get texts(): string[] {
    return [...this.numbers.keys()];
  }
}

/** Writes mentions in about a dozen bytes each. */
export function writeMentions(bytes: ByteWriter, mentions: readonly Mention[], table: TextTable): void {
  let last = 0;
  for (const mention of mentions) {
    const { start, end, type, text, paragraph, titles, honorific, isDefinition } = mention;
    bytes.number(start - last);
    bytes.number(end - start);
    bytes.number(ENTITY_TYPES.indexOf(type) * 2 + Number(isDefinition === true));
    bytes.number(table.numberOf(text));
    bytes.number(paragraph);
    bytes.number(honorific === undefined ? 0 : table.numberOf(honorific) + 1);
    bytes.number(titles.length);
    for (const title of titles) {
      bytes.number(title.start);
      bytes.number(title.end - title.start);
      bytes.number(table.numberOf(title.text));
    }
    last = start;
  }
}

/**
 * Reads mentions as `writeMentions` has written them.
 *
 * @throws CutOff where the bytes end too early
 */
export function readMentionBytes(bytes: Uint8Array, texts: readonly string[]): Mention[] {
  const reader = new ByteReader(bytes);
  const mentions: Mention[] = [];
  let last = 0;
  while (!reader.isAtEnd) {
    last += reader.number();
    mentions.push(readMention(reader, last, texts));
  }
  return mentions;
}

function readMention(reader: ByteReader, start: number, texts: readonly string[]): Mention {
  const end = start + reader.number();
  const kind = reader.number();
  const text = texts[reader.number()] ?? '';
  const paragraph = reader.number();
  const honorific = texts[reader.number() - 1];
  const titles: Title[] = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    titles.push(readTitle(reader, texts));
  }
  return {
    start,
    end,
    type: ENTITY_TYPES[kind >> 1] ?? 'person',
    text,
    paragraph,
    titles,
    ...(honorific === undefined ? {} : { honorific }),
    ...(kind % 2 === 1 ? { isDefinition: true } : {}),
  };
}

function readTitle(reader: ByteReader, texts: readonly string[]): Title {
  const start = reader.number();
  const end = start + reader.number();
  return { start, end, text: texts[reader.number()] ?? '' };
}
