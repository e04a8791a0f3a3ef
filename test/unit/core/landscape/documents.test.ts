import assert from 'node:assert/strict';
import { documentCatalog, documentCatalogPath, documentFolder, documentNameOf, documentOfFile, newDocumentEntry } from '../../../../src/core/landscape/documents/new-document.js';
import { documentRegister } from '../../../../src/core/landscape/documents/register.js';
import { documentsBody } from '../../../../src/core/landscape/report/documents-html.js';
import { editYaml } from '../../../../src/core/yaml/edit.js';
import { bpmn, indexOf } from '../../../support/landscape-fixtures.js';

const FILES: Readonly<Record<string, string>> = {
  'landscape.yaml': 'schemaVersion: "1"\n',
  'catalogs/roles.yaml': '- { id: role:sgl, name: Sachgebietsleitung }\n',
  'catalogs/documents.yaml': [
    '- { id: doc:antrag, name: Antrag, kind: form, file: ../forms/antrag.md, owner: role:sgl, version: "4.1", filePlan: 33.20.01, retention: P10Y }',
    '- { id: doc:weg, name: Weg <b>, file: ../forms/weg.docx }',
    '- { id: doc:alt, name: Alt, file: ../forms/alt.md, validUntil: 2026-01-31 }',
    '- { id: doc:bald, name: Bald, url: "https://example.org/x", validUntil: 2027-01-31 }',
    '- { id: doc:leer, name: Leer }', '',
  ].join('\n'),
  'p/a.process.yaml': 'id: a\nname: A\nmodel: { bpmn: a.bpmn }\ndocuments: [{ ref: doc:antrag, use: input }, { ref: doc:bald, use: template }, { ref: doc:fremd }]\n',
  'p/a.bpmn': bpmn('a', '<task id="T" name="Prüfen"><documentation>[Alt](../forms/alt.md) und [fort](fort.md)</documentation><extensionElements><atlas:facts><atlas:document ref="doc:antrag" use="output"/></atlas:facts></extensionElements></task>'),
  'released/a-1.0.0.bpmn': bpmn('a', '<task id="T"><extensionElements><atlas:facts><atlas:document ref="doc:leer"/></atlas:facts></extensionElements></task>'),
  'forms/antrag.md': '# Antrag\n', 'forms/alt.md': '# Alt\n',
};

describe('the register of documents', () => {
  const register = documentRegister(indexOf(FILES), '2026-11-29');

  it('knows where each document is used, process and step', () => {
    const antrag = register.documents.find(({ id }) => id === 'doc:antrag')!;
    assert.deepEqual(antrag.uses.map(({ profile, uses, steps }) => [profile.name, uses, steps.map(({ name }) => name)]), [['A', ['input', 'output'], ['Prüfen']]]);
    const alt = register.documents.find(({ id }) => id === 'doc:alt')!;
    assert.deepEqual(alt.uses.map(({ profile, steps }) => [profile.name, steps.map(({ elementId }) => elementId)]), [['A', ['T']]]);
  });

  it('names a step once that variants of a process have in common', () => {
    const variant = FILES['p/a.bpmn']!.replace('</task>', '</task><task id="U" name="Zustellen"><extensionElements><atlas:facts><atlas:document ref="doc:antrag"/></atlas:facts></extensionElements></task>');
    const files = { ...FILES, 'p/a.process.yaml': `${FILES['p/a.process.yaml']!}variants: [{ id: b, bpmn: b.bpmn }]\n`, 'p/b.bpmn': variant };
    const antrag = documentRegister(indexOf(files), '2026-11-29').documents.find(({ id }) => id === 'doc:antrag')!;
    assert.deepEqual(antrag.uses.map(({ steps }) => steps.map(({ name }) => name)), [['Prüfen', 'Zustellen']]);
  });

  it('names what is missing, expired, soon to expire, nowhere to be found and unused; released copies do not count', () => {
    assert.deepEqual(register.documents.map(({ id, flags }) => [id, flags]), [
      ['doc:alt', ['expired']], ['doc:antrag', []], ['doc:bald', ['expiring']], ['doc:leer', ['nowhere', 'unused']], ['doc:weg', ['missing', 'unused']],
    ]);
    assert.deepEqual(register.unknown, [{ id: 'doc:fremd', paths: ['p/a.process.yaml'] }]);
    assert.deepEqual(register.brokenLinks, [{ path: 'p/a.bpmn', elementId: 'T', link: 'fort.md' }]);
  });

  it('is a page that leads to files, processes and steps, with texts shown as texts', () => {
    const html = documentsBody(indexOf(FILES), register, 'de', 'links');
    for (const part of ['data-path="forms/antrag.md"', 'data-element-id="T"', 'Sachgebietsleitung', '10 Jahre', '33.20.01', 'Weg &lt;b&gt;', 'die Datei fehlt', 'data-action="addDocument"', 'doc:fremd', 'fort.md']) assert.ok(html.includes(part), part);
    assert.doesNotMatch(documentsBody(indexOf(FILES), register, 'en', 'text'), /<a /);
  });

  it('of nothing says so', () => {
    assert.match(documentsBody(indexOf({}), documentRegister(indexOf({}), '2026-11-29'), 'de', 'links'), /Es sind noch keine Dokumente eingetragen/);
  });
});

describe('a new document', () => {
  const index = indexOf(FILES);
  const [landscape] = index.landscapes;

  it('gets a free id and a link, behind the other entries of the catalogue', () => {
    const catalog = documentCatalog(index, landscape!)!;
    const { id, entry } = newDocumentEntry(index, catalog.path, { name: 'Antrag', kind: 'form', owner: 'role:sgl', file: 'forms/neu.md' });
    assert.equal(id, 'doc:antrag-2');
    const result = editYaml(catalog.text, [{ op: 'append', path: catalog.listPath, value: entry }]);
    assert.ok('text' in result && result.text.startsWith(catalog.text.trimEnd()) && result.text.includes('../forms/neu.md'));
  });

  it('starts the catalogue where there is none', () => {
    const empty = indexOf({ 'sub/landscape.yaml': 'schemaVersion: "1"\n' });
    const [only] = empty.landscapes;
    assert.equal(documentCatalogPath(only!), 'sub/catalogs/documents.yaml');
    assert.equal(documentFolder(empty, only!), 'sub/documents');
    const { entry } = newDocumentEntry(empty, documentCatalogPath(only!), { name: 'Merkblatt für Gäste', kind: undefined, owner: undefined, file: 'sub/documents/m.pdf' });
    const result = editYaml('', [{ op: 'append', path: [], value: entry }]);
    assert.deepEqual('text' in result && result.text, '- id: doc:merkblatt-fuer-gaeste\n  name: Merkblatt für Gäste\n  file: ../documents/m.pdf\n');
  });

  it('is called like its heading or its file, goes where the others are, and is known by its file', () => {
    assert.equal(documentNameOf('x/antrag-at_neu.md'), 'Antrag at neu');
    assert.equal(documentNameOf('x/a.md', 'Text\n\n# Antrag auf Asyl #\n'), 'Antrag auf Asyl');
    assert.equal(documentFolder(index, landscape!), 'forms');
    assert.equal(documentOfFile(index, 'forms/alt.md'), 'doc:alt');
    assert.equal(documentOfFile(index, 'forms/x.md'), undefined);
  });
});
