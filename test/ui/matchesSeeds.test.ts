import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { MatchesView } from './matchesView';
import { type Session, startSession } from './session';
import { LOOKED_AT_IN } from './workbench';

// Five versions of a real story, where they are there: they are no part of the project.
const SEEDS = join(projectFolder, '..', 'shared', 'seeds');
const [FIRST, SECOND] = ['000_ada8b1a3373d085d.txt', '002_b989ec5c19e35e43.txt'];

(existsSync(SEEDS) ? describe : describe.skip)('The matches of the seed articles', () => {
  let session: Session;
  let view: MatchesView;

  before(async () => {
    session = await startSession({ folder: SEEDS, settings: { 'editor.wordWrap': 'on' } });
    view = new MatchesView(session.page, session.workbench);
    await session.workbench.openFile(FIRST);
    await session.workbench.goTo(7);
    await view.focus(FIRST);
  });

  after(() => session?.stop());

  it('shows what is told in other words, and opens it beside', async () => {
    const { workbench, page } = session;
    await view.isAtLine(7);
    await view.match('reworded').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.editor-group-container').nth(1).locator('.tab.active').waitFor();
    await workbench.screenshot('seeds-matches-beside');
  });

  it('lists all paragraphs, and what the other versions tell besides', async () => {
    const { workbench } = session;
    await view.tab('Article').click();
    await view.frame().getByText('reworded').first().waitFor();
    await workbench.screenshot('seeds-matches-article');
    await view.tab('Missing here').click();
    await view.button('Side by side').first().waitFor();
    await workbench.screenshot('seeds-matches-missing');
    await view.tab('Paragraph').click();
  });

  for (const [name, kind] of LOOKED_AT_IN) {
    it(`shows view, map and two versions side by side (${kind})`, async () => {
      const { workbench } = session;
      await workbench.setColorTheme(name);
      await workbench.openFile(FIRST);
      await view.match('reworded').waitFor();
      await workbench.screenshot(`seeds-matches-${kind}`);
      await workbench.runCommand('Editorial Review: Show Overlap Map');
      await view.pageInTab().locator('td.heat').first().waitFor();
      await workbench.screenshot(`seeds-matches-${kind}-map`);
      await workbench.openFile(FIRST);
      await workbench.runCommandAndChoose('Editorial Review: Compare Two Articles Side by Side', SECOND);
      await view.pageInTab().locator('.tied').first().waitFor();
      await workbench.screenshot(`seeds-matches-${kind}-pair`);
    });
  }
});
