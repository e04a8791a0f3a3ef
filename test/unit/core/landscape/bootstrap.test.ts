import assert from 'node:assert/strict';
import { bootstrapLandscape } from '../../../../src/core/landscape/bootstrap/bootstrap.js';
import { validateLandscape } from '../../../../src/core/validate/landscape.js';
import { indexOf } from '../../../support/landscape-fixtures.js';

const B = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:example"';

const FILES: Readonly<Record<string, string>> = {
  'Erwerb/fachkraft.bpmn': `<definitions ${B}><collaboration id="C"><participant id="P1" name="Ausländerbehörde" processRef="Process_0a1b"/><participant id="P2" name="Bundesagentur"/></collaboration>
    <process id="Process_0a1b"><documentation>Titel für Fachkräfte</documentation><laneSet id="LS"><lane id="L1" name="Sachbearbeitung"/><lane id="L2" name="Frau Müller"/></laneSet>
    <startEvent id="S" name="Antrag eingegangen"/><callActivity id="A" name="Identität klären" calledElement="que-010"/><callActivity id="A2" name="Akte anlegen" calledElement="akte"/><endEvent id="E" name="Titel erteilt"/><endEvent id="E2" name="Antrag abgelehnt"/></process></definitions>`,
  'Unterstützung/akte.bpmn': `<definitions ${B}><process id="akte" name="Akte anlegen"><startEvent id="S"/></process></definitions>`,
  'wild.bpmn': 'kein XML',
};

function propose(files: Readonly<Record<string, string>>) {
  const index = indexOf(files);
  const proposal = bootstrapLandscape(index, index.landscapes[0]!, 'Abteilung', (path) => files[path], 'de');
  return { ...proposal, texts: Object.fromEntries(proposal.files.map(({ path, after }) => [path, after])) };
}

describe('bootstrapping a landscape from models', () => {
  it('proposes profiles, groups from folders, roles from lanes, units from pools, and what is called but missing', () => {
    const { texts, notes, processes } = propose(FILES);
    assert.deepEqual(Object.keys(texts).sort(), ['Erwerb/fachkraft.process.yaml', 'Erwerb/que-010.process.yaml', 'Unterstützung/akte.process.yaml', 'catalogs/org-units.yaml', 'catalogs/roles.yaml', 'landscape.yaml']);
    assert.equal(processes, 3);
    assert.equal(texts['Erwerb/fachkraft.process.yaml'], [
      'id: fachkraft', 'name: Fachkraft', 'level: process', 'parent: erwerb', 'description: Titel für Fachkräfte', 'trigger: Antrag eingegangen', 'outcomes: [Titel erteilt, Antrag abgelehnt]',
      'modelKind: as_is', 'status: draft', 'version: 0.1.0', 'orgUnits:', '  - { ref: org:auslaenderbehoerde, part: responsible }', 'model:', '  bpmn: fachkraft.bpmn', '  process: Process_0a1b', '',
    ].join('\n'));
    assert.match(texts['Erwerb/que-010.process.yaml']!, /^id: que-010\nname: Identität klären\n[^]*parent: erwerb\n[^]*status: planned\n/);
    assert.match(texts['Unterstützung/akte.process.yaml']!, /^id: akte\nname: Akte anlegen\n/);
    assert.match(texts['landscape.yaml']!, /^schemaVersion: "1"\nname: Abteilung\nlanguage: de\ntree:\n {2}- \{ id: erwerb, type: core, name: Erwerb \}\n {2}- \{ id: unterstuetzung, type: support, name: Unterstützung \}\n$/);
    assert.match(texts['catalogs/roles.yaml']!, /role:sachbearbeitung[^]*role:bundesagentur[^]*external: true/);
    assert.equal(notes.length, 2);
    assert.match(notes.join('\n'), /Frau Müller/);
    assert.match(notes.join('\n'), /wild\.bpmn/);
  });

  it('makes a landscape without errors', () => {
    const { texts } = propose(FILES);
    const errors = validateLandscape(indexOf({ ...FILES, ...texts }), { today: '2026-11-29', lang: 'en' }).filter(({ severity, path }) => severity === 'error' && path !== 'wild.bpmn');
    assert.deepEqual(errors.map(({ path, message }) => `${path}: ${message}`), []);
  });

  it('proposes nothing twice, and only adds to what is there', () => {
    const { texts } = propose(FILES);
    assert.deepEqual(propose({ ...FILES, ...texts }).files, []);
    const own = { ...FILES, 'landscape.yaml': 'schemaVersion: "1" # unser\ntree:\n  - { id: erw, type: core, name: Erwerb }\n', 'catalogs/roles.yaml': '- { id: role:sb, name: Sachbearbeitung } # da\n' };
    const second = propose(own);
    for (const { before, after } of second.files) assert.ok(before === undefined || after.startsWith(before));
    assert.match(second.texts['landscape.yaml']!, /# unser[^]*id: erw,[^]*id: unterstuetzung/);
    assert.match(second.texts['Erwerb/fachkraft.process.yaml']!, /parent: erw\n/);
    assert.doesNotMatch(second.texts['catalogs/roles.yaml']!, /role:sachbearbeitung/);
  });

  it('takes a model named after another one, with the same process, for its variant', () => {
    const { texts } = propose({ 'akte.bpmn': FILES['Unterstützung/akte.bpmn']!, 'akte.sg-b.bpmn': FILES['Unterstützung/akte.bpmn']!, 'akten.bpmn': FILES['Unterstützung/akte.bpmn']! });
    assert.deepEqual(Object.keys(texts), ['akte.process.yaml', 'akten.process.yaml', 'landscape.yaml']);
    assert.match(texts['akte.process.yaml']!, /variants:\n {2}- \{ id: sg-b, bpmn: akte\.sg-b\.bpmn \}\n/);
  });

  it('of an empty folder is a landscape to begin with', () => {
    assert.deepEqual(propose({}).files.map(({ path, after }) => [path, after]), [['landscape.yaml', 'schemaVersion: "1"\nname: Abteilung\nlanguage: de\n']]);
  });
});
