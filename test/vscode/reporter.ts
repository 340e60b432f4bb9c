import * as vscode from 'vscode';
import { MARK } from '../../scripts/harness/suite-output.mjs';

/**
 * A mocha reporter for both extension hosts: says which VS Code this is, then what failed, then how many tests passed.
 * @param host the extension host that the suite runs in
 */
export function reporterFor(host: string): new (runner: Mocha.Runner) => Mocha.reporters.Base {
  return function report(runner: Mocha.Runner): void {
    const totals = { passed: 0, failed: 0, skipped: 0 };
    runner.once('start', () => say(`VS Code ${vscode.version}${windowKind()}, ${host}`));
    runner.on('pass', () => {
      totals.passed++;
    });
    runner.on('pending', () => {
      totals.skipped++;
    });
    runner.on('fail', (test, error) => {
      totals.failed++;
      say(`✖ ${test.fullTitle()}\n${error.stack ?? error}`);
    });
    runner.once('end', () => {
      const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
      say(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
    });
  } as never;
}

/** Every line is marked, and logged by itself. */
function say(text: string): void {
  for (const line of text.split('\n')) console.log(MARK + line);
}

function windowKind(): string {
  return vscode.env.uiKind === vscode.UIKind.Desktop ? ' (desktop)' : '';
}
