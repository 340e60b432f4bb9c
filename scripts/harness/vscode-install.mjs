/** Puts a complete VS Code server and workbench into the download folder, from npm alone and without a compiler. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, unpackPackage } from './npm.mjs';
import { projectFolder } from './paths.mjs';
import { provide } from './provision.mjs';

/** What the server, the extension host, the terminal, the file watcher and the page load. The rest is left out. */
const NEEDED_PACKAGES = [
  '@microsoft/1ds-core-js',
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/ripgrep',
  '@vscode/ripgrep-universal',
  '@xterm/addon-clipboard',
  '@xterm/addon-image',
  '@xterm/addon-ligatures',
  '@xterm/addon-progress',
  '@xterm/addon-search',
  '@xterm/addon-serialize',
  '@xterm/addon-unicode11',
  '@xterm/addon-webgl',
  '@xterm/headless',
  '@xterm/xterm',
  'cookie',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'katex',
  'minimist',
  'node-pty',
  'tas-client',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
];

/**
 * Native packages without a prebuilt binary, and the file that stands in for each. The watchdog has two names: that of
 * VS Code 1.100 is the short one.
 */
const STAND_INS = {
  '@vscode/deviceid': 'deviceid.cjs',
  '@vscode/native-watchdog': 'native-watchdog.cjs',
  '@vscode/spdlog': 'spdlog.cjs',
  'native-watchdog': 'native-watchdog.cjs',
};

/** Built-in extensions left out: large, or of no use without the network or more packages. */
const UNWANTED_EXTENSIONS = [
  'copilot',
  'git',
  'github',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.*',
  'typescript-language-features',
];

/** Where VS Code 1.100 finds its ripgrep: its own package would fetch the program from outside npm. */
const RIPGREP_PACKAGE = { name: '@vscode/ripgrep-universal', version: '1.18.0' };

/**
 * @param {import('./releases.mjs').Release} release
 * @returns {Promise<string>} the folder of VS Code
 */
export function installVSCode(release) {
  const standIns = Object.fromEntries(
    Object.entries(STAND_INS).map(([name, file]) => [name, standInText(file)]),
  );
  return provide({
    name: `vscode-server-${release.package.split('@')[1]}`,
    title: release.title,
    recipe: [
      release.package,
      NEEDED_PACKAGES,
      standIns,
      UNWANTED_EXTENSIONS,
      RIPGREP_PACKAGE,
      process.platform,
      process.arch,
    ],
    build: async (folder) => {
      await unpackVSCode(release, folder);
      await installNeededPackages(folder);
      writeStandIns(standIns, folder);
    },
  });
}

/** @param {string} file */
function standInText(file) {
  return readFileSync(join(projectFolder, 'scripts', 'harness', 'stand-ins', file), 'utf8');
}

/**
 * @param {import('./releases.mjs').Release} release
 * @param {string} folder
 */
async function unpackVSCode(release, folder) {
  const inPackage = 'lib/vscode';
  await unpackPackage(release.package, folder, {
    only: inPackage,
    without: UNWANTED_EXTENSIONS.map((name) => `${inPackage}/extensions/${name}`),
  });
  for (const entry of ['out', 'extensions', 'product.json', 'package.json', 'npm-shrinkwrap.json']) {
    renameSync(join(folder, inPackage, entry), join(folder, entry));
  }
  rmSync(join(folder, 'lib'), { recursive: true });
}

/** @param {string} folder */
async function installNeededPackages(folder) {
  /** @type {{ packages: Record<string, { version: string }> }} */
  const lock = JSON.parse(readFileSync(join(folder, 'npm-shrinkwrap.json'), 'utf8'));
  /** @type {Record<string, string>} */
  const versions = {};
  for (const name of NEEDED_PACKAGES) {
    const locked = lock.packages[`node_modules/${name}`];
    if (locked) versions[name] = locked.version;
  }
  const needsRipgrep = !versions[RIPGREP_PACKAGE.name];
  if (needsRipgrep) versions[RIPGREP_PACKAGE.name] = RIPGREP_PACKAGE.version;

  // In a folder of its own: VS Code's package.json asks for everything, native packages included.
  const aside = join(folder, 'packages');
  await installPackages(versions, aside);
  const modules = join(folder, 'node_modules');
  renameSync(join(aside, 'node_modules'), modules);
  rmSync(aside, { recursive: true });
  if (needsRipgrep) {
    const program = join(modules, RIPGREP_PACKAGE.name, 'bin', `${process.platform}-${process.arch}`);
    cpSync(program, join(modules, '@vscode/ripgrep/bin'), { recursive: true });
  }
}

/**
 * @param {Record<string, string>} standIns text by package name
 * @param {string} folder
 */
function writeStandIns(standIns, folder) {
  for (const [name, text] of Object.entries(standIns)) {
    const home = join(folder, 'node_modules', name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    writeFileSync(join(home, 'index.js'), text);
  }
}
