import type { Locator, Page } from 'playwright-core';
import type { Workbench } from './workbench';

/** The view "Entities" of the extension, as a person uses it. */
export class EntitiesView {
  private readonly page: Page;
  private readonly workbench: Workbench;

  constructor(page: Page, workbench: Workbench) {
    this.page = page;
    this.workbench = workbench;
  }

  /** Gives the view the whole height of its container, with the focus in the tree. */
  async alone(): Promise<void> {
    await this.workbench.openViewContainer('Editorial Review');
    const matches = this.workbench.view('Matches').locator('.pane-header');
    if ((await matches.getAttribute('aria-expanded')) === 'true') await matches.click();
    await this.rows().first().waitFor(); // what is shown until then would lose the focus
    await this.focus();
  }

  /** Gives the focus to the tree. */
  async focus(): Promise<void> {
    await this.workbench.runCommand('Editorial Review: Focus on Entities View');
    await this.pane().locator('.monaco-list:focus-within').waitFor();
  }

  rows(): Locator {
    return this.pane().locator('.monaco-list-row');
  }

  /** The row of which the label begins so; a name, an article, `line 11`. Only rows that are in view can be found. */
  row(label: string): Locator {
    return this.pane().locator(`.monaco-list-row[aria-label^="${label}"]`).first();
  }

  /** The row that has the focus. */
  focused(): Locator {
    return this.pane().locator('.monaco-list-row.focused');
  }

  /** The labels of the rows in view, from the top. */
  async labels(): Promise<string[]> {
    const rows = await this.rows().evaluateAll((all) =>
      all.map((row) => ({
        at: Number(row.getAttribute('data-index')),
        label: row.getAttribute('aria-label') ?? '',
      })),
    );
    return rows.sort((a, b) => a.at - b.at).map(({ label }) => label);
  }

  /** Opens a row by a click, unless it is open. */
  async open(label: string): Promise<void> {
    const isOpen = await this.row(label).getAttribute('aria-expanded');
    if (isOpen !== 'true') await this.row(label).click();
    await this.isOpen(label);
  }

  async isOpen(label: string): Promise<void> {
    await this.row(label).and(this.page.locator('[aria-expanded="true"]')).waitFor();
  }

  async isClosed(label: string): Promise<void> {
    await this.row(label).and(this.page.locator('[aria-expanded="false"]')).waitFor();
  }

  /** Takes an action from the menu of a row. */
  async choose(label: string, action: string): Promise<void> {
    await this.row(label).click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: action }).hover();
    await this.page.keyboard.press('Enter'); // a menu that has just opened takes no clicks
    await this.page.getByRole('menuitem', { name: action }).waitFor({ state: 'hidden' });
  }

  /** One of the buttons beside the name of the view. */
  async button(name: string): Promise<Locator> {
    await this.pane().locator('.pane-header').hover(); // they are there while the mouse is
    return this.pane().locator('.pane-header').getByRole('button', { name });
  }

  /** What the view says instead of showing rows. */
  welcome(): Locator {
    return this.pane().locator('.welcome-view-content');
  }

  pane(): Locator {
    return this.workbench.view('Entities');
  }
}
