import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';

/**
 * Asks the server. `undefined` is no answer: the server is not there, has broken down over the question, or the answer is
 * not wanted any more. Whoever asked asks again when the server runs, or when it tells that something has changed.
 */
export async function ask<T>(
  client: BaseLanguageClient,
  method: string,
  params?: object,
  token?: CancellationToken,
): Promise<T | undefined> {
  if (!client.isRunning()) {
    return undefined; // a question would start the server, in the middle of a restart even twice
  }
  try {
    return await (params
      ? client.sendRequest<T>(method, params, token)
      : client.sendRequest<T>(method, token));
  } catch {
    return undefined; // the language client has written it to its log
  }
}
