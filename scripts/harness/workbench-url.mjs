import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} WorkbenchContent
 * @property {string} folder the folder to open
 * @property {string} [extension] an extension to develop, by its folder
 * @property {string} [tests] the module that runs a suite on it
 */

/**
 * The address at which a server shows a folder.
 * @param {{ origin: string, authority: string }} server
 * @param {WorkbenchContent} content
 */
export function workbenchUrl({ origin, authority }, { folder, extension, tests }) {
  const onServer = (/** @type {string} */ path) => `vscode-remote://${authority}${uriPath(path)}`;
  /** @type {string[][]} */
  const payload = [];
  if (extension) payload.push(['extensionDevelopmentPath', onServer(extension)]);
  if (tests) payload.push(['extensionTestsPath', onServer(tests)]);
  const query = `folder=${uriPath(folder)}`;
  return `${origin}/?${query}${payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : ''}`;
}

/**
 * A file's path as it stands in a URI, encoded: on Windows it begins with a slash and the drive.
 * @param {string} path
 */
function uriPath(path) {
  // These two mean something of their own in the query of an address.
  return pathToFileURL(path).pathname.replaceAll('&', '%26').replaceAll('+', '%2B');
}
