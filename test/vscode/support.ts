import * as vscode from 'vscode';

/** A paragraph long enough to be reported when it stands again. */
export const PARAGRAPH =
  'The harbour budget for the coming year was agreed without a vote, to the surprise of everyone who had stayed.';

const LIMIT = 15_000;
const BETWEEN_TRIES = 40;

/** The folder that VS Code has open. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) {
    throw new Error('No folder is open.');
  }
  return first.uri;
}

export function fileUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), path);
}

/** Asks again and again until the answer is something. */
export async function until<T>(what: string, ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  const tooLate = Date.now() + LIMIT;
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer as NonNullable<T>;
    }
    if (Date.now() > tooLate) {
      throw new Error(`Waited in vain until ${what}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
  }
}

/** The findings of this extension in a file, as `code startLine-endLine`, counted from 1. */
export function findings(uri: vscode.Uri): string[] {
  return ownDiagnostics(uri).map(({ code, range }) => {
    const value = typeof code === 'object' ? code.value : code;
    return `${value} ${range.start.line + 1}-${range.end.line + 1}`;
  });
}

export function ownDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Editorial Review');
}

/** Waits for exactly these findings. */
export async function untilFindings(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  await until(`${uri.path} has [${expected.join(', ')}], not [${findings(uri).join(', ')}]`, () => {
    return findings(uri).join() === expected.join();
  });
}

/** The code actions for the finding at a line (from 1), with their edits. */
export async function fixesAt(uri: vscode.Uri, line: number): Promise<vscode.CodeAction[]> {
  const range = new vscode.Range(line - 1, 0, line - 1, 0);
  const mostResolved = 10;
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    undefined,
    mostResolved,
  );
}

/** Waits for a fix whose title begins so. */
export function untilFix(uri: vscode.Uri, line: number, title: string): Promise<vscode.CodeAction> {
  return until(`there is the fix "${title}"`, async () =>
    (await fixesAt(uri, line)).find((action) => action.title.startsWith(title)),
  );
}

export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true });
}

export async function configure(name: string, value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('editorialReview');
  await configuration.update(name, value, vscode.ConfigurationTarget.Workspace);
}
