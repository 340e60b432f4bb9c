import type { Connection } from 'vscode-languageserver';
import {
  type ArticleFilter,
  createArticleFilter,
  DEFAULT_EXCLUDE,
  DEFAULT_INCLUDE,
  DEFAULT_SEVERITY,
  ENTITY_TYPES,
  type EntityType,
  FINDING_CODES,
  type FindingCode,
  type Layout,
  LEAST_RELATED,
  type Severity,
} from '../engine';

/** The settings that hold for one workspace folder, or for documents outside of any. */
export interface FolderSettings {
  /** What the reading of files depends on, as text: where it is the same, they need not be read again. */
  reading: string;
  scope: 'folder' | 'openArticles';
  filter: ArticleFilter;
  paragraphs: 'auto' | Layout;
  minimumWords: number;
  severity: Readonly<Record<FindingCode, Severity>>;
  maximumBytes: number;
  /** How many findings of closed articles are sent. */
  maximumFindings: number;
  /** Reworded and related matches below it are not shown. */
  minimumSimilarity: number;
  codeLens: boolean;
  /** What is shown of the entities. */
  entityTypes: readonly EntityType[];
}

/** The section `editorialReview` as the client sends it: an editor can write anything into settings.json. */
type RawSettings = Partial<
  Record<
    | 'scope'
    | 'include'
    | 'exclude'
    | 'paragraphs'
    | 'minimumWords'
    | 'severity'
    | 'maximumFileSize'
    | 'maximumFindings'
    | 'matches'
    | 'entities',
    unknown
  >
>;

const BYTES_PER_MEGABYTE = 1_000_000;
const SCOPES = ['folder', 'openArticles'] as const;
const PARAGRAPHS = ['auto', 'line', 'blankLine'] as const;
const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
const MINIMUM_WORDS = 8;
const MAXIMUM_MEGABYTES = 10;
const MAXIMUM_FINDINGS = 2000;

/** Asks the client for settings, once for each folder until they change. */
export class Settings {
  private readonly connection: Connection;
  private readonly known = new Map<string, Promise<FolderSettings>>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /**
   * The settings of a workspace folder as they are now: an answer that comes after they have changed does not count.
   *
   * @param folder its URI; undefined for what stands outside of any folder
   */
  async of(folder: string | undefined): Promise<FolderSettings> {
    const key = folder ?? '';
    for (;;) {
      const asked = this.known.get(key) ?? this.ask(folder);
      this.known.set(key, asked);
      const settings = await asked;
      if (this.known.get(key) === asked) {
        return settings;
      }
    }
  }

  /** To be called when settings change: they are asked for anew. */
  forget(): void {
    this.known.clear();
  }

  /**
   * To be called when settings change: they are asked for anew.
   *
   * @returns whether files have to be read again
   */
  async renew(): Promise<boolean> {
    const before = [...this.known];
    this.known.clear();
    for (const [folder, settings] of before) {
      const now = await this.of(folder === '' ? undefined : folder);
      if (now.reading !== (await settings).reading) {
        return true;
      }
    }
    return false;
  }

  private async ask(folder: string | undefined): Promise<FolderSettings> {
    const scope = folder === undefined ? {} : { scopeUri: folder };
    const [own, filesExclude] = await this.connection.workspace.getConfiguration([
      { ...scope, section: 'editorialReview' },
      { ...scope, section: 'files.exclude' },
    ]);
    return settingsFrom(own ?? {}, filesExclude ?? {});
  }
}

/** What makes no sense counts as if it were not there: it must not keep the other articles from being checked. */
function settingsFrom(own: RawSettings, filesExclude: Record<string, unknown>): FolderSettings {
  const matches = (own.matches ?? {}) as { minimumSimilarity?: unknown; codeLens?: unknown };
  const entities = (own.entities ?? {}) as { types?: unknown };
  const hidden = Object.keys(filesExclude).filter((glob) => filesExclude[glob] === true);
  const { scope, include, exclude, paragraphs, minimumWords, maximumFileSize } = own;
  return {
    reading: JSON.stringify([scope, include, exclude, hidden, paragraphs, minimumWords, maximumFileSize]),
    scope: oneOf(SCOPES, own.scope, 'folder'),
    filter: createArticleFilter({
      include: globs(own.include, DEFAULT_INCLUDE),
      exclude: [...globs(own.exclude, DEFAULT_EXCLUDE), ...globs(hidden, [])],
    }),
    paragraphs: oneOf(PARAGRAPHS, own.paragraphs, 'auto'),
    minimumWords: positive(own.minimumWords, MINIMUM_WORDS),
    severity: severities(own.severity),
    maximumBytes: positive(own.maximumFileSize, MAXIMUM_MEGABYTES) * BYTES_PER_MEGABYTE,
    maximumFindings: positive(own.maximumFindings, MAXIMUM_FINDINGS),
    minimumSimilarity: positive(matches.minimumSimilarity, LEAST_RELATED),
    codeLens: matches.codeLens === true,
    entityTypes: someOf(ENTITY_TYPES, entities.types),
  };
}

function oneOf<T extends string>(choices: readonly T[], value: unknown, otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}

/** All of them where it is no list. */
function someOf<T extends string>(choices: readonly T[], value: unknown): readonly T[] {
  return Array.isArray(value) ? choices.filter((choice) => value.includes(choice)) : choices;
}

function positive(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}

function globs(value: unknown, otherwise: readonly string[]): readonly string[] {
  return Array.isArray(value) ? value.filter(isGlob) : otherwise;
}

/** Some strings, the empty one for instance, are no globs at all. */
function isGlob(value: unknown): boolean {
  try {
    createArticleFilter({ include: [value as string], exclude: [value as string] });
    return true;
  } catch {
    return false;
  }
}

function severities(value: unknown): FolderSettings['severity'] {
  const own = (value ?? {}) as Partial<Record<FindingCode, unknown>>;
  const all = FINDING_CODES.map((code) => [code, oneOf(SEVERITIES, own[code], DEFAULT_SEVERITY[code])]);
  return Object.fromEntries(all);
}
