import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/messages.js';

describe('messages', () => {
  const message = { en: 'The target "{target}" does not exist.', de: 'Das Ziel „{target}“ gibt es nicht.' };

  it('fills the places in the chosen language', () => {
    assert.equal(formatMessage(message, 'de', { target: 'abh-que-010' }), 'Das Ziel „abh-que-010“ gibt es nicht.');
  });

  it('keeps a place that got no value', () => {
    assert.equal(formatMessage(message, 'en'), 'The target "{target}" does not exist.');
  });
});
