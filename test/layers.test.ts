import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

// The lint rules that keep the layers apart, fed with what they must refuse and what they must let through.

const BIOME = resolve('node_modules', '@biomejs', 'biome', 'bin', 'biome');

const FORBIDDEN: [file: string, imported: string][] = [
  ['src/engine/corpus.ts', 'vscode'],
  ['src/engine/corpus.ts', 'node:fs'],
  ['src/engine/corpus.ts', 'vscode-uri'],
  ['src/engine/corpus.ts', '../protocol'],
  ['src/engine/text/lines.ts', '../../server/scan'],
  ['src/server/scan.ts', 'vscode'],
  ['src/server/scan.ts', '../client/scan'],
  ['src/server/scan.ts', '../engine/text/lines'],
  ['src/client/scan.ts', '../engine'],
  ['src/client/scan.ts', '../server/scan'],
  ['src/cli/check.ts', '../server/scan'],
  ['src/cli/check.ts', '../protocol'],
  ['src/cli/check.ts', '../engine/corpus'],
  ['src/protocol/index.ts', '../engine'],
  ['src/panel/main.ts', '../engine'],
];

const ALLOWED: [file: string, imported: string][] = [
  ['src/engine/corpus.ts', './text'],
  ['src/engine/text/lines.ts', '../repeats'],
  ['src/engine/text/markdown.ts', 'markdown-it'],
  ['src/server/scan.ts', '../engine'],
  ['src/server/scan.ts', '../protocol'],
  ['src/server/files/nodeFiles.ts', '../../engine'],
  ['src/client/scan.ts', 'vscode'],
  ['src/client/scan.ts', '../protocol'],
  ['src/cli/check.ts', '../engine'],
];

describe('The layers', () => {
  let refused: Set<string>;

  before(() => {
    refused = lintAll([...FORBIDDEN, ...ALLOWED]);
  });

  for (const [file, imported] of FORBIDDEN) {
    it(`${file} may not import ${imported}`, () => assert.ok(refused.has(nameOf(file, imported))));
  }

  for (const [file, imported] of ALLOWED) {
    it(`${file} may import ${imported}`, () => assert.ok(!refused.has(nameOf(file, imported))));
  }
});

/** Writes a file for each import, beside the one that it stands for, and gives the names of those that are refused. */
function lintAll(imports: readonly [file: string, imported: string][]): Set<string> {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')));
  try {
    cpSync('biome.json', join(project, 'biome.json'));
    cpSync('package.json', join(project, 'package.json'));
    for (const [file, imported] of imports) {
      const path = join(project, nameOf(file, imported));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `export * from '${imported}';\n`);
    }
    return lint(project);
  } finally {
    rmSync(project, { recursive: true });
  }
}

function lint(project: string): Set<string> {
  const only = ['--only=style/noRestrictedImports', '--only=correctness/noNodejsModules'];
  const { stdout } = spawnSync(
    process.execPath,
    [BIOME, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', ...only],
    { cwd: project, encoding: 'utf8' },
  );
  return new Set([...stdout.matchAll(/file=([^,]+),/g)].map(([, file]) => relative(project, file ?? '')));
}

function nameOf(file: string, imported: string): string {
  return join(dirname(file), `${imported.replace(/\W+/g, '_')}.ts`);
}
