import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  type Article,
  type Corpus,
  type Deletion,
  describeLines,
  isExact,
  isRemovable,
  type Removal,
  type Repeat,
} from '../engine';
import { ClientCommand, type FixData, type PlacesArgument } from '../protocol';
import type { ShowMatchesArgument } from '../protocol/matches';
import { rangeOf, spanOf, touches } from './places';
import { removeReported, reportedRepeats } from './reported';
import type { FolderSettings } from './settings';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.editorialReview`;

const STALE = 'The article was changed meanwhile, so nothing was removed. Please try again.';
const REFUSED =
  'Removing this would change the text around it, so nothing was removed. Please remove it by hand.';
const NONE_LEFT = 'There is no exact repeat left that can be removed without changing the text around it.';

/** The code actions for a range of an article; those that change text get their edits when they are resolved. */
export function codeActions(
  corpus: Corpus,
  article: Article,
  version: number,
  settings: FolderSettings,
  { textDocument, range, context }: CodeActionParams,
): CodeAction[] {
  const repeats = reportedRepeats(corpus, textDocument.uri, settings);
  const base: FixData = { uri: textDocument.uri, version };
  const removable = repeats.filter(isRemovable);
  const actions: CodeAction[] = [];
  if (wants(context.only, CodeActionKind.QuickFix)) {
    const here = repeats.filter(({ copy }) => touches(rangeOf(article.lines, copy), range));
    actions.push(...here.flatMap((repeat) => quickFixes(article, repeat, base, context.diagnostics)));
    if (removable.length > 1 && here.some(isRemovable)) {
      actions.push(removeAll(removable.length, CodeActionKind.QuickFix, base));
    }
  }
  if (removable.length > 0 && asksToFixAll(context)) {
    actions.push(removeAll(removable.length, FIX_ALL_KIND, base));
  }
  return actions;
}

/**
 * Whether all repeats may go at once. On save only where the setting names this very kind: "source.fixAll" for some
 * other tool's sake must not take text away.
 */
function asksToFixAll({ only, triggerKind }: CodeActionParams['context']): boolean {
  const isAutomatic = triggerKind === CodeActionTriggerKind.Automatic;
  return only?.some((kind) => (isAutomatic ? kind === FIX_ALL_KIND : isWithin(FIX_ALL_KIND, kind))) ?? false;
}

/** Whether actions of `kind` are asked for: where nothing is said, all are. */
export function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => isWithin(kind, asked));
}

function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes(
  { lines }: Article,
  repeat: Repeat,
  base: FixData,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const copy = rangeOf(lines, repeat.copy);
  const first = rangeOf(lines, repeat.of);
  const own = diagnostics.filter(({ code, range }) => code === repeat.code && isEqual(range, copy));
  const shared = { kind: CodeActionKind.QuickFix, diagnostics: own };
  const where = describeLines(repeat.of);
  const places: PlacesArgument = { uri: base.uri, copy, first };
  const goTo = {
    ...shared,
    ...commandAction(`Go to the first occurrence (${where})`, ClientCommand.goToFirst, places),
  };
  if (repeat.code === 'repeated-sentence') {
    return [goTo];
  }
  const compare = {
    ...shared,
    ...commandAction(`Compare with the first occurrence (${where})`, ClientCommand.compare, places),
  };
  const remove = {
    ...shared,
    title: `Remove this repeat (${describeLines(repeat.copy)})`,
    data: { ...base, remove: copy },
  };
  const keep = {
    ...shared,
    title: `Keep this one and remove the earlier (${where})`,
    data: { ...base, remove: first },
  };
  return isExact(repeat)
    ? [{ ...remove, isPreferred: true }, keep, compare, goTo]
    : [compare, remove, keep, goTo];
}

/** An action that runs a command. */
export function commandAction(
  title: string,
  command: string,
  argument: PlacesArgument | ShowMatchesArgument,
): { title: string; command: Command } {
  return { title, command: { title, command, arguments: [argument] } };
}

function removeAll(count: number, kind: string, data: FixData): CodeAction {
  const title =
    count === 1
      ? 'Remove the exact repeat in this article'
      : `Remove all exact repeats in this article (${count})`;
  return { title, kind, data };
}

function isEqual(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/**
 * Fills in the edit of an action, for exactly the version that it was offered for; where that cannot be, the data of
 * the action says why.
 *
 * @param version the document's version now; undefined when it is closed
 */
export function resolveCodeAction(
  corpus: Corpus,
  action: CodeAction,
  data: FixData,
  version: number | undefined,
  settings: FolderSettings,
): CodeAction {
  const article = corpus.article(data.uri);
  if (!article || version !== data.version) {
    return { ...action, data: { ...data, refused: STALE } };
  }
  const removal = data.remove
    ? corpus.remove(data.uri, [spanOf(article.lines, data.remove)])
    : removeReported(corpus, data.uri, settings);
  if (removal.deletions.length === 0) {
    return { ...action, data: { ...data, refused: data.remove ? REFUSED : NONE_LEFT } };
  }
  const left = removal.refused.length;
  return { ...action, data: { ...data, left }, edit: workspaceEdit(article, data, removal) };
}

function workspaceEdit({ lines }: Article, { uri, version }: FixData, { deletions }: Removal): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits(lines, deletions) }] };
}

/** Deletions as edits of the protocol. */
export function textEdits(lines: Article['lines'], deletions: readonly Deletion[]): TextEdit[] {
  return deletions.map((deletion) => ({ range: rangeOf(lines, deletion), newText: '' }));
}
