import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contributes } from '../package.json';
import {
  DEFAULT_EXCLUDE,
  DEFAULT_INCLUDE,
  DEFAULT_SEVERITY,
  FINDING_CODES,
  LEAST_RELATED,
} from '../src/engine';

const settings = contributes.configuration.properties;
const texts: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

describe('The manifest', () => {
  it('has the defaults of the engine', () => {
    assert.deepEqual(settings['editorialReview.include'].default, DEFAULT_INCLUDE);
    assert.deepEqual(settings['editorialReview.exclude'].default, DEFAULT_EXCLUDE);
    assert.deepEqual(settings['editorialReview.severity'].default, DEFAULT_SEVERITY);
    assert.deepEqual(Object.keys(settings['editorialReview.severity'].properties), FINDING_CODES);
    assert.equal(settings['editorialReview.matches.minimumSimilarity'].default, LEAST_RELATED);
  });

  it('has a text for every key, and a key for every text', () => {
    const manifest = readFileSync('package.json', 'utf8');
    const keys = new Set([...manifest.matchAll(/"%([^%]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...keys].sort(), Object.keys(texts).sort());
  });

  it('has every picture and every page that the README and the docs lead to', () => {
    for (const page of ['README.md', 'docs/ARCHITECTURE.md', 'docs/MATCHING.md', 'docs/REAL-VSCODE.md']) {
      const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
      for (const [, link = ''] of links) {
        assert.ok(existsSync(join(dirname(page), link)), `${page}: ${link}`);
      }
    }
  });

  it('has every setting and every finding in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const name of Object.keys(settings)) {
      assert.ok(readme.includes(`\`${name}\``), name);
    }
    for (const code of FINDING_CODES) {
      assert.ok(readme.includes(`### \`${code}\``), code);
    }
  });
});
