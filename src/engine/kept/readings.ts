import { ByteReader } from '../store/byteReader';
import { ByteWriter } from '../store/byteWriter';
import { type Reading, readReading, writeReading } from './reading';

/** What was read in articles before, by a stamp of their content and of what else it depends on. */
export class Readings {
  private readonly kept = new Map<string, Uint8Array>();

  /**
   * Takes in what was kept. It is read when it is asked for, so that this takes next to no time.
   *
   * @param bytes as `packReadings` makes them
   * @throws CutOff where they end too early
   */
  load(bytes: Uint8Array): void {
    const reader = new ByteReader(bytes);
    while (!reader.isAtEnd) {
      this.kept.set(reader.text(), reader.part());
    }
  }

  /** @param stamp is asked for only where anything was kept */
  of(stamp: () => string): Reading | undefined {
    const kept = this.kept.size === 0 ? undefined : this.kept.get(stamp());
    return kept && readReading(kept);
  }
}

/** Readings as bytes, for `Readings`; article by article, for who has other things to do as well. */
export function* packReadings(
  articles: Iterable<{ stamp: string; reading: Reading | undefined }>,
): Generator<void, Uint8Array> {
  const packed = new ByteWriter();
  const one = new ByteWriter();
  for (const { stamp, reading } of articles) {
    if (reading) {
      one.clear();
      writeReading(one, reading);
      packed.text(stamp);
      packed.part(one.written);
    }
    yield;
  }
  return packed.written;
}
