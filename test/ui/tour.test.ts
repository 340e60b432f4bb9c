import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { type Session, startSession } from './session';
import { LOOKED_AT_IN } from './workbench';

const EXAMPLES = join(projectFolder, 'examples');
const SEEDS = join(projectFolder, '..', 'shared', 'seeds');

describe('A tour of the window', () => {
  let session: Session;

  before(async () => {
    session = await startSession({ folder: EXAMPLES, settings: { 'editor.wordWrap': 'on' } });
  });

  after(() => session?.stop());

  it('lists what stands twice in articles that nobody has opened', async () => {
    const rows = await session.workbench.problems();
    await rows.filter({ hasText: 'These 4 paragraphs' }).waitFor();
    const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
    const messages = labels
      .filter((label) => label.includes('Editorial Review'))
      .map((label) => label.split(' at ')[0]);
    assert.ok(messages.some((message) => message?.includes('These 4 paragraphs (178 words) already stand')));
    assert.ok(!labels.some((label) => label.includes('README')));
  });

  it('underlines and fades a repeated block, and counts it in the status bar', async () => {
    const { workbench } = session;
    await workbench.openFile('harbour-budget.txt');
    await workbench.goTo(11);
    await workbench.editor.squiggles().first().waitFor();
    await workbench.editor.fadedText().first().waitFor();
    await workbench.statusBarItem('1 repeat').waitFor();
    await workbench.screenshot('repeated-block');
  });

  it('says on hover what the repeat is', async () => {
    const { workbench, page } = session;
    await workbench.goTo(11);
    await workbench.runCommand('Show or Focus Hover');
    const hover = page.locator('.monaco-hover:not(.hidden) .hover-row');
    await hover
      .filter({ hasText: 'These 4 paragraphs (178 words) already stand at lines 5–8.' })
      .first()
      .waitFor();
    await workbench.screenshot('hover');
    await page.keyboard.press('Escape');
  });

  it('removes the block at one keystroke, and undo brings it back', async () => {
    const { workbench, page } = session;
    await workbench.goTo(12); // the lightbulb comes where the cursor has just moved to
    await workbench.editor.showQuickFixes('Remove this repeat');
    await workbench.screenshot('quick-fixes');
    await page.keyboard.press('Escape');
    await workbench.editor.quickFix('Remove this repeat (lines 11–14)');
    await workbench.statusBarItem('1 repeat').waitFor({ state: 'hidden' });
    await workbench.screenshot('block-removed');
    await page.keyboard.press('ControlOrMeta+Z');
    await workbench.statusBarItem('1 repeat').waitFor();
    await workbench.goTo(13);
    await workbench.editor.showQuickFixes('Remove this repeat'); // only now does the editor know the fixes
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Alt+Period');
    await workbench.statusBarItem('1 repeat').waitFor({ state: 'hidden' });
    await page.keyboard.press('ControlOrMeta+Z');
    await workbench.statusBarItem('1 repeat').waitFor();
  });

  it('compares an edited repeat with the first occurrence', async () => {
    const { workbench, page } = session;
    await workbench.openFile('school-roof-inquiry.txt');
    await workbench.goTo(19);
    await workbench.editor.quickFix('Compare with the first occurrence (line 7)');
    await page.locator('.tab.active', { hasText: 'line 7 ↔ line 19' }).waitFor();
    await page.locator('.diff-review, .line-insert, .char-insert').first().waitFor();
    await workbench.screenshot('compare');
    await page.keyboard.type('x');
    await page.getByText('Cannot edit in read-only editor').first().waitFor();
    await workbench.runCommand('View: Close Editor');
  });

  it('goes from repeat to repeat through the folder', async () => {
    const { workbench, page } = session;
    await workbench.openFile('museum-conservator.md');
    await workbench.runCommand('Editorial Review: Next Repeat');
    await page.locator('.tab.active', { hasText: 'school-roof-follow-up.md' }).waitFor();
    await workbench.runCommand('Editorial Review: Previous Repeat');
    await page.locator('.tab.active', { hasText: 'island-briefing.txt' }).waitFor();
  });

  it('explains a finding where its code is clicked', async () => {
    const { workbench, page } = session;
    const rows = await workbench.problems();
    // Whichever is in view; the first ones lie under the header that stays in place.
    const link = rows.locator('a', { hasText: /^\(?[a-z]+-[a-z]+\)?$/ }).last();
    const code = ((await link.textContent()) ?? '').replace(/[()]/g, '');
    await link.click();
    await workbench.webview().getByRole('heading', { name: code }).waitFor();
    await workbench.screenshot('explanation');
    await page.keyboard.press('ControlOrMeta+1');
  });

  it('opens Problems where the status bar item is clicked', async () => {
    const { workbench, page } = session;
    await page.keyboard.press('ControlOrMeta+J');
    await workbench.openFile('harbour-budget.txt');
    await workbench.statusBarItem('1 repeat').click();
    await page.locator('.markers-panel').waitFor();
  });

  it('says of a file that is no text that it is not checked', async () => {
    const { workbench } = session;
    writeFileSync(join(session.folder, 'scan.txt'), Uint8Array.of(0x46, 0xe4, 0x68, 0x72, 0x65));
    await workbench.openFile('museum-conservator.md');
    await workbench.statusBarItem('1 file not checked').waitFor();
    await workbench.screenshot('not-checked');
  });

  it('removes all exact repeats of the folder through the preview', async () => {
    const { workbench, page } = session;
    await workbench.runCommand('Editorial Review: Remove Exact Repeats in Folder…');
    const apply = page.getByRole('button', { name: 'Apply', exact: true }).first();
    await apply.waitFor();
    await workbench.screenshot('preview');
    const before = readFileSync(join(session.folder, 'harbour-budget.txt'), 'utf8').split('\n');
    await apply.click();
    await workbench.openFile('harbour-budget.txt');
    await workbench.statusBarItem('1 repeat').waitFor({ state: 'hidden' });
    const expected = [...before.slice(0, 10), ...before.slice(14)].join('\n');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    assert.equal(readFileSync(join(session.folder, 'harbour-budget.txt'), 'utf8'), expected);
  });

  it('asks for nothing outside this machine', () => {
    assert.deepEqual(session.outsideRequests, []);
  });
});

