import assert from 'node:assert/strict';
import { diffYaml } from '../../../../src/core/diff/yaml.js';
import { mergeYaml } from '../../../../src/core/merge/yaml.js';
import { editYaml } from '../../../../src/core/yaml/edit.js';

const PROFILE = `# Steckbrief
id: abh-erw-010
name: Aufenthaltserlaubnis erteilen   # § 18b
version: 0.1.0
legalBases:
  - { ref: law:aufenthg-18b, role: decision }
  - { ref: law:aufenthg-5, role: precondition }
kpis:
  casesPerYear: { value: 1200, evidence: estimated }
`;

describe('profiles', () => {
  it('compare value by value, list entries by what they refer to', () => {
    const after = PROFILE.replace('1200', '1300').replace('  - { ref: law:aufenthg-5, role: precondition }', '  - { ref: law:aufenthg-39, role: precondition }');
    assert.deepEqual(diffYaml(PROFILE, after).changes.map(({ kind, property, before, after: is }) => [kind, property, before, is]), [
      ['removed', 'legalBases.law:aufenthg-5', '{"ref":"law:aufenthg-5","role":"precondition"}', undefined],
      ['added', 'legalBases.law:aufenthg-39', undefined, '{"ref":"law:aufenthg-39","role":"precondition"}'],
      ['changed', 'kpis.casesPerYear.value', '1200', '1300'],
    ]);
  });

  it('say what changed in words', () => {
    const after = PROFILE.replace('1200', '1300').replace('role: precondition', 'role: procedure').replace('  - { ref: law:aufenthg-18b, role: decision }\n', '').replace('0.1.0', '0.1.0\nstatus: in_review');
    assert.deepEqual(diffYaml(PROFILE, after, { lang: 'de' }).changes.map(({ message }) => message), [
      'Rechtsgrundlage law:aufenthg-18b: „Entscheidung“ entfallen',
      'Rechtsgrundlage law:aufenthg-5, Rolle: „Verfahren“ statt „Voraussetzung“',
      'Kennzahlen, Fallzahl im Jahr, Wert: „1300“ statt „1200“',
      'Status: „in Prüfung“ neu',
    ]);
    assert.deepEqual(diffYaml(PROFILE, after).changes.at(-1)!.message, 'status: “in review” added');
    const { conflicts } = mergeYaml(PROFILE, after, PROFILE.replace('1200', '1400').replace('role: decision', 'role: procedure'), { lang: 'de' });
    assert.deepEqual(conflicts.map(({ message, oursInWords, theirsInWords }) => [message, oursInWords, theirsInWords]), [
      ['Rechtsgrundlage law:aufenthg-18b wurde hier entfernt und dort geändert.', 'entfernt', '„Verfahren“'],
      ['abh-erw-010: beide Fassungen haben die Angabe „Kennzahlen, Fallzahl im Jahr, Wert“ geändert: hier „1300“, dort „1400“.', '„1300“', '„1400“'],
    ]);
  });

  it('say days, answers and entries as people say them', () => {
    const says = (was: string, is: string): string[] => diffYaml(was, is, { lang: 'de' }).changes.map(({ message }) => message);
    assert.deepEqual(says('id: a\n', 'id: a\ndocuments: [{ ref: doc:x, use: input, mandatory: true }]\n'), ['Dokument: „doc:x, Eingang, erforderlich“ neu']);
    assert.deepEqual(says('documents: [{ ref: doc:y }]\n', 'documents: [{ ref: doc:y }, { ref: doc:x, use: input, mandatory: false }]\n'), ['Dokument doc:x: „Eingang, nicht erforderlich“ neu']);
    assert.deepEqual(says('reviews: [{ date: 2026-10-05, kind: process_meeting }]\n', 'reviews: [{ date: 2026-10-05, kind: process_meeting }, { date: 2026-11-10, kind: process_meeting }]\n'), ['Prozessbesprechung 10. November 2026 neu']);
    assert.deepEqual(says('- { id: doc:x, name: Antrag }\n', '- { id: doc:x, name: Antrag, retention: 10 Jahre, validUntil: 2026-12-31 }\n- { id: doc:y, name: Bescheid, kind: form }\n'),
      ['doc:x, Aufbewahrungsfrist: „10 Jahre“ neu', 'doc:x, gültig bis: „31. Dezember 2026“ neu', 'doc:y: „Bescheid“ neu']);
  });

  it('take a key without a value for no key', () => {
    assert.deepEqual(diffYaml('id: a\n', 'id: a\ngovernance: { nextReview: null, approvals: [] }\n').changes.map(({ layer }) => layer), ['format']);
  });

  it('count comments as format', () => {
    assert.deepEqual(diffYaml(PROFILE, PROFILE.replace('§ 18b', '§ 18g')).changes.map(({ layer }) => layer), ['format']);
    assert.deepEqual(diffYaml(PROFILE, PROFILE).changes, []);
  });

  it('merge by key and keep the comments of ours', () => {
    const ours = PROFILE.replace('1200', '1300');
    const theirs = PROFILE.replace('0.1.0', '0.2.0').replace('decision }', 'decision, discretion: none }').replace('# Steckbrief\n', '');
    assert.deepEqual(mergeYaml(PROFILE, ours, theirs), { text: ours.replace('0.1.0', '0.2.0').replace('decision }', 'decision, discretion: none }'), conflicts: [] });
  });

  it('ask where both changed one value', () => {
    const { text, conflicts } = mergeYaml(PROFILE, PROFILE.replace('0.1.0', '0.2.0'), PROFILE.replace('0.1.0', '0.3.0').replace('1200', '1300'));
    assert.equal(text, PROFILE.replace('0.1.0', '0.2.0').replace('1200', '1300'));
    assert.deepEqual(conflicts.map(({ kind, elementId, property, base, ours, theirs }) => [kind, elementId, property, base, ours, theirs]), [['edit-edit', 'abh-erw-010', 'version', '0.1.0', '0.2.0', '0.3.0']]);
  });

  it('keep the readable side of a broken file', () => {
    const { text, conflicts } = mergeYaml(PROFILE, PROFILE.replace('0.1.0', '0.2.0'), 'id: [');
    assert.equal(text, PROFILE.replace('0.1.0', '0.2.0'));
    assert.deepEqual(conflicts.map(({ kind }) => kind), ['unreadable']);
  });

  it('may use any word as a key', () => {
    for (const key of Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== '__proto__')) {
      const text = `id: a\n${key}: one\n`;
      assert.deepEqual(diffYaml('id: a\n', text).changes.map(({ kind, property, after }) => [kind, property, after]), [['added', key, 'one']]);
      assert.equal(diffYaml(text, text.replace('one', '[1]')).changes.length, 1);
      assert.deepEqual(mergeYaml('id: a\n', 'id: a\nb: 1\n', text), { text: `id: a\nb: 1\n${key}: one\n`, conflicts: [] });
      assert.deepEqual(editYaml('id: a\n', [{ op: 'append', path: [key], value: 1 }]), { edits: [{ start: 5, end: 5, text: `\n${key}: [1]` }], text: `id: a\n${key}: [1]\n` });
    }
  });
});
