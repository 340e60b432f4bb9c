import type { MentionType } from './labels';

/** One place where a person, organisation or place is named. */
export interface Mention {
  /** UTF-16 offsets into the paragraph's raw text; `end` is exclusive. */
  start: number;
  end: number;
  type: MentionType;
  /** Of an organisation or place: its name is known as a town's or region's. */
  isTown?: true;
}
