import { below, oneOf, type Random, shuffled } from '../random';

/** What is planted: in the same article, or in another one as it is, with words edited, or as a block. */
export const KINDS = ['repeat', 'exact', 'edited 5 %', 'edited 15 %', 'edited 30 %', 'block'] as const;
export type Kind = (typeof KINDS)[number];

/** A paragraph by its article and its place in it, both from 0. */
export type Place = readonly [article: number, paragraph: number];

/** A copy that was planted, and what it is a copy of. */
export interface Planted {
  kind: Kind;
  from: Place;
  to: Place;
}

/** Articles with copies planted in them, and where those stand. */
export interface PlantedArticles {
  articles: string[][];
  planted: Planted[];
}

/** How many copies of each kind there are, as a share of the articles, and how many words they have at least. */
const SHARES: Readonly<Record<Kind, { share: number; words: number; edit?: number }>> = {
  repeat: { share: 0.02, words: 12 },
  exact: { share: 0.05, words: 12 },
  'edited 5 %': { share: 0.05, words: 20, edit: 0.05 },
  'edited 15 %': { share: 0.05, words: 20, edit: 0.15 },
  'edited 30 %': { share: 0.05, words: 20, edit: 0.3 },
  block: { share: 0.02, words: 8 },
};
/** In a small folder there are at least so many, or one miss would look like a disaster. */
const LEAST = 10;
const BLOCK = { least: 3, most: 5 };

/** Paragraphs are known by themselves while others are put between them. */
interface Paragraph {
  text: string;
}

interface Pair {
  kind: Kind;
  from: Paragraph;
  to: Paragraph;
}

/** Plants copies of paragraphs in the articles. The same random numbers plant the same. */
export function plant(texts: readonly (readonly string[])[], random: Random): PlantedArticles {
  const planter = new Planter(texts, random);
  for (const kind of KINDS) {
    const count = Math.max(LEAST, Math.round(texts.length * SHARES[kind].share));
    for (let done = 0; done < count; done += 1) {
      planter.plant(kind);
    }
  }
  return planter.result();
}

class Planter {
  private readonly random: Random;
  private readonly originals: readonly (readonly Paragraph[])[];
  private readonly articles: Paragraph[][];
  private readonly pairs: Pair[] = [];
  private readonly words: string[];

  constructor(texts: readonly (readonly string[])[], random: Random) {
    this.random = random;
    this.originals = texts.map((text) => text.map((paragraph) => ({ text: paragraph })));
    this.articles = this.originals.map((paragraphs) => [...paragraphs]);
    this.words = Array.from({ length: 20_000 }, () =>
      oneOf(random, oneOf(random, oneOf(random, texts)).split(' ')),
    );
  }

  plant(kind: Kind): void {
    const length = kind === 'block' ? BLOCK.least + below(this.random, BLOCK.most - BLOCK.least + 1) : 1;
    const [article, paragraphs] = this.choose(SHARES[kind].words, length);
    const edit = SHARES[kind].edit ?? 0;
    const copies = paragraphs.map(({ text }) => ({ text: this.edited(text, edit) }));
    const target = this.articles[kind === 'repeat' ? article : this.otherThan(article)] ?? [];
    target.splice(1 + below(this.random, target.length), 0, ...copies);
    for (const [index, from] of paragraphs.entries()) {
      const to = copies[index];
      if (to && countWords(from.text) >= SHARES[kind].words) {
        this.pairs.push({ kind, from, to });
      }
    }
  }

  result(): PlantedArticles {
    const places = new Map<Paragraph, Place>();
    for (const [article, paragraphs] of this.articles.entries()) {
      for (const [index, paragraph] of paragraphs.entries()) {
        places.set(paragraph, [article, index]);
      }
    }
    const placeOf = (paragraph: Paragraph): Place => places.get(paragraph) ?? [-1, -1];
    return {
      articles: this.articles.map((paragraphs) => paragraphs.map(({ text }) => text)),
      planted: this.pairs.map(({ kind, from, to }) => ({ kind, from: placeOf(from), to: placeOf(to) })),
    };
  }

  /** A run of paragraphs of any article that begins with one of enough words. */
  private choose(words: number, length: number): [article: number, paragraphs: readonly Paragraph[]] {
    for (;;) {
      const article = below(this.random, this.originals.length);
      const paragraphs = this.originals[article] ?? [];
      const first = below(this.random, paragraphs.length);
      const run = paragraphs.slice(first, first + length);
      if (run.length === length && countWords(run[0]?.text ?? '') >= words) {
        return [article, run];
      }
    }
  }

  private otherThan(article: number): number {
    return (article + 1 + below(this.random, this.articles.length - 1)) % this.articles.length;
  }

  /** A share of the words replaced by others, or left out. */
  private edited(text: string, share: number): string {
    const words: (string | undefined)[] = text.split(' ');
    const count = share === 0 ? 0 : Math.max(1, Math.round(share * words.length));
    for (const place of shuffled(this.random, [...words.keys()]).slice(0, count)) {
      words[place] = this.random() < 0.5 ? oneOf(this.random, this.words) : undefined;
    }
    return words.filter((word) => word !== undefined).join(' ');
  }
}

function countWords(text: string): number {
  return text.split(' ').length;
}
