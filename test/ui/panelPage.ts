// Shows a page of the extension outside VS Code, with a stand-in for the extension: what the page does and says can be
// tried with states that no folder of articles would give.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { undoLater } from '../../scripts/harness/lifetime.mjs';
import { openPage } from '../../scripts/harness/page.mjs';
import { extensionFolder, screenshotFolder } from '../../scripts/harness/paths.mjs';
import { postToPage, sentByPage, violationsInPage } from './inWebview';
import { WEBVIEW_THEMES, type WebviewTheme } from './webviewThemes';

export type PanelName = 'matches' | 'overlap' | 'pair';

const NONCE = 'abcdefghijklmnop';
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** A page of the extension in a browser. */
export class PanelPage {
  readonly page: Page;
  private readonly address: string;
  private readonly close: () => Promise<void>;

  private constructor(page: Page, address: string, close: () => Promise<void>) {
    this.page = page;
    this.address = address;
    this.close = close;
  }

  /** Starts a browser. */
  static async start(): Promise<PanelPage> {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const stopServer = undoLater(() => stop(server));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { page, close } = await openPage({ url: 'about:blank' });
    page.setDefaultTimeout(10_000);
    return new PanelPage(page, address, async () => {
      await close();
      await stopServer();
    });
  }

  /** Loads a page afresh, and waits until it says that it is ready. */
  async load(name: PanelName, theme: WebviewTheme, size: { width: number; height: number }): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.goto(`${this.address}/${name}/${theme}`);
    await this.page.waitForFunction(sentByPage);
  }

  /** Loads a page that has never been open before. */
  async loadFirst(
    name: PanelName,
    theme: WebviewTheme,
    size: { width: number; height: number },
  ): Promise<void> {
    await this.page.mouse.move(0, 0); // where it was left, it would point at something
    await this.load(name, theme, size);
    await this.page.evaluate('sessionStorage.clear()');
    await this.load(name, theme, size);
  }

  /** Sends the page a message, as the extension would. */
  async post(message: unknown): Promise<void> {
    await this.page.evaluate(postToPage, message);
  }

  /** What the page has sent since it was asked last, without its being ready. */
  async sent(): Promise<unknown[]> {
    const messages: { type: string }[] = await this.page.evaluate(sentByPage);
    return messages.filter(({ type }) => type !== 'ready');
  }

  /** Where the page broke its security policy: should be nowhere. */
  violations(): Promise<string[]> {
    return this.page.evaluate(violationsInPage);
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(screenshotFolder, `panel-${name}.png`), animations: 'disabled' });
  }

  async stop(): Promise<void> {
    await this.close();
  }
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  const [, first = '', second = ''] = url.split('/');
  const type = TYPES[second.split('.').pop() ?? ''];
  if (type) {
    response
      .writeHead(200, { 'Content-Type': type })
      .end(readFileSync(join(extensionFolder, 'dist', 'panel', second)));
  } else if (second in WEBVIEW_THEMES) {
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(shell(first, second as WebviewTheme));
  } else {
    response.writeHead(404, {}).end('');
  }
}

/** The page as VS Code shows it: its own styles come before the policy, which they would break. */
function shell(name: string, theme: WebviewTheme): string {
  const classes = theme === 'high-contrast-light' ? 'high-contrast vscode-high-contrast-light' : theme;
  const fonts = {
    'font-family': 'system-ui, "Segoe UI", sans-serif',
    'font-size': '13px',
    'font-weight': 'normal',
  };
  return `<!doctype html>
<html lang="en">
<head>
<style>${DEFAULT_STYLES}
html { background: var(--vscode-${name === 'matches' ? 'sideBar' : 'editor'}-background) }</style>
<script>${STAND_IN}
for (const [name, value] of Object.entries(${JSON.stringify({ ...fonts, ...WEBVIEW_THEMES[theme] })})) {
  document.documentElement.style.setProperty('--vscode-' + name, value);
}</script>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'nonce-${NONCE}'">
<link rel="stylesheet" href="/files/${name}.css">
</head>
<body class="vscode-${classes}" role="document">
<div id="root"></div>
<script nonce="${NONCE}" src="/files/${name}.js"></script>
</body>
</html>`;
}

/** What VS Code gives a page: it keeps the state while the page is away. */
const STAND_IN = `
globalThis.sentMessages = [];
globalThis.policyViolations = [];
addEventListener('securitypolicyviolation', (event) => {
  policyViolations.push(event.violatedDirective + ' ' + event.sourceFile + ':' + event.lineNumber);
});
globalThis.acquireVsCodeApi = () => ({
  postMessage: (message) => sentMessages.push(JSON.parse(JSON.stringify(message))),
  getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
  setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
});`;

/** The part of VS Code's default styles that these pages could stumble over. */
const DEFAULT_STYLES = `
@layer vscode-default {
  html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
  body {
    overscroll-behavior-x: none; background-color: transparent; color: var(--vscode-editor-foreground);
    font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight);
    font-size: var(--vscode-font-size); margin: 0; padding: 0 20px;
  }
  a:focus, input:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
}`;
