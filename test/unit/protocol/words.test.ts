import assert from 'node:assert';
import { isFromWords } from '../../../src/protocol/words.js';

describe('messages from the text view', () => {
  it('are known by type and fields', () => {
    for (const message of [{ type: 'ready' }, { type: 'select', elementId: 'a' }]) assert.ok(isFromWords(message));
  });

  it('are refused when anything is missing, of another kind or unknown', () => {
    for (const value of [null, 'ready', {}, { type: 'select' }, { type: 'select', elementId: 1 }, { type: 'open', elementId: 'a' }]) assert.ok(!isFromWords(value));
  });
});
