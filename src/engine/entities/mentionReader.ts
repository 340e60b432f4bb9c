import type { Article } from '../text';
import { mayBeEnglish } from './language';
import type { Mention } from './mention';
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
  /** By article, those read last at the end: what each paragraph's text tells. */
  private readonly kept = new Map<string, ReadonlyMap<string, TaggedParagraph>>();

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
    const texts = article.paragraphs.map((paragraph) => textForNames(article, paragraph));
    if (!mayBeEnglish(texts, this.isKnown)) {
      this.forget(uri);
      return [];
    }
    this.tagger ??= loadTagger(this.model);
    const tagged = this.tagEach(uri, texts, this.tagger);
    const names = this.tagger.tagArticle(tagged);
    return readMentions(
      article.paragraphs.map(({ start }, paragraph) => ({
        text: texts[paragraph] ?? '',
        start,
        paragraph,
        names: names[paragraph] ?? [],
      })),
    );
  }

  /** To be called for an article that is there no more. */
  forget(uri: string): void {
    this.kept.delete(uri);
  }

  private tagEach(uri: string, texts: readonly string[], tagger: Tagger): TaggedParagraph[] {
    const before = this.kept.get(uri);
    const now = new Map<string, TaggedParagraph>();
    const tagged = texts.map((text) => {
      const known = now.get(text) ?? before?.get(text);
      const own = known && tagger.isFresh(known) ? known : tagger.tagParagraph(text);
      now.set(text, own);
      return own;
    });
    this.keep(uri, now);
    return tagged;
  }

  private keep(uri: string, tagged: ReadonlyMap<string, TaggedParagraph>): void {
    this.kept.delete(uri);
    this.kept.set(uri, tagged);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_ARTICLES && oldest !== undefined) {
      this.kept.delete(oldest);
    }
  }
}
