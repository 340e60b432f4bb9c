import type { Connection } from 'vscode-languageserver';
import {
  type ArticleFilter,
  createArticleFilter,
  DEFAULT_SEVERITY,
  type FindingCode,
  type Layout,
  type Severity,
} from '../engine';

/** The settings that hold for one workspace folder, or for documents outside of any. */
export interface FolderSettings {
  scope: 'folder' | 'openArticles';
  filter: ArticleFilter;
  include: readonly string[];
  paragraphs: 'auto' | Layout;
  minimumWords: number;
  severity: Readonly<Record<FindingCode, Severity>>;
  maximumBytes: number;
}

/** The section `editorialReview` as the client sends it; the client fills in the defaults of the manifest. */
interface RawSettings {
  scope: FolderSettings['scope'];
  include: string[];
  exclude: string[];
  paragraphs: FolderSettings['paragraphs'];
  minimumWords: number;
  severity: Partial<Record<FindingCode, Severity>>;
  maximumFileSize: number;
}

const BYTES_PER_MEGABYTE = 1_000_000;

/** Asks the client for settings, once for each folder until they change. */
export class Settings {
  private readonly connection: Connection;
  private readonly known = new Map<string, Promise<FolderSettings>>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /**
   * The settings of a workspace folder.
   *
   * @param folder its URI; undefined for what stands outside of any folder
   */
  of(folder: string | undefined): Promise<FolderSettings> {
    const key = folder ?? '';
    const known = this.known.get(key);
    if (known) {
      return known;
    }
    const asked = this.ask(folder);
    this.known.set(key, asked);
    return asked;
  }

  /** To be called when settings change: they are asked for anew. */
  forget(): void {
    this.known.clear();
  }

  private async ask(folder: string | undefined): Promise<FolderSettings> {
    const scope = folder === undefined ? {} : { scopeUri: folder };
    const [own, filesExclude] = (await this.connection.workspace.getConfiguration([
      { ...scope, section: 'editorialReview' },
      { ...scope, section: 'files.exclude' },
    ])) as [RawSettings, Record<string, unknown> | null];
    const hidden = Object.entries(filesExclude ?? {}).filter(([, isOn]) => isOn === true);
    return {
      scope: own.scope,
      filter: createArticleFilter({
        include: own.include,
        exclude: [...own.exclude, ...hidden.map(([glob]) => glob)],
      }),
      include: own.include,
      paragraphs: own.paragraphs,
      minimumWords: own.minimumWords,
      severity: { ...DEFAULT_SEVERITY, ...own.severity },
      maximumBytes: own.maximumFileSize * BYTES_PER_MEGABYTE,
    };
  }
}
