// What is kept on disk from one run to the next: named sections in one file. It is a cache and nothing else: a file that
// is damaged, or that another version has written, counts as not there.
import { ByteReader, CutOff } from './byteReader';
import { ByteWriter } from './byteWriter';
import { hashBytes } from './hash';

/** Begins every file. */
const MAGIC = 'Editorial Review: found before\n';
/** Goes up when the form of the file changes. */
const FORM = 2;

/** Puts sections together as one file, for programs with the same stamp only. */
export function packSections(stamp: string, sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const body = new ByteWriter();
  body.number(sections.size);
  for (const [name, bytes] of sections) {
    body.text(name);
    body.part(bytes);
  }
  const file = new ByteWriter();
  file.text(MAGIC);
  file.number(FORM);
  file.text(stamp);
  file.number(hashBytes(body.written));
  file.part(body.written);
  return file.written;
}

/** The sections of a file; nothing where it is damaged or has another stamp. */
export function unpackSections(stamp: string, file: Uint8Array): Map<string, Uint8Array> | undefined {
  try {
    return readSections(stamp, file);
  } catch (error) {
    if (error instanceof CutOff) {
      return undefined;
    }
    throw error;
  }
}

/** Whether bytes are such a file, of whatever version: who is to write over it asks first. */
export function areSections(file: Uint8Array): boolean {
  try {
    return new ByteReader(file).text() === MAGIC;
  } catch (error) {
    if (error instanceof CutOff) {
      return false;
    }
    throw error;
  }
}

function readSections(stamp: string, bytes: Uint8Array): Map<string, Uint8Array> | undefined {
  const file = new ByteReader(bytes);
  if (file.text() !== MAGIC || file.number() !== FORM || file.text() !== stamp) {
    return undefined;
  }
  const hash = file.number();
  const body = file.part();
  return hash === hashBytes(body) ? sectionsOf(new ByteReader(body)) : undefined;
}

function sectionsOf(body: ByteReader): Map<string, Uint8Array> {
  const sections = new Map<string, Uint8Array>();
  for (let left = body.number(); left > 0; left -= 1) {
    sections.set(body.text(), body.part());
  }
  return sections;
}
