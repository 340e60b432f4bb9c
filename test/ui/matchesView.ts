import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Workbench } from './workbench';

const VIEW = 'iframe.webview.ready[src*="purpose=webviewView"]';
const TABS = 'iframe.webview.ready:not([src*="purpose=webviewView"])';

/** The view "Matches" of the extension, as a person uses it. */
export class MatchesView {
  private readonly page: Page;
  private readonly workbench: Workbench;

  constructor(page: Page, workbench: Workbench) {
    this.page = page;
    this.workbench = workbench;
  }

  /** Shows the view, and waits until it is about an article and has the focus on a match. */
  async focus(article: string): Promise<void> {
    await this.workbench.runCommand('Editorial Review: Show Matches');
    await this.isAbout(article);
    await this.frame().locator('.match:focus').waitFor();
  }

  /** Waits until the view is about an article. */
  async isAbout(article: string): Promise<void> {
    await this.frame().locator('h1', { hasText: article }).waitFor();
  }

  /** Waits until the view is about the paragraph on a line, counted from 1. */
  async isAtLine(line: number): Promise<void> {
    await this.frame()
      .getByRole('button', { name: new RegExp(`^Paragraph .* line ${line}$`) })
      .waitFor();
  }

  /** The text of the paragraph that the matches are of. */
  paragraph(): Locator {
    return this.frame().locator('.here');
  }

  matches(): Locator {
    return this.frame().locator('.match');
  }

  /** The match of which the label contains this: its strength, or where it stands. */
  match(label: string): Locator {
    return this.frame().locator(`.match[aria-label*="${label}"]`).first();
  }

  current(): Locator {
    return this.frame().locator('.match[aria-current="true"]');
  }

  /** Waits until the match with this number, counted from 1, is the current one. */
  async isCurrent(position: number): Promise<void> {
    await this.frame().locator(`.match[aria-current="true"][aria-posinset="${position}"]`).waitFor();
  }

  tab(name: string): Locator {
    return this.frame().getByRole('tab', { name });
  }

  button(name: string | RegExp): Locator {
    return this.frame().getByRole('button', { name });
  }

  /** The page inside the view. */
  frame(): FrameLocator {
    return this.page.frameLocator(VIEW).frameLocator('#active-frame');
  }

  /** The page inside the editor tab in front: the overlap map or the pair view. */
  pageInTab(): FrameLocator {
    return this.page.frameLocator(TABS).locator('#active-frame').contentFrame();
  }
}
