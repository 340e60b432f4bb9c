import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  ProgressType,
} from 'vscode-languageserver';
import {
  type ArticleMatchesParams,
  type ArticlePairParams,
  MatchesMethod,
  type OverlapMap,
  type OverlapParams,
  type OverlapProgress,
  type ParagraphMatchesParams,
} from '../../protocol/matches';
import type { Articles, Surroundings } from '../articles';
import { Later } from '../later';
import { articleMatches } from './articleMatches';
import { articlePair } from './articlePair';
import { codeLenses } from './codeLens';
import { overlapMap } from './overlapMap';
import { paragraphMatches } from './paragraphMatches';
import { Views } from './view';

/** How long, in milliseconds, changes are gathered before the client is told of them. */
const GATHER = 60;
/** While the folder is read there is always something new: the client is told no more often. */
const AT_LEAST_EVERY = 1000;

const OVERLAP_PROGRESS = new ProgressType<OverlapProgress>();

/** Answers what the panel, the overlap map, the pair view and the marks in the text ask; tells when to ask again. */
export function serveMatches(
  connection: Connection,
  world: Surroundings,
  articles: Articles,
): { changed(): void } {
  const views = new Views(world, articles);
  connection.onRequest(MatchesMethod.article, (params: ArticleMatchesParams) =>
    articleMatches(views, params),
  );
  connection.onRequest(MatchesMethod.paragraph, (params: ParagraphMatchesParams) =>
    paragraphMatches(views, params),
  );
  connection.onRequest(MatchesMethod.pair, (params: ArticlePairParams) => articlePair(views, params));
  connection.onRequest(MatchesMethod.names, () => views.names());
  // Without params the token comes first; a client may also say that there are none.
  connection.onRequest<OverlapMap, void>(
    MatchesMethod.overlap,
    (first: OverlapParams | CancellationToken | null, second?: CancellationToken) => {
      const token = second ?? (first as CancellationToken);
      const { workDoneToken } = second ? ((first ?? {}) as OverlapParams) : {};
      return overlapMap(views, {
        goesOn: () => !token.isCancellationRequested,
        onProgress(progress) {
          if (workDoneToken !== undefined) {
            void connection.sendProgress(OVERLAP_PROGRESS, workDoneToken, progress);
          }
        },
      });
    },
  );
  const refreshLenses = serveLenses(connection, views, articles);
  const tell = new Later(
    GATHER,
    () => {
      void connection.sendNotification(MatchesMethod.changed);
      void refreshLenses();
    },
    AT_LEAST_EVERY,
  );
  return { changed: () => tell.soon('') };
}

/**
 * Answers what stands above the paragraphs.
 *
 * @returns has the client ask again, where it shows such lines or is to show them from now on
 */
function serveLenses(connection: Connection, views: Views, articles: Articles): () => Promise<void> {
  /** For each article that was asked for since the last time, whether lines were wanted. */
  const asked = new Map<string, boolean>();
  connection.onCodeLens(async ({ textDocument: { uri } }) => {
    const { codeLens } = await articles.settingsOf(uri);
    asked.set(uri, codeLens);
    return codeLens ? codeLenses(views, uri) : [];
  });
  return async () => {
    for (const [uri, hadLenses] of asked) {
      if (hadLenses || (await articles.settingsOf(uri)).codeLens) {
        asked.clear();
        await connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {}); // not every client can
        return;
      }
    }
  };
}
