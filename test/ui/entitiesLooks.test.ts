import { strict as assert } from 'node:assert';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/harness/lifetime.mjs';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { EntitiesView } from './entitiesView';
import { eventually } from './eventually';
import { NAME_SETTINGS } from './nameSettings';
import { type Session, startSession } from './session';
import { LOOKED_AT_IN } from './workbench';

const EXAMPLES = join(projectFolder, 'examples');
const SEEDS = join(projectFolder, '..', 'shared', 'seeds');
const EARLY = 'ferry-vote-early.md';
const NAMELESS = 'weather.txt';

describe('A folder without names', () => {
  let session: Session;

  before(async () => {
    const folder = temporaryFolder('nameless');
    writeFileSync(join(folder.path, NAMELESS), 'the rain came and went, and nothing else did.\n');
    session = await startSession({ folder: folder.path, settings: NAME_SETTINGS });
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
    session = await startSession({ folder: EXAMPLES, settings: NAME_SETTINGS });
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
    session = await startSession({ folder: SEEDS, settings: NAME_SETTINGS });
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
