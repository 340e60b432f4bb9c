import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/temporaryFolder';

/** Looks at the memory of a server that was started with its options. Not on Windows, which has no such signals. */
export class Heap {
  readonly nodeOptions: readonly string[];
  private readonly file: string;

  constructor() {
    const told = join(temporaryFolder(), 'heap');
    const listener = `process.on('SIGUSR2', () => {
      globalThis.gc();
      require('node:fs').writeFileSync(${JSON.stringify(told)}, String(process.memoryUsage().heapUsed));
    });`;
    const script = temporaryFolder({ 'tellHeap.cjs': listener });
    this.file = told;
    this.nodeOptions = ['--expose-gc', '--require', join(script, 'tellHeap.cjs')];
  }

  /** How many bytes are in use when all that is not needed has been freed. */
  async used(pid: number | undefined): Promise<number> {
    rmSync(this.file, { force: true });
    process.kill(pid ?? 0, 'SIGUSR2');
    for (;;) {
      const text = existsSync(this.file) ? readFileSync(this.file, 'utf8') : '';
      if (text !== '') {
        return Number(text);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
