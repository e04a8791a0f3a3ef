import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

describe('third-party notices', () => {
  it('name what the editor is built on, and that the logo of bpmn.io has to stay', () => {
    const notices = readFileSync(path.join(root, 'THIRD_PARTY_NOTICES.md'), 'utf8');
    assert.match(notices, /^## bpmn-js /m);
    assert.match(notices, /bpmn\.io logo stays visible/);
  });
});
