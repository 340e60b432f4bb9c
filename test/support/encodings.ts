// Text as bytes, in every encoding that an article may have: written without the engine, which is to be tested by it.

export const ENCODINGS = [
  'UTF-8',
  'UTF-8 with a BOM',
  'UTF-16 LE',
  'UTF-16 LE with a BOM',
  'UTF-16 BE',
  'UTF-16 BE with a BOM',
] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** The bytes of a text. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  const marked = encoding.endsWith('BOM') ? `\ufeff${text}` : text;
  if (encoding.startsWith('UTF-8')) {
    return Buffer.from(marked, 'utf8');
  }
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding.startsWith('UTF-16 BE') ? bytes.swap16() : bytes;
}
