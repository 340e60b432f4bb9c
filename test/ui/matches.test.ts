import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { eventually } from './eventually';
import { MatchesView } from './matchesView';
import { type Session, startSession } from './session';
import { LOOKED_AT_IN } from './workbench';

const EXAMPLES = join(projectFolder, 'examples');
const LATE = 'ferry-vote-late.md';
const EARLY = 'ferry-vote-early.md';
/** A paragraph of the late article (counted from 1) that stands in the early one word for word. */
const COPIED = 19;

describe('A tour of the matches', () => {
  let session: Session;
  let view: MatchesView;

  before(async () => {
    session = await startSession({ folder: EXAMPLES, settings: { 'editor.wordWrap': 'on' } });
    view = new MatchesView(session.page, session.workbench);
  });

  after(() => session?.stop());

  it('says what the view is for where no article is open', async () => {
    await session.workbench.openViewContainer('Editorial Review');
    await view.frame().getByText('Open an article').waitFor();
    await session.workbench.screenshot('matches-none');
  });

  it('follows the cursor', async () => {
    const { workbench } = session;
    await workbench.openFile(LATE);
    await workbench.goTo(COPIED);
    await view.isAbout(LATE);
    await view.isAtLine(COPIED);
    await view.match('copied').waitFor();
    await workbench.goTo(17);
    await view.isAtLine(17);
    await view.match('edited').waitFor();
    await workbench.openFile('harbour-budget.txt');
    await view.isAbout('harbour-budget.txt');
    await workbench.openFile(LATE);
    await view.isAtLine(17);
  });

  it('stays with a paragraph that is pinned', async () => {
    const { workbench } = session;
    await workbench.goTo(COPIED);
    await view.isAtLine(COPIED);
    await workbench.runCommand('Editorial Review: Pin Matches to This Paragraph');
    await view.frame().locator('[aria-pressed="true"]').waitFor();
    await workbench.goTo(5);
    await workbench.openFile('harbour-budget.txt');
    await workbench.screenshot('matches-pinned');
    await view.isAbout(LATE);
    await view.isAtLine(COPIED);
    await view.frame().locator('[aria-pressed="true"]').click();
    await view.isAbout('harbour-budget.txt');
    await workbench.openFile(LATE);
  });

  it('opens a match beside the text, and keeps the focus and its place', async () => {
    const { workbench, page } = session;
    await workbench.goTo(COPIED);
    await view.focus(LATE);
    await view.isAtLine(COPIED);
    await page.keyboard.press('Enter');
    await page
      .locator('.editor-group-container')
      .nth(1)
      .locator(`.tab[data-resource-name="${EARLY}"]`)
      .waitFor();
    await view.current().and(view.match('copied')).waitFor();
    assert.ok(await view.frame().locator('.match:focus').isVisible());
    await view.isAtLine(COPIED);
    await workbench.screenshot('matches-beside');
  });

  it('goes on to other matches by keyboard', async () => {
    const { workbench, page } = session;
    await workbench.openFile(LATE);
    await workbench.goTo(COPIED);
    await view.focus(LATE);
    await view.isAtLine(COPIED);
    await page.keyboard.press('ArrowDown');
    await view.isCurrent(2);
    await page.keyboard.press('ArrowUp');
    await view.isCurrent(1);
    await workbench.runCommand('Editorial Review: Next Match');
    await view.isCurrent(2);
    assert.ok(await view.match('related').isVisible());
    await workbench.runCommand('Editorial Review: Next Match');
    await view.isAtLine(21); // past what is only related, in the next paragraph
    await workbench.runCommand('Editorial Review: Previous Match');
    await view.isAtLine(COPIED);
    await view.isCurrent(2);
  });

  it('compares a match in the diff editor', async () => {
    const { workbench, page } = session;
    await workbench.openFile(LATE);
    await workbench.goTo(17);
    await view.isAtLine(17);
    await view.match('edited').hover();
    await view.match('edited').getByRole('button', { name: 'Compare' }).click();
    await page.locator('.tab.active', { hasText: `${LATE}:17 ↔ ${EARLY}:` }).waitFor();
    await page.locator('.char-insert, .line-insert').first().waitFor();
    await workbench.screenshot('matches-compare');
    await view.isAbout(LATE);
    await view.isAtLine(17);
    await workbench.runCommand('View: Close Editor');
  });

  it('hides an article and a strength, and remembers it when the window is loaded again', async () => {
    const { workbench, page } = session;
    await workbench.openFile(LATE);
    await workbench.goTo(17);
    await view.isAtLine(17);
    const before = await view.matches().count();
    const related = await view.frame().locator('.match[aria-label^="related"]').count();
    assert.ok(related > 0);
    const match = view.match('related');
    await match.hover();
    await match.getByRole('button', { name: 'More actions' }).click();
    await match.getByRole('button', { name: 'Hide all related' }).click();
    await view.frame().getByText(`${related} hidden by the filter`).waitFor();
    assert.equal(await view.matches().count(), before - related);
    const loaded = page.waitForEvent('load');
    await workbench.runCommand('Developer: Reload Window'); // the browser's own would not wait for what is to be kept
    await loaded;
    await workbench.editor.ready();
    await workbench.openFile(LATE);
    await workbench.goTo(17);
    await view.focus(LATE);
    await view.frame().getByText(`${related} hidden by the filter`).waitFor();
    await workbench.screenshot('matches-filtered');
    await workbench.runCommand('Editorial Review: Show All Matches Again');
    await eventually(async () => assert.equal(await view.matches().count(), before));
  });

  it('keeps up with typing, without losing its place', async () => {
    const { workbench, page } = session;
    await workbench.openFile(LATE);
    await workbench.goTo(COPIED);
    await view.isAtLine(COPIED);
    const list = view.frame().locator('.scroll');
    await list.evaluate((element) => element.scrollTo(0, 60));
    await page.keyboard.type('Yesterday ');
    await view.paragraph().getByText('Yesterday Mayor Ines Aldred').waitFor();
    assert.equal(await list.evaluate((element) => element.scrollTop), 60);
    await workbench.runCommand('File: Revert File');
    await view.paragraph().getByText('Yesterday').waitFor({ state: 'detached' });
  });

  it('lists the paragraphs of the article, and what is missing in it', async () => {
    const { workbench } = session;
    await view.tab('Article').click();
    const rows = view.frame().locator('.row');
    await rows.filter({ hasText: 'The decision, reached at' }).click();
    await workbench.statusBarItem('Ln 17,').waitFor();
    await workbench.screenshot('matches-article');
    await view.tab('Missing here').click();
    await view.frame().locator('.missing').first().waitFor();
    await workbench.screenshot('matches-missing');
    await view.tab('Paragraph').click();
    await view.isAtLine(17);
  });

  it('marks matched paragraphs in the text until the marks are turned off', async () => {
    const { workbench } = session;
    await workbench.openFile(LATE);
    await workbench.goTo(COPIED);
    const are = async (marks: string[]) => assert.deepEqual(await workbench.editor.linesBeside(), marks);
    await eventually(() => are(['copied', 'edited', 'reworded']));
    await workbench.runCommand('Editorial Review: Toggle Marks of Matches');
    await eventually(() => are([]));
    await workbench.runCommand('Editorial Review: Toggle Marks of Matches');
    await eventually(() => are(['copied', 'edited', 'reworded']));
  });

  it('shows the map of the folder, and leads by keyboard to two articles side by side', async () => {
    const { workbench, page } = session;
    await workbench.runCommand('Editorial Review: Show Overlap Map');
    const map = view.pageInTab();
    await map.locator('td.heat').first().waitFor();
    await workbench.screenshot('matches-map');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+ArrowRight');
    await workbench.screenshot('matches-map-keyboard');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: '↔' }).waitFor();
    const pair = view.pageInTab();
    await pair.locator('.tied').first().waitFor();
    await workbench.screenshot('matches-pair');
  });

  it('shows the map again when the window is loaded again, and the view what it was about', async () => {
    const { workbench, page } = session;
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile(LATE);
    await workbench.goTo(17);
    await workbench.runCommand('Editorial Review: Show Matches');
    await view.isAtLine(17);
    await view.tab('Missing here').click();
    await page.waitForTimeout(1000); // the cursor's line is kept when there has been peace for a moment
    await workbench.runCommand('Editorial Review: Show Overlap Map');
    await view.pageInTab().locator('td.heat').first().waitFor();
    const loaded = page.waitForEvent('load');
    await workbench.runCommand('Developer: Reload Window');
    await loaded;
    await view.pageInTab().locator('td.heat').first().waitFor();
    await view.isAbout(LATE);
    assert.equal(await view.tab('Missing here').getAttribute('aria-selected'), 'true');
    await view.tab('Paragraph').click();
    await view.isAtLine(17);
  });

  it('opens a paragraph of the pair beside it, and keeps the pair in sight', async () => {
    const { workbench, page } = session;
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile(LATE);
    await workbench.runCommandAndChoose('Editorial Review: Compare Two Articles Side by Side', EARLY);
    const tied = view.pageInTab().locator('.right .tied').first();
    await tied.click();
    await page
      .locator('.editor-group-container')
      .nth(1)
      .locator(`.tab[data-resource-name="${EARLY}"]`)
      .waitFor();
    assert.ok(await tied.isVisible());
    await workbench.screenshot('matches-pair-beside');
  });

  it('scrolls both articles together', async () => {
    const { workbench } = session;
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile(LATE);
    await workbench.runCommandAndChoose('Editorial Review: Compare Two Articles Side by Side', EARLY);
    const pair = view.pageInTab();
    await pair.locator('.tied').first().waitFor();
    const right = pair.locator('.side.right');
    const scrolled = () => right.evaluate((element) => element.scrollTop);
    assert.equal(await scrolled(), 0);
    await pair.locator('.side.left').hover();
    await session.page.mouse.wheel(0, 2000);
    await eventually(async () => assert.ok((await scrolled()) > 0));
    await workbench.screenshot('matches-pair-scrolled');
  });

  it('shows two articles side by side that are selected in the explorer', async () => {
    const { workbench, page } = session;
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('File: Focus on Files Explorer');
    const file = (name: string) => workbench.explorerRows().filter({ hasText: name });
    await file('school-roof.txt').click();
    await file('school-roof-inquiry.txt').click({ modifiers: ['ControlOrMeta'] });
    await file('school-roof-inquiry.txt').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Compare Two Articles Side by Side' }).hover();
    await page.keyboard.press('Enter'); // a menu that has just opened takes no clicks
    await page.locator('.tab.active', { hasText: '↔' }).waitFor();
    await view.pageInTab().locator('.tied').first().waitFor();
  });

  it('asks for nothing outside this machine', () => {
    assert.deepEqual(session.outsideRequests, []);
  });
});

