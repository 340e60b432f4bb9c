import {
  type CodeAction,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import tagger from '../../media/tagger.bin';
import wordRanks from '../../media/word-ranks.txt';
import { createCorpus, isRemovable } from '../engine';
import {
  type FixData,
  RemoveMethod,
  type RemoveParams,
  ScanMethod,
  StatusMethod,
  type UncheckedParams,
} from '../protocol';
import { Articles, type Surroundings } from './articles';
import { CatchingUp } from './catchingUp';
import { codeActions, FIX_ALL_KIND, resolveCodeAction } from './codeActions';
import { copiedActions } from './copiedActions';
import { describeError } from './describeError';
import { Diagnostics } from './diagnostics';
import { ENTITY_CAPABILITIES, type EntityService, serveEntities } from './entities/serveEntities';
import { clientFiles } from './files/clientFiles';
import type { Files } from './files/files';
import { Folders } from './folders';
import { Later } from './later';
import { serveMatches } from './matches/serveMatches';
import type { StartNameHelper } from './names/helper';
import { outlineOf } from './outline';
import { type OpenArticle, removeExactRepeats } from './removeInFolder';
import { reportedRepeats } from './reported';
import { Scan } from './scan';
import { type FolderSettings, Settings } from './settings';
import { rest } from './slices';
import { clientStorage } from './store/clientStorage';
import { Keeper } from './store/keeper';
import type { Storage } from './store/storage';
import { takeFileEvents, watchFiles } from './watch';

/** How long, in milliseconds, typing must pause before an article is read again. */
const PAUSE = 120;
/** How long news of articles that are not checked is gathered. */
const GATHER = 100;

/** How long, in milliseconds, what the client asks first goes before the making of indexes. */
const BEFORE_CATCHING_UP = 300;
/** How long, in milliseconds, an article has been open before it is made ready for being typed in: many are only looked at. */
const BEFORE_READY = 500;

/** What the server can do itself: read `file:` URIs, for all others it asks the client, and start threads. */
export interface Local {
  files: Files;
  /** @param folder where to keep a file */
  storage(folder: string): Storage;
  startNameHelper: StartNameHelper;
}

/**
 * Serves one client until the connection ends.
 *
 * @param stamp the same for servers whose engine finds the same in the same text
 */
export function serve(connection: Connection, stamp: string, local?: Local): void {
  const throughClient = clientFiles(connection);
  const world: Surroundings = {
    corpus: createCorpus({
      wordRanks,
      tagger,
      onUnreadableNames: (uri, error) =>
        connection.console.error(`The names of ${uri} could not be read: ${describeError(error)}`),
    }),
    documents: new TextDocuments(TextDocument),
    folders: new Folders(),
    settings: new Settings(connection),
    filesFor: (uri) => (local && uri.startsWith('file:') ? local.files : throughClient),
  };
  const storageAt = (folder: string) =>
    local && folder.startsWith('file:') ? local.storage(folder) : clientStorage(connection);
  const keeper = new Keeper(world.corpus, stamp, {
    storageAt,
    knowsFolder: () => scan.isComplete,
    console: connection.console,
  });
  const isReading = () => !keeper.isReady || scan.isRunning;
  const diagnostics = new Diagnostics(connection, world, () => articles, isReading);
  const articles: Articles = new Articles(world, (uri) => {
    void diagnostics.publish(uri, articles);
    tellUnchecked.soon('');
    matches.changed();
    entities.changed();
    keeper.changed();
  });
  const matches = serveMatches(connection, world, articles);
  const entities: EntityService = serveEntities(connection, world, articles, {
    isReading,
    whenRead: () => scan.whenEnded(),
    onProgress: () => keeper.changed(),
    startHelper: local && (() => local.startNameHelper({ wordRanks, tagger })),
  });
  let toldUnchecked = '[]';
  const tellUnchecked = new Later(GATHER, () => {
    const news = JSON.stringify([...articles.unchecked]);
    if (news !== toldUnchecked) {
      toldUnchecked = news;
      sendUnchecked(connection, articles);
    }
  });
  const scan: Scan = new Scan(world, articles, {
    onProgress: (progress) => {
      void connection.sendNotification(StatusMethod.scanProgress, progress);
      if (!progress.isRunning) {
        void diagnostics.publishGathered(articles); // of a scan that was stopped
        entities.changed();
        catchUpSoon.soon('');
        keeper.changed();
      }
    },
    onRead: () => diagnostics.publishRead(articles),
  });

  const catchingUp = new CatchingUp(world, {
    onCopies: () => diagnostics.publishUnsettled(articles),
    onDone: () => matches.changed(),
  });

  const catchUpSoon = new Later(BEFORE_CATCHING_UP, () => catchingUp.run());

  serveLifecycle(connection, world, articles, scan, entities, keeper);
  serveOutline(connection, world, articles);
  serveDocuments(world, articles);
  serveCodeActions(connection, world, articles);
  serveRemoval(connection, world, articles);
  connection.onNotification(ScanMethod.stop, () => scan.stop());
  connection.onNotification(ScanMethod.start, () => readAnew(scan, entities));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (entities.decisions.isConcerned(changes.map(({ uri }) => uri))) {
      void entities.decisions.readAll();
    }
    return takeFileEvents(changes, world, articles, scan);
  });

  world.documents.listen(connection);
  connection.listen();
}

