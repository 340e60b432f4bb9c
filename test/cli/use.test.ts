import assert from 'node:assert/strict';
import { version } from '../../package.json';
import { editorialReview } from '../support/commandLine';
import { articleOf, BAKERY, LIBRARY } from '../support/prose';
import { temporaryFolder } from '../support/temporaryFolder';

describe('editorial-review: how it is used', () => {
  for (const words of [['--help'], ['-h'], ['check', '--help'], ['fix', '-h'], []]) {
    it(`shows what it can do (${words.join(' ') || 'nothing said'})`, async () => {
      const { code, stdout, stderr } = await editorialReview(words);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      const named = [
        'check',
        'fix',
        '--format',
        '--output',
        '--fail-on',
        '--only',
        '--strength',
        '--dry-run',
      ];
      for (const name of [...named, '--help', '--version', 'Exit code']) {
        assert.ok(stdout.includes(name), name);
      }
    });
  }

  for (const option of ['--version', '-v']) {
    it(`says its version (${option})`, async () => {
      const { code, stdout, stderr } = await editorialReview([option]);
      assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: `${version}\n`, stderr: '' });
    });
  }

  it('checks the current folder where no path is given', async () => {
    const folder = temporaryFolder({ 'a.txt': articleOf(BAKERY, LIBRARY, BAKERY) });
    const { code, stdout } = await editorialReview(['check'], { in: folder });
    assert.equal(code, 1);
    assert.match(stdout, /^a\.txt:5:1: /);
  });

  it('repairs the current folder where no path is given', async () => {
    const folder = temporaryFolder({ 'a.txt': articleOf(BAKERY, LIBRARY, BAKERY) });
    const { code, stdout } = await editorialReview(['fix'], { in: folder });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: 'a.txt: 1 repeat removed\n' });
  });
});

describe('editorial-review: wrong use', () => {
  const wrong: [words: string[], said: RegExp][] = [
    [['chekc'], /no command 'chekc'.*'check' or 'fix'/],
    [['constructor'], /no command 'constructor'/],
    [['--format', 'json'], /No command/],
    [['check', '--format', 'sarif'], /'--format' takes text, json, not 'sarif'/],
    [['check', '--format', 'html'], /'--format' takes text, json, not 'html'/],
    [['check', '--format'], /--format/],
    [['check', '--fail-on', 'error'], /'--fail-on' takes none, warning, information, not 'error'/],
    [['check', '--only', 'repeats,names'], /'--only' takes repeats, matches, entities, not 'names'/],
    [['check', '--only', ''], /'--only' takes/],
    [['check', '--strength', 'weak'], /'--strength' takes copied, edited, reworded, related, not 'weak'/],
    [['check', '--dry-run'], /'--dry-run' does not go with 'check'/],
    [['check', '--colour'], /--colour/],
    [['fix', '--format', 'json'], /'--format' does not go with 'fix'/],
    [['fix', '--output', 'x'], /'--output' does not go with 'fix'/],
  ];
  for (const [words, said] of wrong) {
    it(`is refused with a sentence, and nothing is done: ${words.join(' ')}`, async () => {
      const { code, stdout, stderr } = await editorialReview(words, { in: temporaryFolder() });
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, said);
      assert.match(stderr, /^editorial-review: .+ See 'editorial-review --help'\.\n$/);
    });
  }
});
