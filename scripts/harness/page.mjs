import { chromium } from 'playwright-core';
import { getChromium } from './chromium.mjs';
import { undoLater } from './lifetime.mjs';

/**
 * @typedef {object} PageOptions
 * @property {string} url
 * @property {(words: string[]) => void} [onExtensionHostLog] what the extension host logs, where the test driver is on
 *
 * @typedef {object} WorkbenchPage
 * @property {import('playwright-core').Page} page
 * @property {Promise<number>} suiteEnd the exit code of a suite that runs in the extension host
 * @property {string[]} outsideRequests addresses outside this machine that the page asked for: should stay empty
 * @property {() => Promise<void>} close
 */

const SIZE = { width: 1400, height: 900 };

const CHROMIUM_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-features=MediaRouter,OptimizationHints,Translate',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
  '--no-sandbox',
];

/**
 * Opens VS Code's workbench in a Chromium without a window.
 * @param {PageOptions} options
 * @returns {Promise<WorkbenchPage>}
 */
export async function openPage({ url, onExtensionHostLog = () => {} }) {
  const { program, environment } = await getChromium();
  const browser = await chromium.launch({
    executablePath: program,
    env: { ...process.env, ...environment },
    args: CHROMIUM_FLAGS,
    // The script decides what happens on an interrupt.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const close = undoLater(() => browser.close());
  const context = await browser.newContext({
    viewport: SIZE,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const outsideRequests = recordOutsideRequests(page);
  const suiteEnd = await listenToTestDriver(page, onExtensionHostLog);
  await page.goto(url);
  return { page, ...suiteEnd, outsideRequests, close };
}

/**
 * VS Code's test driver calls two functions of the page: one for each line logged, one at the end of the suite.
 * @param {import('playwright-core').Page} page
 * @param {(words: string[]) => void} onLog
 * @returns {Promise<{ suiteEnd: Promise<number> }>} in an object, so that waiting for this does not wait for that
 */
async function listenToTestDriver(page, onLog) {
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _level, /** @type {unknown[]} */ words) => {
      onLog(words.filter((word) => typeof word === 'string'));
    },
  );
  /** @type {(exitCode: number) => void} */
  let end = () => {};
  /** @type {Promise<number>} */
  const suiteEnd = new Promise((resolve, reject) => {
    end = resolve;
    page.once('crash', () => reject(new Error('The page of VS Code crashed.')));
  });
  // Whoever runs no suite does not wait for its end.
  suiteEnd.catch(() => {});
  await page.exposeFunction('codeAutomationExit', end);
  return { suiteEnd };
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {string[]} filled as requests are made
 */
function recordOutsideRequests(page) {
  /** @type {string[]} */
  const outside = [];
  page.on('request', (request) => {
    if (isOutside(new URL(request.url()))) outside.push(request.url());
  });
  return outside;
}

/** @param {URL} url */
function isOutside({ protocol, hostname }) {
  const usesNetwork = /^(https?|wss?):$/.test(protocol);
  const isThisMachine = hostname === 'localhost' || hostname === '127.0.0.1';
  // A service worker of the page answers these; they never leave the browser.
  const isWebviewResource = hostname.endsWith('.vscode-resource.vscode-cdn.net');
  return usesNetwork && !isThisMachine && !isWebviewResource;
}
