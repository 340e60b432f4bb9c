import { URI, Utils } from 'vscode-uri';
import {
  DecisionsError,
  type DecisionsFile,
  emptyDecisions,
  type NameDecision,
  parseDecisions,
} from '../../engine';
import { DECISIONS_PATH } from '../../protocol/entities';
import type { Articles, Surroundings } from '../articles';
import { FileError, FileGone } from '../files/files';

const LARGEST_FILE = 10_000_000;

/**
 * Keeps the corpus true to what the editors have decided: to the decisions file of each workspace folder. In a window
 * of several folders the decisions of all of them count, those of the first folder first.
 */
export class Decisions {
  private readonly world: Surroundings;
  private readonly articles: Articles;
  private readonly onChanged: () => void;
  private readonly byFolder = new Map<string, readonly NameDecision[]>();
  /** The content of files that cannot be written, as the client keeps it. */
  private kept = new Map<string, string>();
  private told = '[]';
  /** Which reading of all files is the latest. */
  private reading = 0;

  constructor(world: Surroundings, articles: Articles, onChanged: () => void) {
    this.world = world;
    this.articles = articles;
    this.onChanged = onChanged;
  }

  /** Whether a file event is about a decisions file, or about a folder that has one. */
  isConcerned(uris: readonly string[]): boolean {
    return this.world.folders.all.some((folder) => {
      const file = fileOf(folder);
      return uris.some((uri) => file === uri || file.startsWith(`${uri}/`));
    });
  }

  /** Takes what the client keeps of folders that cannot be written. */
  async keep(kept: Readonly<Record<string, string>>): Promise<void> {
    this.kept = new Map(Object.entries(kept));
    await this.readAll();
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
    this.byFolder.clear();
    for (const [index, folder] of folders.entries()) {
      const { names = [], wrong } = found[index] ?? {};
      const file = fileOf(folder);
      if (this.articles.unchecked.get(file) !== wrong) {
        this.articles.noteBeside(file, wrong);
      }
      this.byFolder.set(
        folder,
        names.map((decision) => inFolder(folder, decision)),
      );
    }
    this.tell();
  }

  /**
   * The decisions file of a folder as it is now; an empty one where there is none.
   *
   * @param text its content, where the caller knows better than the disk
   * @throws DecisionsError where it is damaged, FileError where it cannot be read
   */
  async file(folder: string, text = this.kept.get(folder)): Promise<DecisionsFile> {
    const content = text ?? (await this.readText(folder));
    return content === undefined || content.trim() === '' ? emptyDecisions() : parseDecisions(content);
  }

  private async tryReading(folder: string): Promise<{ names?: readonly NameDecision[]; wrong?: string }> {
    try {
      return { names: (await this.file(folder)).names };
    } catch (error) {
      if (error instanceof DecisionsError || error instanceof FileError) {
        return { wrong: error.message };
      }
      throw error;
    }
  }

  private async readText(folder: string): Promise<string | undefined> {
    const uri = fileOf(folder);
    try {
      return new TextDecoder().decode(await this.world.filesFor(uri).readFile(uri, LARGEST_FILE));
    } catch (error) {
      if (error instanceof FileGone) {
        return undefined;
      }
      throw error;
    }
  }

  private tell(): void {
    const all = [...this.byFolder.values()].flat();
    const news = JSON.stringify(all);
    if (news !== this.told) {
      this.told = news;
      this.world.corpus.setDecisions(all);
      this.onChanged();
    }
  }
}

/** The decisions file of a workspace folder. */
export function fileOf(folder: string): string {
  return Utils.joinPath(URI.parse(folder), DECISIONS_PATH).toString();
}

function inFolder(folder: string, decision: NameDecision): NameDecision {
  const { article } = decision;
  return article === undefined
    ? decision
    : { ...decision, article: Utils.joinPath(URI.parse(folder), article).toString() };
}
