import type { BaseLanguageClient } from 'vscode-languageclient';
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

/**
 * Asks the server about matches. `undefined` is no answer: the server is not there, or has broken down over the
 * question; whoever asked asks again when it runs, or when it tells that matches have changed.
 */
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

  overlap(): Promise<OverlapMap | undefined> {
    return this.ask(MatchesMethod.overlap);
  }

  pair(params: ArticlePairParams): Promise<ArticlePair | null | undefined> {
    return this.ask(MatchesMethod.pair, params);
  }

  private async ask<T>(method: string, params?: object): Promise<T | undefined> {
    if (!this.client.isRunning()) {
      return undefined; // a question would start the server, in the middle of a restart even twice
    }
    try {
      return await (params ? this.client.sendRequest<T>(method, params) : this.client.sendRequest<T>(method));
    } catch {
      return undefined; // the language client has written it to its log
    }
  }
}
