import assert from 'node:assert';
import { fingerprint } from '../../../../src/core/text/fingerprint.js';

describe('fingerprint', () => {
  it('is the same for the same text', () => {
    assert.strictEqual(fingerprint('Antrag prüfen'), fingerprint('Antrag prüfen'));
  });

  it('differs for small changes anywhere', () => {
    const text = '<task id="a" name="Antrag prüfen"/>'.repeat(20);
    const names = new Set([fingerprint(text)]);
    for (let i = 0; i < text.length; i++) names.add(fingerprint(`${text.slice(0, i)}#${text.slice(i + 1)}`));
    assert.strictEqual(names.size, text.length + 1);
  });
});
