import type { RemoteConsole } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import {
  DECISIONS_PATH,
  DecisionsError,
  inOrderOfDates,
  type NameDecision,
  parseDecisions,
} from '../../engine';
import type { Articles, Surroundings } from '../articles';
import { FileError, FileGone } from '../files/files';

const LARGEST_FILE = 10_000_000;

/**
 * Keeps the corpus true to what the editors have decided: to the decisions file of each workspace folder, and to what
 * could not be written there. In a window of several folders the decisions of all of them count, a later one before an
 * earlier one; those that could not be written come last.
 */
export class Decisions {
  private readonly world: Surroundings;
  private readonly articles: Articles;
  private readonly onChanged: () => void;
  private readonly console: Pick<RemoteConsole, 'error'>;
  private inFiles: readonly NameDecision[] = [];
  /** By folder what could not be written, as the client keeps it. */
  private kept: ReadonlyMap<string, readonly NameDecision[]> = new Map();
  private told = '[]';
  /** Which reading of all files is the latest. */
  private reading = 0;

  constructor(
    world: Surroundings,
    articles: Articles,
    console: Pick<RemoteConsole, 'error'>,
    onChanged: () => void,
  ) {
    this.world = world;
    this.articles = articles;
    this.console = console;
    this.onChanged = onChanged;
  }

  /** Whether a file event is about a decisions file, or about a folder that has one. */
  isConcerned(uris: readonly string[]): boolean {
    return this.world.folders.all.some((folder) => {
      const file = fileOf(folder);
      return uris.some((uri) => file === uri || file.startsWith(`${uri}/`));
    });
  }

  /** Takes the decisions that could not be written, in place of those told before. */
  keep(kept: Readonly<Record<string, string>>): void {
    this.kept = new Map(Object.entries(kept).map(([folder, text]) => [folder, this.keptIn(folder, text)]));
    this.tell();
  }

  private keptIn(folder: string, text: string): readonly NameDecision[] {
    try {
      return decisionsIn(text).map((decision) => inFolder(folder, decision));
    } catch (error) {
      if (error instanceof DecisionsError) {
        this.console.error(`The decisions kept for ${folder} cannot be used: ${error.message}`);
        return [];
      }
      throw error;
    }
  }

  /** Reads the files of all folders. A damaged one is named with the articles that are not checked, and left as it is. */
  async readAll(): Promise<void> {
    this.reading += 1;
    const own = this.reading;
    const folders = this.world.folders.all;
    const found = await Promise.all(folders.map((folder) => this.tryReading(folder)));
    if (own !== this.reading) {
      return; // read again meanwhile
    }
    for (const [index, folder] of folders.entries()) {
      const file = fileOf(folder);
      const wrong = found[index]?.wrong;
      if (this.articles.unchecked.get(file) !== wrong) {
        this.articles.noteBeside(file, wrong);
      }
    }
    this.inFiles = folders.flatMap((folder, index) =>
      (found[index]?.names ?? []).map((decision) => inFolder(folder, decision)),
    );
    this.tell();
  }

  private async tryReading(folder: string): Promise<{ names?: readonly NameDecision[]; wrong?: string }> {
    try {
      return { names: decisionsIn(await this.readText(folder)) };
    } catch (error) {
      if (error instanceof DecisionsError || error instanceof FileError) {
        return { wrong: error.message };
      }
      throw error;
    }
  }

  private async readText(folder: string): Promise<string> {
    const uri = fileOf(folder);
    try {
      return new TextDecoder().decode(await this.world.filesFor(uri).readFile(uri, LARGEST_FILE));
    } catch (error) {
      if (error instanceof FileGone) {
        return '';
      }
      throw error;
    }
  }

  private tell(): void {
    const kept = this.world.folders.all.flatMap((folder) => this.kept.get(folder) ?? []);
    const all = [...inOrderOfDates(this.inFiles), ...inOrderOfDates(kept)];
    const news = JSON.stringify(all);
    if (news !== this.told) {
      this.told = news;
      this.world.corpus.setDecisions(all);
      this.onChanged();
    }
  }
}

/** An empty file has none. */
function decisionsIn(text: string): readonly NameDecision[] {
  return text.trim() === '' ? [] : parseDecisions(text).names;
}

/** The decisions file of a workspace folder. */
function fileOf(folder: string): string {
  return Utils.joinPath(URI.parse(folder), DECISIONS_PATH).toString();
}

function inFolder(folder: string, decision: NameDecision): NameDecision {
  const { article } = decision;
  return article === undefined
    ? decision
    : { ...decision, article: Utils.joinPath(URI.parse(folder), article).toString() };
}
