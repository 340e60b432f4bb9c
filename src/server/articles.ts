import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Corpus, decodeText, formatOf, NOT_TEXT, type Reading } from '../engine';
import { FileError, FileGone, type Files, tooLarge } from './files/files';
import { type Folders, liesIn, withSlash } from './folders';
import type { FolderSettings, Settings } from './settings';
import { rest } from './slices';

/** A UTF-16 unit takes no more bytes than that in UTF-8. */
const MOST_BYTES_OF_UNIT = 3;

/** What the articles need to know of the world. */
export interface Surroundings {
  corpus: Corpus;
  documents: TextDocuments<TextDocument>;
  folders: Folders;
  settings: Settings;
  filesFor(uri: string): Files;
}

/** What stands in a file, or why it is not checked; nothing where there is no such file any more. */
type FileContent = { text: string } | { reason: string } | undefined;

/**
 * Keeps the corpus true to the articles: what is open counts as it stands in the editor, everything else as it stands
 * on disk. After each change `onChanged` is called with the URI; taking what is known already changes nothing.
 */
export class Articles {
  private readonly world: Surroundings;
  private readonly onChanged: (uri: string) => void;
  /** Why an article is not checked. */
  readonly unchecked = new Map<string, string>();
  /** Files beside the articles that something is wrong with: no scan finds them. */
  private readonly beside = new Set<string>();
  /** The readings of files that are under way. What is overtaken by something newer is not among them any more. */
  private readonly readings = new Map<string, symbol>();
  /** Documents that have outlived their deleted files, and that nobody has touched since. */
  private readonly outlived = new Set<string>();

  constructor(world: Surroundings, onChanged: (uri: string) => void) {
    this.world = world;
    this.onChanged = onChanged;
  }

  /** The settings that hold for an article. */
  settingsOf(uri: string): Promise<FolderSettings> {
    return this.world.settings.of(this.world.folders.holding(uri));
  }

  /** Takes an article as it is now: from its open document if there is one, else from its file. */
  async update(uri: string): Promise<void> {
    const settings = await this.settingsOf(uri);
    if (this.world.documents.get(uri)) {
      this.takeDocument(uri, settings);
    } else {
      await this.takeFile(uri, settings);
    }
  }

  /** Takes an article anew because the settings have changed: what is said of it may be other than it was. */
  async updateBySettings(uri: string): Promise<void> {
    await this.update(uri);
    this.onChanged(uri);
  }

  /** What is said of the articles may be other than it was, though they are the same. In slices. */
  async tellAll(): Promise<void> {
    for (const uri of this.world.corpus.uris) {
      this.onChanged(uri);
      await rest();
    }
  }

  /** Takes the open document, so that an answer given next is about the text that the editor sees. */
  takeDocument(uri: string, settings: FolderSettings): void {
    const document = this.world.documents.get(uri);
    if (!document) {
      return; // closed meanwhile: its file counts
    }
    if (!this.isArticle(uri, settings) || this.outlived.has(uri)) {
      this.drop(uri);
      return;
    }
    const text = document.getText();
    if (isLarger(text, settings.maximumBytes)) {
      this.leaveOut(uri, tooLarge(settings.maximumBytes).message);
      return;
    }
    this.take(uri, text, document.languageId === 'markdown' ? 'markdown' : 'plainText', settings);
  }

  private async takeFile(uri: string, settings: FolderSettings): Promise<void> {
    if (settings.scope !== 'folder' || !this.world.folders.holding(uri) || !this.isArticle(uri, settings)) {
      this.drop(uri);
      return;
    }
    const reading = Symbol(uri);
    this.readings.set(uri, reading);
    const content = await this.read(uri, settings.maximumBytes);
    if (this.readings.get(uri) !== reading || this.world.documents.get(uri)) {
      return; // read again, forgotten or opened meanwhile
    }
    if (!content) {
      this.drop(uri);
    } else if ('text' in content) {
      this.take(uri, content.text, formatOf(uri), settings);
    } else {
      this.leaveOut(uri, content.reason);
    }
  }

