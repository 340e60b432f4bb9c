import { type NameForm, spellingOf } from './forms';
import type { EntityType, Mention } from './mention';
import { count } from './tally';
import { partsOfTitle, titleKey } from './titles';

/** How often a title is used, and where. */
export interface TitleTally {
  /** How often it is written in which way. */
  texts: Map<string, number>;
  /** How often it stands in which article. */
  articles: Map<string, number>;
}

/** What the articles say under one name: brought up to date mention by mention. */
export class NameRecord {
  readonly form: NameForm;
  /** By article the indices of its mentions. */
  readonly articles = new Map<string, readonly number[]>();
  readonly spellings = new Map<string, number>();
  readonly types = new Map<EntityType, number>();
  readonly titles = new Map<string, TitleTally>();

  constructor(form: NameForm) {
    this.form = form;
  }

  get isUsed(): boolean {
    return this.articles.size > 0;
  }

  /** Takes in the mentions of an article. */
  add(article: string, mentions: readonly Mention[], indices: readonly number[]): void {
    this.articles.set(article, indices);
    this.countAll(article, mentions, indices, 1);
  }

  /** Takes an article's mentions out again. */
  remove(article: string, mentions: readonly Mention[]): void {
    const indices = this.articles.get(article) ?? [];
    this.articles.delete(article);
    this.countAll(article, mentions, indices, -1);
  }

  private countAll(
    article: string,
    mentions: readonly Mention[],
    indices: readonly number[],
    by: 1 | -1,
  ): void {
    for (const index of indices) {
      const mention = mentions[index];
      if (mention) {
        count(this.spellings, spellingOf(mention.text), by);
        count(this.types, mention.type, by);
        for (const text of mention.titles.flatMap((title) => partsOfTitle(title.text))) {
          this.countTitle(article, text, by);
        }
      }
    }
  }

  private countTitle(article: string, text: string, by: 1 | -1): void {
    const key = titleKey(text);
    const tally = this.titles.get(key) ?? { texts: new Map(), articles: new Map() };
    this.titles.set(key, tally);
    count(tally.texts, text, by);
    count(tally.articles, article, by);
    if (tally.texts.size === 0) {
      this.titles.delete(key);
    }
  }
}
