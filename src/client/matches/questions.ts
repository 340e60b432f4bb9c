import { type BaseLanguageClient, type CancellationToken, ProgressType } from 'vscode-languageclient';
import {
  type ArticleMatches,
  type ArticleMatchesParams,
  type ArticleName,
  type ArticlePair,
  type ArticlePairParams,
  MatchesMethod,
  type OverlapMap,
  type OverlapParams,
  type OverlapProgress,
  type ParagraphMatches,
  type ParagraphMatchesParams,
} from '../../protocol/matches';
import { ask } from '../ask';

const OVERLAP_PROGRESS = new ProgressType<OverlapProgress>();

/** Asks the server about matches. `undefined` is no answer (see `ask`). */
export class Questions {
  private readonly client: BaseLanguageClient;
  private overlapQuestions = 0;

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

  /** @param onProgress hears now and then how far the server has come */
  async overlap(
    token: CancellationToken,
    onProgress: (progress: OverlapProgress) => void,
  ): Promise<OverlapMap | undefined> {
    this.overlapQuestions += 1;
    const workDoneToken = `editorialReview.overlap ${this.overlapQuestions}`;
    const listening = this.client.onProgress(OVERLAP_PROGRESS, workDoneToken, onProgress);
    const params: OverlapParams = { workDoneToken };
    try {
      return await ask<OverlapMap>(this.client, MatchesMethod.overlap, params, token);
    } finally {
      listening.dispose();
    }
  }

  pair(params: ArticlePairParams): Promise<ArticlePair | null | undefined> {
    return this.ask(MatchesMethod.pair, params);
  }

  private ask<T>(method: string, params?: object): Promise<T | undefined> {
    return ask<T>(this.client, method, params);
  }
}
