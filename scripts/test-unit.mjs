import { buildExtension } from './harness/build.mjs';
import { bundleUnitTests } from './harness/bundle-tests.mjs';
import { readOptions, runScript } from './harness/command-line.mjs';
import { runMocha } from './harness/mocha-run.mjs';

const USAGE = `Usage: node scripts/test-unit.mjs [--grep TEXT]

Runs every test that needs neither VS Code nor a window.

  --grep TEXT   only the tests whose full title contains this text`;

runScript(async () => {
  const { values } = readOptions(USAGE, { grep: { type: 'string' } });
  await buildExtension(); // the command-line tool and the server are tested as programs
  return runMocha({ bundle: await bundleUnitTests(), grep: values.grep });
});
