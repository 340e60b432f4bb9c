import type { Locator, Page } from 'playwright-core';

/** How long, in milliseconds, it takes until VS Code shows nothing more. */
const SETTLED = 150;
/** How long, in milliseconds, VS Code may take to open it, and how often it is asked to. */
const OPENED = 7000;
const TRIES = 3;

/** VS Code's input at the top: quick open, the command palette, and every list that a command offers. */
export class QuickInput {
  private readonly page: Page;
  /** The field to type in. */
  readonly field: Locator;
  /** What is on offer, in its order. */
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.locator('.quick-input-widget input[type=text]').first();
    this.rows = page.locator('.quick-input-list .monaco-list-row');
  }

  /** Opens it with a text: a file's name, `>` and a command, or `:` and a line. */
  async open(text: string): Promise<void> {
    // Into a corner: what the mouse rests on may show a hover, which would lie over things to click.
    await this.page.mouse.move(1, 1);
    await this.show();
    await this.type(text);
  }

  /** VS Code, when it is busy, can close it right behind the key that opened it. */
  private async show(): Promise<void> {
    for (let tried = 0; tried < TRIES; tried++) {
      await this.page.keyboard.press('ControlOrMeta+P');
      if (await this.opens()) return;
    }
  }

  private async opens(): Promise<boolean> {
    try {
      await this.field.waitFor({ timeout: OPENED });
      return true;
    } catch {
      return false;
    }
  }

  async type(text: string): Promise<void> {
    await this.field.waitFor();
    await this.field.fill(text);
  }

  /** Takes the row with exactly this label; the first row is often another one that is merely like it. */
  async take(label: string): Promise<void> {
    await this.rowLabelled(label).waitFor();
    const focused = this.page.locator('.quick-input-list .monaco-list-row.focused .label-name');
    for (let step = 0; step < 50; step++) {
      if ((await focused.textContent()) === label) return this.accept();
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`"${label}" can't be chosen.`);
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** VS Code, when it is busy, can show the list of files once more behind what was accepted. */
  async closed(): Promise<void> {
    await this.field.waitFor({ state: 'hidden' });
    await this.page.waitForTimeout(SETTLED);
    if (await this.field.isVisible()) {
      await this.page.keyboard.press('Escape');
      await this.field.waitFor({ state: 'hidden' });
    }
  }

  /** Waits for another list, which no longer offers this. */
  async listWithout(label: string): Promise<void> {
    await this.rowLabelled(label).waitFor({ state: 'detached' });
  }

  private rowLabelled(label: string): Locator {
    const exactly = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
    return this.rows.locator('.label-name').filter({ hasText: exactly }).first();
  }
}
