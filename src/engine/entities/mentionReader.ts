import type { Article } from '../text';
import { mayBeEnglish, smallWordsIn } from './language';
import type { Mention } from './mention';
import { ParagraphMemory } from './paragraphMemory';
import { textForNames } from './plainText';
import { readMentions } from './readMentions';
import { loadTagger, type TaggedParagraph, type Tagger } from './tagger';

/** Of how many articles it is kept what their paragraphs tell: those that are being edited are among the last read. */
const KEPT_ARTICLES = 24;

/** Finds the names of articles. Of an article read again only the paragraphs that have changed are tagged again. */
export class MentionReader {
  private readonly model: Uint8Array;
  private readonly isKnown: (word: string) => boolean;
  private tagger: Tagger | undefined;
  /** By article, those read last at the end: what is known of its paragraphs, by their texts. */
  private readonly kept = new Map<string, ReadonlyMap<string, KnownParagraph>>();

  /**
   * @param model the bytes of media/tagger.bin; unpacked when the first article is read
   * @param isKnown whether a word in small letters is an English one
   */
  constructor(model: Uint8Array, isKnown: (word: string) => boolean) {
    this.model = model;
    this.isKnown = isKnown;
  }

  /** The mentions of an article; none where it is in another language than English. */
  read(uri: string, article: Article): Mention[] {
    const paragraphs = this.know(uri, article);
    if (!mayBeEnglish(smallWordsOf(paragraphs), this.isKnown)) {
      this.forget(uri);
      return [];
    }
    this.tagger ??= loadTagger(this.model);
    const { tagger } = this;
    const names = tagger.tagArticle(paragraphs.map((paragraph) => paragraph.taggedBy(tagger)));
    return readMentions(
      paragraphs.map(({ text, memory }, paragraph) => ({
        text,
        memory,
        start: article.table.startOf(paragraph),
        paragraph,
        names: names[paragraph] ?? [],
      })),
    );
  }

  /** To be called for an article that is there no more. */
  forget(uri: string): void {
    this.kept.delete(uri);
  }

  /** The paragraphs of an article, with what is known of their texts from before. */
  private know(uri: string, article: Article): KnownParagraph[] {
    const before = this.kept.get(uri);
    const now = new Map<string, KnownParagraph>();
    const known = article.paragraphs.map((paragraph) => {
      const text = textForNames(article, paragraph);
      const own = now.get(text) ?? before?.get(text) ?? new KnownParagraph(text);
      now.set(text, own);
      return own;
    });
    this.keep(uri, now);
    return known;
  }

  private keep(uri: string, known: ReadonlyMap<string, KnownParagraph>): void {
    this.kept.delete(uri);
    this.kept.set(uri, known);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_ARTICLES && oldest !== undefined) {
      this.kept.delete(oldest);
    }
  }
}

/** What a paragraph's text tells by itself, each part worked out when it is first asked for. */
class KnownParagraph {
  readonly text: string;
  readonly memory = new ParagraphMemory();
  private tagged: TaggedParagraph | undefined;
  private small: readonly string[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get smallWords(): readonly string[] {
    this.small ??= smallWordsIn(this.text);
    return this.small;
  }

  taggedBy(tagger: Tagger): TaggedParagraph {
    const known = this.tagged;
    this.tagged = known && tagger.isFresh(known) ? known : tagger.tagParagraph(this.text);
    return this.tagged;
  }
}

function* smallWordsOf(paragraphs: readonly KnownParagraph[]): Iterable<readonly string[]> {
  for (const { smallWords } of paragraphs) {
    yield smallWords;
  }
}
