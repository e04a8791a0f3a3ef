import assert from 'node:assert';
import { isFromSteps } from '../../../src/protocol/steps.js';

describe('messages from the step table', () => {
  it('are known by type and fields', () => {
    for (const message of [
      { type: 'ready' }, { type: 'save' }, { type: 'select', elementId: 'A' }, { type: 'cell', request: 1, version: 2, id: 'A', column: 'text', value: '' },
      { type: 'insert', request: 1, version: 2, what: 'step' }, { type: 'insert', request: 1, version: 2, after: 'A', what: 'end' },
      { type: 'remove', request: 1, version: 2, id: 'A' }, { type: 'paste', request: 1, version: 2, text: 'a', replaces: true }, { type: 'undo', request: 1, version: 2 },
    ]) assert.ok(isFromSteps(message), JSON.stringify(message));
  });

  it('are refused when anything is missing, of another kind or unknown', () => {
    for (const value of [
      null, 'ready', {}, { type: 'toString' }, { type: 'cell', request: 1, version: 2, id: 'A', column: 'constructor', value: '' },
      { type: 'insert', request: 1, version: 2, what: 'participant' }, { type: 'remove', request: 1, id: 'A' }, { type: 'paste', request: 1, version: 2, text: 'a' },
    ]) assert.ok(!isFromSteps(value), JSON.stringify(value));
  });
});
