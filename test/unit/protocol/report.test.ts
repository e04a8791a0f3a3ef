import assert from 'node:assert/strict';
import { isFromReport } from '../../../src/protocol/report.js';

describe('messages from a report', () => {
  it('are known by type and fields', () => {
    for (const message of [{ type: 'ready' }, { type: 'open', path: 'a.bpmn' }, { type: 'open', path: 'a.bpmn', elementId: 'T' }, { type: 'action', action: 'markLawChanged', path: '' }]) {
      assert.ok(isFromReport(message), JSON.stringify(message));
    }
  });

  it('are refused when anything is missing, of another kind or unknown', () => {
    for (const message of [null, 'ready', {}, { type: 'open' }, { type: 'open', path: 1 }, { type: 'open', path: '', elementId: 2 }, { type: 'action', action: 'delete', path: '' }, { type: 'action', action: 'markLawChanged' }]) {
      assert.ok(!isFromReport(message), JSON.stringify(message));
    }
  });
});
