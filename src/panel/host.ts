// The page's only way out: messages to and from the extension, and the little that VS Code keeps for the page.

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What a page of the extension can do beyond drawing. */
export interface Host<From> {
  send(message: From): void;
  /** What `keep` was told last, also after the page was closed and opened again. */
  recall(): unknown;
  keep(state: unknown): void;
}

/**
 * Connects a page with the extension. To be called once, and followed by the message `ready`.
 * @param receive is called with each message of the extension
 */
export function connect<To extends { type: string }, From>(receive: (message: To) => void): Host<From> {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<To | undefined>) => {
    // VS Code itself, too, posts to its pages.
    if (data && typeof data.type === 'string') receive(data);
  });
  return {
    send: (message) => api.postMessage(message),
    recall: () => api.getState(),
    keep: (state) => api.setState(state),
  };
}

/** The element that the page is drawn into. */
export function pageRoot(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element "root".');
  return root;
}
