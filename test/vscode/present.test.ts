import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

describe('The extension', () => {
  it('is present in this VS Code', () => {
    assert.equal(typeof vscode.version, 'string');
    assert.ok(vscode.extensions.getExtension('editorial-review.editorial-review'));
  });
});
