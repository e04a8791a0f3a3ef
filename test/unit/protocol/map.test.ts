import assert from 'node:assert';
import { isFromMap } from '../../../src/protocol/map.js';

describe('messages from the map', () => {
  it('are known by type and fields', () => {
    for (const message of [{ type: 'wish', colourBy: 'due' }, { type: 'facts', path: 'a' }, { type: 'open', path: 'a', what: 'model' }, { type: 'export' }]) assert.ok(isFromMap(message));
  });

  it('are refused when anything is missing, of another kind or unknown', () => {
    for (const message of [null, {}, { type: 'wish', colourBy: 'constructor' }, { type: 'facts' }, { type: 'open', path: 1, what: 'model' }, { type: 'open', path: 'a', what: 'x' }]) assert.ok(!isFromMap(message));
  });
});
