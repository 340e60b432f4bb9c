import type { Article, Corpus, Match } from '../../engine';
import type { ArticleName, HiddenMatches, ParagraphPlace, ParagraphText } from '../../protocol/matches';
import type { Articles, Surroundings } from '../articles';
import { rangeOf } from '../places';

/** What the editor sees of the matches of one article: by the settings that hold for it. */
export interface View {
  uri: string;
  article: Article;
  /** Whether a match is similar enough to be shown. */
  isShown(match: Match): boolean;
}

/** Whether the editor wants to see a match. */
export function isWanted({ strength, other }: Match, hidden: HiddenMatches | undefined): boolean {
  return !hidden?.strengths.includes(strength) && !hidden?.articles.includes(other);
}

/** The articles as they are shown: under their names, with what the settings let through. */
export class Views {
  readonly corpus: Corpus;
  private readonly world: Surroundings;
  private readonly articles: Articles;

  constructor(world: Surroundings, articles: Articles) {
    this.corpus = world.corpus;
    this.world = world;
    this.articles = articles;
  }

  /** An article as it stands in the editor now; nothing where it is none. */
  async of(uri: string): Promise<View | undefined> {
    const settings = await this.articles.settingsOf(uri);
    this.articles.takeDocument(uri, settings);
    const article = this.corpus.article(uri);
    const least = settings.minimumSimilarity;
    const isShown = ({ strength, similarity }: Match) =>
      strength === 'copied' || strength === 'edited' || similarity >= least;
    return article && { uri, article, isShown };
  }

  /** The version of the open document that the corpus holds; null where the article is not open. */
  versionOf(uri: string): number | null {
    return this.world.documents.get(uri)?.version ?? null;
  }

  /** The articles of the folder: a document that is not saved yet is no part of it. */
  get inFolder(): string[] {
    return this.corpus.uris.filter((uri) => this.world.folders.holding(uri) !== undefined);
  }

  /** The articles of the folder, by name. */
  names(): ArticleName[] {
    return this.inFolder.map((uri) => this.name(uri)).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  name(uri: string): ArticleName {
    return { uri, name: this.world.folders.pathOf(uri) };
  }

  /** Where a paragraph stands. */
  place(uri: string, index: number): ParagraphPlace {
    const article = this.corpus.article(uri);
    const paragraph = article?.paragraphs[index];
    if (!article || !paragraph) {
      throw new RangeError(`no paragraph ${index} in ${uri}`);
    }
    return {
      index,
      range: rangeOf(article.lines, paragraph),
      role: paragraph.role,
      words: paragraph.words,
    };
  }

  text(uri: string, index: number): ParagraphText {
    const article = this.corpus.article(uri);
    const paragraph = article?.paragraphs[index];
    const text = article && paragraph ? article.proseOf(paragraph) : '';
    return { ...this.place(uri, index), text };
  }
}
