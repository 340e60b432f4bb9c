import { strict as assert } from 'node:assert';
import { addExtension } from '../../scripts/harness/web-host.mjs';
import { workbenchUrl } from '../../scripts/harness/workbench-url.mjs';

const server = { origin: 'http://localhost:1', authority: 'localhost:1' };

describe('The address of a workbench', () => {
  it('names the folder', () => {
    assert.equal(workbenchUrl(server, { folder: '/a/b' }), 'http://localhost:1/?folder=/a/b');
  });

  it('keeps every sign of its name', () => {
    const folder = '/a b/c&d=e#f+g/ü?';
    const { searchParams } = new URL(workbenchUrl(server, { folder }));
    assert.equal(searchParams.get('folder'), folder);
  });

  it('names the extension and its suite as the server knows them', () => {
    const url = workbenchUrl(server, { folder: '/a', extension: '/e', tests: '/e/t.js' });
    assert.deepEqual(JSON.parse(new URL(url).searchParams.get('payload') ?? ''), [
      ['extensionDevelopmentPath', 'vscode-remote://localhost:1/e'],
      ['extensionTestsPath', 'vscode-remote://localhost:1/e/t.js'],
    ]);
  });
});

describe('The page for the web-worker extension host', () => {
  const page = (settings: string) =>
    `<meta id="vscode-workbench-web-configuration" data-settings="${settings}"><p>`;

  it('has the extension added to its configuration', () => {
    const before = page('{&quot;title&quot;:&quot;A &amp; B&quot;}');
    const after = addExtension(before, 'localhost:2', 'suite.js');
    const attribute = /data-settings="([^"]*)"/.exec(after)?.[1] ?? '';
    const settings = JSON.parse(attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    assert.equal(settings.title, 'A & B');
    assert.equal(settings.developmentOptions.extensions[0].authority, 'localhost:2');
    assert.ok(settings.developmentOptions.extensionTestsPath.path.endsWith('/suite.js'));
    assert.ok(after.endsWith('"><p>'));
  });

  it('is not taken for something else', () => {
    assert.throws(() => addExtension('<p>', 'localhost:2', 'suite.js'), /no configuration/);
  });
});
