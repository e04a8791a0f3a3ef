import assert from 'node:assert';
import { isFromMeeting } from '../../../src/protocol/meeting.js';

describe('messages from a meeting', () => {
  it('are known by type and fields', () => {
    for (const message of [{ type: 'ready' }, { type: 'go', position: 1 }, { type: 'note', position: 0, field: 'notes', value: '' }, { type: 'answer', comment: 'c', text: '', settle: true }]) assert.ok(isFromMeeting(message));
  });

  it('are refused when anything is missing, of another kind or unknown', () => {
    for (const value of [null, 'ready', {}, { type: 'toString' }, { type: 'go' }, { type: 'note', position: 0, field: 'path', value: '' }, { type: 'open', what: 'shell' }]) assert.ok(!isFromMeeting(value), JSON.stringify(value));
  });
});
