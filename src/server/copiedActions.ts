import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { type Article, type CopiedPassage, describeLines } from '../engine';
import { ClientCommand } from '../protocol';
import { SHOW_MATCHES_COMMAND } from '../protocol/matches';
import type { Surroundings } from './articles';
import { commandAction, wants } from './codeActions';
import { rangeOf, touches } from './places';
import type { FolderSettings } from './settings';

/** How many other places of a copied passage are offered to go to. */
const MOST_PLACES = 3;

/** What can be done where a copied passage stands: nothing is removed, since the copy is in another article. */
export function copiedActions(
  world: Surroundings,
  article: Article,
  { severity }: FolderSettings,
  { textDocument: { uri }, range, context }: CodeActionParams,
): CodeAction[] {
  if (severity['copied-paragraph'] === 'off' || !wants(context.only, CodeActionKind.QuickFix)) {
    return [];
  }
  return world.corpus.copied(uri).flatMap((passage) => {
    const own = rangeOf(article.lines, world.corpus.span(uri, passage.paragraph, passage.length));
    if (!touches(own, range)) {
      return [];
    }
    const show = commandAction('Show in Matches', SHOW_MATCHES_COMMAND, { uri, line: own.start.line });
    const diagnostics = context.diagnostics.filter(({ code }) => code === 'copied-paragraph');
    return [show, ...goToActions(world, passage, own)].map((action) => ({
      ...action,
      kind: CodeActionKind.QuickFix,
      diagnostics,
    }));
  });
}

function goToActions(
  { corpus, folders }: Surroundings,
  { places }: CopiedPassage,
  own: ReturnType<typeof rangeOf>,
): ReturnType<typeof commandAction>[] {
  return places.slice(0, MOST_PLACES).flatMap(({ uri, paragraph, length }) => {
    const lines = corpus.lines(uri);
    const span = corpus.span(uri, paragraph, length);
    const title = `Go to ${folders.pathOf(uri)}, ${describeLines(span)}`;
    const places = lines && { uri, copy: own, first: rangeOf(lines, span) };
    return places ? [commandAction(title, ClientCommand.goToFirst, places)] : [];
  });
}
