import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/messages.js';

describe('formatMessage', () => {
  const found = { en: '{count|one file|# files} in {folder}', de: '{count|eine Datei|# Dateien} in {folder}' };

  it('puts values in their places, and a number before the form of its noun', () => {
    assert.equal(formatMessage(found, 'de', { count: 1, folder: 'a' }), 'eine Datei in a');
    assert.equal(formatMessage(found, 'de', { count: 0, folder: 'a' }), '0 Dateien in a');
    assert.equal(formatMessage(found, 'en', { count: 12, folder: 'a' }), '12 files in a');
  });

  it('keeps the place of a value that is missing, and takes values for text', () => {
    assert.equal(formatMessage(found, 'en', { folder: '{count}' }), '{count|one file|# files} in {count}');
  });
});
