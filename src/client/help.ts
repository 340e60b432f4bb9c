import * as vscode from 'vscode';
import { HELP_SCHEME } from '../protocol';

/**
 * Serves the pages that the code of a finding leads to: the section of the README under the heading that is the code.
 * They are read from the extension itself, so they are there without a network.
 */
export function registerHelp(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(HELP_SCHEME, {
    async provideTextDocumentContent(uri) {
      const code = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      return sectionOf(await readReadme(extensionUri), code);
    },
  });
}

/** Packing an extension writes the name of this file in small letters. */
async function readReadme(extensionUri: vscode.Uri): Promise<string> {
  const read = (name: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, name));
  const bytes = await read('readme.md').then(undefined, () => read('README.md'));
  return new TextDecoder().decode(bytes);
}

/** The section under a heading that names `code`, up to the next heading of its level or above. */
function sectionOf(markdown: string, code: string): string {
  const lines = markdown.split(/\r?\n/);
  const start = lines.findIndex((line) => /^#{2,4} /.test(line) && line.includes(`\`${code}\``));
  const level = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 0;
  if (level === 0) {
    return vscode.l10n.t('There is no page about {0}.', code);
  }
  const length = lines.slice(start + 1).findIndex((line) => {
    const marks = /^#+(?= )/.exec(line)?.[0].length ?? Infinity;
    return marks <= level;
  });
  const end = length < 0 ? lines.length : start + 1 + length;
  return lines.slice(start, end).join('\n');
}
