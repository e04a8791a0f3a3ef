import assert from 'node:assert/strict';
import { toCalendar } from '../../../../src/core/landscape/calendar.js';
import { dueItems } from '../../../../src/core/landscape/due.js';
import { impactOf, resolveRef } from '../../../../src/core/landscape/impact.js';
import { bpmn, landscapeOf } from '../../../support/landscape-fixtures.js';

const TODAY = '2026-11-20';

const index = landscapeOf(`
=== landscape.yaml
schemaVersion: "1"
interfaces: [{ id: if-x, name: X, legalBases: [law:a] }]
=== catalogs/laws.yaml
- { id: law:a, name: Fachkräfte, citation: § 18b AufenthG, changedOn: 2026-06-12 }
- { id: law:b, name: Morgen, changedOn: 2027-01-01, validUntil: 2028-01-01 }
- { id: law:c, name: Ruht, suspendedUntil: 2027-07-23 }
=== catalogs/documents.yaml
- { id: doc:a, name: "Formular; neu, blau", validUntil: 2026-11-01, owner: role:x }
=== catalogs/glossary.yaml
- { id: term:a, name: antragstellende Person, avoid: [Antragsteller] }
=== a.process.yaml
id: a
name: A
owner: role:x
governance: { nextReview: 2026-12-01, validUntil: 2027-06-30 }
legalBases: [{ ref: law:a, role: decision, checkedOn: 2026-06-01 }, { ref: law:b }]
variants: [{ id: sg-b, dueOn: 2027-01-31, decision: open }, { id: sg-c, dueOn: 2027-01-31, decision: keep }]
clientInfo: [{ lang: de, file: a.de.md, status: draft, basedOn: 0.1.0 }]
model: { bpmn: a.bpmn }
=== a.bpmn
${bpmn('a', '<task id="T" name="Antragsteller einladen"><extensionElements><atlas:facts><atlas:legalBasis ref="law:a" role="decision"/></atlas:facts></extensionElements></task>')}
=== released/a-1.0.0.bpmn
${bpmn('a', '<task id="T"><extensionElements><atlas:facts><atlas:legalBasis ref="law:a"/></atlas:facts></extensionElements></task>')}
=== b.process.yaml
{ id: b, name: B, status: suspended, until: 2027-02-01, governance: { nextReview: 2026-01-01 }, model: { calls: [a] } }
=== c.process.yaml
{ id: c, name: C, status: retired, governance: { nextReview: 2026-01-01 }, legalBases: [{ ref: law:a }] }
`);

describe('dueItems', () => {
  it('lists every known day, by date', () => {
    assert.deepEqual(dueItems(index, TODAY).map(({ date, kind, id, about, overdueDays }) => [date, kind, id, about, overdueDays]), [
      ['2026-06-12', 'law-check', 'a', '§ 18b AufenthG', 161],
      ['2026-11-01', 'document', 'doc:a', null, 19],
      ['2026-12-01', 'review', 'a', null, 0],
      ['2027-01-01', 'law-change', 'law:b', null, 0],
      ['2027-01-31', 'variant', 'a', 'sg-b', 0],
      ['2027-02-01', 'suspension', 'b', null, 0],
      ['2027-06-30', 'validity', 'a', null, 0],
      ['2027-07-23', 'law-resumption', 'law:c', null, 0],
      ['2028-01-01', 'law-end', 'law:b', null, 0],
    ]);
  });
});

describe('toCalendar', () => {
  const calendar = toCalendar(dueItems(index, TODAY), TODAY, 'de', () => 'Leitung der Abteilung für besonders lange Zuständigkeitsbezeichnungen mit ß und ü');

  it('writes one whole day for each item, with an id that stays', () => {
    assert.match(calendar, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.equal(calendar.match(/BEGIN:VEVENT\r\n/g)?.length, 9);
    assert.match(calendar, /UID:review\/a\/@prozessatlas\r\n/);
    assert.match(calendar, /DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n/);
    assert.ok(calendar.endsWith('END:VCALENDAR\r\n'));
  });

  it('names the same task once, and takes any characters', () => {
    const [first] = dueItems(index, TODAY);
    const odd = { ...first!, id: '\ud800', name: 'Zeile\rzwei' };
    const twice = toCalendar([odd, odd], TODAY, 'de');
    assert.equal(twice.match(/BEGIN:VEVENT/g)?.length, 1);
    assert.doesNotMatch(twice.replaceAll('\r\n', ''), /[\r\n]/);
  });

  it('escapes and folds', () => {
    assert.ok(calendar.includes('Dokument läuft ab: Formular\\; neu\\, blau\r\n'));
    for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(calendar.replaceAll('\r\n ', '').includes('DESCRIPTION:Leitung der Abteilung für besonders lange Zuständigkeitsbezeichnungen mit ß und ü\\na.process.yaml'));
  });
});

describe('impactOf', () => {
  it('finds uses in profiles, models, landscape.yaml, and who calls those who use it', () => {
    const { processes, others, callers } = impactOf(index, 'law:a');
    assert.deepEqual(processes.map(({ id, needsCheck, checkedOn, uses }) => [id, needsCheck, checkedOn, uses.map((use) => use.elementId ?? use.field)]), [
      ['a', true, '2026-06-01', ['legalBases', 'T']], ['c', false, null, ['legalBases']],
    ]);
    assert.deepEqual(processes[0]?.clientInfo.map((info) => info.lang), ['de']);
    assert.deepEqual(others.map(({ path, field }) => [path, field]), [['landscape.yaml', 'interfaces']]);
    assert.deepEqual(callers.map((caller) => caller.id), ['b']);
  });

  it('finds words of the glossary in labels', () => {
    assert.deepEqual(impactOf(index, 'term:a').processes.map(({ id, uses }) => [id, uses.map((use) => use.elementName)]), [['a', ['Antragsteller einladen']]]);
  });

  it('understands ids, citations and names', () => {
    assert.deepEqual(['law:a', '§ 18b  AufenthG', 'fachkräfte', 'b', 'role:x', 'law:unknown'].map((question) => resolveRef(index, question)), ['law:a', 'law:a', 'law:a', 'b', 'role:x', undefined]);
  });
});
