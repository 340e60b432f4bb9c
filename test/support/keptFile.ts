import assert from 'node:assert/strict';
import { ByteReader } from '../../src/engine/store/byteReader';
import { packSections, unpackSections } from '../../src/engine/store/sections';

/** By which engine a file was kept. */
export function stampOf(kept: Uint8Array): string {
  const reader = new ByteReader(kept);
  reader.text();
  reader.number();
  return reader.text();
}

/**
 * What was kept, with one section altered: a server that finds things itself does not tell of it. The other sections stay
 * unless they are left out.
 */
export function withAltered(
  kept: Uint8Array,
  name: string,
  alter: (section: Uint8Array) => Uint8Array,
  leftOut: readonly string[] = [],
): Uint8Array {
  const stamp = stampOf(kept);
  const sections = unpackSections(stamp, kept);
  const section = sections?.get(name);
  assert.ok(sections && section);
  sections.set(name, alter(section));
  for (const other of leftOut) {
    sections.delete(other);
  }
  return packSections(stamp, sections);
}
