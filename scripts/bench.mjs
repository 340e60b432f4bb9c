// Usage: npm run bench
// Measures the engine on this machine and prints the figures.
import { spawnSync } from 'node:child_process';
import { bundleBenchmarks } from './harness/bundle-tests.mjs';

const bundle = await bundleBenchmarks();
if (!bundle) {
  throw new Error('There are no benchmarks in test/bench.');
}
const { status } = spawnSync(process.execPath, ['--enable-source-maps', bundle], { stdio: 'inherit' });
process.exitCode = status ?? 1;
