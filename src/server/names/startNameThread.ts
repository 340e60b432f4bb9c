import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { NameHelper, NameModel } from './helper';
import type { Answer, Question } from './messages';

interface Waiting {
  resolve(found: Uint8Array): void;
  reject(error: unknown): void;
}

/** Starts a thread that finds names. */
export function startNameThread(model: NameModel): NameHelper {
  const thread = new Worker(join(__dirname, 'nameThread.js'), { workerData: model, name: 'names' });
  const waiting: Waiting[] = [];
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) {
      reject(error);
    }
  };
  thread.unref(); // it must not keep a server alive that has been told to end
  thread.on('message', (found: Answer) => waiting.shift()?.resolve(found));
  thread.on('messageerror', fail);
  thread.on('error', fail);
  thread.on('exit', (code) => fail(new Error(`the thread ended with ${code}`)));
  return {
    find(tasks) {
      return new Promise((resolve, reject) => {
        if (failure !== undefined) {
          reject(failure); // nobody would answer
          return;
        }
        waiting.push({ resolve, reject });
        thread.postMessage(tasks satisfies Question);
      });
    },
    end() {
      void thread.terminate();
    },
  };
}
