import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Corpus, decodeText, NOT_TEXT } from '../engine';
import { FileError, FileGone, type Files, tooLarge } from './files/files';
import type { Folders } from './folders';
import type { FolderSettings, Settings } from './settings';

/** What the articles need to know of the world. */
export interface Surroundings {
  corpus: Corpus;
  documents: TextDocuments<TextDocument>;
  folders: Folders;
  settings: Settings;
  filesFor(uri: string): Files;
}

/**
 * Keeps the corpus true to the articles: what is open counts as it stands in the editor, everything else as it stands
 * on disk. After each change `onChanged` is called with the URI.
 */
export class Articles {
  private readonly world: Surroundings;
  private readonly onChanged: (uri: string) => void;
  /** Why an article is not checked. */
  readonly unchecked = new Map<string, string>();

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

  /** Takes the open document, so that an answer given next is about the text that the editor sees. */
  takeDocument(uri: string, settings: FolderSettings): void {
    const document = this.world.documents.get(uri);
    if (!document || !this.isArticle(uri, settings)) {
      this.drop(uri);
      return;
    }
    const text = document.getText();
    if (text.length > settings.maximumBytes) {
      this.leaveOut(uri, tooLarge(settings.maximumBytes).message);
      return;
    }
    this.take(uri, text, document.languageId === 'markdown', settings);
  }

  private async takeFile(uri: string, settings: FolderSettings): Promise<void> {
    if (settings.scope !== 'folder' || !this.world.folders.holding(uri) || !this.isArticle(uri, settings)) {
      this.drop(uri);
      return;
    }
    try {
      const bytes = await this.world.filesFor(uri).readFile(uri, settings.maximumBytes);
      if (this.world.documents.get(uri)) {
        return; // opened meanwhile: the editor's text counts
      }
      const decoded = decodeText(bytes);
      if (decoded) {
        this.take(uri, decoded.text, /\.(md|markdown)$/i.test(uri), settings);
      } else {
        this.leaveOut(uri, NOT_TEXT);
      }
    } catch (error) {
      if (!(error instanceof FileError)) {
        throw error;
      }
      if (error instanceof FileGone) {
        this.drop(uri);
      } else {
        this.leaveOut(uri, error.message);
      }
    }
  }

  /**
   * Forgets what was deleted: an article, or every article of a folder. A document can outlive its file for minutes
   * where nothing shows it any more; one that is still edited is taken again at the next change.
   */
  forgetDeleted(uri: string): void {
    if (this.world.corpus.has(uri) || this.unchecked.has(uri)) {
      this.drop(uri);
      return;
    }
    for (const known of this.knownIn(uri)) {
      this.drop(known);
    }
  }

  /** Forgets the articles of a workspace folder that was closed; what is open stays. */
  forgetFolder(folder: string): void {
    for (const known of this.knownIn(folder)) {
      if (!this.world.documents.get(known)) {
        this.drop(known);
      }
    }
  }

  private knownIn(folder: string): string[] {
    return [...this.world.corpus.uris, ...this.unchecked.keys()].filter((uri) =>
      uri.startsWith(`${folder}/`),
    );
  }

  /** Forgets every article that is not open: before everything is read anew. */
  forgetClosed(): void {
    for (const known of [...this.world.corpus.uris, ...this.unchecked.keys()]) {
      if (!this.world.documents.get(known)) {
        this.drop(known);
      }
    }
  }

  private isArticle(uri: string, { filter }: FolderSettings): boolean {
    const isSaved = !uri.startsWith('untitled:');
    return !isSaved || filter.isArticle(this.world.folders.pathOf(uri));
  }

  private take(uri: string, text: string, isMarkdown: boolean, settings: FolderSettings): void {
    this.unchecked.delete(uri);
    this.world.corpus.set(uri, {
      text,
      format: isMarkdown ? 'markdown' : 'plainText',
      paragraphs: settings.paragraphs,
      minimumWords: settings.minimumWords,
    });
    this.onChanged(uri);
  }

  /** Takes note that an article, or a folder of them, is not checked. */
  leaveOut(uri: string, reason: string): void {
    this.world.corpus.delete(uri);
    this.unchecked.set(uri, reason);
    this.onChanged(uri);
  }

  private drop(uri: string): void {
    const wasKnown = this.world.corpus.delete(uri);
    const wasLeftOut = this.unchecked.delete(uri);
    if (wasKnown || wasLeftOut) {
      this.onChanged(uri);
    }
  }
}
