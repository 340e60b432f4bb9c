// Reading records of unknown JSON.

/** A file that cannot be evaluated, with what a person can do about it. */
export class UnreadableSet extends Error {}

/** A JSON object. */
export type JsonRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member as text: empty where it is missing. */
export function textOf(record: JsonRecord, key: string): string {
  const value = record[key];
  return value === undefined || value === null ? '' : String(value);
}

/** A member as a list: empty where it is missing or something else. */
export function listOf(record: JsonRecord, key: string): readonly unknown[] {
  const value = record[key];
  return Array.isArray(value) ? value : [];
}
