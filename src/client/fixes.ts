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
    return resolved;
  }
  delete resolved.edit;
  void vscode.window.showInformationMessage(
    data.refused ??
      vscode.l10n.t('The article was changed meanwhile, so nothing was removed. Please try again.'),
  );
  return resolved;
}
