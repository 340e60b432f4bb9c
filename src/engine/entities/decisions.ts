// What the editor has decided about names, as it stands in .vscode/editorial-review.json (media/
// editorial-review.schema.json). The file is shared and read by people: what this version does not know stays in it
// as it is, and a damaged file is never written over.
import { ENTITY_TYPES, type EntityType } from './mention';

export const DECISIONS_VERSION = 1;

/** Where the decisions of a folder stand, from that folder on. */
export const DECISIONS_PATH = '.vscode/editorial-review.json';

/** How a decision names an entity: by its name and type, as shown when it was taken. */
export interface NameReference {
  name: string;
  type: EntityType;
}

/** How an entity is to be named in a decision. */
export interface EntityReference extends NameReference {
  /** The one article for which decisions about it must be, where the editor has parted it there. */
  article?: string;
}

interface Decided extends NameReference {
  /** The article to which it is limited, as `EntityIndex` knows it; in the file a path inside the folder. */
  article?: string;
  /** When it was taken, in ISO 8601. */
  date?: string;
  reason?: string;
}

/** The name means the same as another one. */
export interface MergeDecision extends Decided {
  decision: 'merge';
  into: NameReference;
}

/** The words are no name at all. */
export interface NotANameDecision extends Decided {
  decision: 'notAName';
}

/** The name does not mean the entity that it was taken for. */
export interface SeparateDecision extends Decided {
  decision: 'separate';
  from: NameReference;
}

/** The name is of another type than it was taken for. */
export interface ChangeTypeDecision extends Decided {
  decision: 'changeType';
  to: EntityType;
}

/** The entity is to be shown under this name. */
export interface UseAsNameDecision extends Decided {
  decision: 'useAsName';
  use: string;
}

export type NameDecision =
  | MergeDecision
  | NotANameDecision
  | SeparateDecision
  | ChangeTypeDecision
  | UseAsNameDecision;

export const NAME_DECISIONS = ['merge', 'notAName', 'separate', 'changeType', 'useAsName'] as const;

/**
 * Decisions of several files in the order in which they were taken, so that of two folders no one goes before the other.
 * Those without a date first; as they stand where nothing tells them apart.
 */
export function inOrderOfDates(decisions: readonly NameDecision[]): NameDecision[] {
  return [...decisions].sort((a, b) => timeOf(a) - timeOf(b) || 0);
}

function timeOf({ date }: NameDecision): number {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? 0 : time;
}

/** A decisions file as read, with all that this version does not know. */
export interface DecisionsFile {
  /** The decisions about names that this version knows, in the order in which they were taken. */
  readonly names: readonly NameDecision[];
  /** The whole content. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** A decisions file that cannot be used, with the place and what is wrong there. */
export class DecisionsError extends Error {
  override readonly name = 'DecisionsError';
}

/** The content of a file that is not there yet. */
export function emptyDecisions(): DecisionsFile {
  return { names: [], content: { version: DECISIONS_VERSION } };
}

/**
 * Reads a decisions file.
 *
 * @throws DecisionsError where it is damaged or of a later version
 */
export function parseDecisions(text: string): DecisionsFile {
  const content = parseJson(text);
  if (!isObject(content)) {
    throw new DecisionsError('the file must hold one object, in { }');
  }
  const { version, names = [] } = content;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new DecisionsError(`"version" must be ${DECISIONS_VERSION}`);
  }
  if (version > DECISIONS_VERSION) {
    throw new DecisionsError(`"version" is ${version}: it was written by a newer Editorial Review`);
  }
  if (!Array.isArray(names)) {
    throw new DecisionsError('"names" must be a list, in [ ]');
  }
  return { names: names.flatMap((entry, index) => readDecision(entry, index)), content };
}

/** The file as text, readable and with a final line feed. */
export function formatDecisions({ content }: DecisionsFile): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The file with one decision more; the last one has the last word. */
export function withDecision(file: DecisionsFile, decision: NameDecision): DecisionsFile {
  return withEntries(file, [...entriesOf(file), decision]);
}

/** The file without a decision: how one is undone. The latest, where it was taken several times. */
export function withoutDecision(file: DecisionsFile, decision: NameDecision): DecisionsFile {
  const entries = entriesOf(file);
  const text = canonicalJson(decision);
  const at = entries.findLastIndex((entry, index) =>
    readDecision(entry, index).some((known) => canonicalJson(known) === text),
  );
  return at < 0 ? file : withEntries(file, entries.toSpliced(at, 1));
}

function withEntries({ content }: DecisionsFile, entries: readonly unknown[]): DecisionsFile {
  return {
    names: entries.flatMap((entry, index) => readDecision(entry, index)),
    content: { ...content, names: entries },
  };
}

function entriesOf({ content }: DecisionsFile): readonly unknown[] {
  return Array.isArray(content['names']) ? content['names'] : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new DecisionsError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A decision that this version knows; none of one that a later version may know. */
function readDecision(entry: unknown, index: number): NameDecision[] {
  const where = `names[${index}]`;
  if (!isObject(entry)) {
    throw new DecisionsError(`${where} must be an object, in { }`);
  }
  const { decision } = entry;
  if (typeof decision !== 'string') {
    throw new DecisionsError(`${where}.decision must say what was decided: ${NAME_DECISIONS.join(', ')}`);
  }
  const common = (): Decided => ({
    ...readReference(entry, where),
    ...readTexts(entry, ['article', 'date', 'reason'], where),
  });
  switch (decision) {
    case 'merge':
      return [{ decision, ...common(), into: readReference(entry['into'], `${where}.into`) }];
    case 'separate':
      return [{ decision, ...common(), from: readReference(entry['from'], `${where}.from`) }];
    case 'changeType':
      return [{ decision, ...common(), to: readType(entry['to'], `${where}.to`) }];
    case 'useAsName':
      return [{ decision, ...common(), use: readName(entry['use'], `${where}.use`) }];
    case 'notAName':
      return [{ decision, ...common() }];
    default:
      return [];
  }
}

function readReference(value: unknown, where: string): NameReference {
  if (!isObject(value)) {
    throw new DecisionsError(`${where} must be an object with a name and a type`);
  }
  return {
    name: readName(value['name'], `${where}.name`),
    type: readType(value['type'], `${where}.type`),
  };
}

function readName(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new DecisionsError(`${where} must be a name, in quotation marks`);
  }
  return value;
}

function readType(value: unknown, where: string): EntityType {
  const type = ENTITY_TYPES.find((known) => known === value);
  if (!type) {
    throw new DecisionsError(`${where} must be one of ${ENTITY_TYPES.join(', ')}`);
  }
  return type;
}

function readTexts<Key extends string>(
  entry: Record<string, unknown>,
  keys: readonly Key[],
  where: string,
): Partial<Record<Key, string>> {
  const texts: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = entry[key];
    if (typeof value === 'string') {
      texts[key] = value;
    } else if (value !== undefined) {
      throw new DecisionsError(`${where}.${key} must be a text, in quotation marks`);
    }
  }
  return texts;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same text for the same content, in whatever order its properties stand. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
