import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder, undoLater } from '../../scripts/harness/lifetime.mjs';
import { openPage } from '../../scripts/harness/page.mjs';
import { extensionFolder } from '../../scripts/harness/paths.mjs';
import { releaseNamed } from '../../scripts/harness/releases.mjs';
import { startServer } from '../../scripts/harness/vscode-server.mjs';
import { workbenchUrl } from '../../scripts/harness/workbench-url.mjs';
import { Workbench } from './workbench';

export interface SessionOptions {
  /** The folder to open. The session works on a copy of it. */
  readonly folder: string;
  /** User settings. */
  readonly settings?: Record<string, unknown>;
  /** `newest` or `floor`; by default what the script was asked for. */
  readonly release?: string;
}

/** A VS Code of its own, with the working tree as an installed extension and a folder open. */
export interface Session {
  readonly workbench: Workbench;
  readonly page: Page;
  /** The copy of the folder. */
  readonly folder: string;
  /** Addresses outside this machine that the window asked for. */
  readonly outsideRequests: readonly string[];
  /** Changes settings of the folder while VS Code runs: it watches those, unlike the server's user settings. */
  readonly changeSettings: (settings: Record<string, unknown>) => void;
  readonly stop: () => Promise<void>;
}

const openWindows = new Set<Workbench>();
let photographs: Promise<unknown> = Promise.resolve();

export async function startSession(options: SessionOptions): Promise<Session> {
  const release = releaseNamed(options.release ?? process.env['VSCODE_RELEASE'] ?? 'newest');
  const copy = temporaryFolder('session');
  const folder = join(copy.path, basename(options.folder));
  cpSync(options.folder, folder, { recursive: true });

  const server = await startServer({ release, extension: extensionFolder, settings: options.settings ?? {} });
  const { page, close, outsideRequests } = await openPage({ url: workbenchUrl(server, { folder }) });
  const workbench = new Workbench(page);
  openWindows.add(workbench);
  const stop = undoLater(async () => {
    await photographs;
    openWindows.delete(workbench);
    await close();
    await server.stop();
    await copy.remove();
  });

  await workbench.ready();
  const changeSettings = (settings: Record<string, unknown>) => changeFolderSettings(folder, settings);
  return { workbench, page, folder, outsideRequests, changeSettings, stop };
}

function changeFolderSettings(folder: string, changes: Record<string, unknown>): void {
  const file = join(folder, '.vscode', 'settings.json');
  const current = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...current, ...changes }, null, 2));
}

/** Takes a screenshot of every open window, named after the test that has failed. */
export function photographFailure(title: string): void {
  const name = `failed-${title.replace(/[^\p{L}\p{N}]+/gu, '-')}`.slice(0, 80);
  const taken = [...openWindows].map((window, index) =>
    window.screenshot(index === 0 ? name : `${name}-${index + 1}`),
  );
  photographs = Promise.allSettled([photographs, ...taken]);
}
