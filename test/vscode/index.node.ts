/** Where VS Code starts the suite in its Node extension host. */
import Mocha from 'mocha';
import { reporterFor } from './reporter';

declare const TEST_GREP: string;

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: reporterFor('Node extension host') });
  if (TEST_GREP) mocha.grep(TEST_GREP);
  // Mocha defines `describe` and its like on this event; it has no file to load, since the suites are in this bundle.
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  await import('./suites');
  await import('./crash.test');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
