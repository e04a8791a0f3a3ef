import assert from 'node:assert/strict';
import { LanguageDocument } from '../../src/core/language/document.js';
import type { Sources } from '../../src/core/language/mentions.js';
import { bpmn, indexOf } from './landscape-fixtures.js';

/** A small landscape in which everything names something. */
export const FILES: Readonly<Record<string, string>> = {
  'landscape.yaml': [
    'schemaVersion: "1"', 'tree:', '  - { id: erw, type: core, name: Erwerb } # Gruppe', 'interfaces:', '  - { id: if-einb, name: Einbürgerung, legalBases: [law:stag-10] }', '',
  ].join('\n'),
  'catalogs/roles.yaml': '- id: role:leitung # oben\n  name: Sachgebietsleitung\n- { id: role:sb, name: Sachbearbeitung, description: Bearbeitet die Anträge. }\n',
  'catalogs/laws.yaml': '- { id: law:stag-10, name: Einbürgerungsanspruch, citation: "§ 10 StAG", changedOn: 2026-06-12 }\n',
  'catalogs/documents.yaml': '- { id: doc:antrag, name: Antrag, file: ../forms/antrag.md, version: "4.1", owner: role:leitung, retention: P10Y }\n',
  'p/a.process.yaml': [
    'id: a-010', 'name: Antrag prüfen', 'status: draft', 'parent: erw', "owner: 'role:leitung' # wer", 'documents: [{ ref: doc:antrag, use: input }]',
    'legalBases:', '  - ref: law:stag-10', 'model:', '  bpmn: a.bpmn', 'variants:', '  - { id: b, bpmn: a.b.bpmn }', '',
  ].join('\n'),
  'p/b.process.yaml': 'id: b-010\nname: Titel erteilen\nparent: a-010\nowner: role:leitung\nmodel:\n  calls: [a-010, if-einb]\n',
  'p/a.bpmn': bpmn('a-010', [
    '<laneSet id="LS"><lane id="L1" name="Sachgebietsleitung" atlas:ref="role:leitung"/><lane id="L2" name="Sach&#10;bearbeitung"><flowNodeRef>T1</flowNodeRef></lane></laneSet>',
    '<startEvent id="S" name="Antrag eingegangen"><outgoing>F1</outgoing></startEvent>',
    '<userTask id="T1" name="Unterlagen prüfen"><documentation>Siehe [Antrag](../forms/antrag.md)</documentation><extensionElements><atlas:facts><atlas:document ref="doc:antrag" use="input"/></atlas:facts></extensionElements><incoming>F1</incoming></userTask>',
    '<sequenceFlow id="F1" sourceRef="S" targetRef="T1"/>',
  ].join('\n'), 'Antrag prüfen'),
  'p/a.b.bpmn': bpmn('a-010', '<task id="T1" name="Prüfen"/>', 'Antrag prüfen'),
  'p/c.bpmn': bpmn('c', '<callActivity id="C" name="Antrag prüfen" calledElement="x:a-010"/>\n<callActivity id="C2" name="Einbürgerung" calledElement="if-einb"/>', 'Ganz anders'),
  'p/a.review.yaml': 'comments:\n  - { id: k1, element: T1, role: role:sb, text: Wirklich alle? }\n  - { id: k2, element: a-010, text: Zu lang }\n',
  'p/released/a-010-1.0.0.bpmn': bpmn('a-010', '', 'Antrag prüfen'),
  'forms/antrag.md': '# Antrag\n',
};

/** The landscape, and its texts as they lie there. */
export function sourcesOf(files: Readonly<Record<string, string>> = FILES): Sources {
  const index = indexOf(files);
  for (const path of index.takeUnread()) index.put(path, files[path]!);
  return { index, text: async (path) => files[path] };
}

/** The file and the offset that `|` marks in a piece of its text: `owner: 'role:|leitung'`. */
export function placeOf(path: string, marked: string, files: Readonly<Record<string, string>> = FILES): { readonly document: LanguageDocument; readonly offset: number } {
  const text = files[path]!;
  const at = text.indexOf(marked.replace('|', ''));
  assert.ok(at >= 0, `${path} has no ${marked}`);
  return { document: new LanguageDocument(path, text), offset: at + marked.indexOf('|') };
}
