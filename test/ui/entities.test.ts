import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { EntitiesView } from './entitiesView';
import { eventually } from './eventually';
import { type Session, startSession } from './session';
import { LOOKED_AT_IN } from './workbench';

const EXAMPLES = join(projectFolder, 'examples');
const EARLY = 'ferry-vote-early.md';
const LATE = 'ferry-vote-late.md';

describe('A tour of the names', () => {
  let session: Session;
  let view: EntitiesView;

  before(async () => {
    session = await startSession({ folder: EXAMPLES, settings: { 'editor.wordWrap': 'on' } });
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
});
