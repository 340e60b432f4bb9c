import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver';
import type { Articles, Surroundings } from './articles';
import { liesIn } from './folders';
import type { Scan } from './scan';
import { rest } from './slices';

/**
 * Asks the client to tell what happens to files: to all of them, since a folder that is moved or deleted is told as one
 * event, and since the client does not hold patterns against paths as the settings do (from the folder on, small and
 * capital letters alike). What is no article costs no more than a look at its name.
 */
export function watchFiles(connection: Connection): void {
  const watchers = [{ globPattern: '**/*' }];
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Takes what happened to files into the articles. What was deleted last is gone, whatever happened to it before. */
export async function takeFileEvents(
  events: readonly FileEvent[],
  world: Surroundings,
  articles: Articles,
  scan: Scan,
): Promise<void> {
  const deleted = events.filter(isDeletion).map(({ uri }) => uri);
  articles.forgetDeleted(new Set(deleted));
  const last = new Map(events.map((event) => [event.uri, event]));
  const gone = new Set([...last.values()].filter(isDeletion).map(({ uri }) => uri));
  const changed = new Set<string>();
  for (const { uri, type } of events) {
    await rest(); // tools bring events by the thousand
    if (type === FileChangeType.Deleted || liesIn(uri, gone)) {
      continue;
    }
    if (type === FileChangeType.Created && (await isNewFolder(uri, world, articles))) {
      await scan.readFolder(uri);
    } else if (await isArticle(uri, world, articles)) {
      changed.add(uri);
    }
  }
  await scan.read(changed);
}

function isDeletion({ type }: FileEvent): boolean {
  return type === FileChangeType.Deleted;
}

async function isArticle(uri: string, { folders }: Surroundings, articles: Articles): Promise<boolean> {
  const { filter } = await articles.settingsOf(uri);
  return filter.isArticle(folders.pathOf(uri));
}

async function isNewFolder(uri: string, world: Surroundings, articles: Articles): Promise<boolean> {
  const { filter, scope } = await articles.settingsOf(uri);
  const mayBe = scope === 'folder' && filter.mayHoldArticles(world.folders.pathOf(uri));
  return mayBe && (await world.filesFor(uri).isFolder(uri));
}