function serveLifecycle(
  connection: Connection,
  world: Surroundings,
  articles: Articles,
  scan: Scan,
  entities: EntityService,
  keeper: Keeper,
): void {
  connection.onInitialize((params): InitializeResult => {
    world.folders.set(params.workspaceFolders ?? []);
    entities.initialize(params);
    keeper.initialize(params);
    return {
      capabilities: {
        ...ENTITY_CAPABILITIES,
        documentSymbolProvider: true,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeLensProvider: {},
        codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL_KIND], resolveProvider: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.onInitialized(async () => {
    void connection.client.register(DidChangeConfigurationNotification.type, {
      section: ['editorialReview', 'files.exclude'],
    });
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      world.folders.change(added, removed);
      for (const { uri } of removed) {
        articles.forgetFolder(uri);
      }
      world.settings.forget(); // an article may belong to another folder now
      entities.shownOtherwise();
      void entities.decisions.readAll();
      await takeOpen(world, articles);
      await scan.run();
    });
    watchFiles(connection);
    void entities.decisions.readAll();
    await keeper.restore();
    await scan.run();
  });
  connection.onShutdown(() => keeper.write());
  connection.onDidChangeConfiguration(async () => {
    const isOther = await world.settings.renew();
    entities.shownOtherwise();
    if (isOther) {
      await takeOpen(world, articles);
      await readAnew(scan, entities);
    } else {
      await articles.tellAll();
    }
  });
}

/** Takes the open articles by the settings as they are now: before the folder, since the editor looks at them. */
async function takeOpen({ documents }: Surroundings, articles: Articles): Promise<void> {
  await Promise.all(documents.keys().map((uri) => articles.updateBySettings(uri)));
}

/** Reads every file again. What is as it was stays known meanwhile, and what was found of it stays in Problems. */
async function readAnew(scan: Scan, { decisions }: EntityService): Promise<void> {
  void decisions.readAll();
  await scan.run();
}

function serveOutline(connection: Connection, { corpus }: Surroundings, articles: Articles): void {
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const settings = await articles.settingsOf(uri);
    articles.takeDocument(uri, settings);
    const article = corpus.article(uri);
    return article ? outlineOf(article, reportedRepeats(corpus, uri, settings)) : null;
  });
}

function serveDocuments({ documents, corpus }: Surroundings, articles: Articles): void {
  const later = new Later(PAUSE, (uri) => articles.update(uri));
  let openedLast = '';
  const readyForKeys = new Later(BEFORE_READY, async () => {
    const isOpen = documents.get(openedLast) !== undefined;
    for (const _ of isOpen ? corpus.preparingKeys(openedLast) : []) {
      await rest();
    }
  });
  documents.onDidOpen(({ document }) => {
    articles.revive(document.uri);
    openedLast = document.uri; // a preview opens hundreds: nobody types in all of them
    readyForKeys.soon('');
    return articles.update(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    articles.revive(document.uri);
    later.soon(document.uri);
  });
  documents.onDidClose(({ document }) => {
    articles.revive(document.uri);
    later.never(document.uri);
    return articles.update(document.uri);
  });
}

function serveCodeActions(connection: Connection, world: Surroundings, articles: Articles): void {
  const { corpus, documents } = world;
  connection.onCodeAction(async (params) => {
    const { uri } = params.textDocument;
    const settings = await articles.settingsOf(uri);
    articles.takeDocument(uri, settings);
    const article = corpus.article(uri);
    const document = documents.get(uri);
    if (!article || !document) {
      return [];
    }
    return [
      ...codeActions(corpus, article, document.version, settings, params),
      ...copiedActions(world, article, settings, params),
    ];
  });
  connection.onCodeActionResolve(async (action: CodeAction) => {
    const data = action.data as FixData | undefined;
    if (!data) {
      return action;
    }
    const settings = await articles.settingsOf(data.uri);
    return resolveCodeAction(corpus, action, data, documents.get(data.uri)?.version, settings);
  });
}

function serveRemoval(connection: Connection, world: Surroundings, articles: Articles): void {
  const { corpus, documents } = world;
  connection.onRequest(RemoveMethod.articles, async () => {
    const found: string[] = [];
    for (const uri of corpus.uris) {
      if (world.folders.holding(uri) === undefined) {
        continue; // an untitled document is no part of the folder
      }
      const settings = await articles.settingsOf(uri);
      if (reportedRepeats(corpus, uri, settings).some(isRemovable)) {
        found.push(uri);
      }
    }
    return found.sort();
  });
  connection.onRequest(RemoveMethod.edits, async ({ uris }: RemoveParams) => {
    const settings = new Map<string, FolderSettings>();
    for (const uri of uris) {
      settings.set(uri, await articles.settingsOf(uri));
    }
    // From here on nothing is waited for, so that the versions are those of the texts.
    const open: OpenArticle[] = [];
    for (const [uri, own] of settings) {
      const version = documents.get(uri)?.version;
      if (version !== undefined) {
        articles.takeDocument(uri, own);
        open.push({ uri, version, settings: own });
      }
    }
    return removeExactRepeats(corpus, open);
  });
}

function sendUnchecked(connection: Connection, articles: Articles): void {
  const params: UncheckedParams = {
    articles: [...articles.unchecked].map(([uri, reason]) => ({ uri, reason })),
  };
  void connection.sendNotification(StatusMethod.unchecked, params);
}
