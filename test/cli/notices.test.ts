import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundledPackages, noticesOf, shippedMetafiles } from '../../scripts/harness/notices.mjs';

describe('The third-party notices', () => {
  it('name every package in the bundles, with its licence, and the word list', async () => {
    const metafiles = await shippedMetafiles();
    const packages = bundledPackages(metafiles);
    const notices = noticesOf(packages);
    const headings = notices.split(`${'-'.repeat(80)}\n\n`).map((entry) => entry.split('\n', 1)[0] ?? '');
    const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
    const names = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
    assert.ok(names.includes('preact') && names.includes('diff') && names.includes('vscode-languageclient'));
    for (const name of new Set(names)) {
      assert.ok(
        headings.some((heading) => heading.startsWith(`${name} `)),
        name,
      );
    }
    assert.equal(new Set(headings).size, headings.length, 'each once');
    for (const { name, version, licence, text } of packages) {
      assert.match(version, /^\d+\.\d+\.\d+/, name);
      assert.notEqual(licence, '', name);
      assert.match(text, /copyright|license/i, name);
    }
    assert.ok(notices.includes('media/word-ranks.txt') && notices.includes('PDDL'));
  });

  it('go along with the extension', () => {
    assert.ok(readFileSync('.vscodeignore', 'utf8').split('\n').includes('!THIRD-PARTY-NOTICES.txt'));
  });
});
