import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './command-line.mjs';
import { environmentOutsideVSCode } from './environment.mjs';
import { temporaryFolder, undoLater } from './lifetime.mjs';
import { nodeProgram } from './node.mjs';
import { projectFolder } from './paths.mjs';
import { endFamily, startFamily } from './process-family.mjs';
import { newest } from './releases.mjs';
import { quietSettings } from './settings.mjs';
import { installVSCode } from './vscode-install.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {import('./releases.mjs').Release} [release]
 * @property {number} [port] a free one by default
 * @property {Record<string, unknown>} [settings] user settings, besides the quiet ones
 * @property {string} [extension] folder of an extension that is to count as installed
 * @property {boolean} [forTests] with the driver that runs a suite in the extension host; it hides notifications
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} authority
 * @property {string} origin
 * @property {Promise<unknown>} ended comes when the server has ended, by itself or otherwise
 * @property {() => Promise<void>} stop
 */

const START_LIMIT = 60_000;

/**
 * Serves VS Code on this machine, with user data of its own.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer({
  release = newest,
  port = 0,
  settings = {},
  extension,
  forTests = false,
} = {}) {
  const [vscode, node] = await Promise.all([installVSCode(release), nodeProgram(release.node)]);
  const data = temporaryFolder('vscode-data');
  writeSettings(data.path, { ...quietSettings, ...settings });
  if (extension) linkExtension(extension, join(data.path, 'extensions'));

  const guard = join(projectFolder, 'scripts', 'harness', 'serve-while-parent-lives.mjs');
  const program = join(vscode, 'out', 'server-main.js');
  const options = serverArguments(data.path, port, forTests);
  const child = startFamily(node, [guard, program, ...options], serverEnvironment(data.path));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = undoLater(async () => {
    await endFamily(child);
    await data.remove();
  });
  try {
    const actualPort = await listening(child, port);
    const authority = `localhost:${actualPort}`;
    return { port: actualPort, authority, origin: `http://${authority}`, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string} dataFolder */
function serverEnvironment(dataFolder) {
  return {
    ...environmentOutsideVSCode(),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    // For its sockets, so that they go with the rest.
    XDG_RUNTIME_DIR: dataFolder,
  };
}

/**
 * @param {string} dataFolder
 * @param {number} port
 * @param {boolean} forTests
 */
function serverArguments(dataFolder, port, forTests) {
  return [
    ...['--host', '127.0.0.1'],
    ...['--port', String(port)],
    ...['--server-data-dir', dataFolder],
    ...['--telemetry-level', 'off'],
    '--accept-server-license-terms',
    '--disable-experiments',
    '--disable-getting-started-override',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--without-connection-token',
    ...(forTests ? ['--enable-smoke-test-driver'] : []),
  ];
}

/**
 * The server reads its user settings as it starts; it does not notice later changes from outside.
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings
 */
function writeSettings(dataFolder, settings) {
  const folder = join(dataFolder, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  // The server watches this folder and complains when it is not there.
  mkdirSync(join(dataFolder, 'data', 'Machine'), { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/**
 * A link in the extensions folder counts as an installed extension, so that the working tree itself runs.
 * @param {string} extension
 * @param {string} extensionsFolder
 */
function linkExtension(extension, extensionsFolder) {
  /** @type {{ publisher: string, name: string, version: string }} */
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  mkdirSync(extensionsFolder, { recursive: true });
  // On Windows a junction, unlike a symbolic link, needs no special rights.
  const kind = process.platform === 'win32' ? 'junction' : 'dir';
  symlinkSync(extension, join(extensionsFolder, `${publisher}.${name}-${version}`), kind);
}

/**
 * Waits for the server to say that it is ready.
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
 * @param {number} wantedPort
 * @returns {Promise<number>} the port it listens on
 */
function listening(child, wantedPort) {
  return new Promise((resolve, reject) => {
    let output = '';
    const take = (/** @type {Buffer} */ data) => {
      output += data;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
      // The server says so and goes on.
      if (output.includes('EADDRINUSE')) reject(new UserError(`Port ${wantedPort} is already in use.`));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The VS Code server ended with ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`The VS Code server did not start:\n${output}`)), START_LIMIT).unref();
  });
}
