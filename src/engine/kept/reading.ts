import type { Repeat, RepeatCode, Span } from '../repeats';
import { ByteReader } from '../store/byteReader';
import type { ByteWriter } from '../store/byteWriter';

/** What is kept of an article's text: enough to tell its findings without taking it apart again. */
export interface Reading {
  /** Where its paragraphs stand. */
  places: readonly Span[];
  /** What stands again in it. */
  repeats: readonly Repeat[];
}

const CODES: readonly RepeatCode[] = [
  'repeated-block',
  'repeated-paragraph',
  'repeated-heading',
  'edited-repeat',
  'repeated-sentence',
];

/** Writes a reading in about five bytes for each paragraph. */
export function writeReading(bytes: ByteWriter, { places, repeats }: Reading): void {
  bytes.number(places.length);
  let last = NOWHERE;
  for (const place of places) {
    writeSpan(bytes, place, last);
    last = place;
  }
  bytes.number(repeats.length);
  for (const repeat of repeats) {
    bytes.number(CODES.indexOf(repeat.code) * 2 + Number(repeat.isRemovable));
    writeSpan(bytes, repeat.copy);
    writeSpan(bytes, repeat.of);
    bytes.number(repeat.paragraphs);
    bytes.number(repeat.words);
    bytes.text(String(repeat.similarity)); // every digit counts
  }
}

/**
 * Reads what `writeReading` has written.
 *
 * @throws CutOff where the bytes end too early
 */
export function readReading(bytes: Uint8Array): Reading {
  const reader = new ByteReader(bytes);
  const places: Span[] = [];
  let last = NOWHERE;
  for (let left = reader.number(); left > 0; left -= 1) {
    last = readSpan(reader, last);
    places.push(last);
  }
  const repeats: Repeat[] = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    repeats.push(readRepeat(reader));
  }
  return { places, repeats };
}

function readRepeat(reader: ByteReader): Repeat {
  const kind = reader.number();
  return {
    code: CODES[kind >> 1] ?? 'repeated-block',
    copy: readSpan(reader),
    of: readSpan(reader),
    paragraphs: reader.number(),
    words: reader.number(),
    isRemovable: kind % 2 === 1,
    similarity: Number(reader.text()),
  };
}

const NOWHERE: Span = { start: 0, end: 0, startLine: 0, endLine: 0 };

/** @param last what stands before it, or where it is counted from */
function writeSpan(bytes: ByteWriter, { start, end, startLine, endLine }: Span, last = NOWHERE): void {
  bytes.signed(start - last.end);
  bytes.number(end - start);
  bytes.signed(startLine - last.endLine);
  bytes.number(endLine - startLine);
}

function readSpan(reader: ByteReader, last = NOWHERE): Span {
  const start = last.end + reader.signed();
  const end = start + reader.number();
  const startLine = last.endLine + reader.signed();
  return { start, end, startLine, endLine: startLine + reader.number() };
}
