import * as vscode from 'vscode';

/** Where articles can stand. Documents of other schemes (a version in Git, output, a diff) are nobody's articles. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];
const LANGUAGES = ['markdown', 'plaintext'];

/** Which documents the server is told of. */
export function articleSelector(): { scheme: string; language: string }[] {
  return articleSchemes().flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));
}

/** Whether a document can be an article; whether it is one, the server knows. */
export function canBeArticle(document: vscode.TextDocument): boolean {
  return LANGUAGES.includes(document.languageId) && standsWhereArticlesDo(document.uri);
}

/** Whether files of this kind can be articles, whatever their language. */
export function standsWhereArticlesDo({ scheme }: vscode.Uri): boolean {
  return articleSchemes().includes(scheme);
}

function articleSchemes(): string[] {
  const ofFolders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set([...SCHEMES, ...ofFolders])];
}