  private async read(uri: string, maximumBytes: number): Promise<FileContent> {
    try {
      const bytes = await this.world.filesFor(uri).readFile(uri, maximumBytes);
      return decodeText(bytes) ?? { reason: NOT_TEXT };
    } catch (error) {
      if (!(error instanceof FileError)) {
        throw error;
      }
      return error instanceof FileGone ? undefined : { reason: error.message };
    }
  }

  /**
   * Forgets what was deleted: articles, or every article of a folder. A document can outlive its file for minutes
   * where nothing shows it any more; one that is still edited is taken again at the next change (`revive`).
   */
  forgetDeleted(deleted: ReadonlySet<string>): void {
    if (deleted.size === 0) {
      return; // most events are of files that were saved
    }
    for (const uri of this.world.documents.keys()) {
      if (liesIn(uri, deleted)) {
        this.outlived.add(uri);
      }
    }
    this.forget((uri) => liesIn(uri, deleted));
  }

  /** To be called when a document is opened or edited, or its file is there again. */
  revive(uri: string): void {
    this.outlived.delete(uri);
  }

  /** Forgets the articles of a workspace folder that was closed; what is open stays. */
  forgetFolder(folder: string): void {
    const isIn = (uri: string) => uri === folder || uri.startsWith(withSlash(folder));
    this.forget((uri) => isIn(uri) && !this.world.documents.get(uri));
  }

  /** What is known of files of folders, or about to be: articles, and what is not checked; not what stands beside them. */
  get known(): string[] {
    return this.all.filter((uri) => !this.beside.has(uri));
  }

  /** Forgets articles that their folders do not hold any more; what is open stays. */
  forgetGone(uris: ReadonlySet<string>): void {
    this.forget((uri) => uris.has(uri) && !this.world.documents.get(uri));
  }

  private get all(): string[] {
    return [...this.world.corpus.uris, ...this.unchecked.keys(), ...this.readings.keys()];
  }

  private forget(isGone: (uri: string) => boolean): void {
    for (const uri of this.all) {
      if (isGone(uri)) {
        this.drop(uri);
      }
    }
  }

  private isArticle(uri: string, { filter }: FolderSettings): boolean {
    const isSaved = !uri.startsWith('untitled:');
    return !isSaved || filter.isArticle(this.world.folders.pathOf(uri));
  }

  private take(uri: string, text: string, format: Reading['format'], settings: FolderSettings): void {
    this.readings.delete(uri);
    const wasLeftOut = this.unchecked.delete(uri);
    const isOther = this.world.corpus.set(uri, {
      text,
      format,
      paragraphs: settings.paragraphs,
      minimumWords: settings.minimumWords,
    });
    if (isOther || wasLeftOut) {
      this.onChanged(uri);
    }
  }

  /** Takes note that an article, or a folder of them, is not checked. */
  leaveOut(uri: string, reason: string): void {
    this.readings.delete(uri);
    const wasKnown = this.world.corpus.delete(uri);
    const isNews = this.unchecked.get(uri) !== reason;
    this.unchecked.set(uri, reason);
    if (wasKnown || isNews) {
      this.onChanged(uri);
    }
  }

  /** Takes note of what is wrong with a file beside the articles; of nothing where it is right, or not there. */
  noteBeside(uri: string, reason: string | undefined): void {
    if (reason === undefined) {
      this.beside.delete(uri);
      this.unchecked.delete(uri);
    } else {
      this.beside.add(uri);
      this.unchecked.set(uri, reason);
    }
    this.onChanged(uri);
  }

  private drop(uri: string): void {
    this.readings.delete(uri);
    const wasKnown = this.world.corpus.delete(uri);
    const wasLeftOut = this.unchecked.delete(uri);
    if (wasKnown || wasLeftOut) {
      this.onChanged(uri);
    }
  }
}

/** Whether a text takes more bytes as a file in UTF-8: a file that is too large is so when it is open as well. */
function isLarger(text: string, bytes: number): boolean {
  return MOST_BYTES_OF_UNIT * text.length > bytes && new TextEncoder().encode(text).length > bytes;
}
