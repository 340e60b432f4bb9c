import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import { changesSeen, contrasts, watchChanges } from './inWebview';
import { PanelPage } from './panelPage';
import {
  type ArticleState,
  articleMatches,
  articleState,
  match,
  missingState,
  paragraphMatches,
  rowsState,
} from './panelStates';
import { WEBVIEW_THEMES, type WebviewTheme } from './webviewThemes';

const SIZE = { width: 340, height: 700 };
const THEMES = Object.keys(WEBVIEW_THEMES) as WebviewTheme[];

describe('The page "Matches"', () => {
  let panel: PanelPage;

  before(async () => {
    panel = await PanelPage.start();
  });

  after(() => panel?.stop());

  beforeEach(() => panel.loadFirst('matches', 'dark', SIZE));

  afterEach(async () => assert.deepEqual(await panel.violations(), []));

  const show = (state: ArticleState) => panel.post({ type: 'state', state });
  const tab = (name: string): Locator => panel.page.getByRole('tab', { name });
  const matches = (): Locator => panel.page.locator('article');

  it('says in words how the article divides', async () => {
    await show(articleState());
    const bar = panel.page.getByRole('img', { name: '11 % copied, 9 % edited, 32 % reworded' });
    assert.match((await bar.getAttribute('aria-label')) ?? '', /48\s% told only here \(6 paragraphs\)/);
  });

  it('shows shares that add up, and does not contradict itself', async () => {
    const article = {
      ...articleMatches(),
      shares: { copied: 0.904, edited: 0.004, reworded: 0 },
      onlyHere: { paragraphs: 0, share: 0.092 },
    };
    await show(articleState({ article }));
    const legend = await panel.page.locator('.legend').innerText();
    assert.match(legend, /copied 90\s%\s+edited <1\s%\s+told only here 9\s%$/);
  });

  it('claims nothing of an article that has no other to be compared with, or that is empty', async () => {
    const alone = { ...articleMatches(), articleCount: 1, others: [], missing: [], missingCount: 0 };
    const paragraph = { ...paragraphMatches(), matches: [] };
    for (const tab of ['paragraph', 'missing'] as const) {
      await show(articleState({ tab, article: alone, paragraph }));
      await panel.page.getByText('no other article in this folder').waitFor();
    }
    assert.equal(await panel.page.locator('.legend, .shares').count(), 0);
    for (const tab of ['paragraph', 'article', 'missing'] as const) {
      const article = { ...alone, articleCount: 9, words: 0, rows: [] };
      await show(articleState({ tab, article, paragraph: null }));
      await panel.page.getByText('nothing to compare yet').waitFor();
    }
    await show(articleState({ tab: 'missing', article: { ...alone, articleCount: 9 } }));
    await panel.page.getByText('No other article of the folder tells the same story').waitFor();
  });

  it('shows how close other words are as dots, and the number on pointing', async () => {
    await show(articleState());
    const percent = matches().nth(2).locator('.percent');
    assert.equal(await percent.innerText(), '');
    assert.equal(await percent.locator('.filled').count(), 3);
    assert.match((await percent.getAttribute('title')) ?? '', /^34\s% alike/);
    await panel.page
      .getByRole('article', { name: 'reworded, closeness 3 of 5, island-briefing.txt' })
      .waitFor();
    assert.match(await matches().nth(0).locator('.percent').innerText(), /^96\s%$/);
  });

  it('opens a match that is clicked, but not when words in it are selected', async () => {
    await show(articleState());
    const text = matches().nth(1).locator('.text');
    const box = await text.boundingBox();
    assert.ok(box);
    await panel.page.mouse.move(box.x + 20, box.y + 10);
    await panel.page.mouse.down();
    await panel.page.mouse.move(box.x + 120, box.y + 10, { steps: 4 });
    await panel.page.mouse.up();
    const types = async () => ((await panel.sent()) as { type: string }[]).map(({ type }) => type);
    assert.deepEqual(await types(), ['setCurrent']);
    await text.click({ position: { x: 10, y: 8 } });
    assert.deepEqual(await types(), ['openBeside']);
  });

  it('closes with Escape what a button has opened, and gives the focus back', async () => {
    await show(articleState());
    for (const button of [
      matches().first().getByRole('button', { name: 'More actions' }),
      panel.page.getByRole('button', { name: 'Filter' }),
    ]) {
      await button.click();
      await panel.page.keyboard.press('Tab');
      await panel.page.keyboard.press('Escape');
      assert.equal(await button.getAttribute('aria-expanded'), 'false');
      assert.equal(await button.evaluate(isFocused), true);
    }
  });

  it('makes room for more actions, so that the next match stays in sight', async () => {
    await panel.page.setViewportSize({ width: 280, height: 900 });
    await show(articleState());
    await matches().first().getByRole('button', { name: 'More actions' }).click();
    const actions = await matches().first().locator('.actions').boundingBox();
    const next = await matches().nth(1).boundingBox();
    assert.ok(actions && next && actions.y + actions.height <= next.y);
    const row = await matches().first().locator('.action-row').first().boundingBox();
    assert.ok(row && row.height < 30, `${row?.height}`);
  });

  it('keeps its legend where it is low but wide, as at the bottom of the window', async () => {
    await panel.page.setViewportSize({ width: 1100, height: 250 });
    await show(articleState());
    assert.ok(await panel.page.locator('.legend').isVisible());
  });

  it('has tabs that the arrow keys choose', async () => {
    await show(articleState());
    await tab('Paragraph').focus();
    await panel.page.keyboard.press('ArrowRight');
    assert.equal(await tab('Article').getAttribute('aria-selected'), 'true');
    await panel.page.keyboard.press('ArrowRight');
    await panel.page.keyboard.press('ArrowRight');
    assert.equal(await tab('Paragraph').getAttribute('aria-selected'), 'true');
    assert.deepEqual(await panel.sent(), [
      { type: 'showTab', tab: 'article' },
      { type: 'showTab', tab: 'missing' },
      { type: 'showTab', tab: 'paragraph' },
    ]);
    assert.equal(await panel.page.locator('[role=tab][tabindex="0"]').count(), 1);
    await panel.page.getByRole('tabpanel', { name: 'Paragraph' }).waitFor();
  });

  it('keeps showing the tab that was pressed while older states arrive', async () => {
    await show(articleState());
    await tab('Article').click();
    await show(articleState({ hidden: 1 }));
    assert.equal(await tab('Article').getAttribute('aria-selected'), 'true');
    await show(rowsState(3));
    await show(articleState());
    assert.equal(await tab('Paragraph').getAttribute('aria-selected'), 'true');
  });

  it('leads from match to match with the arrow keys, and opens one with Enter', async () => {
    await show(articleState({ current: null }));
    await panel.post({ type: 'focusCurrent' });
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('Enter');
    const { paragraph } = paragraphMatches().matches[1] ?? {};
    const { text, ...place } = paragraph ?? {};
    assert.deepEqual(await panel.sent(), [
      { type: 'setCurrent', match: 1 },
      { type: 'openBeside', uri: paragraphMatches().matches[1]?.other.uri, place },
    ]);
    await panel.page.keyboard.press('End');
    await panel.page.keyboard.press('Home');
    assert.deepEqual(await panel.sent(), [
      { type: 'setCurrent', match: 3 },
      { type: 'setCurrent', match: 0 },
    ]);
    assert.ok(text);
  });

  it('has the actions of the current match on the Tab key, and of no other', async () => {
    await show(articleState());
    await panel.post({ type: 'focusCurrent' });
    const pressed: string[] = [];
    for (let press = 0; press < 5; press++) {
      await panel.page.keyboard.press('Tab');
      pressed.push(await panel.page.locator(':focus').innerText());
    }
    assert.deepEqual(pressed, ['ferry-vote-early.md\n:7', 'Open beside', 'Compare', 'Side by side', '']);
    await panel.page.keyboard.press('Enter');
    await panel.page.keyboard.press('Tab');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await panel.sent(), [
      { type: 'copyText', text: paragraphMatches().matches[0]?.paragraph.text },
    ]);
  });

  it('compares and lays side by side what was pressed, also under the mouse', async () => {
    await show(articleState());
    await matches().nth(2).hover();
    await matches().nth(2).getByRole('button', { name: 'Compare' }).click();
    await matches().nth(2).getByRole('button', { name: 'Side by side' }).click();
    const sent = (await panel.sent()).filter(
      (message) => (message as { type: string }).type !== 'setCurrent',
    );
    assert.deepEqual(sent, [
      { type: 'compare', match: 2 },
      { type: 'showPair', other: 'file:///newsroom/island-briefing.txt' },
    ]);
  });

  it('hides an article or a strength, keeps the focus, and shows all again', async () => {
    await show(articleState());
    await matches().nth(1).focus();
    await matches().nth(1).getByRole('button', { name: 'More actions' }).click();
    await matches().nth(1).getByRole('button', { name: 'Hide all edited' }).click();
    const filter = { hiddenStrengths: ['edited' as const], hiddenArticles: [] };
    assert.deepEqual((await panel.sent()).at(-1), { type: 'setFilter', filter });
    const { matches: all, ...paragraph } = paragraphMatches();
    const left = { ...paragraph, matches: all.filter(({ strength }) => strength !== 'edited') };
    await show(articleState({ paragraph: left, filter, hidden: 1, current: 1 }));
    assert.equal(await matches().nth(1).evaluate(isFocused), true);
    await panel.page.getByText('1 hidden by the filter').waitFor();
    await panel.page.getByRole('button', { name: 'Show all', exact: true }).click();
    assert.deepEqual((await panel.sent()).at(-1), {
      type: 'setFilter',
      filter: { hiddenStrengths: [], hiddenArticles: [] },
    });
  });

  it('has a filter with strengths to tick and hidden articles to bring back', async () => {
    const hidden = { uri: 'file:///newsroom/radio.md', name: 'radio.md' };
    await show(articleState({ filter: { hiddenStrengths: ['related'], hiddenArticles: [hidden] } }));
    await panel.page.getByRole('button', { name: 'Filter' }).click();
    assert.equal(await panel.page.getByRole('checkbox', { name: 'related' }).isChecked(), false);
    await panel.page.getByRole('checkbox', { name: 'copied' }).click();
    await panel.page.getByRole('button', { name: 'Show radio.md again' }).click();
    await panel.page.keyboard.press('Escape');
    assert.equal(await panel.page.getByRole('button', { name: 'Filter' }).evaluate(isFocused), true);
    assert.deepEqual(await panel.sent(), [
      {
        type: 'setFilter',
        filter: { hiddenStrengths: ['related', 'copied'], hiddenArticles: [hidden] },
      },
      { type: 'setFilter', filter: { hiddenStrengths: ['related'], hiddenArticles: [] } },
    ]);
  });

  it('shows markup in an article as the text that it is', async () => {
    const text = '<img src=x onerror="alert(1)"> and <b>bold</b> & <script>alert(2)</script>';
    const hostile = match({ strength: 'copied', similarity: 1, name: '<i>a.md', line: 3, text });
    const paragraph = { ...paragraphMatches(), matches: [hostile] };
    paragraph.paragraph = { ...paragraph.paragraph, text };
    await show(articleState({ paragraph }));
    assert.equal(await panel.page.locator('img, b, i, #root script').count(), 0);
    assert.equal(await panel.page.locator('article .text').innerText(), text);
    assert.equal(await panel.page.locator('article .where .name').innerText(), '<i>a.md');
  });

  it('marks what is shared, folds long texts, and unfolds them', async () => {
    await show(articleState());
    const reworded = matches().nth(2);
    assert.deepEqual(await reworded.locator('mark').allInnerTexts(), [
      'gallery',
      'island residents',
      'councillors',
      'night',
      '14',
      'nine',
    ]);
    assert.doesNotMatch(await reworded.innerText(), /close to midnight/);
    await reworded.getByRole('button', { name: 'show all' }).click();
    assert.match(await reworded.innerText(), /close to midnight/);
    await panel.page.waitForTimeout(300); // what is unfolded is kept when there has been peace for a moment
    await panel.load('matches', 'dark', SIZE);
    await show(articleState());
    assert.match(await matches().nth(2).innerText(), /close to midnight/);
  });

  it('changes nothing on the page when the same state comes again', async () => {
    for (const state of [articleState(), rowsState(200), missingState()]) {
      await show(state);
      await panel.page.evaluate(watchChanges);
      await show(structuredClone(state));
      assert.deepEqual(await panel.page.evaluate(changesSeen), [], state.tab);
    }
  });

  it('shows 2,000 rows, stays where it is scrolled to, and keeps the keyboard', async () => {
    await show(rowsState(2000));
    const rows = panel.page.locator('.row');
    assert.equal(await rows.count(), 2000);
    const scroller = panel.page.locator('.scroll');
    await scroller.evaluate(scrollTo, 40_000);
    const state = rowsState(2000);
    const row = state.article.rows?.[3];
    if (row) row.preview = 'Changed while typing';
    await show(state);
    assert.equal(await scroller.evaluate(scrolledTo), 40_000);
    await rows.nth(4).focus();
    await panel.page.keyboard.press('End');
    assert.equal(await rows.nth(1999).evaluate(isFocused), true);
    assert.ok(await isInView(rows.nth(1999)));
    await panel.page.keyboard.press('ArrowUp');
    await panel.page.keyboard.press('Enter');
    const { place } = state.article.rows?.[1998] ?? {};
    assert.deepEqual(await panel.sent(), [{ type: 'goToParagraph', place }]);
  });

  it('stands again where it stood when its tab, or the whole page, comes back', async () => {
    await show(rowsState(300));
    await panel.page.locator('.scroll').evaluate(scrollTo, 2000);
    await show(articleState());
    await show(articleState({ tab: 'article' })); // the rows are still being fetched
    await show(rowsState(300));
    assert.equal(await panel.page.locator('.scroll').evaluate(scrolledTo), 2000);
    await panel.page.waitForTimeout(300);
    await panel.load('matches', 'dark', SIZE);
    await show(rowsState(300));
    assert.equal(await panel.page.locator('.scroll').evaluate(scrolledTo), 2000);
  });

  it('starts at the top for another paragraph, and stays while one is typed into', async () => {
    await panel.page.setViewportSize({ width: 280, height: 320 });
    await show(articleState());
    const scroller = panel.page.locator('.scroll');
    await scroller.evaluate(scrollTo, 120);
    const typed = paragraphMatches();
    typed.paragraph = { ...typed.paragraph, text: `${typed.paragraph.text} More.` };
    await show(articleState({ paragraph: typed }));
    assert.equal(await scroller.evaluate(scrolledTo), 120);
    typed.paragraph = { ...typed.paragraph, index: 6 };
    await show(articleState({ paragraph: { ...typed } }));
    assert.equal(await scroller.evaluate(scrolledTo), 0);
  });

  it('lists what is missing, with where else it stands', async () => {
    await show(missingState());
    await panel.page.getByRole('button', { name: 'also in 2 others' }).click();
    await panel.page.getByText('radio-script.md, line 13').waitFor();
    await panel.page.getByRole('button', { name: 'also in island-briefing.txt' }).waitFor();
    await panel.page.locator('.missing').nth(1).locator('.where').click();
    const { paragraph, other } = missingState().article.missing?.[1] ?? {};
    const { text, ...place } = paragraph ?? {};
    assert.deepEqual(await panel.sent(), [{ type: 'openBeside', uri: other?.uri, place }]);
    assert.ok(text);
  });

  it('has a sentence where there is nothing to show', async () => {
    const sentences: [state: unknown, sentence: string][] = [
      [{ kind: 'none' }, 'Open an article'],
      [{ kind: 'working', name: 'a.md' }, 'Looking for matches of a.md'],
      [articleState({ paragraph: null }), 'Put the cursor into a paragraph'],
      [articleState({ paragraph: { ...paragraphMatches(), matches: [] } }), 'it is told only here'],
      [
        articleState({
          paragraph: { ...paragraphMatches(), matches: [] },
          reading: { read: 1200, known: 10000 },
        }),
        'Reading 1,200 of 10,000 articles',
      ],
      [
        articleState({ tab: 'missing', article: { ...articleMatches(), missing: [], missingCount: 0 } }),
        'Nothing is missing',
      ],
    ];
    for (const [state, sentence] of sentences) {
      await panel.post({ type: 'state', state });
      await panel.page.getByText(sentence).first().waitFor();
    }
  });

  it('shows text that runs from right to left as it runs', async () => {
    const text = 'صوّت المجلس على إبقاء العبّارة الليلية';
    const paragraph = {
      ...paragraphMatches(),
      matches: [match({ strength: 'copied', similarity: 1, name: 'a.md', line: 3, text })],
    };
    await show(articleState({ paragraph }));
    assert.equal(await panel.page.locator('article .text').evaluate(directionOf), 'rtl');
  });

  for (const theme of THEMES) {
    it(`is readable everywhere (${theme})`, async () => {
      await panel.load('matches', theme, SIZE);
      for (const state of [articleState(), rowsState(20), missingState()]) {
        await show(state);
        const texts = panel.page.locator(
          'h1 *, .legend li, [role=tab], .strength, .where, .percent, .dim, mark, .link, .preview, .text',
        );
        const values = await texts.evaluateAll(contrasts as never);
        assert.ok(
          Math.min(...(values as number[])) >= 4.5,
          `${state.tab}: ${Math.min(...(values as number[]))}`,
        );
      }
    });
  }
});

interface Scroller {
  scrollTop: number;
}

function scrollTo(element: unknown, top: number): Promise<void> {
  (element as Scroller).scrollTop = top;
  return new Promise((resolve) => setTimeout(resolve, 50));
}

function scrolledTo(element: unknown): number {
  return (element as Scroller).scrollTop;
}

function isFocused(element: unknown): boolean {
  const node = element as { ownerDocument: { activeElement: unknown } };
  return node.ownerDocument.activeElement === node;
}

function directionOf(element: unknown): string {
  return (globalThis as unknown as { getComputedStyle(of: unknown): { direction: string } }).getComputedStyle(
    element,
  ).direction;
}

async function isInView(locator: Locator): Promise<boolean> {
  const box = await locator.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= SIZE.height;
}
