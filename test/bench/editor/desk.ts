import { join } from 'node:path';
import type { Position } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { fileOf, type MadeFolder, partsOf, readPlan, textOf } from '../folder/files';
import { readArticle } from '../folder/paragraphs';
import type { Kind } from '../folder/plan';
import { below, oneOf, type Random, seeded } from '../random';

/** An article as an editor has it. */
export interface DeskArticle {
  uri: string;
  text: string;
  paragraphs: string[];
}

/** The start of the headline: nothing is planted there, so what is found further down stays. */
export const HEADLINE: Position = { line: 0, character: 0 };

/** Picks articles and places in them, always the same ones. */
export class Desk {
  readonly plan: MadeFolder;
  readonly folderUri: string;
  private readonly folder: string;
  private readonly random: Random = seeded(5);

  constructor(folder: string) {
    this.folder = folder;
    this.plan = readPlan(folder);
    this.folderUri = URI.file(partsOf(folder).articles).toString();
  }

  /** Any article. */
  article(): DeskArticle {
    return this.read(below(this.random, this.plan.articles));
  }

  /** An article in which something stands twice: there is something to tell as soon as it is read. */
  articleWithRepeat(): DeskArticle {
    return this.articleWith('repeat');
  }

  /** An article with findings, which are told for each version of it: of itself or of what it shares with another. */
  articleWithFindings(): DeskArticle {
    return this.articleWith('repeat', 'exact');
  }

  /** The start of any paragraph but the headline. */
  place({ paragraphs }: DeskArticle): Position {
    return { line: 2 * below(this.random, paragraphs.length), character: 0 };
  }

  /** A word with a capital in the midst of a line, which mostly is a name; the start of a paragraph where none is. */
  nameIn(article: DeskArticle): Position {
    const places = article.paragraphs.flatMap((text, index) =>
      [...text.matchAll(/(?<=[a-z,] )[A-Z][a-z]{2,}/g)].map(
        ({ index: character }): Position => ({ line: 2 * index, character: character + 1 }),
      ),
    );
    return places.length > 0 ? oneOf(this.random, places) : this.place(article);
  }

  private articleWith(...kinds: Kind[]): DeskArticle {
    const copies = this.plan.planted.filter(({ kind }) => kinds.includes(kind));
    return this.read(oneOf(this.random, copies).to[0]);
  }

  private read(number: number): DeskArticle {
    const paragraphs = readArticle(this.folder, number);
    const uri = URI.file(join(partsOf(this.folder).articles, fileOf(number))).toString();
    return { uri, paragraphs, text: textOf(paragraphs) };
  }
}
