import * as vscode from 'vscode';
import { canBeArticle, standsWhereArticlesDo } from '../articleDocuments';
import { Later } from '../pace';
import { FollowedMemory, type Place } from './followedMemory';
import { lineAfter } from './pinned';

/** How long, in milliseconds, the cursor must rest: who goes down a page with the arrow key asks for no paragraph. */
const REST = 50;
const PINNED_CONTEXT = 'editorialReview.matchesPinned';

/**
 * The place whose matches are shown: where the cursor is, or where the editor has pinned it. While the focus is not in
 * a text editor (in a diff, a page, the panel itself) it stays where it was.
 */
export class Followed implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly rest = new Later(REST, () => this.takeCursor());
  private readonly subscriptions: vscode.Disposable;
  private readonly memory: FollowedMemory;
  private cursor: Place | undefined;
  private pinned: Place | undefined;
  /** The length of the line that is pinned; without end while its document is not open. */
  private pinnedLength = Number.POSITIVE_INFINITY;

  readonly onDidChange = this.changed.event;

  /** @param kept keeps the place over a reload of the window */
  constructor(kept: vscode.Memento) {
    const { window, workspace } = vscode;
    this.memory = new FollowedMemory(kept);
    this.pinned = this.memory.pinned;
    this.cursor = inView() ?? this.memory.cursor;
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      this.rest,
      this.memory,
      window.onDidChangeActiveTextEditor(() => this.takeCursor()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) {
          this.rest.soon();
        }
      }),
      window.tabGroups.onDidChangeTabs(() => this.takeCursor()),
      workspace.onDidChangeTextDocument((event) => this.moveWithText(event)),
      workspace.onDidOpenTextDocument(() => this.measurePinned()),
    );
    this.measurePinned();
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
    this.setPinned(place);
    this.changed.fire();
  }

  unpin(): void {
    this.setPinned(undefined);
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
      this.setPinned(place);
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
    this.memory.keep(cursor, this.pinned);
    const isSame = before?.uri.toString() === cursor?.uri.toString() && before?.line === cursor?.line;
    if (!isSame && !this.pinned) {
      this.changed.fire();
    }
  }

  /** A pinned paragraph stays pinned when lines come or go above it, and no longer when it is taken out itself. */
  private moveWithText({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const { pinned } = this;
    if (!pinned || contentChanges.length === 0 || document.uri.toString() !== pinned.uri.toString()) {
      return;
    }
    const line = lineAfter(contentChanges, { line: pinned.line, length: this.pinnedLength });
    if (line === undefined) {
      this.unpin();
    } else {
      this.pinned = { uri: pinned.uri, line };
      this.memory.keep(this.cursor, this.pinned);
      this.measurePinned();
    }
  }

  private setPinned(place: Place | undefined): void {
    this.pinned = place;
    this.memory.keep(this.cursor, place);
    this.measurePinned();
    this.tellPinned();
  }

  private measurePinned(): void {
    const { pinned } = this;
    const document = vscode.workspace.textDocuments.find(
      (open) => open.uri.toString() === pinned?.uri.toString(),
    );
    const isThere = pinned && document && pinned.line < document.lineCount;
    this.pinnedLength = isThere ? document.lineAt(pinned.line).text.length : Number.POSITIVE_INFINITY;
  }

  private tellPinned(): void {
    void vscode.commands.executeCommand('setContext', PINNED_CONTEXT, this.isPinned);
  }
}

function isNothingOpen(): boolean {
  return vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
}

/** The article in an editor in view, with a page or a diff in front. */
function inView(): Place | undefined {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => canBeArticle(document));
  return editor && { uri: editor.document.uri, line: editor.selection.active.line };
}
