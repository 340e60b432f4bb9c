import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporaryFolder';

// What this machine can do: a test that needs more is skipped.

/** Whether links can be made: on Windows that takes a right that few have. */
export function canMakeLinks(): boolean {
  try {
    symlinkSync('nowhere', join(temporaryFolder(), 'link'));
    return true;
  } catch {
    return false;
  }
}

/** Whether a file's mode keeps this user out: it does not where one may do everything. */
export function permissionsHold(): boolean {
  return process.platform !== 'win32' && process.getuid?.() !== 0;
}

/** Whether a program is installed. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version']).status === 0;
}
