import * as vscode from 'vscode';
import { canBeArticle, standsWhereArticlesDo } from '../articleDocuments';
import { Later } from '../pace';

/** How long, in milliseconds, the cursor must rest: who goes down a page with the arrow key asks for no paragraph. */
const REST = 50;
const PINNED_CONTEXT = 'editorialReview.matchesPinned';

/** A line of an article. */
export interface Place {
  uri: vscode.Uri;
  /** 0-based. */
  line: number;
}

/**
 * The place whose matches are shown: where the cursor is, or where the editor has pinned it. While the focus is not in
 * a text editor (in a diff, a page, the panel itself) it stays where it was.
 */
export class Followed implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly rest = new Later(REST, () => this.takeCursor());
  private readonly subscriptions: vscode.Disposable;
  private cursor: Place | undefined;
  private pinned: Place | undefined;

  readonly onDidChange = this.changed.event;

  constructor() {
    const { window, workspace } = vscode;
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      this.rest,
      window.onDidChangeActiveTextEditor(() => this.takeCursor()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) {
          this.rest.soon();
        }
      }),
      window.tabGroups.onDidChangeTabs(() => this.takeCursor()),
      workspace.onDidChangeTextDocument((event) => this.moveWithText(event)),
    );
    this.takeCursor();
    this.tellPinned();
  }

  get place(): Place | undefined {
    return this.pinned ?? this.cursor;
  }

  get isPinned(): boolean {
    return this.pinned !== undefined;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Stays at a place until `unpin`. */
  pin(place: Place | undefined = this.place): void {
    this.pinned = place;
    this.tellPinned();
    this.changed.fire();
  }

  unpin(): void {
    this.pinned = undefined;
    this.tellPinned();
    this.changed.fire();
  }

  /** Takes the cursor where it is now, at rest or not. */
  settle(): void {
    this.rest.never();
    this.takeCursor();
  }

  /** Goes to a place at once, without waiting for the cursor to come to rest there. */
  goTo(place: Place): void {
    if (this.pinned) {
      this.pinned = place;
    }
    this.setCursor(place);
  }

  private takeCursor(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor && canBeArticle(editor.document)) {
      this.setCursor({ uri: editor.document.uri, line: editor.selection.active.line });
    } else if (editor ? standsWhereArticlesDo(editor.document.uri) : isNothingOpen()) {
      this.setCursor(undefined);
    }
  }

  private setCursor(cursor: Place | undefined): void {
    const before = this.cursor;
    this.cursor = cursor;
    const isSame = before?.uri.toString() === cursor?.uri.toString() && before?.line === cursor?.line;
    if (!isSame && !this.pinned) {
      this.changed.fire();
    }
  }

  /** A pinned paragraph stays pinned when lines come or go above it. */
  private moveWithText({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const { pinned } = this;
    if (!pinned || document.uri.toString() !== pinned.uri.toString()) {
      return;
    }
    let { line } = pinned;
    for (const { range, text } of contentChanges) {
      if (range.end.line < line || (range.end.line === line && range.end.character === 0)) {
        line += linesIn(text) - (range.end.line - range.start.line);
      }
    }
    this.pinned = { uri: pinned.uri, line: Math.max(0, line) };
  }

  private tellPinned(): void {
    void vscode.commands.executeCommand('setContext', PINNED_CONTEXT, this.isPinned);
  }
}

function isNothingOpen(): boolean {
  return vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
}

function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
