import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { linesFromTop, marginPictures, middleOnScreen } from './inPage';

/** The active text editor of VS Code's window. It only ever shows, and so only ever knows, the lines in view. */
export class Editor {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async ready(): Promise<void> {
    await this.element().locator('.view-line').first().waitFor();
  }

  /** The text in view. */
  async text(): Promise<string> {
    const lines = await this.element().locator('.view-lines .view-line').evaluateAll(linesFromTop);
    return lines.join('\n');
  }

  /** Waits until the text in view contains something. */
  async waitForText(part: string): Promise<void> {
    const tooLate = Date.now() + 20_000;
    while (!(await this.text()).includes(part)) {
      if (Date.now() > tooLate) throw new Error(`The editor does not show "${part}".`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The wavy lines under text. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint' = 'warning'): Locator {
    return this.element().locator(`.cdr.squiggly-${severity}`);
  }

  /** The pieces of text that VS Code fades since a diagnostic calls them unnecessary. */
  fadedText(): Locator {
    return this.element().locator('.view-line .squiggly-inline-unnecessary');
  }

  /** Which strengths the lines left of the text in view are for. */
  async linesBeside(): Promise<string[]> {
    const strengths = await this.element().locator('.glyph-margin-widgets .cgmr').evaluateAll(marginPictures);
    return [...new Set(strengths)].sort();
  }

  /**
   * Rests the mouse on a text in view.
   * @param occurrence which one, counted from 0
   * @returns the parts of the hover that comes up
   */
  async hover(text: string, occurrence = 0): Promise<Locator> {
    const parts = this.page.locator('.monaco-hover:not(.hidden) .hover-row');
    const { x, y } = await this.middleOf(text, occurrence);
    // Two moves: the mouse may stand there already.
    await this.page.mouse.move(x - 3, y);
    await this.page.mouse.move(x, y);
    await parts.first().waitFor();
    return parts;
  }

  /** Takes the quick fix whose title contains this, at the cursor. */
  async quickFix(title: string): Promise<void> {
    const row = await this.showQuickFixes(title);
    await this.arrowDownTo(title);
    await this.page.keyboard.press('Enter');
    await row.waitFor({ state: 'hidden' });
  }

  /** Opens the menu of quick fixes at the cursor, with the one whose title contains this. */
  async showQuickFixes(title: string): Promise<Locator> {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    await this.lightbulb().waitFor();
    await this.openQuickFixes(row);
    return row;
  }

  /** It stands before the text, or in the margin where the text leaves no room. */
  private lightbulb(): Locator {
    const places = ['.lightBulbWidget', '.codicon-gutter-lightbulb', '[class*="gutter-lightbulb"]'];
    return this.element()
      .locator(places.map((place) => `${place}:visible`).join(', '))
      .first();
  }

  private element(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** The menu can be asked for before the editor knows the fixes: then it comes without them. */
  private async openQuickFixes(row: Locator): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('ControlOrMeta+.');
      try {
        await row.waitFor({ timeout: 2500 });
        return;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** By keyboard, since VS Code 1.100 does not take clicks in this menu at first. */
  private async arrowDownTo(title: string): Promise<void> {
    const focused = this.page.locator('.action-widget .monaco-list-row.focused');
    for (let step = 0; step < 30; step++) {
      if ((await focused.textContent())?.includes(title)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The quick fix "${title}" can't be chosen.`);
  }

  /** What has just been scrolled to comes into view a moment later. */
  private async middleOf(text: string, occurrence: number): Promise<{ x: number; y: number }> {
    let middle: { x: number; y: number } | undefined;
    await eventually(async () => {
      middle = await this.element().evaluate(middleOnScreen, { text, occurrence });
      if (!middle) throw new Error(`The editor does not show "${text}".`);
    });
    return middle as { x: number; y: number };
  }
}
