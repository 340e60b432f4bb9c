import assert from 'node:assert/strict';
import { formatJson, type Report } from '../../../src/engine';

const REPORT: Report = {
  version: 1,
  articles: [
    { path: 'a.txt', words: 9, paragraphs: [{ startLine: 1, endLine: 1, role: 'heading', words: 9 }] },
    { path: 'b.txt', words: 0, paragraphs: [] },
  ],
  repeats: [],
  matches: [],
  entities: [],
  unreadable: [{ path: 'c "d".txt', reason: 'line\nbreak' }],
};

describe('formatJson', () => {
  it('writes what JSON reads as the same report', () => {
    assert.deepEqual(JSON.parse(formatJson(REPORT)), REPORT);
  });

  it('has each article and finding on a line of its own', () => {
    const lines = formatJson(REPORT).split('\n');
    assert.equal(lines.filter((line) => line.includes('"path"')).length, 3);
    assert.equal(lines.at(-1), '');
  });
});
