import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DecideParams,
  type DecideResult,
  EntitiesMethod,
  type EntityArticle,
  type EntityAt,
  type EntityAtParams,
  type EntityMention,
  type EntityMentionsParams,
  type EntityParams,
  type EntityTree,
  type EntityTreeParams,
  type KeptDecisionsParams,
} from '../../protocol/entities';
import { ask } from '../ask';

/** Asks the server about entities. `undefined` is no answer (see `ask`). */
export class EntityQuestions {
  private readonly client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  tree(params: EntityTreeParams): Promise<EntityTree | null | undefined> {
    return ask(this.client, EntitiesMethod.tree, params);
  }

  async articles(params: EntityParams): Promise<EntityArticle[]> {
    return (await ask<EntityArticle[] | null>(this.client, EntitiesMethod.articles, params)) ?? [];
  }

  async mentions(params: EntityMentionsParams): Promise<EntityMention[]> {
    return (await ask<EntityMention[] | null>(this.client, EntitiesMethod.mentions, params)) ?? [];
  }

  at(params: EntityAtParams): Promise<EntityAt | null | undefined> {
    return ask(this.client, EntitiesMethod.at, params);
  }

  decide(params: DecideParams): Promise<DecideResult | null | undefined> {
    return ask(this.client, EntitiesMethod.decide, params);
  }

  /** Tells the decisions of folders that cannot be written. */
  async keep(params: KeptDecisionsParams): Promise<void> {
    if (this.client.isRunning()) {
      await this.client.sendNotification(EntitiesMethod.kept, params);
    }
  }
}
