// Finds names in a thread of its own: bundled as dist/nameThread.js and started by `startNameThread`.
import { parentPort, workerData } from 'node:worker_threads';
import { createNameFinder } from '../../engine';
import type { NameModel } from './helper';
import type { Answer, Question } from './messages';

const finder = createNameFinder(workerData as NameModel);

parentPort?.on('message', (tasks: Question) => {
  const answer: Answer = finder.find(tasks).slice(); // only what is a buffer of its own can be handed over
  parentPort?.postMessage(answer, [answer.buffer]);
});
