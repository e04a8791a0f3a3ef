import assert from 'node:assert/strict';
import type { FromEditor } from '../../../src/protocol/editor.js';
import type { Canvas } from '../../../webview/editor/canvas.js';
import { DocumentSync } from '../../../webview/editor/document-sync.js';

describe('DocumentSync', () => {
  it('says that a model cannot be written down, and starts again from the document', async () => {
    const sent: FromEditor[] = [];
    let change: (trigger: 'execute') => void = () => undefined;
    const canvas = {
      isInUse: false, onBeforeCommand: () => undefined, onCommandStackChanged: (told: typeof change) => { change = told; },
      undrawn: { missing: 0, total: 0 }, draw: async () => undefined, serialise: () => Promise.reject(new Error('no name')),
    };
    const sync = new DocumentSync(canvas as unknown as Canvas, (message) => sent.push(message), () => undefined);
    sync.show({ type: 'show', version: 1, cause: 'open', fingerprint: 'f', text: '<definitions/>' });
    await new Promise((resolve) => setTimeout(resolve, 1));
    change('execute');
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(sent.slice(-2), [{ type: 'serialiseFailed', message: 'no name' }, { type: 'ready' }]);
  });
});
