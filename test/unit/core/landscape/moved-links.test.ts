import assert from 'node:assert/strict';
import { linkEdits, movedLinks } from '../../../../src/core/landscape/moved-links.js';
import { applyEdits } from '../../../../src/core/text/edits.js';
import { bpmn, indexOf } from '../../../support/landscape-fixtures.js';

const FILES: Readonly<Record<string, string>> = {
  'landscape.yaml': 'schemaVersion: "1"\n',
  'catalogs/documents.yaml': '- { id: doc:a, name: Antrag, file: ../forms/antrag.md } # Vordruck\n- { id: doc:b, name: Weg, file: ../forms/weg.md }\n',
  'p/a.process.yaml': 'id: a\nname: A\nmodel:\n  bpmn: a.bpmn # Modell\nreviews:\n  - { date: 2026-11-10, minutes: ../minutes/x.md }\n',
  'p/a.bpmn': bpmn('a', '<task id="T"><documentation>Siehe [Antrag](../forms/antrag.md#teil-2)</documentation></task>'),
  'minutes/x.md': 'Zum [Antrag](../forms/antrag.md "Vordruck") und [Netz](https://example.org/forms/antrag.md)\n',
  'forms/antrag.md': 'Zurück: [Protokoll](../minutes/x.md)\n',
};

/** The texts that change when files move, by their old path. */
function after(moves: Readonly<Record<string, string>>): Record<string, string> {
  const moved = movedLinks(indexOf(FILES), (path) => moves[path]);
  return Object.fromEntries([...moved].map(([file, links]) => [file.path, applyEdits(FILES[file.path]!, linkEdits(FILES[file.path]!, links))]));
}

describe('links to files that move', () => {
  it('follow in catalogues, models and texts; comments, titles and fragments stay', () => {
    assert.deepEqual(after({ 'forms/antrag.md': 'forms/neu/Antrag (4.2).md' }), {
      'catalogs/documents.yaml': FILES['catalogs/documents.yaml']!.replace('../forms/antrag.md', '../forms/neu/Antrag (4.2).md'),
      'p/a.bpmn': FILES['p/a.bpmn']!.replace('../forms/antrag.md', '../forms/neu/Antrag%20%284.2%29.md'),
      'minutes/x.md': FILES['minutes/x.md']!.replace('../forms/antrag.md', '../forms/neu/Antrag%20%284.2%29.md'),
      'forms/antrag.md': 'Zurück: [Protokoll](../../minutes/x.md)\n',
    });
  });

  it('are written anew in a file that moves itself', () => {
    assert.deepEqual(after({ 'p/a.process.yaml': 'p/q/a.process.yaml' }), {
      'p/a.process.yaml': 'id: a\nname: A\nmodel:\n  bpmn: ../a.bpmn # Modell\nreviews:\n  - { date: 2026-11-10, minutes: ../../minutes/x.md }\n',
    });
  });

  it('stay as they are when both ends move together, or lead nowhere', () => {
    assert.deepEqual(after({ 'p/a.process.yaml': 'r/a.process.yaml', 'p/a.bpmn': 'r/a.bpmn' }), {});
    assert.deepEqual(after({ 'forms/weg.md': 'forms/da.md' }), {});
  });
});
