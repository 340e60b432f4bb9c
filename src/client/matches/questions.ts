import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';
import {
  type ArticleMatches,
  type ArticleMatchesParams,
  type ArticleName,
  type ArticlePair,
  type ArticlePairParams,
  MatchesMethod,
  type OverlapMap,
  type ParagraphMatches,
  type ParagraphMatchesParams,
} from '../../protocol/matches';
import { ask } from '../ask';

/** Asks the server about matches. `undefined` is no answer (see `ask`). */
export class Questions {
  private readonly client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  article(params: ArticleMatchesParams): Promise<ArticleMatches | null | undefined> {
    return this.ask(MatchesMethod.article, params);
  }

  paragraph(params: ParagraphMatchesParams): Promise<ParagraphMatches | null | undefined> {
    return this.ask(MatchesMethod.paragraph, params);
  }

  names(): Promise<ArticleName[] | undefined> {
    return this.ask(MatchesMethod.names);
  }

  overlap(token: CancellationToken): Promise<OverlapMap | undefined> {
    return ask<OverlapMap>(this.client, MatchesMethod.overlap, undefined, token);
  }

  pair(params: ArticlePairParams): Promise<ArticlePair | null | undefined> {
    return this.ask(MatchesMethod.pair, params);
  }

  private ask<T>(method: string, params?: object): Promise<T | undefined> {
    return ask<T>(this.client, method, params);
  }
}
