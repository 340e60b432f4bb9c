import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../../scripts/harness/lifetime.mjs';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { EntitiesView } from './entitiesView';
import { eventually } from './eventually';
import { type Session, startSession } from './session';
import { LOOKED_AT_IN } from './workbench';

const EXAMPLES = join(projectFolder, 'examples');
const SEEDS = join(projectFolder, '..', 'shared', 'seeds');
const EARLY = 'ferry-vote-early.md';
const LATE = 'ferry-vote-late.md';
const NAMELESS = 'weather.txt';
/** Nothing is saved that is only tried: in a browser VS Code does so by itself. */
const SETTINGS = { 'editor.wordWrap': 'on', 'files.autoSave': 'off' };

describe('A tour of the names', () => {
  let session: Session;
  let view: EntitiesView;

  before(async () => {
    session = await startSession({ folder: EXAMPLES, settings: SETTINGS });
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

describe('Decisions about names', () => {
  let session: Session;
  let view: EntitiesView;

  before(async () => {
    session = await startSession({ folder: EXAMPLES, settings: SETTINGS });
    view = new EntitiesView(session.page, session.workbench);
    await session.page.setViewportSize({ width: 1400, height: 1400 }); // all rows are in view
    await view.alone();
    await view.row('East Pier, place').waitFor();
  });

  after(() => session?.stop());

  afterEach(() => eventually(async () => assert.deepEqual(decided(), [])));

  it('"Not a Name" takes a name out of the tree, and a click brings it back', async () => {
    const { workbench } = session;
    await view.choose('East Pier', 'Not a Name');
    await view.row('East Pier').waitFor({ state: 'detached' });
    assert.deepEqual(decided(), [{ decision: 'notAName', name: 'East Pier', type: 'place' }]);
    await workbench.screenshot('entities-decided');
    await workbench.statusBarItem('“East Pier” is not a name. Undo').click();
    await view.row('East Pier, place').waitFor();
    await workbench.statusBarItem('Undone: “East Pier” is not a name.').waitFor();
  });

  it('"Merge with…" makes one of two names, and Ctrl+Z in the tree two', async () => {
    const { workbench } = session;
    await view.choose('Sigrid Harle', 'Merge with…');
    await workbench.quickInput.rows.filter({ hasText: 'Edwin Harle' }).first().waitFor();
    await workbench.screenshot('entities-merge');
    await workbench.quickInput.take('Edwin Harle');
    await view.row('Sigrid Harle').waitFor({ state: 'detached' });
    await view.row('Edwin Harle, person, 17 mentions').waitFor();
    assert.deepEqual(decided(), [
      {
        decision: 'merge',
        name: 'Sigrid Harle',
        type: 'person',
        into: { name: 'Edwin Harle', type: 'person' },
      },
    ]);
    await undoInTree();
    await view.row('Sigrid Harle').waitFor();
    await view.row('Edwin Harle, person, 10 mentions').waitFor();
  });

  it('"Separate a Form…" makes a name of its own', async () => {
    const { workbench } = session;
    await view.choose('Edwin Harle', 'Separate a Form…');
    await workbench.quickInput.take('Edwin');
    await view.row('Edwin, person, 2 mentions').waitFor();
    await view.row('Edwin Harle, person, 8 mentions').waitFor();
    assert.deepEqual(decided(), [
      {
        decision: 'separate',
        name: 'Edwin',
        type: 'person',
        from: { name: 'Edwin Harle', type: 'person' },
      },
    ]);
    await workbench.statusBarItem('“Edwin” is not “Edwin Harle”. Undo').click();
    await view.row('Edwin, person').waitFor({ state: 'detached' });
    await view.row('Edwin Harle, person, 10 mentions').waitFor();
  });

  it('"Change Type…" moves a name to another group', async () => {
    const { workbench } = session;
    await view.choose('Port Sollan', 'Change Type…');
    await workbench.screenshot('entities-types');
    await workbench.quickInput.take('organisation');
    await view.row('Port Sollan, organisation').waitFor();
    assert.deepEqual(decided(), [
      { decision: 'changeType', name: 'Port Sollan', type: 'place', to: 'organisation' },
    ]);
    await undoInTree();
    await view.row('Port Sollan, place').waitFor();
  });

  it('"Use as the Name…" shows a name under another form, or under what is typed', async () => {
    const { workbench } = session;
    await view.choose('Northern Isles Ferry Authority', 'Use as the Name…');
    await workbench.screenshot('entities-use-as-name');
    await workbench.quickInput.take('NIFA');
    await view.row('NIFA, organisation, 19 mentions').waitFor();
    await workbench.statusBarItem('“Northern Isles Ferry Authority” is shown as “NIFA”. Undo').click();
    await view.row('Northern Isles Ferry Authority, organisation').waitFor();
    await view.choose('Ines Aldred', 'Use as the Name…');
    const another = workbench.quickInput.rows.filter({ hasText: 'Another Name …' });
    await workbench.quickInput.type('Another Name');
    await another.waitFor();
    await workbench.quickInput.accept();
    await another.waitFor({ state: 'hidden' });
    await workbench.quickInput.type('Inés Aldred');
    await workbench.quickInput.accept();
    await view.row('Inés Aldred, person, 12 mentions').waitFor();
    assert.deepEqual(decided(), [
      { decision: 'useAsName', name: 'Ines Aldred', type: 'person', use: 'Inés Aldred' },
    ]);
    await undoInTree();
    await view.row('Ines Aldred, person').waitFor();
  });

  it('are undone one after the other, the last one first', async () => {
    await view.choose('East Pier', 'Not a Name');
    await view.row('East Pier').waitFor({ state: 'detached' });
    await view.choose('Carrow Point', 'Not a Name');
    await view.row('Carrow Point').waitFor({ state: 'detached' });
    await undoInTree();
    await view.row('Carrow Point').waitFor();
    assert.equal(decided().length, 1);
    await undoInTree();
    await view.row('East Pier').waitFor();
  });

  it('are taken by keyboard too: Delete, and F2 to rename', async () => {
    const { workbench, page } = session;
    await view.row('East Pier').click();
    await page.keyboard.press('Delete');
    await view.row('East Pier').waitFor({ state: 'detached' });
    await undoInTree();
    await view.row('East Pier').waitFor();
    await view.row('Ines Aldred').click();
    await page.keyboard.press('F2');
    await workbench.quickInput.take('Aldred');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'Aldred');
    await page.keyboard.press('Escape');
    await workbench.statusBarItem('Ln 13, Col 71').waitFor();
  });

  it('about one mention are for its form, in this article alone where that is wanted', async () => {
    const { workbench } = session;
    await view.open('Piers Haldane');
    await view.open('school-roof.txt');
    await view.choose('line 26: ', 'Not a Name');
    await workbench.screenshot('entities-where');
    await workbench.quickInput.take('Only in This Article');
    await eventually(async () =>
      assert.deepEqual(decided(), [
        { decision: 'notAName', name: 'Haldane', type: 'person', article: 'school-roof.txt' },
      ]),
    );
    await view.row('Piers Haldane, person, 7 mentions').waitFor();
    await undoInTree();
    await view.row('Piers Haldane, person, 8 mentions').waitFor();
  });

  it('stand in a file that opens by a command', async () => {
    const { workbench, page } = session;
    await workbench.runCommand('Editorial Review: Open Decisions');
    await page.locator('.tab.active[data-resource-name="editorial-review.json"]').waitFor();
    await workbench.editor.waitForText('"version": 1');
  });

  it('are refused where the file is damaged: it is named, and left as it is', async () => {
    const { workbench } = session;
    const path = join(session.folder, '.vscode', 'editorial-review.json');
    const damaged = '{ "version": 1, "names": [';
    await workbench.openFile(EARLY);
    writeFileSync(path, damaged);
    await workbench.statusBarItem('1 file not checked').waitFor();
    await view.alone();
    await view.choose('East Pier', 'Not a Name');
    await workbench.notification(/decisions file cannot be used: /).waitFor();
    await workbench.screenshot('entities-damaged');
    assert.equal(readFileSync(path, 'utf8'), damaged);
    assert.ok(await view.row('East Pier').isVisible());
    writeFileSync(path, '{ "version": 1 }');
    await workbench.statusBarItem('1 file not checked').waitFor({ state: 'hidden' });
  });

  async function undoInTree(): Promise<void> {
    await view.focus();
    await session.page.keyboard.press('ControlOrMeta+Z');
  }

  /** What the decisions file holds, without the dates. */
  function decided(): Record<string, unknown>[] {
    const path = join(session.folder, '.vscode', 'editorial-review.json');
    const { names = [] } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    return names.map(({ date, ...rest }: Record<string, unknown>) => {
      assert.match(String(date), /^\d{4}-\d\d-\d\dT/);
      return rest;
    });
  }
});

describe('A folder without names', () => {
  let session: Session;

  before(async () => {
    const folder = temporaryFolder('nameless');
    writeFileSync(join(folder.path, NAMELESS), 'the rain came and went, and nothing else did.\n');
    session = await startSession({ folder: folder.path, settings: SETTINGS });
    await folder.remove();
  });

  after(() => session?.stop());

  it('says so, and fills as soon as an article names somebody', async () => {
    const { workbench, page } = session;
    const view = new EntitiesView(page, workbench);
    await workbench.openViewContainer('Editorial Review');
    await view.welcome().filter({ hasText: 'No people, organisations or places were found' }).waitFor();
    assert.ok(await view.welcome().getByRole('button', { name: 'Read the Folder Again' }).isVisible());
    await workbench.screenshot('entities-nameless');
    await workbench.openFile(NAMELESS);
    await workbench.goTo(2);
    await page.keyboard.type('Mayor Ines Aldred told the council that she would resign.');
    await view.row('Ines Aldred, person, 1 mention').waitFor();
    await workbench.goTo(2, 8);
    await workbench.runCommand('Editorial Review: Not a Name');
    await view.welcome().filter({ hasText: 'No people, organisations or places were found' }).waitFor();
    await workbench.runCommand('Editorial Review: Undo Decision about a Name');
    await view.row('Ines Aldred, person, 1 mention').waitFor();
  });
});

describe('The names in every theme', () => {
  let session: Session;
  let view: EntitiesView;

  before(async () => {
    session = await startSession({ folder: EXAMPLES, settings: SETTINGS });
    view = new EntitiesView(session.page, session.workbench);
    await view.alone();
    await view.open('Ines Aldred');
    await view.open(EARLY);
    await view.row('line 13: ').click();
    await session.workbench.statusBarItem('Ln 13, Col 71').waitFor();
  });

  after(() => session?.stop());

  for (const [name, kind] of LOOKED_AT_IN) {
    it(`shows tree and card (${kind}), wide and narrow`, async () => {
      const { workbench, page } = session;
      await workbench.setColorTheme(name);
      await workbench.goTo(19, 1);
      await card();
      await workbench.screenshot(`entities-${kind}`);
      await page.setViewportSize({ width: 700, height: 900 });
      await workbench.goTo(19, 1);
      await card();
      await workbench.screenshot(`entities-${kind}-narrow`);
      await page.setViewportSize({ width: 1400, height: 900 });
    });
  }

  /** The text may still move when the window has changed. */
  async function card(): Promise<void> {
    const enough = { timeout: 3000 };
    await eventually(async () => {
      const parts = await session.workbench.editor.hover('Okafor');
      await parts.filter({ hasText: 'J. P. Okafor · person' }).first().waitFor(enough);
    });
  }
});

// Five versions of a real story, where they are there: they are no part of the project.
(existsSync(SEEDS) ? describe : describe.skip)('The names of the seed articles', () => {
  let session: Session;
  let view: EntitiesView;

  before(async () => {
    session = await startSession({ folder: SEEDS, settings: SETTINGS });
    view = new EntitiesView(session.page, session.workbench);
    await view.alone();
  });

  after(() => session?.stop());

  it('show Keir Starmer with the titles that the versions give him', async () => {
    const { workbench, page } = session;
    await view.open('Keir Starmer, person');
    await workbench.screenshot('seeds-entities');
    const [article] = (await view.labels()).filter((label) => label.includes('.txt, '));
    assert.ok(article);
    await view.open(article.slice(0, article.indexOf(',')));
    await view.row('line ').click();
    await page.locator('.tab.active[data-resource-name$=".txt"]').waitFor();
    const parts = await workbench.editor.hover('Starmer');
    const card = parts.filter({ hasText: 'Keir Starmer · person' }).first();
    await card.waitFor();
    await workbench.screenshot('seeds-entities-hover');
    const text = await card.innerText();
    assert.match(text, /Prime Minister: /);
    assert.match(text, /Labour leader: /);
  });
});
