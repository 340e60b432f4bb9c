import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import { changesSeen, contrasts, watchChanges } from './inWebview';
import { largeMap, pairsList, smallMap } from './overlapStates';
import { PanelPage } from './panelPage';
import { WEBVIEW_THEMES, type WebviewTheme } from './webviewThemes';

const SIZE = { width: 900, height: 700 };
const THEMES = Object.keys(WEBVIEW_THEMES) as WebviewTheme[];
const EARLY = 'file:///newsroom/city/ferry-vote-early.md';
const LATE = 'file:///newsroom/city/ferry-vote-late.md';

describe('The overlap map', () => {
  let panel: PanelPage;

  before(async () => {
    panel = await PanelPage.start();
  });

  after(() => panel?.stop());

  beforeEach(() => panel.loadFirst('overlap', 'dark', SIZE));

  afterEach(async () => assert.deepEqual(await panel.violations(), []));

  const show = (state: unknown) => panel.post({ type: 'state', state });
  const press = async (...keys: string[]) => {
    for (const key of keys) await panel.page.keyboard.press(key);
  };
  const focused = (): Locator => panel.page.locator(':focus');

  it('is a table with headers, numbers and a sentence for each', async () => {
    await show(smallMap());
    const grid = panel.page.getByRole('grid');
    assert.equal(await grid.getByRole('columnheader').count(), 6);
    assert.equal(await grid.getByRole('rowheader').count(), 6);
    const cell = grid.getByRole('gridcell', { name: '61', exact: true });
    assert.match(
      (await cell.getAttribute('title')) ?? '',
      /^61\s% of ferry-vote-early\.md is also in ferry-vote-late\.md: 15\s% copied, 9\s% edited, 37\s% told in other words$/,
    );
    await grid.getByRole('gridcell', { name: '99', exact: true }).waitFor(); // it is 99.7
  });

  it('is moved about in with the arrow keys, and shows a pair with Enter', async () => {
    await show(smallMap());
    await press('Tab');
    assert.equal(await focused().innerText(), '61');
    await press(
      'Enter',
      'ArrowLeft',
      'Enter',
      'ArrowLeft',
      'Enter',
      'ArrowUp',
      'ArrowRight',
      'ArrowRight',
      'Enter',
    );
    assert.deepEqual(await panel.sent(), [
      { type: 'showPair', left: EARLY, right: LATE }, // nothing for the article itself
      { type: 'open', uri: EARLY },
      { type: 'open', uri: LATE },
    ]);
    assert.equal(await panel.page.locator('[role=grid] [tabindex="0"]').count(), 1);
    await press('Control+End', 'Control+ArrowLeft');
    assert.equal(await focused().innerText(), '99');
    await panel.page.getByText('99 % of school-roof-2.md is also in').waitFor();
  });

  it('answers to clicks', async () => {
    await show(smallMap());
    await panel.page.getByRole('gridcell', { name: '52', exact: true }).click();
    await panel.page.getByRole('rowheader', { name: 'ferry-vote-late.md' }).click();
    assert.deepEqual(await panel.sent(), [
      { type: 'showPair', left: LATE, right: EARLY },
      { type: 'open', uri: LATE },
    ]);
  });

  it('stays usable with 300 articles, its headers in sight', async () => {
    await show(largeMap(300));
    assert.equal(await panel.page.locator('tbody td').count(), 90_000);
    await panel.page.locator('td.heat').first().focus();
    await press('Control+End');
    const header = await panel.page.getByRole('rowheader').last().boundingBox();
    const column = await panel.page.getByRole('columnheader').last().boundingBox();
    assert.ok(header && column);
    assert.ok(header.x >= 0 && header.x < 60 && column.y > 0 && column.y < 400);
    await press('Home', 'ArrowRight');
    const [cell, name] = [await focused().boundingBox(), header];
    assert.ok(cell && cell.x >= name.x + name.width - 1, 'the focus is under the row header');
  });

  it('lets nothing show beside its corner when it is scrolled sideways', async () => {
    await show(largeMap(60));
    await panel.page.mouse.move(500, 500);
    await panel.page.mouse.wheel(300, 0);
    await panel.page.waitForTimeout(200);
    const corner = await panel.page.locator('.corner').boundingBox();
    const area = await panel.page.locator('.map-scroll').boundingBox();
    assert.ok(corner && area && corner.x - area.x <= 1, `${corner?.x} and ${area?.x}`);
  });

  it('stands again where it stood, sorted as it was, when the page comes back', async () => {
    await show(pairsList(100));
    await panel.page.getByRole('columnheader', { name: 'Article B' }).click();
    await panel.page.mouse.move(300, 500);
    await panel.page.mouse.wheel(0, 800);
    await panel.page.waitForTimeout(500);
    await panel.load('overlap', 'dark', SIZE);
    await show(pairsList(100));
    assert.equal(await panel.page.locator('.map-scroll').evaluate((element) => element.scrollTop), 800);
    assert.match(await panel.page.locator('tbody tr').first().innerText(), /story-1-copy/);
  });

  it('changes nothing on the page when the same state comes again', async () => {
    await show(smallMap());
    await panel.page.evaluate(watchChanges);
    await show(smallMap());
    assert.deepEqual(await panel.page.evaluate(changesSeen), []);
  });

  it('lists the closest pairs of a large folder, sorted as one likes', async () => {
    await show(pairsList(30));
    const first = () => panel.page.locator('tbody tr').first().innerText();
    await panel.page.getByText('The folder has 4,200 articles').waitFor();
    assert.match(await first(), /story-1\.md/);
    await panel.page.getByRole('columnheader', { name: 'B in A' }).click();
    assert.equal(
      await panel.page.getByRole('columnheader', { name: 'B in A' }).getAttribute('aria-sort'),
      'descending',
    );
    assert.match(await first(), /99/);
    await press('Home', 'Enter', 'Enter');
    assert.match(await first(), /story-30\.md/);
    await press('ArrowDown', 'ArrowRight', 'Enter', 'ArrowRight', 'Enter');
    assert.deepEqual(await panel.sent(), [
      {
        type: 'showPair',
        left: 'file:///newsroom/city/story-30.md',
        right: 'file:///newsroom/agency/story-1-copy.txt',
      },
      { type: 'open', uri: 'file:///newsroom/agency/story-1-copy.txt' },
    ]);
  });

  it('has a sentence where there is nothing to show', async () => {
    await show({ kind: 'ready', map: { kind: 'map', articles: [], cells: [] } });
    await panel.page.getByText('the folder needs two articles or more').waitFor();
    await show({ kind: 'working', progress: null });
    await panel.page.getByText('Comparing the articles').waitFor();
    await show({ kind: 'working', progress: { compared: 2345, articles: 10_000 } });
    await panel.page.getByText('2,345 of 10,000 articles').waitFor();
    await panel.screenshot('overlap-working');
    const reading = { read: 48, known: 300 };
    await show({ kind: 'ready', map: { kind: 'map', articles: [], cells: [] }, reading });
    await panel.page.getByText('so far 48 of 300 articles').waitFor();
    await show({ ...smallMap(), reading });
    await panel.page.getByText('so far 48 of 300 articles').waitFor();
    await show({ ...smallMap(), reading: { read: 300, known: 300 } });
    await panel.page.getByText('all articles have been read, and are being compared').waitFor();
    await show(smallMap());
    assert.equal(await panel.page.getByText('Not finished').count(), 0);
  });

  for (const theme of THEMES) {
    it(`has numbers that can be read on every colour (${theme})`, async () => {
      await panel.load('overlap', theme, SIZE);
      await show(pairsList(100));
      const cells = panel.page.locator('td, th, header p, header .dim, .scale .heat');
      const values = (await cells.evaluateAll(contrasts as never)) as number[];
      assert.ok(Math.min(...values) >= 4.5, `${Math.min(...values)}`);
    });
  }
});
