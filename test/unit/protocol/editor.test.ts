import assert from 'node:assert';
import { isFromEditor } from '../../../src/protocol/editor.js';

describe('messages from the editor', () => {
  it('are known by type and fields', () => {
    assert.ok(isFromEditor({ type: 'ready' }));
    assert.ok(isFromEditor({ type: 'edit', request: 1, baseVersion: 3, after: '<definitions/>' }));
    assert.ok(isFromEditor({ type: 'openText' }));
    assert.ok(isFromEditor({ type: 'openText', elementId: 'Task_1' }));
    assert.ok(isFromEditor({ type: 'comment', request: 1, kind: 'question', role: '', text: 'Wer?' }));
    assert.ok(isFromEditor({ type: 'createEntry', request: 1, prefix: 'doc', name: 'Merkblatt' }));
    assert.ok(isFromEditor({ type: 'pictureCopied' }));
    assert.ok(isFromEditor({ type: 'resolve', request: 1, comment: 'c-1', role: 'role:a', text: '' }));
  });

  it('are refused when anything is missing, of another kind or unknown', () => {
    const wrong: unknown[] = [
      null, 'ready', {}, { type: 'format' }, { type: 'constructor' }, { type: 'toString' },
      { type: 'edit', request: 1, after: '' }, { type: 'edit', request: '1', baseVersion: 3, after: '' },
      { type: 'openText', elementId: 7 }, { type: 'createEntry', request: 1, prefix: 'doc' }, { type: 'openProcess' }, { type: 'copied', text: {} },
    ];
    for (const value of wrong) assert.ok(!isFromEditor(value), JSON.stringify(value));
  });
});
