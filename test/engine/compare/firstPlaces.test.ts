import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FirstPlaces } from '../../../src/engine/compare/firstPlaces';

describe('FirstPlaces', () => {
  it('tell where each hash stood first since they were emptied', () => {
    const places = new FirstPlaces();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff })), (hashes) => {
        places.clear();
        for (const [place, hash] of hashes.entries()) {
          assert.equal(places.enter(hash, place), hashes.indexOf(hash));
        }
      }),
    );
  });

  it('grow', () => {
    const places = new FirstPlaces();
    const hashOf = (place: number) => (place * 0x9e3779b1) >>> 0;
    for (let place = 0; place < 100_000; place += 1) {
      places.enter(hashOf(place), place);
    }
    assert.equal(places.enter(hashOf(99_999), 7), 99_999);
    assert.equal(places.enter(hashOf(100_000), 7), 7);
    places.clear();
    assert.equal(places.enter(hashOf(0), 7), 7);
  });
});
