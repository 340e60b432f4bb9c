import { packSections, unpackSections } from '../store/sections';

/** What is kept of a folder; see docs/ARCHITECTURE.md. */
export type KeptSection = 'names' | 'joined' | 'readings' | 'copied';

/** Keeps one section. */
export interface SectionKeeper {
  load(bytes: Uint8Array): void;
  /** In small steps; nothing where there is nothing to keep. */
  pack(): Generator<void, Uint8Array | undefined>;
}

export type SectionKeepers = Readonly<Record<KeptSection, SectionKeeper>>;

/**
 * Has each section of a file taken in.
 *
 * @returns how much of the file counts
 */
export function loadKept(
  keepers: SectionKeepers,
  stamp: string,
  file: Uint8Array,
): 'nothing' | 'some' | 'all' {
  const sections = unpackSections(stamp, file);
  if (!sections) {
    return 'nothing';
  }
  let isWhole = true;
  for (const [name, keeper] of Object.entries(keepers)) {
    const bytes = sections.get(name);
    if (bytes) {
      keeper.load(bytes);
    }
    isWhole &&= bytes !== undefined;
  }
  return isWhole ? 'all' : 'some';
}

/** Packs the sections that are wanted. */
export function* packKept(
  keepers: SectionKeepers,
  stamp: string,
  wanted: readonly KeptSection[],
): Generator<void, Uint8Array> {
  const sections = new Map<string, Uint8Array>();
  for (const name of wanted) {
    const bytes = yield* keepers[name].pack();
    if (bytes) {
      sections.set(name, bytes);
    }
  }
  return packSections(stamp, sections);
}
