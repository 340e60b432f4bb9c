/**
 * This script's environment without what a surrounding VS Code has put there, when the script runs in its terminal:
 * that would tie the VS Code that we start to the one that is open.
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOutsideVSCode() {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name)));
}
