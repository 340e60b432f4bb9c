import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { EntitiesView } from './entitiesView';
import { eventually } from './eventually';
import { NAME_SETTINGS } from './nameSettings';
import { type Session, startSession } from './session';

const EXAMPLES = join(projectFolder, 'examples');
const EARLY = 'ferry-vote-early.md';
const LATE = 'ferry-vote-late.md';
const NAMELESS = 'weather.txt';

describe('A tour of the names', () => {
  let session: Session;
  let view: EntitiesView;

  before(async () => {
    session = await startSession({ folder: EXAMPLES, settings: NAME_SETTINGS });
    writeFileSync(join(session.folder, NAMELESS), 'the rain came and went, and nothing else did.\n');
    view = new EntitiesView(session.page, session.workbench);
  });

  after(() => session?.stop());

  it('shows people, organisations and places of articles that nobody has opened', async () => {
    const { workbench } = session;
    await workbench.openViewContainer('Editorial Review');
    await view.row('People, ').waitFor();
    await workbench.screenshot('entities-first-look');
    await view.alone();
    await view.row('Ines Aldred, person, 12 mentions in 5 articles').waitFor();
    await view.row('Organisations, ').waitFor();
    await view.row('Northern Isles Ferry Authority, organisation').waitFor();
    await workbench.screenshot('entities-tree');
  });

  it('opens a name, an article, and goes to the mention that is clicked', async () => {
    const { workbench, page } = session;
    await view.open('Ines Aldred');
    await view.open(EARLY);
    await workbench.screenshot('entities-opened');
    await view.row('line 13: ').click();
    await page.locator(`.tab.active[data-resource-name="${EARLY}"]`).waitFor();
    await workbench.statusBarItem('Ln 13, Col 71').waitFor();
    await workbench.screenshot('entities-mention');
  });

  it('walks through the rows by the arrow keys, and shows the mentions on the way', async () => {
    const { workbench, page } = session;
    await view.focus();
    await page.keyboard.press('ArrowUp');
    await workbench.statusBarItem('Ln 11, Col 7').waitFor();
    await page.keyboard.press('ArrowDown');
    await workbench.statusBarItem('Ln 13, Col 71').waitFor();
    await page.keyboard.press('ArrowDown'); // to another article, which is closed
    await page.locator(`.tab.active[data-resource-name="${LATE}"]`).waitFor();
    await view.focused().and(view.row(LATE)).waitFor();
    await view.isClosed(LATE);
    await view.isOpen(EARLY);
    await view.isOpen('Ines Aldred');
    assert.ok(await view.pane().locator('.monaco-list:focus-within').isVisible());
  });

  it('opens and closes rows by a click also after a walk against the end of the tree', async () => {
    const { page } = session;
    await view.focus();
    await page.keyboard.press('Home');
    await view.focused().and(view.row('People, ')).waitFor();
    await page.keyboard.press('ArrowUp');
    await view.open('Edwin Harle');
    await view.row('Edwin Harle').click();
    await view.isClosed('Edwin Harle');
  });

  it('limits the tree to the article in the editor, and follows it', async () => {
    const { workbench } = session;
    await workbench.openFile(EARLY);
    await (await view.button('Only Names of This Article')).click();
    await view.pane().getByText(EARLY).first().waitFor();
    await view.row('Ines Aldred, person, 2 mentions').waitFor();
    await view.open('Ines Aldred');
    await view.row('line 13: ').waitFor();
    await workbench.screenshot('entities-this-article');
    await workbench.openFile('school-roof.txt');
    await view.row('Dennis Purvey').waitFor();
    await view.row('Ines Aldred').waitFor({ state: 'detached' });
    await (await view.button('Names of the Whole Folder')).click();
    await view.row('Ines Aldred, person, 12 mentions in 5 articles').waitFor();
  });

  it('says that an article names nobody, and leads back to the folder', async () => {
    const { workbench } = session;
    await workbench.openFile(NAMELESS);
    await workbench.runCommand('Editorial Review: Only Names of This Article');
    await view.welcome().filter({ hasText: 'are known in the article in the editor' }).waitFor();
    await workbench.screenshot('entities-none-in-article');
    await view.welcome().getByRole('button', { name: 'Names of the Whole Folder' }).click();
    await view.row('Ines Aldred').waitFor();
  });

  it('sorts by name, by articles and by mentions', async () => {
    const { workbench } = session;
    const first = async (...names: string[]) =>
      eventually(async () => {
        const people = (await view.labels()).filter((label) => label.includes(', person, '));
        assert.deepEqual(people.map((label) => label.split(',')[0]).slice(0, names.length), names);
      });
    await workbench.runCommand('Editorial Review: Sort by Name');
    await first('Agnes Lenn');
    await workbench.runCommand('Editorial Review: Sort by Articles');
    await first('Ines Aldred', 'Sigrid Harle');
    await workbench.screenshot('entities-by-articles');
    await workbench.runCommand('Editorial Review: Sort by Mentions');
    await first('Ines Aldred', 'Edwin Harle');
  });

  it('filters as one types, and shows all again on Escape', async () => {
    const { workbench, page } = session;
    await (await view.button('Filter Names…')).click();
    await workbench.quickInput.type('mikkelborg soren');
    await view.row('Søren Mikkelborg').waitFor({ state: 'visible' });
    await view.row('Ines Aldred').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await view.row('Ines Aldred').waitFor();
    await (await view.button('Filter Names…')).click();
    await workbench.quickInput.type('nobody at all');
    await view.welcome().filter({ hasText: 'No name contains what you look for' }).waitFor();
    await workbench.quickInput.type('HARLE');
    await view.row('Sigrid Harle').waitFor();
    await page.keyboard.press('Enter');
    await workbench.quickInput.closed();
    await view.pane().getByText('“HARLE”').first().waitFor();
    await workbench.screenshot('entities-filtered');
    await (await view.button('Show All Names')).click();
    await view.row('Ines Aldred').waitFor();
  });

  it('closes all rows at once', async () => {
    await view.open('Ines Aldred');
    await (await view.button('Collapse All')).click();
    await view.isClosed('People, ');
    await view.open('People, ');
    await view.isClosed('Ines Aldred');
  });

  it('keeps its rows and their order while an article is typed, and shows a new name', async () => {
    const { workbench, page } = session;
    await workbench.openFile(EARLY);
    await view.open('Ines Aldred');
    await view.open(EARLY);
    await view.row('line 13: ').waitFor();
    const before = await names();
    await workbench.goTo(31, 60);
    // Named more often than any other from here on: only a sorted tree shows her first.
    await page.keyboard.type(
      ` ${'Captain Sigrid Harle said so. '.repeat(8)}Mayor Petra Lindqvist disagreed.`,
    );
    await view.row('Sigrid Harle, person, 15 mentions').waitFor();
    await view.row('Petra Lindqvist, person').waitFor();
    await workbench.screenshot('entities-typed');
    await view.isOpen('Ines Aldred');
    await view.isOpen(EARLY);
    const after = (await names()).filter((name) => name !== 'Petra Lindqvist');
    assert.deepEqual(after.slice(0, 20), before.slice(0, 20));
    await (await view.button('Refresh Names')).click();
    await eventually(async () => assert.equal((await names())[1], 'Sigrid Harle'));
    await view.isOpen('Ines Aldred');
    await workbench.runCommand('File: Revert File');
    await view.row('Petra Lindqvist').waitFor({ state: 'detached' });
    await view.row('Sigrid Harle, person, 7 mentions').waitFor();
    await (await view.button('Refresh Names')).click();
    await eventually(async () => assert.equal((await names())[1], 'Ines Aldred'));

    async function names(): Promise<(string | undefined)[]> {
      return (await view.labels()).map((label) => label.split(',')[0]);
    }
  });

  it('shows a card on a name: titles, other forms, and where else it stands', async () => {
    const { workbench, page } = session;
    await workbench.openFile(EARLY);
    await workbench.goTo(11);
    const card = await hoverOver('Ines Aldred');
    await workbench.screenshot('entities-hover');
    const text = (await card.innerText()).replace(/\s+/g, ' ');
    assert.match(text, /^Ines Aldred · person/);
    assert.match(text, /Mayor: \d articles/);
    assert.match(text, /Also written Aldred \(5\)/);
    assert.match(text, /harbour-budget\.txt:8/);
    await card.locator('a', { hasText: `${LATE}:7` }).click();
    await page.locator(`.tab.active[data-resource-name="${LATE}"]`).waitFor();
    await workbench.statusBarItem('Ln 7, Col 40').waitFor();
  });

  it('shows all mentions where the card says how many there are', async () => {
    const { workbench, page } = session;
    await workbench.openFile(EARLY);
    await workbench.goTo(11);
    const card = await hoverOver('Ines Aldred');
    await card.locator('a', { hasText: '12 mentions' }).click();
    await peek().getByText('(12)').first().waitFor();
    await workbench.screenshot('entities-peek');
    await page.keyboard.press('Escape');
    await peek().waitFor({ state: 'detached' });
  });

  it('goes to where a name is introduced, and to the places that name it', async () => {
    const { workbench, page } = session;
    await workbench.openFile(LATE);
    await workbench.goTo(36, 5);
    await page.keyboard.press('F12');
    await workbench.statusBarItem(/Ln (3|5), Col/).waitFor();
    await workbench.goTo(36, 5);
    await page.keyboard.press('Shift+F12');
    await peek().getByText('(10)').first().waitFor();
    await page.keyboard.press('Escape');
    await peek().waitFor({ state: 'detached' });
  });

  it('highlights a name in its article, and goes on to the next', async () => {
    const { workbench, page } = session;
    await workbench.openFile(LATE);
    await workbench.goTo(25, 4);
    await page.keyboard.press('ArrowRight'); // VS Code asks for highlights when the cursor moves in a text with the focus
    await page.locator('.monaco-editor .wordHighlightText').first().waitFor();
    await workbench.screenshot('entities-highlights');
    await page.keyboard.press('F7');
    await workbench.statusBarItem('Ln 27, Col 2').waitFor();
  });

  it('renames a form in all articles through the preview, and one undo brings all back', async () => {
    const { workbench, page } = session;
    const articles = [EARLY, LATE, 'harbour-budget.txt', 'island-briefing.txt'];
    const read = () => articles.map((name) => readFileSync(join(session.folder, name), 'utf8'));
    const before = read();
    await workbench.openFile(EARLY);
    await workbench.goTo(15, 2);
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'NIFA');
    await box.fill('NISFA');
    await page.keyboard.press('Enter');
    const apply = page.getByRole('button', { name: 'Apply', exact: true }).first();
    await apply.waitFor();
    await workbench.screenshot('entities-rename-preview');
    await apply.click();
    await eventually(async () =>
      assert.deepEqual(
        read(),
        before.map((text) => text.replaceAll('NIFA', 'NISFA')),
      ),
    );
    await workbench.openFile(EARLY);
    await page.keyboard.press('ControlOrMeta+Z');
    await eventually(async () =>
      assert.equal(await page.locator('.tabs-container .tab.dirty').count(), articles.length),
    );
    await workbench.runCommand('File: Save All Files');
    await eventually(async () => assert.deepEqual(read(), before));
  });

  it('finds names by Ctrl+T, and paragraphs of the article by @', async () => {
    const { workbench, page } = session;
    await workbench.quickInput.open('#haldane');
    await workbench.quickInput.rows.filter({ hasText: 'Piers Haldane' }).first().waitFor();
    await workbench.screenshot('entities-symbols');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active[data-resource-name^="school-roof"]').waitFor();
    await workbench.openFile('school-roof.txt');
    await workbench.quickInput.open('@dennis');
    await workbench.quickInput.rows.filter({ hasText: 'Dennis Purvey, the caretaker' }).first().waitFor();
    await page.keyboard.press('Enter');
    await workbench.statusBarItem('Ln 7, Col 1').waitFor();
  });

  it('lists the mentions of a name in the view References, and copies the name', async () => {
    const { workbench, page } = session;
    await view.alone();
    await view.choose('Ines Aldred', 'Copy Name');
    await eventually(async () =>
      assert.equal(await page.evaluate('navigator.clipboard.readText()'), 'Ines Aldred'),
    );
    await view.choose('Ines Aldred', 'Find All Mentions');
    await page.getByText('12 results in 5 files').first().waitFor();
    await workbench.screenshot('entities-references');
  });

  it('shows the name at the cursor in the tree, also one that the filter hides', async () => {
    const { workbench } = session;
    await view.alone();
    await (await view.button('Filter Names…')).click();
    await workbench.quickInput.type('haldane');
    await workbench.quickInput.accept();
    await workbench.quickInput.closed();
    await view.row('Ines Aldred').waitFor({ state: 'detached' });
    await workbench.openFile(EARLY);
    await workbench.goTo(27, 2);
    await workbench.runCommand('Editorial Review: Show Name in Entities');
    await view.focused().and(view.row('Søren Mikkelborg')).waitFor();
    await view.isOpen('Søren Mikkelborg');
    await workbench.screenshot('entities-revealed');
  });

  it('asks for nothing outside this machine', () => {
    assert.deepEqual(session.outsideRequests, []);
  });

  function peek(): Locator {
    return session.page.locator('.peekview-widget');
  }

  async function hoverOver(text: string): Promise<Locator> {
    const parts = await session.workbench.editor.hover(text);
    const card = parts.filter({ hasText: 'Also written' }).first();
    await card.waitFor();
    return card;
  }
});
