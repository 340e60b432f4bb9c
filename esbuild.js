// Bundles the extension: client and server for Node, the same two for the browser, the pages that
// it shows, and the command-line tool.
// Usage: node esbuild.js [--watch] [--production]

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
