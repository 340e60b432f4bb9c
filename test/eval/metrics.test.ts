import assert from 'node:assert/strict';
import { areaUnderCurve, bestF1, type Ranked, rankingQuality, recallAtFalsePositives } from './metrics';

describe('Metrics of the evaluation', () => {
  describe('area under the curve', () => {
    it('is 1 where all right pairs score higher, 0 where all score lower', () => {
      assert.equal(areaUnderCurve([0.8, 0.9], [0.1, 0.2]), 1);
      assert.equal(areaUnderCurve([0.1, 0.2], [0.8, 0.9]), 0);
    });

    it('counts equal scores as half', () => {
      assert.equal(areaUnderCurve([0.5], [0.5]), 0.5);
      assert.equal(areaUnderCurve([0.5, 0.9], [0.5, 0.1]), (0.5 + 1 + 1 + 1) / 4);
    });

    it('is not a number where one side is empty', () => {
      assert.ok(Number.isNaN(areaUnderCurve([], [1])));
      assert.ok(Number.isNaN(areaUnderCurve([1], [])));
    });
  });

  describe('best F1', () => {
    it('looks for the best threshold', () => {
      // From 0.4: three found, one false: 6 / (3 + 1 + 3). From 0.7: two found, none false: 4 / (2 + 3).
      assert.equal(bestF1([0.9, 0.7, 0.4], [0.5, 0.1]), 6 / 7);
    });

    it('cannot part equal scores', () => {
      assert.equal(bestF1([0.5, 0.5], [0.5, 0.5]), 2 / 3);
    });

    it('is not a number where one side is empty', () => {
      assert.ok(Number.isNaN(bestF1([], [1])));
      assert.ok(Number.isNaN(bestF1([1], [])));
    });
  });

  describe('recall at a rate of false positives', () => {
    const wrong = Array.from({ length: 1000 }, (_, at) => at / 1000);

    it('lets as many wrong pairs through as the rate allows', () => {
      assert.equal(recallAtFalsePositives([0.9985, 0.9975, 0.5], wrong, 0.001), 1 / 3);
      assert.equal(recallAtFalsePositives([0.9985, 0.9975, 0.5], wrong, 0.01), 2 / 3);
    });

    it('is above all wrong pairs where there are too few for the rate', () => {
      assert.equal(recallAtFalsePositives([0.6, 0.4], [0.5, 0.1], 0.001), 0.5);
    });

    it('does not find what scores as high as a refused wrong pair', () => {
      assert.equal(recallAtFalsePositives([0.5], [0.5, 0.5], 0.5), 0);
    });

    it('finds all where all wrong pairs are allowed, and is not a number where one side is empty', () => {
      assert.equal(recallAtFalsePositives([0], [1], 1), 1);
      assert.ok(Number.isNaN(recallAtFalsePositives([], [1], 0.1)));
      assert.ok(Number.isNaN(recallAtFalsePositives([1], [], 0.1)));
    });
  });

  describe('ranking', () => {
    const right = (score: number): Ranked => ({ score, isRight: true });
    const wrong = (score: number): Ranked => ({ score, isRight: false });

    it('takes the mean over the questions', () => {
      const { precisionAt1, meanAveragePrecision } = rankingQuality([
        [right(0.9), wrong(0.8), right(0.7)],
        [wrong(0.9), right(0.8)],
      ]);
      assert.equal(precisionAt1, 0.5);
      assert.equal(meanAveragePrecision, ((1 + 2 / 3) / 2 + 1 / 2) / 2);
    });

    it('ranks the wrong ones first where scores are equal', () => {
      assert.deepEqual(rankingQuality([[right(0), wrong(0)]]), {
        precisionAt1: 0,
        meanAveragePrecision: 0.5,
      });
    });

    it('leaves out questions that nothing answers', () => {
      assert.deepEqual(rankingQuality([[right(1)], [wrong(1)], []]), {
        precisionAt1: 1,
        meanAveragePrecision: 1,
      });
      assert.ok(Number.isNaN(rankingQuality([]).precisionAt1));
    });
  });
});