describe('The lines above matched paragraphs', () => {
  let session: Session;

  before(async () => {
    const settings = { 'editor.wordWrap': 'on', 'editorialReview.matches.codeLens': true };
    session = await startSession({ folder: EXAMPLES, settings });
  });

  after(() => session?.stop());

  it('tell where they come from, and lead to the panel', async () => {
    const { workbench, page } = session;
    await workbench.openFile(LATE);
    await workbench.goTo(5);
    const lens = page.locator('.codelens-decoration a:visible', { hasText: `${EARLY}:9` }).first();
    await lens.waitFor();
    await workbench.screenshot('matches-codelens');
    await lens.click();
    const view = new MatchesView(page, workbench);
    await view.isAbout(LATE);
    await view.isAtLine(17);
  });
});

describe('The matches in every theme', () => {
  let session: Session;
  let view: MatchesView;

  before(async () => {
    session = await startSession({ folder: EXAMPLES, settings: { 'editor.wordWrap': 'on' } });
    view = new MatchesView(session.page, session.workbench);
    await session.workbench.openFile(LATE);
    await session.workbench.goTo(COPIED);
    await view.focus(LATE);
    await session.workbench.runCommand('Editorial Review: Open Match Beside');
  });

  after(() => session?.stop());

  for (const [name, kind] of LOOKED_AT_IN) {
    it(`shows panel, marks, map and pair (${kind}), wide and narrow`, async () => {
      const { workbench, page } = session;
      await workbench.setColorTheme(name);
      await workbench.openFile(LATE);
      await view.match('copied').waitFor();
      await workbench.screenshot(`matches-${kind}`);
      await workbench.runCommand('Editorial Review: Show Overlap Map');
      await view.pageInTab().locator('td.heat').first().waitFor();
      await workbench.screenshot(`matches-${kind}-map`);
      await workbench.openFile(LATE);
      await workbench.runCommandAndChoose('Editorial Review: Compare Two Articles Side by Side', EARLY);
      await view.pageInTab().locator('.tied').first().waitFor();
      await workbench.screenshot(`matches-${kind}-pair`);
      await page.setViewportSize({ width: 700, height: 900 });
      await workbench.openFile(LATE);
      await view.match('copied').waitFor();
      await workbench.screenshot(`matches-${kind}-narrow`);
      await page.setViewportSize({ width: 1400, height: 900 });
    });
  }
});
