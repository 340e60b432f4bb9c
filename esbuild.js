// Bundles the extension: client and server for Node, with the thread in which the server finds names, the same two for
// the browser, the pages that it shows, and the command-line tool.
// Usage: node esbuild.js [--watch] [--production]

const { createHash } = require('node:crypto');
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  sourcemap: !production,
  minify: production,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  loader: { '.txt': 'text', '.bin': 'binary' },
  define: { ENGINE_STAMP: JSON.stringify(engineStamp()) },
};

/** @type {import('esbuild').BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', outdir: 'dist' };

/** @type {import('esbuild').BuildOptions} */
const browser = { ...common, platform: 'browser', outdir: 'dist/web' };

/**
 * The pages: a script and a style sheet for each.
 * @type {import('esbuild').BuildOptions}
 */
const panel = {
  ...common,
  platform: 'browser',
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  outdir: 'dist/panel',
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: { client: 'src/client/main.node.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { server: 'src/server/main.node.ts' } },
  { ...node, entryPoints: { nameThread: 'src/server/names/nameThread.ts' } },
  { ...node, entryPoints: { cli: 'src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { ...browser, entryPoints: { client: 'src/client/main.browser.ts' }, external: ['vscode'], format: 'cjs' },
  { ...browser, entryPoints: { server: 'src/server/main.browser.ts' }, format: 'iife' },
  {
    ...panel,
    entryPoints: {
      matches: 'src/panel/matches/main.tsx',
      overlap: 'src/panel/overlap/main.tsx',
      pair: 'src/panel/pair/main.tsx',
    },
  },
  {
    ...panel,
    entryPoints: {
      matches: 'media/panelMatches.css',
      overlap: 'media/panelOverlap.css',
      pair: 'media/panelPair.css',
    },
  },
];

/** Changes whenever the engine may find something else in the same text: what was kept before does not count then. */
function engineStamp() {
  const hash = createHash('sha256');
  const sources = readdirSync('src/engine', { recursive: true, encoding: 'utf8' }).map((path) =>
    join('src/engine', path),
  );
  for (const path of [...sources.sort(), 'media/tagger.bin', 'media/word-ranks.txt', 'package-lock.json']) {
    if (statSync(path).isFile()) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {import('esbuild').BuildOptions} bundle */
async function make(bundle) {
  const context = await esbuild.context(bundle);
  if (watch) {
    await context.watch();
    return;
  }
  try {
    await context.rebuild();
  } finally {
    await context.dispose(); // it holds the process open
  }
}

Promise.all(bundles.map(make)).catch(() => {
  process.exitCode = 1; // esbuild has said why
});
