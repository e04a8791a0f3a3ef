import assert from 'node:assert';
import { isFromForm } from '../../../src/protocol/form.js';

describe('messages from the form', () => {
  const change = { type: 'change', request: 1, version: 2, changes: [{ op: 'set', path: ['name'], value: 'Karte' }] };

  it('are known by type and fields', () => {
    for (const message of [{ type: 'ready' }, change, { type: 'openText', path: ['laws', 0] }, { type: 'openLink', link: 'a.md' }, { type: 'preview', request: 3, link: 'a.md' }]) {
      assert.ok(isFromForm(message), JSON.stringify(message));
    }
  });

  it('are refused when anything is missing, of another kind or unknown', () => {
    const wrong = [
      undefined, 'ready', { type: 'delete' }, { ...change, version: '2' }, { ...change, changes: [{ op: 'run', path: [] }] },
      { ...change, changes: [{ op: 'set', path: [{}], value: 1 }] }, { ...change, changes: [{ op: 'set', path: ['a'], value: () => 1 }] }, { type: 'openLink' },
    ];
    for (const message of wrong) assert.ok(!isFromForm(message), String(message));
  });
});
