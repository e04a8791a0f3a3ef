import assert from 'node:assert/strict';
import { readPasted } from '../../../../src/core/steps/read-pasted.js';

const rows = (text: string) => {
  const read = readPasted(text);
  assert.ok(!('trouble' in read), JSON.stringify(read));
  return read;
};
const complaint = (text: string): string => {
  const read = readPasted(text);
  return 'trouble' in read ? read.trouble.de : '';
};

describe('what is pasted into the step table', () => {
  it('may be rows of a spreadsheet with headings in any order', () => {
    assert.deepEqual(rows('Nr.\tSchritt\tZuständig\tWeiter\tFachverfahren\r\n1\tAntrag prüfen\tSachbearbeitung\t2\tFV\r\n2.\tVollständig?\t\tja: 3; nein: 1\t\r\n'), [
      { number: '1', text: 'Antrag prüfen', role: 'Sachbearbeitung', next: '2', system: 'FV', kind: 'step' },
      { number: '2', text: 'Vollständig?', next: 'ja: 3; nein: 1', kind: 'question' },
    ]);
  });

  it('may be rows without headings', () => {
    assert.deepEqual(rows('1\tService\tAnnehmen\n2\tService\t"Sagt ""ja"""'), [
      { number: '1', role: 'Service', text: 'Annehmen', kind: 'step' }, { number: '2', role: 'Service', text: 'Sagt "ja"', kind: 'step' },
    ]);
    assert.deepEqual(rows('1\tAnnehmen\n2\tPrüfen').map(({ text, role }) => [role, text]), [[undefined, 'Annehmen'], [undefined, 'Prüfen']]);
  });

  it('may be a list with or without numbers', () => {
    assert.deepEqual(rows('1) Annehmen\n2) Sachbearbeitung: Vollständig? -> ja: 3; nein: Ende\n3) Prüfen\nEnde: Geprüft'), [
      { number: '1', text: 'Annehmen', kind: 'step' },
      { number: '2', role: 'Sachbearbeitung', text: 'Vollständig?', next: 'ja: 3; nein: Ende', kind: 'question' },
      { number: '3', text: 'Prüfen', kind: 'step' },
      { text: 'Geprüft', kind: 'end' },
    ]);
    assert.deepEqual(rows('- Akte anlegen\n\n* 10 Tage warten\nEndgültig entscheiden').map(({ text, kind }) => [text, kind]),
      [['Akte anlegen', 'step'], ['10 Tage warten', 'step'], ['Endgültig entscheiden', 'step']]);
  });

  it('is told what is wrong with it otherwise', () => {
    assert.match(complaint(' \n\t'), /^Es gibt keinen Text/);
    assert.match(complaint('<?xml version="1.0"?>\n<a/>'), /^Das ist XML und keine Liste/);
    assert.match(complaint('{"a": 1}'), /^Das ist JSON/);
    assert.match(complaint('PK\u0003\u0004\u0000'), /^Das ist kein Text/);
    assert.match(complaint('1. Prüfen\n2. ???'), /^In Zeile 2 steht kein Schritt: „\?\?\?“/);
    assert.match(complaint('Prüfen\n→ → →'), /^In Zeile 2 steht kein Schritt: „→ → →“/);
    assert.match(complaint('1. A\n1. B'), /^Die Nummer 1 kommt zweimal vor/);
    assert.match(complaint(`Prüfen\n${'lang '.repeat(100)}`), /^Zeile 2 hat \d+ Zeichen/);
    assert.match(complaint('Prüfen\n'.repeat(121)), /^Das sind 121 Zeilen/);
    assert.match(complaint('Rolle\tDokument\nA\tB'), /^Die Tabelle hat keine Spalte/);
  });
});
