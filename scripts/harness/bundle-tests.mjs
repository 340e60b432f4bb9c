/** Bundles the tests: one file for each place where they run. */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'esbuild';
import { projectFolder, testBundleFolder } from './paths.mjs';

const testFolder = join(projectFolder, 'test');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: projectFolder,
  bundle: true,
  logLevel: 'warning',
  sourcemap: true,
  target: 'es2022',
  loader: { '.txt': 'text', '.bin': 'binary' },
};

/**
 * For Node: packages stay outside, as they are installed anyway.
 * @type {import('esbuild').BuildOptions}
 */
const forNode = {
  ...common,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  // It is an ECMAScript module only, which CommonJS cannot require in every Node from 20 on.
  alias: { stemmer: './node_modules/stemmer/index.js' },
};

/**
 * CommonJS has no import.meta, by which the harness finds the project.
 * @type {import('esbuild').BuildOptions}
 */
const asCommonJs = {
  banner: { js: `const bundleUrl = require('node:url').pathToFileURL(__filename).href;` },
  define: { 'import.meta.url': 'bundleUrl' },
};

/**
 * Every test that needs neither VS Code nor a window.
 * @returns {Promise<string>} the bundle
 */
export function bundleUnitTests() {
  const elsewhere = ['ui', 'vscode'];
  const files = testFiles(testFolder).filter((file) => !elsewhere.includes(file.split('/')[0] ?? ''));
  return bundleAsCommonJs(importsOf(files), 'unit.js');
}

/**
 * The tests that drive a window. The harness stays outside this bundle: it must be the one that the script uses, since
 * it keeps what has to be undone at the end.
 * @returns {Promise<string>} the bundle
 */
export async function bundleUiTests() {
  const outfile = join(testBundleFolder, 'ui.mjs');
  const files = testFiles(join(testFolder, 'ui')).map((file) => `ui/${file}`);
  const photograph = `export { photographFailure } from './ui/session';`;
  await build({
    ...forNode,
    format: 'esm',
    stdin: { contents: importsOf(files) + photograph, resolveDir: testFolder },
    plugins: [leaveHarnessOutside],
    outfile,
  });
  return outfile;
}

/**
 * The benchmark, and each of the programs that it measures or starts by itself.
 * @returns {Promise<string>} the bundle of the benchmark
 */
export async function bundleBenchmarks() {
  const outdir = join(testBundleFolder, 'bench');
  const programs = readdirSync(join(testFolder, 'bench', 'programs')).map((file) => `programs/${file}`);
  await build({
    ...forNode,
    ...asCommonJs,
    entryPoints: ['index.ts', ...programs].map((file) => join(testFolder, 'bench', file)),
    entryNames: '[name]',
    outdir,
  });
  return join(outdir, 'index.js');
}

/**
 * The evaluations: figures against labelled texts.
 * @returns {Promise<string>} the bundle
 */
export function bundleEvaluations() {
  return bundleAsCommonJs(`import './eval/index';`, 'eval.js');
}

/**
 * The suite for the Node extension host and the same suite for the web-worker extension host.
 * @param {string} [grep] which tests to run
 */
export async function bundleExtensionSuite(grep = '') {
  const define = { TEST_GREP: JSON.stringify(grep) };
  const node = join(testBundleFolder, 'vscode.node.js');
  const web = join(testBundleFolder, 'vscode.web.js');
  await Promise.all([
    build({
      ...forNode,
      define,
      entryPoints: [join(testFolder, 'vscode', 'index.node.ts')],
      outfile: node,
    }),
    build({
      ...common,
      platform: 'browser',
      format: 'cjs',
      external: ['vscode'],
      alias: {
        'node:assert': 'assert',
        'node:assert/strict': './scripts/harness/stand-ins/assert-strict.cjs',
        'assert/strict': './scripts/harness/stand-ins/assert-strict.cjs',
      },
      // The assert package looks at the process, which a worker does not have.
      banner: { js: 'var workerProcess = { env: {}, argv: [], versions: {}, emitWarning() {} };' },
      define: { ...define, global: 'globalThis', process: 'workerProcess' },
      entryPoints: [join(testFolder, 'vscode', 'index.web.ts')],
      outfile: web,
    }),
  ]);
  return { node, web };
}

/**
 * @param {string} contents TypeScript, as if it stood in the test folder
 * @param {string} name
 */
async function bundleAsCommonJs(contents, name) {
  const outfile = join(testBundleFolder, name);
  await build({
    ...forNode,
    stdin: { contents, resolveDir: testFolder },
    ...asCommonJs,
    outfile,
  });
  return outfile;
}

/**
 * The test files below a folder, as paths inside it, always in the same order.
 * @param {string} folder
 */
function testFiles(folder) {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** @param {string[]} files paths inside the test folder */
function importsOf(files) {
  return files.map((file) => `import './${file}';\n`).join('');
}

/** @type {import('esbuild').Plugin} */
const leaveHarnessOutside = {
  name: 'leave the harness outside',
  setup({ onResolve }) {
    onResolve({ filter: /\/scripts\/harness\/[^/]+\.mjs$/ }, ({ path }) => ({
      path: `../../scripts/harness/${path.split('/').pop()}`,
      external: true,
    }));
  },
};
