/** How the characters of a file are stored, so that a changed text can be stored the same way. */
export interface Encoding {
  name: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether the file begins with a byte order mark. */
  hasMark: boolean;
}

export interface DecodedText {
  /** Without the byte order mark. */
  text: string;
  encoding: Encoding;
}

/** Why a file cannot be taken as text, in words for the editor. */
export const NOT_TEXT = 'not UTF-8 or UTF-16 text';

/** How many bytes at the beginning tell UTF-16 without a mark, as VS Code does it. */
const SAMPLE = 512;

/**
 * Reads the bytes of a file as UTF-8 or UTF-16.
 *
 * @returns nothing where the bytes are neither, or hold a NUL character as no prose does
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const hasZeros = bytes.includes(0);
  const encoding = detectEncoding(bytes, hasZeros);
  try {
    const text = decoderOf(encoding.name).decode(bytes);
    if (hasZeros && text.includes('\0')) {
      return undefined;
    }
    return { text: encoding.hasMark ? text.slice(1) : text, encoding };
  } catch {
    decoders.delete(encoding.name); // it may hold half a character
    return undefined; // TextDecoder says only that some byte is wrong
  }
}

const decoders = new Map<Encoding['name'], TextDecoder>();

/** Made once for each encoding: for a short text that is most of the work. */
function decoderOf(name: Encoding['name']): TextDecoder {
  const decoder = decoders.get(name) ?? new TextDecoder(name, { fatal: true, ignoreBOM: true });
  decoders.set(name, decoder);
  return decoder;
}

/** The bytes of a text in the given encoding: `decodeText` gives the same text back. */
export function encodeText(text: string, { name, hasMark }: Encoding): Uint8Array {
  const marked = hasMark ? `\ufeff${text}` : text;
  if (name === 'utf-8') {
    return new TextEncoder().encode(marked);
  }
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) {
    view.setUint16(at * 2, marked.charCodeAt(at), name === 'utf-16le');
  }
  return bytes;
}

function detectEncoding(bytes: Uint8Array, hasZeros: boolean): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { name: 'utf-8', hasMark: true };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { name: 'utf-16le', hasMark: true };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { name: 'utf-16be', hasMark: true };
  }
  return { name: hasZeros ? guessWithoutMark(bytes) : 'utf-8', hasMark: false };
}

/** Latin text in UTF-16 has a zero in nearly every other byte; text in UTF-8 has none, and a file with a few is no text. */
function guessWithoutMark(bytes: Uint8Array): Encoding['name'] {
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  for (let at = 0; at < Math.min(bytes.length, SAMPLE); at += 1) {
    if (bytes[at] === 0) {
      zerosAtEven += at % 2 === 0 ? 1 : 0;
      zerosAtOdd += at % 2 === 1 ? 1 : 0;
    }
  }
  const most = Math.min(bytes.length, SAMPLE) / 4;
  if (zerosAtEven === 0 && zerosAtOdd > most) {
    return 'utf-16le';
  }
  return zerosAtOdd === 0 && zerosAtEven > most ? 'utf-16be' : 'utf-8';
}
