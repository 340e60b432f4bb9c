/**
 * The same VS Code, but with the extension in the web-worker extension host, as on vscode.dev. There is no switch for
 * that: a small proxy before the server adds the extension to the configuration that is written into VS Code's page,
 * and serves its files from the page's own address.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { extname, join, sep } from 'node:path';
import { undoLater } from './lifetime.mjs';

/**
 * @typedef {object} WebHostOptions
 * @property {number} serverPort
 * @property {string} extension folder of the extension; its `browser` build is what runs
 * @property {string} tests the folder of the suite's bundle
 * @property {string} suite the bundle's file name
 */

const EXTENSION_PATH = '/__extension';
// VS Code runs a suite in the extension host of the extension that it seems to belong to, going by its address.
const TESTS_PATH = `${EXTENSION_PATH}/__tests`;

/** @type {Record<string, string>} */
const CONTENT_TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * @param {WebHostOptions} options
 */
export async function startWebHost({ serverPort, extension, tests, suite }) {
  const proxy = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileAt(pathname, TESTS_PATH, tests) ?? fileAt(pathname, EXTENSION_PATH, extension);
    if (file) sendFile(file, response);
    else if (pathname === '/') forwardPage(request, response, serverPort, suite);
    else forward(request, response, serverPort);
  });
  proxy.on('upgrade', (request, socket, head) => forwardSocket(request, socket, head, serverPort));
  await new Promise((resolve, reject) => {
    proxy.once('error', reject);
    proxy.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (proxy.address());
  const authority = `localhost:${address.port}`;
  const stop = undoLater(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  return { authority, origin: `http://${authority}`, stop };
}

/**
 * The file that a path below a prefix stands for, if there is such a prefix.
 * @param {string} pathname
 * @param {string} prefix
 * @param {string} folder
 */
function fileAt(pathname, prefix, folder) {
  if (!pathname.startsWith(`${prefix}/`)) return undefined;
  const file = join(folder, decodeURIComponent(pathname.slice(prefix.length)));
  return file.startsWith(folder + sep) ? file : folder;
}

/**
 * @param {string} file
 * @param {http.ServerResponse} response
 */
function sendFile(file, response) {
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  createReadStream(file).pipe(response);
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {number} serverPort
 */
function forward(request, response, serverPort) {
  const onward = ask(request, response, serverPort, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  request.pipe(onward);
}

/**
 * Forwards VS Code's page, with the extension written into its configuration.
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {number} serverPort
 * @param {string} suite
 */
function forwardPage(request, response, serverPort, suite) {
  // Not compressed, so that it can be changed.
  request.headers['accept-encoding'] = 'identity';
  const onward = ask(request, response, serverPort, async (answer) => {
    let html = '';
    for await (const chunk of answer.setEncoding('utf8')) html += chunk;
    try {
      const page = addExtension(html, request.headers.host ?? '', suite);
      const { 'content-length': _length, ...headers } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, headers).end(page);
    } catch (error) {
      // Seen on the screenshot that a run without an end leaves.
      response.writeHead(500).end(String(error));
    }
  });
  request.pipe(onward);
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {number} serverPort
 * @param {(answer: http.IncomingMessage) => void} onAnswer
 */
function ask({ url, method, headers }, response, serverPort, onAnswer) {
  const onward = http.request({ host: '127.0.0.1', port: serverPort, path: url, method, headers }, onAnswer);
  onward.on('error', () => response.destroy());
  return onward;
}

/**
 * @param {string} html VS Code's page
 * @param {string} authority
 * @param {string} suite
 */
export function addExtension(html, authority, suite) {
  const configuration = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  if (!configuration.test(html))
    throw new Error("VS Code's page has no configuration where it was expected.");
  const uri = (/** @type {string} */ path) => ({ scheme: 'http', authority, path });
  return html.replace(configuration, (_all, before, attribute) => {
    const settings = JSON.parse(attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    settings.developmentOptions = {
      ...settings.developmentOptions,
      extensions: [uri(EXTENSION_PATH)],
      extensionTestsPath: uri(`${TESTS_PATH}/${suite}`),
    };
    return `${before}${JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

/**
 * Websockets are passed on byte by byte.
 * @param {http.IncomingMessage} request
 * @param {import('node:stream').Duplex} socket
 * @param {Buffer} head
 * @param {number} serverPort
 */
function forwardSocket(request, socket, head, serverPort) {
  const onward = net.connect(serverPort, '127.0.0.1', () => {
    const headers = Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value) => `${name}: ${value}\r\n`),
    );
    onward.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  const close = () => {
    socket.destroy();
    onward.destroy();
  };
  for (const end of [socket, onward]) end.on('error', close).on('close', close);
}
