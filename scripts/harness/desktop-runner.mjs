// Usage: node desktop-runner.mjs OPTIONS (JSON, as runTests wants them). Started by desktop-suite.mjs.
import { runTests } from '@vscode/test-electron';

try {
  await runTests(JSON.parse(process.argv[2] ?? '{}'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
