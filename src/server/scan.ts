import { URI, Utils } from 'vscode-uri';
import { listArticles } from '../engine';
import type { ScanProgress } from '../protocol';
import type { Articles, Surroundings } from './articles';
import { FileError, FileGone } from './files/files';

/** How many articles are read at the same time: reading waits for the disk, or for the client, most of the time. */
const AT_ONCE = 16;
/** How long the scan works, in milliseconds, before it lets other messages through. */
const SLICE = 12;
/** Least time, in milliseconds, between two words on the progress. */
const BETWEEN_PROGRESS = 150;

/**
 * Reads the articles of all folders in the background. A scan that is started again takes the place of the one that
 * runs; what a stopped scan has read stays known.
 */
export class Scan {
  private readonly world: Surroundings;
  private readonly articles: Articles;
  private readonly onProgress: (progress: ScanProgress) => void;
  private current = 0;
  private lastProgress = 0;

  constructor(world: Surroundings, articles: Articles, onProgress: (progress: ScanProgress) => void) {
    this.world = world;
    this.articles = articles;
    this.onProgress = onProgress;
  }

  /** Reads every folder, or only those given (their URIs). */
  async run(folders: readonly string[] = this.world.folders.all): Promise<void> {
    this.current += 1;
    const own = this.current;
    const progress: ScanProgress = { isRunning: true, read: 0, known: 0 };
    this.onProgress({ ...progress });
    const waiting: string[] = [];
    for (const folder of folders) {
      await this.list(
        folder,
        (uri) => waiting.push(uri),
        () => own === this.current,
      );
    }
    progress.known = waiting.length;
    waiting.reverse(); // the next one is taken from the end
    const workers = Array.from({ length: AT_ONCE }, () => this.readAll(waiting, progress, own));
    await Promise.all(workers);
    if (own === this.current) {
      this.onProgress({ ...progress, isRunning: false });
    }
  }

  /** Ends the scan that runs, if any. */
  stop(): void {
    this.current += 1;
    this.onProgress({ isRunning: false, read: 0, known: 0 });
  }

  /** Reads the articles of one folder of a workspace folder, such as one that was just moved there. */
  async readFolder(uri: string): Promise<void> {
    await this.list(
      uri,
      (article) => void this.articles.update(article),
      () => true,
    );
  }

  private async list(folder: string, onArticle: (uri: string) => void, goesOn: () => boolean): Promise<void> {
    const settings = await this.articles.settingsOf(`${folder}/`);
    if (settings.scope !== 'folder') {
      return;
    }
    const files = this.world.filesFor(folder);
    const inRoot = this.world.folders.all.includes(folder) ? '' : `${this.world.folders.pathOf(folder)}/`;
    const filter = {
      isArticle: (path: string) => settings.filter.isArticle(inRoot + path),
      mayHoldArticles: (path: string) => settings.filter.mayHoldArticles(inRoot + path),
    };
    const root = URI.parse(folder);
    const uriOf = (path: string) => Utils.joinPath(root, path).toString();
    const readFolder = (path: string) => files.readFolder(path === '' ? folder : uriOf(path));
    const onUnreadable = (path: string, error: unknown) =>
      this.noteUnreadable(path === '' ? folder : uriOf(path), error);
    for await (const path of listArticles(readFolder, filter, onUnreadable)) {
      if (!goesOn()) {
        return;
      }
      onArticle(uriOf(path));
    }
  }

  private noteUnreadable(folder: string, error: unknown): void {
    if (error instanceof FileError && !(error instanceof FileGone)) {
      this.articles.leaveOut(folder, error.message);
    }
  }

  private async readAll(waiting: string[], progress: ScanProgress, own: number): Promise<void> {
    let sliceEnd = Date.now() + SLICE;
    for (let uri = waiting.pop(); uri !== undefined && own === this.current; uri = waiting.pop()) {
      await this.articles.update(uri);
      progress.read += 1;
      this.tellNowAndThen(progress);
      if (Date.now() > sliceEnd) {
        await new Promise((resume) => setTimeout(resume, 0));
        sliceEnd = Date.now() + SLICE;
      }
    }
  }

  private tellNowAndThen(progress: ScanProgress): void {
    if (Date.now() - this.lastProgress > BETWEEN_PROGRESS) {
      this.lastProgress = Date.now();
      this.onProgress({ ...progress });
    }
  }
}
