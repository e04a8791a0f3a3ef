import assert from 'node:assert/strict';
import { LandscapeIndex } from '../../../../src/core/landscape/landscape-index.js';
import { newEntry } from '../../../../src/core/landscape/new-entry.js';

function indexOf(files: Readonly<Record<string, string>>): LandscapeIndex {
  const index = new LandscapeIndex();
  for (const [path, text] of Object.entries(files)) index.put(path, text);
  return index;
}

describe('a new entry of a catalogue', () => {
  it('goes to the catalogue of the landscape, with an id made of its name', () => {
    const index = indexOf({ 'a/landscape.yaml': 'tree: []\n', 'a/catalogs/documents.yaml': '- id: doc:gebuehr\n  name: Gebühr\n', 'b/catalogs/documents.yaml': '- id: doc:x\n  name: X\n' });
    assert.deepEqual(newEntry(index, 'a/p.bpmn', 'documents', 'Gebühr'), {
      id: 'doc:gebuehr-2', path: 'a/catalogs/documents.yaml', changes: [{ op: 'append', path: [], value: { id: 'doc:gebuehr-2', name: 'Gebühr' } }],
    });
  });

  it('goes to the landscape around when its own has no such catalogue', () => {
    const index = indexOf({ 'landscape.yaml': 'tree: []\n', 'catalogs/roles.yaml': '- id: role:a\n  name: A\n', 'inner/landscape.yaml': 'tree: []\n' });
    assert.equal(newEntry(index, 'inner/p.bpmn', 'roles', 'Leitung').path, 'catalogs/roles.yaml');
  });

  it('starts a catalogue where there is none', () => {
    const index = indexOf({ 'a/landscape.yaml': 'tree: []\n' });
    assert.deepEqual(newEntry(index, 'a/x/p.bpmn', 'laws', '§ 81 AufenthG'), {
      id: 'law:81-aufenthg', path: 'a/catalogs/laws.yaml', text: '- id: law:81-aufenthg\n  citation: § 81 AufenthG\n  name: § 81 AufenthG\n',
    });
  });
});
