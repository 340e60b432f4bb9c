import { URI, Utils } from 'vscode-uri';
import { listArticles } from '../engine';
import type { ScanProgress } from '../protocol';
import type { Articles, Surroundings } from './articles';
import { FileError, FileGone } from './files/files';
import { withSlash } from './folders';
import { rest } from './slices';

/** How many articles are read at the same time: reading may wait for a network, or for the client, most of the time. */
const AT_ONCE = 16;
/** Least time, in milliseconds, between two words on the progress. */
const BETWEEN_PROGRESS = 150;

/** Hears of a scan. */
export interface ScanListener {
  onProgress(progress: ScanProgress): void;
  /** Called when all articles have been read; the scan ends when this is done. */
  onRead(): Promise<void>;
}

/** What is found in folders: URIs. */
interface Listing {
  readonly articles: Set<string>;
  /** The folders that could not be read. */
  readonly unreadable: Set<string>;
}

/**
 * Reads the articles of all folders in the background, and forgets those that are there no more. A scan that is started
 * again takes the place of the one that runs; what a stopped scan has read stays known.
 */
export class Scan {
  private readonly world: Surroundings;
  private readonly articles: Articles;
  private readonly listener: ScanListener;
  private current = 0;
  /** Before the first scan nothing has been read either. */
  private runs = true;
  private ranToEnd = false;
  private waiting: (() => void)[] = [];
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

  /** Whether all folders have been read, and none of them has to be read again. */
  get isComplete(): boolean {
    return this.ranToEnd;
  }

  /** Resolves when no scan runs. */
  async whenEnded(): Promise<void> {
    while (this.runs) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Reads every folder. */
  async run(): Promise<void> {
    this.current += 1;
    const own = this.current;
    const goesOn = () => own === this.current;
    const progress: ScanProgress = { isRunning: true, read: 0, known: 0 };
    this.runs = true;
    this.ranToEnd = false;
    try {
      this.listener.onProgress({ ...progress });
      await this.readAll(progress, goesOn);
      this.ranToEnd = goesOn();
    } finally {
      if (goesOn()) {
        this.end(progress);
      }
    }
  }

  /** Ends the scan that runs, if any. */
  stop(): void {
    this.current += 1;
    this.end({ read: 0, known: 0 });
  }

  private end(progress: Pick<ScanProgress, 'read' | 'known'>): void {
    this.runs = false;
    this.listener.onProgress({ ...progress, isRunning: false });
    for (const resolve of this.waiting.splice(0)) {
      resolve();
    }
  }

  private async readAll(progress: ScanProgress, goesOn: () => boolean): Promise<void> {
    const before = this.articles.known;
    const { articles, unreadable } = await this.listAll(goesOn);
    progress.known = articles.size;
    await this.read(articles, goesOn, () => {
      progress.read += 1;
      if (goesOn()) {
        this.tellNowAndThen(progress);
      }
    });
    if (goesOn()) {
      // What has come since is not listed, and stays.
      const isGone = (uri: string) => !articles.has(uri) && !unreadable.has(uri);
      this.articles.forgetGone(new Set(before.filter(isGone)));
      this.listener.onProgress({ ...progress }); // what follows can take as long again
      await this.listener.onRead();
    }
  }

  /** The articles of all folders, each once though folders may lie in one another, and what could not be listed. */
  private async listAll(goesOn: () => boolean): Promise<Listing> {
    const listing: Listing = { articles: new Set(), unreadable: new Set() };
    for (const folder of this.world.folders.all) {
      await this.list(folder, listing, goesOn);
    }
    return listing;
  }

  /** Reads the articles of one folder of a workspace folder, such as one that was just moved there. */
  async readFolder(uri: string): Promise<void> {
    const listing: Listing = { articles: new Set(), unreadable: new Set() };
    await this.list(uri, listing);
    await this.read(listing.articles);
  }

  /** Reads articles, a few at the same time. */
  async read(uris: Iterable<string>, goesOn = () => true, onRead = () => {}): Promise<void> {
    const waiting = [...uris].values();
    const workers = Array.from({ length: AT_ONCE }, () => this.readEach(waiting, goesOn, onRead));
    await Promise.all(workers);
  }

  /** Adds the articles in a folder; where the scan does not go on, only some of them. */
  private async list(folder: string, listing: Listing, goesOn = () => true): Promise<void> {
    const settings = await this.articles.settingsOf(withSlash(folder));
    if (settings.scope !== 'folder') {
      return;
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
        this.noteUnreadable(uriOf(path), error, listing);
      } else if (isRoot) {
        this.noteUnreadable(folder, error, listing); // anything else may have been taken for a folder by its name alone
      }
    };
    for await (const paths of listArticles(readFolder, filter, onUnreadable)) {
      for (const path of paths) {
        listing.articles.add(uriOf(path));
      }
    }
  }

  private noteUnreadable(folder: string, error: unknown, { unreadable }: Listing): void {
    if (error instanceof FileError && !(error instanceof FileGone)) {
      unreadable.add(folder);
      this.articles.leaveOut(folder, error.message);
    }
  }

  private async readEach(
    waiting: Iterable<string>,
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
      await rest();
    }
  }

  private tellNowAndThen(progress: ScanProgress): void {
    if (Date.now() - this.lastProgress > BETWEEN_PROGRESS) {
      this.lastProgress = Date.now();
      this.listener.onProgress({ ...progress });
    }
  }
}
