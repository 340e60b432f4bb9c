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

  /** How many mentions have a form of address before them. */
  private addressed = 0;

  constructor(form: NameForm) {
    this.form = form;
  }

  get isUsed(): boolean {
    return this.articles.size > 0;
  }

  /**
   * How much speaks for its being a person, or no person: how often it is named, or more than that of one who is addressed
   * or called by a part of the name, or of a surname with a title. Of a full name and a place named as often the person.
   */
  get weight(): number {
    const mentions = sumOf(this.types.values());
    if (this.form.kind !== 'person') {
      return mentions;
    }
    const isPart = this.form.extent === 'part';
    const isKnown = this.addressed > 0 || (isPart && this.titles.size > 0) || hasShortAndLong(this.spellings);
    return isKnown ? Number.POSITIVE_INFINITY : mentions + (isPart ? 0 : 0.5);
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
        this.addressed += mention.honorific === undefined ? 0 : by;
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

function hasShortAndLong(spellings: ReadonlyMap<string, number>): boolean {
  const lengths = new Set([...spellings.keys()].map((text) => text.split(' ').length));
  return lengths.size > 1;
}

function sumOf(counts: Iterable<number>): number {
  return [...counts].reduce((sum, one) => sum + one, 0);
}
