import assert from 'node:assert/strict';
import fc from 'fast-check';
import tagger from '../../../media/tagger.bin';
import wordRanks from '../../../media/word-ranks.txt';
import {
  type CopiedPassage,
  type Corpus,
  createCorpus,
  type NameDecision,
  type Names,
} from '../../../src/engine';
import { copiedIn, sourceOf } from '../../support/folders';
import { BAKERY, BRIDGE, CHOIR, LIBRARY, MARKET, ORCHARD } from '../../support/prose';
import { EARLY, LATE, OTHER } from '../../support/reports';

const STAMP = 'version 1';
const EDITED = BAKERY.replace('two in the morning', 'three at night');

type Folder = Readonly<Record<string, string>>;

const NEWSROOM: Folder = {
  a: [BAKERY, LIBRARY, ORCHARD, LIBRARY].join('\n\n'),
  b: [LIBRARY, ORCHARD, BRIDGE].join('\n\n'),
  c: [CHOIR, EDITED].join('\n\n'),
  d: MARKET,
};

const REPORTS: Folder = { early: EARLY, late: LATE, other: OTHER };

function emptyCorpus(): Corpus {
  return createCorpus({ wordRanks, tagger });
}

function setAll(corpus: Corpus, folder: Folder, minimumWords = 8): Corpus {
  for (const [uri, text] of Object.entries(folder)) {
    corpus.set(uri, sourceOf(text, { minimumWords }));
  }
  return corpus;
}

/** What is kept when everything that is known of a folder has been asked for. */
function keptOf(folder: Folder, decisions: readonly NameDecision[] = []): Uint8Array {
  const corpus = setAll(emptyCorpus(), folder);
  corpus.setDecisions(decisions);
  findingsOf(corpus);
  while (corpus.prepareEntities()) {
    // one more
  }
  return corpus.keep(STAMP).slice();
}

/** A corpus that begins with what was kept, and the articles as they are now. */
function startedAgain(kept: Uint8Array, folder: Folder, minimumWords?: number): Corpus {
  const corpus = emptyCorpus();
  assert.ok(corpus.restore(STAMP, kept));
  return setAll(corpus, folder, minimumWords);
}

function findingsOf(corpus: Corpus): unknown {
  return corpus.uris.sort().map((uri) => ({
    uri,
    repeats: corpus.repeats(uri),
    copied: copiedIn(corpus, uri),
    places: corpus.copied(uri).map(({ paragraph, length }) => corpus.span(uri, paragraph, length)),
  }));
}

function catchUp(corpus: Corpus): void {
  corpus.prepareNewMatches();
  while (corpus.prepareMatchesPutOff()) {
    // one more
  }
}

/** Asks about the affected articles again. */
function tellAgain(corpus: Corpus, told: Map<string, readonly CopiedPassage[]>): void {
  for (let some = corpus.takeAffected(); some; some = corpus.takeAffected()) {
    for (const uri of some) {
      told.set(uri, corpus.copied(uri));
    }
  }
}

function namesOf(names: Names): unknown {
  return names.entities().map((entity) => {
    const { id, name, type, reference, aliases, mentions, articles } = entity;
    const titles = entity.titles.map(({ text, mentions, articles }) => ({ text, mentions, articles }));
    return {
      ...{ id, name, type, reference, aliases, mentions, articles, titles },
      same: names.entity(id) === entity,
      mentionsOf: names.mentionsOf(id),
      articlesOf: names.articlesOf(id),
      choices: names.choicesFor(id).map((choice) => choice.id),
      introduction: names.introduction(id),
    };
  });
}

function mentionsIn(names: Names, uris: readonly string[]): unknown {
  return uris.map((uri) => [
    names.mentionsIn(uri),
    names.mentionsIn(uri).map(({ mention }) => names.entityAt(uri, mention.start)?.entity.id),
  ]);
}