describe('The window in every theme', () => {
  let session: Session;

  before(async () => {
    session = await startSession({ folder: EXAMPLES, settings: { 'editor.wordWrap': 'on' } });
    await session.workbench.openFile('harbour-budget.txt');
    await session.workbench.statusBarItem('1 repeat').waitFor();
    await session.workbench.problems();
    await session.page.keyboard.press('ControlOrMeta+1');
    await session.workbench.goTo(11);
  });

  after(() => session?.stop());

  for (const [name, kind] of LOOKED_AT_IN) {
    it(`shows the repeats (${kind}), wide and narrow`, async () => {
      const { workbench, page } = session;
      await workbench.setColorTheme(name);
      await workbench.editor.squiggles().first().waitFor();
      await workbench.screenshot(`theme-${kind}`);
      await page.setViewportSize({ width: 700, height: 900 });
      await workbench.goTo(11);
      await workbench.editor.squiggles().first().waitFor();
      await workbench.screenshot(`theme-${kind}-narrow`);
      await page.setViewportSize({ width: 1400, height: 900 });
      await workbench.goTo(11);
    });
  }
});

(existsSync(SEEDS) ? describe : describe.skip)('The window on the seed articles', () => {
  let session: Session;

  before(async () => {
    session = await startSession({ folder: SEEDS, settings: { 'editor.wordWrap': 'on' } });
  });

  after(() => session?.stop());

  it('shows the repeats, removes a block, and previews the whole folder', async () => {
    const { workbench, page } = session;
    const rows = await workbench.problems();
    await rows.filter({ hasText: 'These 6 paragraphs (341 words) already stand at lines 7–12.' }).waitFor();
    await workbench.openFile('000_ada8b1a3373d085d.txt');
    await workbench.goTo(13);
    await workbench.editor.fadedText().first().waitFor();
    await workbench.screenshot('seeds');
    await workbench.editor.quickFix('Remove this repeat (lines 13–18)');
    await workbench.statusBarItem('1 repeat').waitFor();
    await workbench.screenshot('seeds-removed');
    await page.keyboard.press('ControlOrMeta+Z');
    await workbench.statusBarItem('2 repeats').waitFor();
    await workbench.runCommand('Editorial Review: Remove Exact Repeats in Folder…');
    await page.getByRole('button', { name: 'Apply', exact: true }).first().waitFor();
    await workbench.screenshot('seeds-preview');
  });
});
