import {
  type CodeAction,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createCorpus, isExact } from '../engine';
import { RemoveMethod, type RemoveParams, ScanMethod, StatusMethod, type UncheckedParams } from '../protocol';
import { Articles, type Surroundings } from './articles';
import { codeActions, FIX_ALL_KIND, resolveCodeAction } from './codeActions';
import { Diagnostics } from './diagnostics';
import { clientFiles } from './files/clientFiles';
import type { Files } from './files/files';
import { Folders } from './folders';
import { Later } from './later';
import { removeExactRepeats } from './removeInFolder';
import { Scan } from './scan';
import { Settings } from './settings';
import { takeFileEvents, Watch } from './watch';

/** How long, in milliseconds, typing must pause before an article is read again. */
const PAUSE = 120;
/** How long news of articles that are not checked is gathered. */
const GATHER = 100;

/**
 * Serves one client until the connection ends.
 *
 * @param localFiles reads `file:` URIs, where the server can; everything else is asked of the client
 */
export function serve(connection: Connection, localFiles?: Files): void {
  const throughClient = clientFiles(connection);
  const world: Surroundings = {
    corpus: createCorpus(),
    documents: new TextDocuments(TextDocument),
    folders: new Folders(),
    settings: new Settings(connection),
    filesFor: (uri) => (localFiles && uri.startsWith('file:') ? localFiles : throughClient),
  };
  const diagnostics = new Diagnostics(connection, world);
  const articles = new Articles(world, (uri) => {
    void diagnostics.publish(uri, articles);
    tellUnchecked.soon('');
  });
  const tellUnchecked = new Later(GATHER, () => sendUnchecked(connection, articles));
  const scan = new Scan(world, articles, (progress) => {
    void connection.sendNotification(StatusMethod.scanProgress, progress);
  });
  const watch = new Watch(connection, world);

  serveLifecycle(connection, world, { articles, scan, watch });
  serveDocuments(world, articles);
  serveCodeActions(connection, world, articles);
  serveRemoval(connection, world, articles);
  connection.onNotification(ScanMethod.stop, () => scan.stop());
  connection.onNotification(ScanMethod.start, () => readAnew(articles, scan));
  connection.onDidChangeWatchedFiles(({ changes }) => takeFileEvents(changes, world, articles, scan));

  world.documents.listen(connection);
  connection.listen();
}

interface Parts {
  articles: Articles;
  scan: Scan;
  watch: Watch;
}

function serveLifecycle(connection: Connection, world: Surroundings, { articles, scan, watch }: Parts): void {
  connection.onInitialize(({ workspaceFolders }): InitializeResult => {
    world.folders.set(workspaceFolders ?? []);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
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
      await watch.start();
      await scan.run(world.folders.all);
    });
    await watch.start();
    await scan.run();
  });
  connection.onDidChangeConfiguration(async () => {
    world.settings.forget();
    await watch.start();
    await readAnew(articles, scan);
    for (const { uri } of world.documents.all()) {
      await articles.update(uri);
    }
  });
}

/** Reads every file again; what stands in open documents is not in question. */
async function readAnew(articles: Articles, scan: Scan): Promise<void> {
  articles.forgetClosed();
  await scan.run();
}

function serveDocuments({ documents }: Surroundings, articles: Articles): void {
  const later = new Later(PAUSE, (uri) => articles.update(uri));
  documents.onDidOpen(({ document }) => articles.update(document.uri));
  documents.onDidChangeContent(({ document }) => later.soon(document.uri));
  documents.onDidClose(({ document }) => {
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
    return article && document ? codeActions(corpus, article, document.version, params) : [];
  });
  connection.onCodeActionResolve((action: CodeAction) => {
    const uri = action.data?.uri as string | undefined;
    return resolveCodeAction(corpus, action, uri === undefined ? undefined : documents.get(uri)?.version);
  });
}

function serveRemoval(connection: Connection, world: Surroundings, articles: Articles): void {
  const { corpus, documents } = world;
  connection.onRequest(RemoveMethod.articles, () =>
    corpus.uris.filter((uri) => corpus.repeats(uri).some(isExact)).sort(),
  );
  connection.onRequest(RemoveMethod.edits, async ({ uris }: RemoveParams) => {
    const open = uris.flatMap((uri) => documents.get(uri) ?? []);
    for (const { uri } of open) {
      articles.takeDocument(uri, await articles.settingsOf(uri));
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
