import type { CodeLens } from 'vscode-languageserver';
import type { Match } from '../../engine';
import { SHOW_MATCHES_COMMAND, type ShowMatchesArgument } from '../../protocol/matches';
import type { Views } from './view';

const NAMED = ['copied', 'edited', 'reworded'] as const;

/** A line above each paragraph that stands elsewhere: "copied: vote-late.md:9 · 2 reworded". */
export async function codeLenses(views: Views, uri: string): Promise<CodeLens[]> {
  const view = await views.of(uri);
  if (!view) {
    return [];
  }
  return views.corpus.matches(uri).ofParagraphs.flatMap((matches, index): CodeLens[] => {
    const title = titleOf(views, matches.filter(view.isShown));
    if (title === '') {
      return [];
    }
    const { range } = views.place(uri, index);
    const argument: ShowMatchesArgument = { uri, line: range.start.line };
    return [{ range, command: { title, command: SHOW_MATCHES_COMMAND, arguments: [argument] } }];
  });
}

/** The best match by name, the others by their number; nothing where there is nothing but related ones. */
function titleOf(views: Views, [best, ...others]: readonly Match[]): string {
  if (!best || best.strength === 'related') {
    return '';
  }
  const { range } = views.place(best.other, best.otherParagraph);
  const first = `${best.strength}: ${views.name(best.other).name}:${range.start.line + 1}`;
  const counts = NAMED.map((strength) => ({
    strength,
    count: others.filter((match) => match.strength === strength).length,
  }));
  const more = counts.filter(({ count }) => count > 0).map(({ strength, count }) => `${count} ${strength}`);
  return [first, ...more].join(' · ');
}
