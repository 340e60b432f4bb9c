import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignedScrollTop, scrollPositions, turned } from '../../src/panel/pair/align';
import { labelHeights } from '../../src/panel/pair/labels';

const LEFT = { height: 4000, view: 600 };
const RIGHT = { height: 3000, view: 600 };

function box(top: number, height = 100) {
  return { top, bottom: top + height };
}

describe('Two columns that scroll together', () => {
  it('begin and end together', () => {
    const positions = scrollPositions([{ left: box(2000), right: box(500), weight: 1 }], LEFT, RIGHT);
    assert.equal(alignedScrollTop(0, positions), 0);
    assert.equal(alignedScrollTop(3400, positions), 2400);
  });

  it('have a tied paragraph level when it is in the middle', () => {
    const positions = scrollPositions([{ left: box(2000), right: box(1200), weight: 1 }], LEFT, RIGHT);
    const scrollTop = 2050 - 300; // its middle is in the middle of the view
    assert.equal(alignedScrollTop(scrollTop, positions), 1250 - 300);
  });

  it('have it level also near the beginning, where it is not in the middle', () => {
    const positions = scrollPositions([{ left: box(900), right: box(300), weight: 1 }], LEFT, RIGHT);
    const isLevel = positions.some(([left, right]) => left > 0 && right > 0 && left - right === 600);
    assert.ok(isLevel);
  });

  it('follow the ties that weigh most where ties cross', () => {
    const light = { left: box(1000), right: box(2500), weight: 1 };
    const heavy = { left: box(2000), right: box(1200), weight: 2 };
    assert.deepEqual(scrollPositions([light, heavy], LEFT, RIGHT), scrollPositions([heavy], LEFT, RIGHT));
  });

  it('never run backwards, and come back to where they were when the other side is scrolled', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 })), {
      maxLength: 12,
    });
    const property = fc.property(gaps, fc.nat(3400), fc.nat(3400), (tieGaps, one, other) => {
      let [left, right] = [0, 0];
      const ties = tieGaps.map(([leftGap, rightGap]) => {
        left += leftGap + 20;
        right += rightGap + 20;
        return { left: box(left - 20, 20), right: box(right - 20, 20), weight: 1 };
      });
      const [from, to] = [
        { height: left + 4000, view: 600 },
        { height: right + 2500, view: 600 },
      ];
      const positions = scrollPositions(ties, from, to);
      const [a, b] = [Math.min(one, other), Math.max(one, other)];
      const there = alignedScrollTop(a, positions);
      assert.ok(there <= alignedScrollTop(b, positions) + 1e-6);
      assert.ok(Math.abs(alignedScrollTop(there, positions.map(turned)) - a) < 1e-3);
    });
    fc.assert(property);
  });

  it('stay at the top where there is nothing to scroll', () => {
    const small = { height: 300, view: 600 };
    const positions = scrollPositions([], small, RIGHT);
    assert.equal(alignedScrollTop(1200, positions.map(turned)), 0);
  });
});

describe('Percentages between two columns', () => {
  const heights = (bands: [top: number, bottom: number][]) =>
    labelHeights(
      bands.map(([top, bottom]) => ({ top, bottom })),
      20,
    ).map(({ y, isCrowded }) => (isCrowded ? 'crowded' : y));

  it('stand in the middle of their ribbons where there is room', () => {
    assert.deepEqual(
      heights([
        [90, 110],
        [200, 300],
      ]),
      [100, 250],
    );
  });

  it('do not cover one another, and stay on their ribbons', () => {
    assert.deepEqual(
      heights([
        [70, 130],
        [80, 100],
      ]),
      [110, 90],
    );
    assert.deepEqual(
      heights([
        [90, 110],
        [90, 112],
        [300, 310],
      ]),
      [100, 'crowded', 305],
    );
  });
});
