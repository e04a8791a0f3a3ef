import assert from 'node:assert/strict';
import { guessMapping } from '../../../../src/core/landscape/bootstrap/columns.js';
import { guessDelimiter, readCsv } from '../../../../src/core/landscape/bootstrap/csv.js';
import { importRegister } from '../../../../src/core/landscape/bootstrap/import-register.js';
import { overviewOf } from '../../../../src/core/landscape/overview.js';
import { landscapeCsv } from '../../../../src/core/landscape/report/csv.js';
import { validateLandscape } from '../../../../src/core/validate/landscape.js';
import { indexOf } from '../../../support/landscape-fixtures.js';

const REGISTER = [
  'Lfd. Nr.;Prozessname;Bereich;Prozesstyp;Stand;Prozesseigner;Sachgebiet;Fallzahl;Dauer;Wiedervorlage',
  '2.1.1;Titel für Fachkräfte erteilen;Erwerb;Kernprozess;Entwurf;Sachgebietsleitung;Erwerbsmigration;1.200;21 Tage;1.3.2027',
  '2.1.2;"Blaue Karte ""EU"" erteilen";Erwerb;Kernprozess;fachlich freigegeben;Frau Müller;Erwerbsmigration;viele;;',
  ';Akte anlegen;;Unterstützungsprozess;;;;;;', ';;;;;;;;;', ';;Erwerb;;;;;;;', '2.1.1;Titel für  Fachkräfte erteilen;;;;;;;;', '',
].join('\r\n');

function imported(text: string, files: Readonly<Record<string, string>> = {}) {
  const index = indexOf(files);
  const table = readCsv(text);
  const proposal = importRegister(index, index.landscapes[0]!, 'Amt', table, guessMapping(table[0] ?? []), 'de');
  return { ...proposal, texts: Object.fromEntries(proposal.files.map(({ path, after }) => [path, after])) };
}

describe('reading tables', () => {
  it('understands separators, quotes, line breaks in cells, and any line ends', () => {
    assert.deepEqual(readCsv('\ufeffa;b\r\n"x;""y""\nz";2\r\n'), [['a', 'b'], ['x;"y"\nz', '2']]);
    assert.deepEqual(readCsv('a,b\n1,\n,2'), [['a', 'b'], ['1', ''], ['', '2']]);
    assert.deepEqual(readCsv('a\tb\r1\t2'), [['a', 'b'], ['1', '2']]);
    assert.deepEqual(readCsv('sep=;\na;b'), [['a', 'b']]);
    assert.deepEqual([readCsv(''), readCsv('\n\n'), readCsv('"offen')], [[], [], [['offen']]]);
    assert.equal(guessDelimiter('"a,b,c";d'), ';');
  });

  it('finds the columns by what they are called, in either language', () => {
    assert.deepEqual(guessMapping(['Lfd. Nr.', 'Prozessname', 'Quatsch', 'Prozess-ID']), { number: 0, name: 1, id: 3 });
    assert.deepEqual(guessMapping(['Process owner', 'TITLE']), { owner: 0, name: 1 });
  });
});

describe('importing a register of processes', () => {
  it('makes a profile of each row, with the groups, roles and units it names', () => {
    const { texts, processes } = imported(REGISTER);
    assert.equal(processes, 3);
    assert.equal(texts['processes/erwerb/titel-fuer-fachkraefte-erteilen.process.yaml'], [
      'id: titel-fuer-fachkraefte-erteilen', 'number: 2.1.1', 'name: Titel für Fachkräfte erteilen', 'type: core', 'level: process', 'parent: erwerb', 'status: draft', 'owner: role:sachgebietsleitung',
      'orgUnits:', '  - { ref: org:erwerbsmigration, part: accountable }', 'governance:', '  nextReview: 2027-03-01',
      'kpis:', '  casesPerYear: { value: 1200, evidence: estimated }', '  throughputTime: { value: P21D, evidence: estimated }', '',
    ].join('\n'));
    assert.match(texts['processes/erwerb/blaue-karte-eu-erteilen.process.yaml']!, /name: Blaue Karte "EU" erteilen\n[^]*status: in_review\n/);
    assert.match(texts['processes/akte-anlegen.process.yaml']!, /type: support\n[^]*status: planned\n/);
    assert.match(texts['landscape.yaml']!, /id: erwerb/);
    const errors = validateLandscape(indexOf(texts), { today: '2026-11-29', lang: 'en' }).filter(({ severity, rule }) => severity === 'error' && !/required|status/.test(rule));
    assert.deepEqual(errors.map(({ path, message }) => `${path}: ${message}`), []);
  });

  it('says what was not understood, row by row, and leaves persons out', () => {
    const { notes } = imported(REGISTER);
    assert.equal(notes.length, 4, notes.join('\n'));
    for (const pattern of [/Zeile 3: „viele“/, /Frau Müller/, /kein Name/, /Zeile \d: „Titel für Fachkräfte erteilen“ ist schon/]) assert.ok(notes.some((note) => pattern.test(note)), `${pattern} in\n${notes.join('\n')}`);
  });

  it('leaves alone what is there', () => {
    const { texts } = imported(REGISTER);
    const again = imported(REGISTER, texts);
    assert.deepEqual(again.files, []);
    assert.equal(again.processes, 0);
  });

  it('reads what the table of the landscape says', () => {
    const { texts } = imported(REGISTER);
    const index = indexOf(texts);
    const csv = landscapeCsv(index, overviewOf(index, '2026-11-29'), 'de');
    const back = imported(csv);
    assert.equal(back.processes, 3);
    assert.deepEqual(Object.keys(back.texts).sort(), Object.keys(texts).sort());
    assert.match(back.texts['processes/erwerb/titel-fuer-fachkraefte-erteilen.process.yaml']!, /number: 2\.1\.1\n[^]*P21D/);
  });

  it('of a table without names is nothing but notes', () => {
    assert.deepEqual(imported('a;b\n1;2\n').processes, 0);
    assert.deepEqual(imported('').processes, 0);
  });
});
