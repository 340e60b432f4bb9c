/** Where VS Code starts the suite in its web-worker extension host. */
import 'mocha/mocha';
import { reporterFor } from './reporter';

declare const TEST_GREP: string;

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: reporterFor('web-worker extension host') });
  if (TEST_GREP) mocha.grep(TEST_GREP);
  await import('./suites');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
