import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { EntitiesView } from './entitiesView';
import { eventually } from './eventually';
import { NAME_SETTINGS } from './nameSettings';
import { type Session, startSession } from './session';

const EXAMPLES = join(projectFolder, 'examples');
const EARLY = 'ferry-vote-early.md';

describe('Decisions about names', () => {
  let session: Session;
  let view: EntitiesView;

  before(async () => {
    session = await startSession({ folder: EXAMPLES, settings: NAME_SETTINGS });
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
    await view.choose('Melbrook', 'Not a Name');
    await view.row('Melbrook').waitFor({ state: 'detached' });
    await undoInTree();
    await view.row('Melbrook').waitFor();
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
