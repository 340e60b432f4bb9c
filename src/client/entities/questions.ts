import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DecideParams,
  type DecideResult,
  EntitiesMethod,
  type EntityArticle,
  type EntityMention,
  type EntityMentionsParams,
  type EntityNode,
  type EntityParams,
  type EntitySubject,
  type EntityTree,
  type EntityTreeParams,
  type FindEntitiesParams,
  type FormParams,
  type FormPlace,
  type KeptDecisionsParams,
  type SubjectParams,
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

  async find(params: FindEntitiesParams): Promise<EntityNode[]> {
    return (await ask<EntityNode[] | null>(this.client, EntitiesMethod.find, params)) ?? [];
  }

  async articles(params: EntityParams): Promise<EntityArticle[]> {
    return (await ask<EntityArticle[] | null>(this.client, EntitiesMethod.articles, params)) ?? [];
  }

  async mentions(params: EntityMentionsParams): Promise<EntityMention[]> {
    return (await ask<EntityMention[] | null>(this.client, EntitiesMethod.mentions, params)) ?? [];
  }

  subject(params: SubjectParams): Promise<EntitySubject | null | undefined> {
    return ask(this.client, EntitiesMethod.subject, params);
  }

  form(params: FormParams): Promise<FormPlace | null | undefined> {
    return ask(this.client, EntitiesMethod.form, params);
  }

  decide(params: DecideParams): Promise<DecideResult | null | undefined> {
    return ask(this.client, EntitiesMethod.decide, params);
  }

  /** Tells the decisions that could not be written. */
  async keep(params: KeptDecisionsParams): Promise<void> {
    if (this.client.isRunning()) {
      await this.client.sendNotification(EntitiesMethod.kept, params);
    }
  }
}
