// Usage: node desktop-runner.mjs OPTIONS (JSON, as runTests wants them). Started by desktop-suite.mjs, and ends with it.
import { runTests } from '@vscode/test-electron';
import { endAtOnce } from './process-family.mjs';

process.stdin.on('close', () => endAtOnce(process.pid)).resume();
try {
  await runTests(JSON.parse(process.argv[2] ?? '{}'));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