describe('What is kept of findings', () => {
  const kept = keptOf(NEWSROOM);
  const fresh = findingsOf(setAll(emptyCorpus(), NEWSROOM));

  it('is told before any article is compared with another', () => {
    const corpus = startedAgain(kept, NEWSROOM);
    assert.ok(!corpus.hasAllCopies);
    assert.ok(corpus.uris.every((uri) => corpus.knowsCopied(uri)));
    assert.deepEqual(findingsOf(corpus), fresh);
    assert.ok(!corpus.hasAllCopies);
    catchUp(corpus);
    assert.deepEqual(findingsOf(corpus), fresh);
  });

  it('counts for an article that was set before', () => {
    const corpus = setAll(emptyCorpus(), { a: NEWSROOM['a'] ?? '' });
    corpus.copied('a');
    corpus.restore(STAMP, kept);
    setAll(corpus, NEWSROOM);
    assert.ok(!corpus.hasAllCopies);
    assert.deepEqual(findingsOf(corpus), fresh);
    catchUp(corpus);
    assert.deepEqual(findingsOf(corpus), fresh);
  });

  it('is kept again by who has not compared anything', () => {
    const again = startedAgain(startedAgain(kept, NEWSROOM).keep(STAMP).slice(), NEWSROOM);
    assert.ok(again.uris.every((uri) => again.knowsCopied(uri)));
    assert.deepEqual(findingsOf(again), fresh);
  });

  it('does not hold where an article that is named has changed, or is gone', () => {
    const corpus = startedAgain(kept, { ...NEWSROOM, b: CHOIR });
    assert.deepEqual(
      corpus.uris.filter((uri) => !corpus.knowsCopied(uri)),
      ['a', 'b'],
    );
    const { b: _, ...rest } = NEWSROOM;
    assert.ok(!startedAgain(kept, rest).knowsCopied('a'));
  });

  it('is found anew by other settings', () => {
    const corpus = startedAgain(kept, NEWSROOM, 1000);
    catchUp(corpus);
    assert.deepEqual(findingsOf(corpus), findingsOf(setAll(emptyCorpus(), NEWSROOM, 1000)));
  });

  it('lets a question about an article see what that is known to share', () => {
    const corpus = startedAgain(kept, NEWSROOM);
    const others = corpus.matches('a').ofParagraphs.flatMap((matches) => matches.map(({ other }) => other));
    assert.ok(others.includes('b'));
    assert.ok(!corpus.hasAllCopies, 'it has compared everything');
  });

  it('is looked at again where a text stands in more places than are told', () => {
    const crowd = Array.from({ length: 80 }, (_, number) => [`late ${10 + number}`, LIBRARY] as const);
    const before: Folder = { ...Object.fromEntries(crowd), 'late 99': LIBRARY };
    const later: Folder = { ...before, 'early 1': LIBRARY, 'early 2': ORCHARD };
    const corpus = startedAgain(keptOf(before), later);
    assert.ok(corpus.knowsCopied('late 99'));
    const keptAgain = corpus.keep(STAMP).slice();
    for (const next of [corpus, startedAgain(keptAgain, later)]) {
      const told = new Map(next.uris.map((uri) => [uri, next.copied(uri)]));
      const namesEarly = () => told.get('late 99')?.[0]?.places.some(({ uri }) => uri === 'early 1');
      assert.ok(!namesEarly());
      catchUp(next);
      tellAgain(next, told);
      assert.ok(namesEarly());
      next.set('early 1', sourceOf(CHOIR));
      next.copied('early 1');
      tellAgain(next, told);
      assert.ok(!namesEarly());
      next.set('early 2', sourceOf(LIBRARY));
      next.copied('early 2');
      tellAgain(next, told);
      assert.equal(told.get('late 99')?.[0]?.places[0]?.uri, 'early 2');
    }
  });

  it('leads to what is found anew, whatever has changed meanwhile and whatever is edited first', () => {
    const text = fc
      .array(fc.constantFrom(BAKERY, EDITED, LIBRARY, ORCHARD, BRIDGE, CHOIR), { maxLength: 4 })
      .map((paragraphs) => paragraphs.join('\n\n'));
    const folder = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), text);
    fc.assert(
      fc.property(folder, folder, folder, (before, changes, edits) => {
        const now = { ...before, ...changes };
        const corpus = startedAgain(keptOf(before), now);
        const known = corpus.uris.filter((uri) => !corpus.hasAllCopies && corpus.knowsCopied(uri));
        const named = known.flatMap((uri) => corpus.copied(uri)).flatMap(({ places }) => places);
        assert.ok(named.every(({ uri }) => before[uri] === now[uri]));
        const edited = { ...now, ...edits };
        setAll(corpus, edits);
        catchUp(corpus);
        assert.deepEqual(findingsOf(corpus), findingsOf(setAll(emptyCorpus(), edited)));
        const next = startedAgain(corpus.keep(STAMP).slice(), edited);
        catchUp(next);
        assert.deepEqual(findingsOf(next), findingsOf(setAll(emptyCorpus(), edited)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('What is kept of names', () => {
  const MERGE: NameDecision = {
    decision: 'merge',
    name: 'Edwin Harle',
    type: 'person',
    into: { name: 'Ines Aldred', type: 'person' },
  };
  const uris = Object.keys(REPORTS);

  it('answers for all articles before any is looked through', () => {
    const corpus = startedAgain(keptOf(REPORTS), REPORTS);
    const { names } = setAll(emptyCorpus(), REPORTS);
    assert.equal(corpus.waitingForNames, 0);
    assert.deepEqual(namesOf(corpus.namesSoFar), namesOf(names));
    assert.deepEqual(mentionsIn(corpus.namesSoFar, uris), mentionsIn(names, uris));
    assert.equal(corpus.namesSoFar.entities(), corpus.namesSoFar.entities());
    settle(corpus);
    assert.deepEqual(namesOf(corpus.namesSoFar), namesOf(names));
  });

  it('tells of no place in an article that has changed, until that is looked through', () => {
    const now = { ...REPORTS, late: `Not much new.\n\n${OTHER}`, new: EARLY };
    const corpus = startedAgain(keptOf(REPORTS), now);
    const names = corpus.namesSoFar;
    assert.equal(corpus.waitingForNames, 2);
    assert.deepEqual(placesOf(corpus, names).filter(isWrong), []);
    assert.ok(names.entities().some(({ name }) => name === 'Ines Aldred'));
    assert.ok(corpus.prepareEntities(['late']));
    assert.ok(!corpus.waitsForNames('late'));
    const here = names.mentionsIn('late').map(({ entity }) => names.entity(entity)?.name);
    assert.deepEqual(here, ['Edwin Harle', 'Norway']);
    const harle = names.mentionsIn('late')[0]?.entity ?? '';
    assert.deepEqual(names.articlesOf(harle), ['late', 'other']);
    assert.deepEqual(placesOf(corpus, names).filter(isWrong), []);
    settle(corpus);
    assert.deepEqual(namesOf(corpus.namesSoFar), namesOf(setAll(emptyCorpus(), now).names));
  });

  it('leaves out who was only named in an article that is gone', () => {
    const { other: _, ...rest } = REPORTS;
    const corpus = startedAgain(keptOf(REPORTS), rest);
    assert.equal(corpus.waitingForNames, 1);
    assert.ok(!corpus.namesSoFar.entities().some(({ name }) => name === 'Edwin Harle'));
    settle(corpus);
    assert.equal(corpus.waitingForNames, 0);
    assert.deepEqual(namesOf(corpus.namesSoFar), namesOf(setAll(emptyCorpus(), rest).names));
  });

  it('counts by the decisions by which it was joined, and by no others', () => {
    const merged = setAll(emptyCorpus(), REPORTS);
    merged.setDecisions([MERGE]);
    const same = startedAgain(keptOf(REPORTS, [MERGE]), REPORTS);
    same.setDecisions([MERGE]);
    assert.equal(same.waitingForNames, 0);
    assert.deepEqual(namesOf(same.namesSoFar), namesOf(merged.names));
    const other = startedAgain(keptOf(REPORTS), REPORTS);
    other.setDecisions([MERGE]);
    assert.ok(other.waitingForNames > 0);
    settle(other);
    assert.deepEqual(namesOf(other.namesSoFar), namesOf(merged.names));
  });

  it('is kept again by who has looked through nothing', () => {
    const again = startedAgain(startedAgain(keptOf(REPORTS), REPORTS).keep(STAMP).slice(), REPORTS);
    assert.equal(again.waitingForNames, 0);
    assert.deepEqual(namesOf(again.namesSoFar), namesOf(setAll(emptyCorpus(), REPORTS).names));
    assert.deepEqual([...again.lending.newlyUnknown()], []);
  });

  function settle(corpus: Corpus): void {
    while (corpus.prepareEntities()) {
      // one more
    }
    corpus.leaveKeptNames();
  }

  /** What stands in the articles where names are told to be. */
  function placesOf(corpus: Corpus, names: Names): { text: string; there: string | undefined }[] {
    return names
      .entities()
      .flatMap(({ id }) => names.mentionsOf(id))
      .map(({ uri, mention: { text, start, end } }) => ({
        text,
        there: corpus.text(uri)?.slice(start, end),
      }));
  }

  function isWrong({ text, there }: { text: string; there: string | undefined }): boolean {
    return text !== there;
  }
});
