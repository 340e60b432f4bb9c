import * as vscode from 'vscode';
import type { ResolveCodeActionSignature } from 'vscode-languageclient';
import type { FixData } from '../protocol';

/**
 * Lets a fix through only if the document is still the version that it was made for. VS Code itself does not look at
 * the version of a code action's edit.
 */
export async function refuseStaleFixes(
  action: vscode.CodeAction,
  token: vscode.CancellationToken,
  next: ResolveCodeActionSignature,
): Promise<vscode.CodeAction | null | undefined> {
  const resolved = await next(action, token);
  const data = (resolved as { data?: FixData } | undefined)?.data;
  if (!resolved || !data) {
    return resolved;
  }
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === data.uri);
  if (!data.refused && document?.version === data.version) {
    tellLeft(data.left ?? 0);
    return resolved;
  }
  delete resolved.edit;
  void vscode.window.showInformationMessage(
    data.refused ??
      vscode.l10n.t('The article was changed meanwhile, so nothing was removed. Please try again.'),
  );
  return resolved;
}

/** Says how many repeats stay where removing them would change what stands around them. */
export function tellLeft(count: number): void {
  if (count > 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Repeats left: {0}. Removing them would change the text around them; please do it by hand.',
        count,
      ),
    );
  }
}
