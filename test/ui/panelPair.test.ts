import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import { changesSeen, contrasts, watchChanges } from './inWebview';
import { pairState } from './pairStates';
import { PanelPage } from './panelPage';
import { WEBVIEW_THEMES, type WebviewTheme } from './webviewThemes';

const SIZE = { width: 900, height: 600 };
const THEMES = Object.keys(WEBVIEW_THEMES) as WebviewTheme[];

describe('The pair view', () => {
  let panel: PanelPage;

  before(async () => {
    panel = await PanelPage.start();
  });

  after(() => panel?.stop());

  beforeEach(() => panel.loadFirst('pair', 'dark', SIZE));

  afterEach(async () => assert.deepEqual(await panel.violations(), []));

  const show = (repeats = 1) => panel.post({ type: 'state', state: pairState(repeats) });
  const paragraph = (side: 'left' | 'right', index: number): Locator =>
    panel.page.locator(`.${side} .paragraph`).nth(index);
  const press = async (...keys: string[]) => {
    for (const key of keys) await panel.page.keyboard.press(key);
  };
  const middle = async (locator: Locator) => {
    const box = await locator.boundingBox();
    assert.ok(box);
    return box.y + box.height / 2;
  };

  it('says of a tied paragraph what it matches, and leaves headings headings', async () => {
    await show();
    await panel.page
      .getByRole('listitem', {
        name: 'edited, 74 %, matches paragraph 9 of city/ferry-vote-early.md, line 17',
      })
      .waitFor();
    await panel.page.getByRole('heading', { name: 'What happens next' }).waitFor();
  });

  it('is read with the arrow keys, across to the counterpart too, and opens a paragraph', async () => {
    await show();
    await paragraph('left', 0).focus();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight');
    assert.equal(await paragraph('right', 2).evaluate(isFocused), true);
    await press('Enter', 'ArrowLeft', 'Enter');
    const sent = (await panel.sent()) as { type: string; uri: string; place: { index: number } }[];
    assert.deepEqual(
      sent.map(({ type, uri, place }) => [type, uri.split('/').pop(), place.index]),
      [
        ['open', 'ferry-vote-early.md', 2],
        ['open', 'ferry-vote-late.md', 3],
      ],
    );
  });

  it('compares what a percentage, or its ribbon, stands for', async () => {
    await show();
    await panel.page.getByRole('button', { name: 'Compare paragraph 2 with paragraph 2: 96 %' }).click();
    await panel.page
      .locator('path.ribbon')
      .nth(3)
      .click({ position: { x: 8, y: 6 } });
    const sent = (await panel.sent()) as { left: { index: number }; right: { index: number } }[];
    assert.deepEqual(
      sent.map(({ left, right }) => [left.index, right.index]),
      [
        [1, 1],
        [7, 8],
      ],
    );
  });

  it('emphasises the counterpart and the ribbon of what is pointed at', async () => {
    await show();
    await paragraph('left', 7).hover();
    assert.match((await paragraph('right', 8).getAttribute('class')) ?? '', /\blit\b/);
    assert.match((await panel.page.locator('path.ribbon').nth(3).getAttribute('class')) ?? '', /\blit\b/);
    assert.match((await panel.page.locator('path.ribbon').nth(0).getAttribute('class')) ?? '', /\bdimmed\b/);
    await panel.page.mouse.move(5, 5);
    assert.equal(await panel.page.locator('.lit').count(), 0);
  });

  it('scrolls both sides together, tied paragraphs level in the middle', async () => {
    await show(8);
    await paragraph('left', 30).hover();
    await panel.page.mouse.wheel(0, 900);
    await panel.page.waitForTimeout(400);
    await bringToMiddle(paragraph('left', 4 * 9 + 1), panel);
    const left = await middle(paragraph('left', 4 * 9 + 1));
    const right = await middle(paragraph('right', 4 * 9 + 1));
    assert.ok(Math.abs(left - right) <= 12, `${left} and ${right}`);
  });

  it('scrolls both sides to the end together', async () => {
    await show(8);
    await paragraph('left', 1).hover();
    await panel.page.mouse.wheel(0, 100_000);
    await paragraph('right', 71).scrollIntoViewIfNeeded();
    await panel.page.waitForTimeout(400);
    const last = await paragraph('right', 71).boundingBox();
    assert.ok(last && last.y + last.height <= SIZE.height);
  });

  it('scrolls apart when told to, and remembers it', async () => {
    await show(8);
    const toggle = panel.page.getByRole('button', { name: 'Scroll both sides together' });
    await toggle.click();
    assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
    await paragraph('left', 3).hover();
    await panel.page.mouse.wheel(0, 500);
    await panel.page.waitForTimeout(400);
    assert.equal(await panel.page.locator('.side.right').evaluate(scrolledTo), 0);
    const before = await panel.page.locator('.side.left').evaluate(scrolledTo);
    assert.ok(before > 0);
    await panel.load('pair', 'dark', SIZE);
    await show(8);
    assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
    assert.equal(await panel.page.locator('.side.left').evaluate(scrolledTo), before);
  });

  it('brings a tie into sight for whoever walks through the percentages', async () => {
    await show(8);
    await panel.page.locator('.ribbons button').first().focus();
    await press('End');
    const button = panel.page.locator('.ribbons button').last();
    assert.equal(await button.evaluate(isFocused), true);
    const box = await button.boundingBox();
    assert.ok(box && box.y > 0 && box.y < SIZE.height);
  });

  it('shows something that matches at once, however far down it is', async () => {
    const state = pairState(4);
    assert.ok(state.kind === 'ready');
    state.pair.ties = state.pair.ties.filter(({ left }) => left > 20);
    await panel.post({ type: 'state', state });
    const first = Math.min(...state.pair.ties.map(({ left }) => left));
    const y = await middle(paragraph('left', first));
    assert.ok(y > 0 && y < SIZE.height, `${y}`);
    assert.ok(await panel.page.locator('.right .tied').first().isVisible());
  });

  it('keeps each label on its ribbon', async () => {
    await show(8);
    await paragraph('left', 3).hover();
    await panel.page.mouse.wheel(0, 700);
    await panel.page.waitForTimeout(400);
    const off = await panel.page.evaluate(labelsOffRibbons);
    assert.deepEqual(off, []);
  });

  it('leaves marks of emphasis out, and greys nothing', async () => {
    const state = pairState();
    assert.ok(state.kind === 'ready');
    const [, , plain] = state.pair.left.paragraphs;
    assert.ok(plain);
    plain.text = '**Nobody** had expected the *harbour master* to speak.';
    await panel.post({ type: 'state', state });
    assert.equal(await paragraph('left', 2).innerText(), 'Nobody had expected the harbour master to speak.');
    const colors = await panel.page.locator('.paragraph p').evaluateAll(colorsOf);
    assert.equal(new Set(colors).size, 1);
  });

  it('changes nothing on the page when the same state comes again', async () => {
    await show(3);
    await panel.page.evaluate(watchChanges);
    await show(3);
    assert.deepEqual(await panel.page.evaluate(changesSeen), []);
  });

  it('shows markup in an article as the text that it is', async () => {
    const state = pairState();
    assert.ok(state.kind === 'ready');
    const [first] = state.pair.left.paragraphs;
    assert.ok(first);
    first.text = '<img src=x onerror="alert(1)"><b>bold</b>';
    await panel.post({ type: 'state', state });
    assert.equal(await panel.page.locator('img, b').count(), 0);
    assert.equal(await paragraph('left', 0).getByRole('heading').innerText(), first.text);
  });

  it('says so when an article is gone', async () => {
    await panel.post({ type: 'state', state: { kind: 'gone' } });
    await panel.page.getByText('no longer there').waitFor();
  });

  for (const theme of THEMES) {
    it(`is readable everywhere (${theme})`, async () => {
      await panel.load('pair', theme, SIZE);
      await show();
      const texts = panel.page.locator('.paragraph p, .paragraph h2, .dim, .legend li, .name');
      const values = (await texts.evaluateAll(contrasts as never)) as number[];
      assert.ok(Math.min(...values) >= 4.5, `${Math.min(...values)}`);
    });
  }
});

