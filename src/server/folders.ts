import type { WorkspaceFolder } from 'vscode-languageserver';

/** The workspace folders, and which one an article belongs to. */
export class Folders {
  private roots: string[] = [];

  /** The URIs of the folders, as the client has them: only the root of a file system ends in a slash. */
  get all(): readonly string[] {
    return this.roots;
  }

  set(folders: readonly WorkspaceFolder[]): void {
    this.roots = folders.map(({ uri }) => uri);
  }

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.roots = [...this.roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => uri)];
  }

  /** The folder that holds `uri`: the innermost where folders lie in one another. */
  holding(uri: string): string | undefined {
    const holding = this.roots.filter((root) => uri.startsWith(withSlash(root)));
    return holding.sort((a, b) => b.length - a.length)[0];
  }

  /** The path of `uri` from its folder on, decoded, with `/`; of a document outside of any folder, its name. */
  pathOf(uri: string): string {
    const folder = this.holding(uri);
    const path =
      folder === undefined ? uri.replace(/^(?:.*\/|[^:/]*:)/, '') : uri.slice(withSlash(folder).length);
    return decode(path);
  }
}

/** How the URIs of everything in a folder begin. */
export function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** Whether a URI, or a folder that it lies in, is one of `uris`. */
export function liesIn(uri: string, uris: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (uris.has(uri.slice(0, end))) {
      return true;
    }
  }
  return false;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone % is a character of the name
  }
}
