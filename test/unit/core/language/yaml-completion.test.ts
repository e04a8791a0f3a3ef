import assert from 'node:assert/strict';
import { completionsAt } from '../../../../src/core/language/completion.js';
import { applyEdits } from '../../../../src/core/text/edits.js';
import { LanguageDocument } from '../../../../src/core/language/document.js';
import { sourcesOf } from '../../../support/language-fixture.js';

const { index } = sourcesOf();

/** What is offered where `|` stands. */
function offered(path: string, marked: string): string[] {
  const offset = marked.indexOf('|');
  const found = completionsAt(new LanguageDocument(path, marked.replace('|', '')), offset, index, 'de');
  return found?.items.map(({ label }) => label) ?? [];
}

/** The text once a choice has been taken. */
function taken(path: string, marked: string, label: string): string {
  const text = marked.replace('|', '');
  const found = completionsAt(new LanguageDocument(path, text), marked.indexOf('|'), index, 'de');
  const item = found?.items.find((each) => each.label === label);
  assert.ok(found && item, `${label} is not among ${found?.items.map((each) => each.label).join(', ')}`);
  return applyEdits(text, [{ start: found.start, end: found.end, text: item.insert ?? item.label }]);
}

const NEW = 'p/new.process.yaml';

describe('completion in YAML', () => {
  it('offers the keys that are not there yet, in an empty file as well', () => {
    assert.ok(['id', 'name', 'status', 'governance'].every((key) => offered(NEW, '|').includes(key)));
    const keys = offered(NEW, 'id: x\nsta|\nname: X\n');
    assert.ok(keys.includes('status') && !keys.includes('id') && !keys.includes('name'));
    assert.deepEqual(offered(NEW, 'id: x\nmodel:\n  |\n'), ['bpmn', 'process', 'calls']);
    assert.deepEqual(offered(NEW, 'documents:\n  - ref: doc:antrag\n    |'), ['use', 'mandatory']);
    assert.deepEqual(offered(NEW, 'documents: [{ ref: doc:antrag, | }]'), ['use', 'mandatory']);
    assert.ok(offered('catalogs/documents.yaml', '- id: doc:x\n  |').includes('filePlan'));
    assert.ok(offered('landscape.yaml', 'tree:\n  - { id: a, | }\n').includes('orgUnit'));
  });

  it('offers ids of the catalogues with their names, whatever stands around', () => {
    for (const marked of ['owner: |', 'owner: role:le|\nname: X', "owner: '|'", 'keyUser: r|\nowner: [']) assert.deepEqual(offered(NEW, marked), ['role:leitung', 'role:sb'], marked);
    assert.deepEqual(offered(NEW, 'legalBases:\n  - ref: |\n'), ['law:stag-10']);
    assert.deepEqual(offered(NEW, 'documents: [{ ref: | }]'), ['doc:antrag']);
    assert.deepEqual(offered(NEW, 'documents: [{ ref: |'), ['doc:antrag']);
    assert.deepEqual(offered('landscape.yaml', 'interfaces:\n  - { id: x, legalBases: [|] }\n'), ['law:stag-10']);
  });

  it('offers groups and processes to belong to, and processes to call', () => {
    assert.deepEqual(offered(NEW, 'parent: |'), ['erw', 'a-010', 'b-010']);
    assert.deepEqual(offered(NEW, 'model:\n  calls:\n    - |\n'), ['if-einb', 'a-010', 'b-010']);
    assert.deepEqual(offered(NEW, 'model:\n  calls: [a-010, |]'), ['if-einb', 'a-010', 'b-010']);
  });

  it('offers choices with their words, models and texts as links', () => {
    assert.ok(offered(NEW, 'status: |').includes('in_review'));
    assert.deepEqual(offered(NEW, 'kpis:\n  casesPerYear: { value: 3, evidence: m| }'), ['measured', 'estimated', 'unknown']);
    assert.ok(offered(NEW, 'model:\n  bpmn: |').includes('a.bpmn'));
    assert.deepEqual(offered('catalogs/documents.yaml', '- { id: doc:x, file: ../| }'), ['../forms/antrag.md']);
  });

  it('replaces the word around the cursor and goes on behind it', () => {
    assert.equal(taken(NEW, "owner: 'role:|sb' # wer", 'role:leitung'), "owner: 'role:leitung' # wer");
    assert.equal(taken(NEW, 'sta|', 'status'), 'status: $0');
    assert.equal(taken(NEW, 'sta|: draft', 'status'), 'status: draft');
    assert.equal(taken(NEW, 'legal|', 'legalBases'), 'legalBases:\n  - ref: $0');
  });

  it('offers nothing in comments, names and texts for people, and never fails', () => {
    for (const marked of ['# |', 'id: x # |', 'name: |', 'outcomes: [|]', 'unknown: |', 'id: |']) assert.deepEqual(offered(NEW, marked), [], marked);
    for (const marked of ['{|', '[|', ']|', '- - |', '? |', '&a |', '*|', '\t|', '"|', '--- |', '%|', '|'.padStart(300, '[')]) offered(NEW, marked);
  });
});
