import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { screenshotFolder } from '../../scripts/harness/paths.mjs';
import { Editor } from './editor';
import { QuickInput } from './quickInput';

const START_LIMIT = 60_000;

/** VS Code's own colour themes, by the names in its list; the window's class tells the file of the one in use. */
const THEME_FILES = {
  'Dark High Contrast': 'hc_black',
  'Dark Modern': 'dark_modern',
  'Dark+': 'dark_plus',
  'Light High Contrast': 'hc_light',
  'Light Modern': 'light_modern',
  'Light+': 'light_plus',
} as const;

export type ColorTheme = keyof typeof THEME_FILES;

/** The themes in which everything is looked at, with the word for each in the names of screenshots. */
export const LOOKED_AT_IN = [
  ['Dark Modern', 'dark'],
  ['Light Modern', 'light'],
  ['Dark High Contrast', 'high-contrast'],
  ['Light High Contrast', 'high-contrast-light'],
] as const;

/** VS Code's window, as a person uses it. Its selectors hold from VS Code 1.100 to the newest. */
export class Workbench {
  /** The editor that has, or last had, the focus. */
  readonly editor: Editor;
  readonly quickInput: QuickInput;

  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(20_000);
    this.editor = new Editor(page);
    this.quickInput = new QuickInput(page);
  }

  /** Waits for the window to stand and to list the folder's files. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: START_LIMIT });
    await this.explorerRows().first().waitFor({ timeout: START_LIMIT });
  }

  explorerRows(): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row');
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.quickInput.open(name);
    await this.quickInput.take(name);
    await this.page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor.ready();
  }

  /** Runs a command by its full title, category included, from the palette. */
  async runCommand(title: string): Promise<void> {
    await this.chooseCommand(title);
    await this.quickInput.closed();
  }

  /** Runs a command that asks to choose from a list, and chooses. */
  async runCommandAndChoose(title: string, choice: string): Promise<void> {
    await this.chooseCommand(title);
    await this.quickInput.listWithout(title);
    await this.quickInput.type(choice);
    await this.quickInput.take(choice);
    await this.quickInput.closed();
  }

  /** Puts the cursor into the active editor; both numbers count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.quickInput.open(`:${line}:${column}`);
    await this.quickInput.accept();
    await this.quickInput.closed();
  }

  /** The rows of VS Code's Problems view, which it opens. Each row's text is its `aria-label`. */
  async problems(): Promise<Locator> {
    await this.runCommand('Problems: Focus on Problems View');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await rows.first().waitFor();
    return rows;
  }

  /** The item of the status bar that contains a text. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text });
  }

  /** Shows a view container by the name on the activity bar. */
  async openViewContainer(name: string): Promise<void> {
    const action = this.page.locator(`a.action-label[aria-label^="${name}"]`);
    const item = this.page.locator('.activitybar .action-item', { has: action });
    // A click on what is open already would close it.
    if ((await item.getAttribute('aria-expanded')) !== 'true') await action.click();
    await item.and(this.page.locator('.checked')).waitFor();
  }

  /** One of the views of the open container, by the name on its header. */
  view(name: string): Locator {
    const header = this.page.locator(`.pane-header[aria-label^="${name}"]`);
    return this.page.locator('.pane', { has: header });
  }

  /** The rows of a tree view. */
  treeRows(viewName: string): Locator {
    return this.view(viewName).locator('.monaco-list-row');
  }

  /** The page inside a webview. With several of them open, tell which by something that only that page contains. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** The notification that contains a text. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notification-list-item-message', { hasText: text });
  }

  /** Changes the colour theme, and waits until its colours are there. */
  async setColorTheme(name: ColorTheme): Promise<void> {
    await this.runCommandAndChoose('Preferences: Color Theme', name);
    const themeFile = `vscode-theme-defaults-themes-${THEME_FILES[name]}-json`;
    await this.page.locator(`.monaco-workbench.${themeFile}`).waitFor();
  }

  /** Saves what the window shows as `out/screenshots/NAME.png`. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(screenshotFolder, { recursive: true });
    const path = join(screenshotFolder, `${name}.png`);
    await this.page.screenshot({ path, animations: 'disabled' });
    return path;
  }

  private async chooseCommand(title: string): Promise<void> {
    await this.quickInput.open(`>${title}`);
    await this.quickInput.take(title);
  }
}