/** Turns the wheel until a paragraph is about in the middle of what is in sight. */
async function bringToMiddle(locator: Locator, { page }: PanelPage): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    const box = await locator.boundingBox();
    if (!box) return;
    const way = box.y + box.height / 2 - (SIZE.height + 60) / 2;
    if (Math.abs(way) < 4) return;
    await page.mouse.wheel(0, way);
    await page.waitForTimeout(250);
  }
}

interface Measured {
  querySelectorAll(selector: string): Iterable<Measured>;
  getBoundingClientRect(): { x: number; y: number; width: number; height: number };
  hasAttribute(name: string): boolean;
  getAttribute(name: string): string | null;
}

/** The labels in sight of which the middle is on no ribbon of their own. Runs inside the page. */
function labelsOffRibbons(): number[] {
  const page = globalThis as unknown as {
    document: Measured;
    DOMPoint: new (x: number, y: number) => unknown;
  };
  const paths = [...page.document.querySelectorAll('path.ribbon')];
  const [area] = [...page.document.querySelectorAll('.ribbons')];
  const { x: left = 0, y: top = 0 } = area?.getBoundingClientRect() ?? {};
  return [...page.document.querySelectorAll('.ribbons li')].flatMap((label, index) => {
    const { x, y, width, height } = label.getBoundingClientRect();
    const path = paths[index] as unknown as { isPointInFill(point: unknown): boolean } & Measured;
    if (!path.getAttribute('d') || label.hasAttribute('data-crowded')) return [];
    const middle = new page.DOMPoint(x + width / 2 - left, y + height / 2 - top);
    return path.isPointInFill(middle) ? [] : [index];
  });
}

function colorsOf(elements: unknown[]): string[] {
  const { getComputedStyle } = globalThis as unknown as {
    getComputedStyle(of: unknown): { color: string };
  };
  return elements.map((element) => getComputedStyle(element).color);
}

function isFocused(element: unknown): boolean {
  const node = element as { ownerDocument: { activeElement: unknown } };
  return node.ownerDocument.activeElement === node;
}

function scrolledTo(element: unknown): number {
  return (element as { scrollTop: number }).scrollTop;
}
