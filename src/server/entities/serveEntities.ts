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
  type EntityAtParams,
  type EntityMentionsParams,
  type EntityParams,
  type EntityTreeParams,
  type InitializationOptions,
  type KeptDecisionsParams,
} from '../../protocol/entities';
import type { Articles, Surroundings } from '../articles';
import { Later } from '../later';
import { decide } from './decide';
import { Decisions } from './decisions';
import { hoverOf } from './hover';
import { definitionOf, highlightsOf, referencesOf } from './navigation';
import { formOf, renameForm } from './rename';
import { entitySymbols } from './symbols';
import { articlesOf, entityAt, entityTree, mentionsIn } from './tree';
import { EntityView, type Named } from './view';
import { EntityWork } from './work';

/** How long, in milliseconds, changes are gathered before the client is told of them. */
const GATHER = 150;
/** While the folder is read there is always something new: the client is told no more often. */
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
  /** Articles, or how they are shown, may be other than they were. */
  changed(): void;
}

/** Answers what the tree and VS Code's own commands ask about names; tells when to ask again. */
export function serveEntities(
  connection: Connection,
  world: Surroundings,
  articles: Articles,
  isReading: () => boolean,
): EntityService {
  const work = new EntityWork(world, isReading);
  const view = new EntityView(world, articles, work);
  const tell = new Later(
    GATHER,
    () => void connection.sendNotification(EntitiesMethod.changed),
    AT_LEAST_EVERY,
  );
  const changed = () => {
    work.changed();
    tell.soon('');
  };
  const decisions = new Decisions(world, articles, changed);
  const client = { mayLink: false, takesLinks: false };
  serveLanguageFeatures(connection, view, client);
  serveRenaming(connection, view);
  serveTree(connection, view);
  connection.onRequest<DecideResult | null, void>(
    EntitiesMethod.decide,
    async (params: DecideParams, token) =>
      (await view.isReady(token)) ? decide(view, world, decisions, params) : null,
  );
  connection.onNotification(EntitiesMethod.kept, ({ folders }: KeptDecisionsParams) =>
    decisions.keep(folders),
  );
  return {
    decisions,
    changed,
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

/** What is named at a place, when all names are known. */
async function namedAt(
  view: EntityView,
  { textDocument: { uri }, position }: Place,
  token?: CancellationToken,
): Promise<Named | undefined> {
  return (await view.isReady(token)) ? view.at(uri, position) : undefined;
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
    const named = await namedAt(view, params, token);
    return named ? referencesOf(view, named) : null;
  });
  connection.onDocumentHighlight(async (params, token) => {
    const named = await namedAt(view, params, token);
    return named ? highlightsOf(view, named) : null;
  });
  connection.onWorkspaceSymbol(async ({ query }, token) =>
    (await view.isReady(token)) ? entitySymbols(view, query) : null,
  );
}

function serveRenaming(connection: Connection, view: EntityView): void {
  connection.onPrepareRename(async (params, token) => {
    const named = await namedAt(view, params, token);
    return named ? { range: view.range(named), placeholder: formOf(view, named) } : null;
  });
  connection.onRenameRequest(async (params, token) => {
    const named = await namedAt(view, params, token);
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
  connection.onRequest(EntitiesMethod.tree, async (params: EntityTreeParams, token: CancellationToken) =>
    (await view.isReady(token)) ? entityTree(view, params) : null,
  );
  connection.onRequest(EntitiesMethod.articles, async ({ id }: EntityParams, token: CancellationToken) =>
    (await view.isReady(token)) ? articlesOf(view, id) : null,
  );
  connection.onRequest(
    EntitiesMethod.mentions,
    async (params: EntityMentionsParams, token: CancellationToken) =>
      (await view.isReady(token)) ? mentionsIn(view, params) : null,
  );
  connection.onRequest(
    EntitiesMethod.at,
    async ({ uri, position }: EntityAtParams, token: CancellationToken) => {
      const named = await namedAt(view, { textDocument: { uri }, position }, token);
      return named ? entityAt(view, named) : null;
    },
  );
}
