import assert from 'node:assert/strict';
import { oneLine, paragraphs } from '../../../../src/core/narrative/label.js';
import { compareLabels } from '../../../../src/core/narrative/order.js';

describe('labels in a text', () => {
  it('are one line without control characters and turns of direction', () => {
    assert.equal(oneLine(' Antrag\n  prüfen\t\u0007\u202e! '), 'Antrag prüfen !');
    assert.equal(oneLine('Prüfung – „Fall“ 日本語 العربية'), 'Prüfung – „Fall“ 日本語 العربية');
    assert.equal(oneLine(undefined), '');
  });

  it('join words that were divided by hand', () => {
    assert.equal(oneLine('Verzögerungs-\nmeldung\nerhalten'), 'Verzögerungsmeldung erhalten');
    assert.equal(oneLine('IT-\r\nAbteilung informieren'), 'IT-Abteilung informieren');
    assert.equal(oneLine('Ein-\nund Ausgang prüfen'), 'Ein- und Ausgang prüfen');
    assert.equal(oneLine('Frist -\nnur Antrag'), 'Frist - nur Antrag');
    assert.equal(oneLine('Ver\u00adsand'), 'Versand');
  });

  it('are paragraphs where they are long, in HTML too', () => {
    assert.deepEqual(paragraphs('Eins.\r\n\r\nZwei.'), ['Eins.', 'Zwei.']);
    assert.deepEqual(paragraphs('<div><p>Eins &amp; mehr.</p><ul><li>Zwei</li><li>Drei</li></ul></div>'), ['Eins & mehr.', 'Zwei', 'Drei']);
    assert.deepEqual(paragraphs('Wenn a <b und c> d'), ['Wenn a <b und c> d']);
  });

  it('are ordered by letters and numbers, the same on every system', () => {
    const labels = ['Fall 10', 'fall 2', 'Fall 1', 'Ärger', 'Zoll', '', '3', '20'];
    assert.deepEqual([...labels].sort(compareLabels), ['', '3', '20', 'Ärger', 'Fall 1', 'fall 2', 'Fall 10', 'Zoll']);
  });
});
