import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type Location,
  type LocationLink,
  MessageType,
  type Position,
  ResponseError,
  type ServerCapabilities,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import {
  type DecideParams,
  type DecideResult,
  EntitiesMethod,
  type EntityMentionsParams,
  type EntityParams,
  type EntityTreeParams,
  type FindEntitiesParams,
  type FormParams,
  type InitializationOptions,
  type KeptDecisionsParams,
  type SubjectParams,
} from '../../protocol/entities';
import type { Articles, Surroundings } from '../articles';
import { Later } from '../later';
import { decide } from './decide';
import { Decisions } from './decisions';
import { findEntities } from './find';
import { formAt } from './formAt';
import { hoverOf } from './hover';
import { articlesOf, mentionsIn } from './mentions';
import { definitionOf, highlightsOf, referencesOf } from './navigation';
import { renameForm } from './rename';
import { placeOf, subjectOf } from './subject';
import { entitySymbols } from './symbols';
import { EntityTrees } from './tree';
import { EntityView, type Named } from './view';
import { EntityWork, type EntityWorkOptions } from './work';

/** How long, in milliseconds, changes are gathered before the client is told of them. */
const GATHER = 150;
/** While names are being found there is always something new: the client is told as often as that. */
const AT_LEAST_EVERY = 2000;

/** What of the language server protocol is answered here. */
export const ENTITY_CAPABILITIES: ServerCapabilities = {
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
};

/** What the rest of the server tells this part of it. */
export interface EntityService {
  readonly decisions: Decisions;
  /** What the client can do. */
  initialize(params: InitializeParams): void;
  /** Articles may be other than they were, or the folder has been read. */
  changed(): void;
  /** Settings or workspace folders are other than they were. */
  shownOtherwise(): void;
}

/** Answers what the tree and VS Code's own commands ask about names; tells when to ask again. */
export function serveEntities(
  connection: Connection,
  world: Surroundings,
  articles: Articles,
  options: Pick<EntityWorkOptions, 'isReading' | 'whenRead' | 'startHelper' | 'onProgress'>,
): EntityService {
  const tell = new Later(
    GATHER,
    () => void connection.sendNotification(EntitiesMethod.changed),
    AT_LEAST_EVERY,
  );
  const { console } = connection;
  const work = new EntityWork(world, {
    ...options,
    console,
    onProgress: () => {
      tell.soon('');
      options.onProgress();
    },
  });
  const view = new EntityView(world, articles, work);
  const decisions = new Decisions(world, articles, console, () => work.look());
  const client = { mayLink: false, takesLinks: false };
  serveLanguageFeatures(connection, view, client);
  serveRenaming(connection, view);
  serveTree(connection, view);
  serveCommands(connection, view);
  serveDecisions(connection, view, world, decisions);
  return {
    decisions,
    changed: () => work.changed(),
    shownOtherwise: () => tell.soon(''),
    initialize: ({ capabilities, initializationOptions }) => {
      const options = initializationOptions as InitializationOptions | undefined;
      client.mayLink = options?.commandLinks === true;
      client.takesLinks = capabilities.textDocument?.definition?.linkSupport === true;
    },
  };
}

/** Where the editor is. */
interface Place {
  textDocument: { uri: string };
  position: Position;
}

/** What is named at a place, by what is known so far. */
async function namedAt(
  view: EntityView,
  { textDocument: { uri }, position }: Place,
  token: CancellationToken,
): Promise<Named | undefined> {
  return (await view.knowsOpen(token, uri)) ? view.at(uri, position) : undefined;
}

/** The same for what must know all mentions. */
async function namedAtLast(
  view: EntityView,
  { textDocument: { uri }, position }: Place,
  token: CancellationToken,
): Promise<Named | undefined> {
  return (await view.knowsAll(token)) ? view.at(uri, position) : undefined;
}

function serveLanguageFeatures(
  connection: Connection,
  view: EntityView,
  client: { readonly mayLink: boolean; readonly takesLinks: boolean },
): void {
  connection.onHover(async (params, token) => {
    const named = await namedAt(view, params, token);
    return named ? hoverOf(view, named, client.mayLink) : null;
  });
  connection.onDefinition(async (params, token): Promise<LocationLink[] | Location[] | null> => {
    const named = await namedAt(view, params, token);
    const links = named ? definitionOf(view, named) : [];
    return client.takesLinks
      ? links
      : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  });
  connection.onReferences(async (params, token) => {
    const named = await namedAtLast(view, params, token);
    return named ? referencesOf(view, named) : null;
  });
  connection.onDocumentHighlight(async (params, token) => {
    const named = await namedAt(view, params, token);
    return named ? highlightsOf(view, named) : null;
  });
  connection.onWorkspaceSymbol(async ({ query }, token) =>
    (await view.knowsOpen(token)) ? entitySymbols(view, query) : null,
  );
}

function serveRenaming(connection: Connection, view: EntityView): void {
  connection.onPrepareRename(async (params, token) => {
    const named = await namedAt(view, params, token);
    return named ? { range: view.range(named), placeholder: formAt(view, named) } : null;
  });
  connection.onRenameRequest(async (params, token) => {
    const named = await namedAtLast(view, params, token);
    if (!named) {
      return null;
    }
    const renaming = renameForm(view, named, params.newName);
    if ('refused' in renaming) {
      throw new ResponseError(ErrorCodes.InvalidParams, renaming.refused);
    }
    if (renaming.notice !== '') {
      const notice: ShowMessageParams = { type: MessageType.Info, message: renaming.notice };
      void connection.sendNotification(ShowMessageNotification.type, notice);
    }
    return renaming.edit;
  });
}

function serveTree(connection: Connection, view: EntityView): void {
  const trees = new EntityTrees(view);
  connection.onRequest(EntitiesMethod.tree, async (params: EntityTreeParams, token: CancellationToken) =>
    (await view.knowsOpen(token, params.article)) ? trees.tree(params) : null,
  );
  connection.onRequest(EntitiesMethod.articles, async ({ id }: EntityParams, token: CancellationToken) =>
    (await view.knowsOpen(token)) ? articlesOf(view, id) : null,
  );
  connection.onRequest(
    EntitiesMethod.mentions,
    async (params: EntityMentionsParams, token: CancellationToken) =>
      (await view.knowsOpen(token, params.uri)) ? mentionsIn(view, params) : null,
  );
}

function serveCommands(connection: Connection, view: EntityView): void {
  connection.onRequest(EntitiesMethod.find, async (params: FindEntitiesParams, token: CancellationToken) =>
    (await view.knowsOpen(token)) ? findEntities(view, params) : null,
  );
  connection.onRequest(EntitiesMethod.subject, async (params: SubjectParams, token: CancellationToken) => {
    const article = 'id' in params ? params.article : params.uri;
    return (await view.knowsOpen(token, article)) ? subjectOf(view, params) : null;
  });
  connection.onRequest(EntitiesMethod.form, async (params: FormParams, token: CancellationToken) =>
    (await view.knowsOpen(token)) ? placeOf(view, params) : null,
  );
}

function serveDecisions(
  connection: Connection,
  view: EntityView,
  world: Surroundings,
  decisions: Decisions,
): void {
  connection.onRequest<DecideResult | null, void>(
    EntitiesMethod.decide,
    async (params: DecideParams, token) =>
      (await view.knowsAll(token)) ? decide(view, world, params) : null,
  );
  connection.onNotification(EntitiesMethod.kept, ({ folders }: KeptDecisionsParams) =>
    decisions.keep(folders),
  );
}
