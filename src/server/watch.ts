import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
  WatchKind,
} from 'vscode-languageserver';
import type { Articles, Surroundings } from './articles';
import type { Scan } from './scan';

/**
 * Follows what happens to the files of the folders. A folder that is moved or deleted is told as one event, so every
 * creation and deletion is watched, changes only where an article may be.
 */
export class Watch {
  private readonly connection: Connection;
  private readonly world: Surroundings;
  private registered: Promise<Disposable> | undefined;

  constructor(connection: Connection, world: Surroundings) {
    this.connection = connection;
    this.world = world;
  }

  /** Asks the client to watch the files that the settings name now. */
  async start(): Promise<void> {
    const previous = this.registered;
    const globs = new Set<string>();
    for (const folder of this.world.folders.all) {
      const { include } = await this.world.settings.of(folder);
      for (const glob of include) {
        globs.add(glob);
      }
    }
    const changes = [...globs].map((globPattern) => ({ globPattern, kind: WatchKind.Change }));
    this.registered = this.connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }, ...changes],
    });
    (await previous)?.dispose();
  }
}

/** Takes what happened to files into the articles. */
export async function takeFileEvents(
  events: readonly FileEvent[],
  world: Surroundings,
  articles: Articles,
  scan: Scan,
): Promise<void> {
  for (const { uri, type } of events) {
    if (type === FileChangeType.Deleted) {
      articles.forgetDeleted(uri);
      continue;
    }
    const { filter, scope } = await articles.settingsOf(uri);
    const path = world.folders.pathOf(uri);
    if (filter.isArticle(path)) {
      await articles.update(uri);
    } else if (
      type === FileChangeType.Created &&
      scope === 'folder' &&
      looksLikeFolder(path) &&
      filter.mayHoldArticles(path)
    ) {
      await scan.readFolder(uri);
    }
  }
}

/** A created file of another kind need not be asked whether it is a folder. */
function looksLikeFolder(path: string): boolean {
  return !/\.[a-z0-9]{1,5}$/i.test(path);
}
