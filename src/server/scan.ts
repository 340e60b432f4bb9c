import { URI, Utils } from 'vscode-uri';
import { listArticles } from '../engine';
import type { ScanProgress } from '../protocol';
import type { Articles, Surroundings } from './articles';
import { FileError, FileGone } from './files/files';
import { withSlash } from './folders';
import { Slices } from './slices';

/** How many articles are read at the same time: reading waits for the disk, or for the client, most of the time. */
const AT_ONCE = 16;
/** Least time, in milliseconds, between two words on the progress. */
const BETWEEN_PROGRESS = 150;

/** Hears of a scan. */
export interface ScanListener {
  onProgress(progress: ScanProgress): void;
  /** Called when all articles have been read; the scan ends when this is done. */
  onRead(): Promise<void>;
}

/**
 * Reads the articles of all folders in the background. A scan that is started again takes the place of the one that
 * runs; what a stopped scan has read stays known.
 */
export class Scan {
  private readonly world: Surroundings;
  private readonly articles: Articles;
  private readonly listener: ScanListener;
  private current = 0;
  private runs = false;
  private lastProgress = 0;

  constructor(world: Surroundings, articles: Articles, listener: ScanListener) {
    this.world = world;
    this.articles = articles;
    this.listener = listener;
  }

  /** Whether the folders are being read. */
  get isRunning(): boolean {
    return this.runs;
  }

  /** Reads every folder. */
  async run(): Promise<void> {
    this.current += 1;
    const own = this.current;
    const goesOn = () => own === this.current;
    this.runs = true;
    const progress: ScanProgress = { isRunning: true, read: 0, known: 0 };
    this.listener.onProgress({ ...progress });
    const found = new Set<string>(); // folders may lie in one another
    for (const folder of this.world.folders.all) {
      for (const uri of await this.list(folder, goesOn)) {
        found.add(uri);
      }
    }
    progress.known = found.size;
    await this.read(found, goesOn, () => {
      progress.read += 1;
      if (goesOn()) {
        this.tellNowAndThen(progress);
      }
    });
    if (goesOn()) {
      this.listener.onProgress({ ...progress }); // what follows can take as long again
      await this.listener.onRead();
    }
    if (goesOn()) {
      this.runs = false;
      this.listener.onProgress({ ...progress, isRunning: false });
    }
  }

  /** Ends the scan that runs, if any. */
  stop(): void {
    this.current += 1;
    this.runs = false;
    this.listener.onProgress({ isRunning: false, read: 0, known: 0 });
  }

  /** Reads the articles of one folder of a workspace folder, such as one that was just moved there. */
  async readFolder(uri: string): Promise<void> {
    await this.read(await this.list(uri));
  }

  /** Reads articles, a few at the same time. */
  async read(uris: Iterable<string>, goesOn = () => true, onRead = () => {}): Promise<void> {
    const waiting = [...uris].values();
    const slices = new Slices();
    const workers = Array.from({ length: AT_ONCE }, () => this.readEach(waiting, slices, goesOn, onRead));
    await Promise.all(workers);
  }

  /** The articles in a folder; where the scan does not go on, only some of them. */
  private async list(folder: string, goesOn = () => true): Promise<string[]> {
    const settings = await this.articles.settingsOf(withSlash(folder));
    if (settings.scope !== 'folder') {
      return [];
    }
    const files = this.world.filesFor(folder);
    const isRoot = this.world.folders.all.includes(folder);
    const inRoot = isRoot ? '' : `${this.world.folders.pathOf(folder)}/`;
    const filter = {
      isArticle: (path: string) => settings.filter.isArticle(inRoot + path),
      mayHoldArticles: (path: string) => settings.filter.mayHoldArticles(inRoot + path),
    };
    const root = URI.parse(folder);
    const uriOf = (path: string) => Utils.joinPath(root, path).toString();
    const readFolder = async (path: string) =>
      goesOn() ? files.readFolder(path === '' ? folder : uriOf(path)) : [];
    const onUnreadable = (path: string, error: unknown) => {
      if (path !== '') {
        this.noteUnreadable(uriOf(path), error);
      } else if (isRoot) {
        this.noteUnreadable(folder, error); // anything else may have been taken for a folder by its name alone
      }
    };
    const found: string[] = [];
    for await (const paths of listArticles(readFolder, filter, onUnreadable)) {
      for (const path of paths) {
        found.push(uriOf(path));
      }
    }
    return found;
  }

  private noteUnreadable(folder: string, error: unknown): void {
    if (error instanceof FileError && !(error instanceof FileGone)) {
      this.articles.leaveOut(folder, error.message);
    }
  }

  private async readEach(
    waiting: Iterable<string>,
    slices: Slices,
    goesOn: () => boolean,
    onRead: () => void,
  ): Promise<void> {
    for (const uri of waiting) {
      if (!goesOn()) {
        return;
      }
      this.articles.revive(uri);
      await this.articles.update(uri);
      this.world.corpus.prepareNewMatches();
      onRead();
      await slices.rest();
    }
  }

  private tellNowAndThen(progress: ScanProgress): void {
    if (Date.now() - this.lastProgress > BETWEEN_PROGRESS) {
      this.lastProgress = Date.now();
      this.listener.onProgress({ ...progress });
    }
  }
}
