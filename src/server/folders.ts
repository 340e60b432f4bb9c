import type { WorkspaceFolder } from 'vscode-languageserver';

/** The workspace folders, and which one an article belongs to. */
export class Folders {
  private roots: string[] = [];

  /** The URIs of the folders, without a slash at the end. */
  get all(): readonly string[] {
    return this.roots;
  }

  set(folders: readonly WorkspaceFolder[]): void {
    this.roots = folders.map(({ uri }) => withoutSlash(uri));
  }

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(({ uri }) => withoutSlash(uri)));
    this.roots = [
      ...this.roots.filter((root) => !gone.has(root)),
      ...added.map(({ uri }) => withoutSlash(uri)),
    ];
  }

  /** The folder that holds `uri`: the innermost where folders lie in one another. */
  holding(uri: string): string | undefined {
    const holding = this.roots.filter((root) => uri.startsWith(`${root}/`));
    return holding.sort((a, b) => b.length - a.length)[0];
  }

  /** The path of `uri` from its folder on, decoded, with `/`; of a document outside of any folder, its name. */
  pathOf(uri: string): string {
    const folder = this.holding(uri);
    const path = folder === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(folder.length + 1);
    return decode(path);
  }
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone % is a character of the name
  }
}
