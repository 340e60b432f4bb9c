import { largeMap, pairsList, smallMap } from './overlapStates';
import { pairState } from './pairStates';
import { PanelPage } from './panelPage';
import { articleState, missingState, rowsState } from './panelStates';
import { WEBVIEW_THEMES, type WebviewTheme } from './webviewThemes';

// Photographs for whoever changes how the pages look: out/screenshots/panel-*.png.

const THEMES = Object.keys(WEBVIEW_THEMES) as WebviewTheme[];

describe('The pages, photographed', () => {
  let panel: PanelPage;

  before(async () => {
    panel = await PanelPage.start();
  });

  after(() => panel?.stop());

  for (const theme of THEMES) {
    it(`shows matches (${theme})`, async () => {
      for (const width of [280, 340, 600]) {
        await panel.load('matches', theme, { width, height: 900 });
        await panel.post({ type: 'state', state: articleState() });
        await panel.screenshot(`matches-${theme}-${width}`);
      }
      await panel.load('matches', theme, { width: 340, height: 760 });
      const filter = {
        hiddenStrengths: ['related' as const],
        hiddenArticles: [{ uri: 'file:///newsroom/radio-script.md', name: 'radio-script.md' }],
      };
      const state = articleState({
        filter,
        hidden: 2,
        current: 1,
        isPinned: true,
        reading: { read: 1200, known: 10_000 },
      });
      await panel.post({ type: 'state', state });
      await panel.page.getByRole('button', { name: 'Filter' }).click();
      await panel.page.locator('article').nth(1).getByRole('button', { name: 'More actions' }).click();
      await panel.screenshot(`matches-${theme}-filter`);
      await panel.load('matches', theme, { width: 340, height: 560 });
      await panel.post({ type: 'state', state: rowsState(40) });
      await panel.screenshot(`matches-${theme}-article`);
      await panel.post({ type: 'state', state: missingState() });
      await panel.screenshot(`matches-${theme}-missing`);
    });

    it(`shows the overlap map (${theme})`, async () => {
      await panel.load('overlap', theme, { width: 1400, height: 700 });
      await panel.post({ type: 'state', state: smallMap() });
      await panel.page.locator('td.heat').first().hover();
      await panel.screenshot(`overlap-${theme}`);
      await panel.post({ type: 'state', state: largeMap(60) });
      await panel.screenshot(`overlap-${theme}-large`);
      await panel.load('overlap', theme, { width: 600, height: 700 });
      await panel.post({ type: 'state', state: smallMap() });
      await panel.screenshot(`overlap-${theme}-600`);
      await panel.post({ type: 'state', state: pairsList(40) });
      await panel.screenshot(`overlap-${theme}-pairs`);
    });

    it(`shows the pair view (${theme})`, async () => {
      for (const width of [600, 1400]) {
        await panel.load('pair', theme, { width, height: 700 });
        await panel.post({ type: 'state', state: pairState() });
        await panel.screenshot(`pair-${theme}-${width}`);
      }
      await panel.page.locator('.left .tied').nth(1).hover();
      await panel.screenshot(`pair-${theme}-hover`);
      await panel.post({ type: 'state', state: pairState(6) });
      await panel.page.mouse.wheel(0, 700);
      await panel.page.waitForTimeout(300);
      await panel.screenshot(`pair-${theme}-scrolled`);
    });
  }
});
