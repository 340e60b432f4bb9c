import assert from 'node:assert/strict';
import tagger from '../../../media/tagger.bin';
import wordRanks from '../../../media/word-ranks.txt';
import { type Corpus, createCorpus, createNameFinder, type NameTask } from '../../../src/engine';
import type { NameHelper } from '../../../src/server/names/helper';
import { Lending } from '../../../src/server/names/lending';
import { sourceOf } from '../../support/folders';
import { EARLY, LATE, OTHER } from '../../support/reports';

const TEXTS = [EARLY, LATE, OTHER];
const MANY = 150;

/** More articles than a helper is started for, each with a text of its own. */
function folder(): Corpus {
  const corpus = createCorpus({ wordRanks, tagger });
  for (let number = 0; number < MANY; number += 1) {
    corpus.set(`${number}`, sourceOf(textOf(number)));
  }
  return corpus;
}

function textOf(number: number): string {
  return `Report number ${number}\n\n${TEXTS[number % TEXTS.length]}`;
}

/** Takes in what is not lent. */
function takeIn(corpus: Corpus, first: string[] = []): void {
  while (corpus.prepareEntities(first)) {
    // until nothing waits here
  }
}

function everything({ names }: Corpus): unknown {
  return names.entities().map((entity) => ({ ...entity, mentionsOf: names.mentionsOf(entity.id) }));
}

/** A helper in this thread, whose answers wait for somebody to ask for them. */
class HelperByHand implements NameHelper {
  readonly asked: (readonly NameTask[])[] = [];
  readonly answers: (() => void)[] = [];
  hasEnded = false;
  private readonly finder = createNameFinder({ wordRanks, tagger });

  find(tasks: readonly NameTask[]): Promise<Uint8Array> {
    this.asked.push(tasks);
    return new Promise((resolve) => this.answers.push(() => resolve(this.finder.find(tasks))));
  }

  end(): void {
    this.hasEnded = true;
  }
}

function lendingTo(corpus: Corpus, start: () => NameHelper) {
  const warnings: string[] = [];
  const console = { warn: (message: string) => void warnings.push(message) };
  return { lending: new Lending({ corpus, start, onTakenBack: () => {}, console }), warnings };
}

/** Answers until nothing is lent any more. */
async function answerAll(lending: Lending, { answers }: HelperByHand): Promise<void> {
  while (lending.isUnderWay) {
    const next = lending.next();
    answers.shift()?.();
    await next;
  }
}

describe('Names that a helper finds', () => {
  it('are those that would have been found here', async () => {
    const corpus = folder();
    const helper = new HelperByHand();
    const { lending } = lendingTo(corpus, () => helper);
    await lending.lend([]);
    assert.ok(helper.asked.length > 1, 'one batch waits while another is worked on');
    takeIn(corpus);
    assert.equal(corpus.waitingForNames, MANY);
    await answerAll(lending, helper);
    takeIn(corpus);
    assert.equal(corpus.waitingForNames, 0);
    assert.deepEqual(everything(corpus), everything(folder()));
  });

  it('count for the text that they were found in: an article that changes or goes meanwhile is looked at here', async () => {
    const corpus = folder();
    const helper = new HelperByHand();
    const { lending } = lendingTo(corpus, () => helper);
    await lending.lend([]);
    corpus.set('0', sourceOf(textOf(1)));
    corpus.delete('2');
    corpus.delete('140');
    await answerAll(lending, helper);
    takeIn(corpus);
    const expected = folder();
    expected.set('0', sourceOf(textOf(1)));
    expected.delete('2');
    expected.delete('140');
    assert.deepEqual(everything(corpus), everything(expected));
  });

  it('are not waited for where an article is open', async () => {
    const corpus = folder();
    const helper = new HelperByHand();
    const { lending } = lendingTo(corpus, () => helper);
    await lending.lend(['7']);
    assert.ok(!helper.asked.flat().some(({ text }) => text === textOf(7)));
    takeIn(corpus, ['7', '8']); // 8 was opened since
    assert.ok(!corpus.waitsForNames('7') && !corpus.waitsForNames('8'));
    assert.ok(corpus.namesSoFar.mentionsIn('8').length > 0);
    await answerAll(lending, helper);
    takeIn(corpus);
    assert.deepEqual(everything(corpus), everything(folder()));
  });

  it('are found here where no helper can be started, and the log says so once', async () => {
    const corpus = folder();
    const { lending, warnings } = lendingTo(corpus, () => {
      throw new Error('no threads here');
    });
    await lending.lend([]);
    await lending.lend([]);
    takeIn(corpus);
    assert.deepEqual(everything(corpus), everything(folder()));
    assert.deepEqual(warnings, ["Names are found in the server's own thread from now on: no threads here"]);
  });

  it('are found here where the helper breaks down in the middle', async () => {
    const corpus = folder();
    const helper = new HelperByHand();
    let left = 1;
    const failing: NameHelper = {
      find: (tasks) => {
        left -= 1;
        return left >= 0 ? helper.find(tasks) : Promise.reject(new Error('out of memory'));
      },
      end: () => helper.end(),
    };
    const { lending, warnings } = lendingTo(corpus, () => failing);
    await lending.lend([]);
    await answerAll(lending, helper);
    takeIn(corpus);
    assert.equal(corpus.waitingForNames, 0);
    assert.deepEqual(everything(corpus), everything(folder()));
    assert.equal(warnings.length, 1);
  });

  it('are found here from the first where the articles are few', async () => {
    const corpus = createCorpus({ wordRanks, tagger });
    corpus.set('a', sourceOf(EARLY));
    const { lending } = lendingTo(corpus, () => assert.fail('started for one article'));
    await lending.lend([]);
    takeIn(corpus);
    assert.equal(corpus.waitingForNames, 0);
  });

  it('are all there where all are asked for at once', async () => {
    const corpus = folder();
    const { lending } = lendingTo(corpus, () => new HelperByHand());
    await lending.lend([]);
    assert.deepEqual(everything(corpus), everything(folder()));
  });
});
