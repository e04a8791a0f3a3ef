import assert from 'node:assert/strict';
import { definitionsAt, referencesAt } from '../../../../src/core/language/definitions.js';
import { renameAt } from '../../../../src/core/language/rename.js';
import { applyEdits } from '../../../../src/core/text/edits.js';
import { FILES, placeOf, sourcesOf } from '../../../support/language-fixture.js';

/** What replaces what in each file that a rename changes. */
async function renamed(path: string, marked: string, to: string, files = FILES): Promise<Record<string, string[]> | string> {
  const { document, offset } = placeOf(path, marked, files);
  const result = await renameAt(document, offset, to, sourcesOf(files), 'en');
  if ('refused' in result) return result.refused;
  for (const { path: file, edits } of result.files) applyEdits(files[file]!, edits);
  return Object.fromEntries(result.files.map(({ path: file, edits }) => [file, edits.map(({ start, end, text }) => `${files[file]!.slice(start, end)} → ${text}`)]));
}

/** The places an answer leads to, as `path: word`. */
async function defined(path: string, marked: string): Promise<string[]> {
  const { document, offset } = placeOf(path, marked);
  const found = await definitionsAt(document, offset, sourcesOf());
  return (found?.places ?? []).map(({ path: file, start, end }) => `${file}: ${FILES[file]!.slice(start, end)}`);
}

async function referenced(path: string, marked: string): Promise<string[]> {
  const { document, offset } = placeOf(path, marked);
  const found = await referencesAt(document, offset, sourcesOf(), { definitions: false });
  return found.map(({ path: file, start, end }) => `${file}: ${FILES[file]!.slice(start, end)}`).sort();
}

describe('renaming across the landscape', () => {
  it('gives a process another id in its profile, models, calls, groups and comments; what was released stays', async () => {
    const expected = {
      'p/a.process.yaml': ['a-010 → a-011'],
      'p/a.bpmn': ['a-010 → a-011'],
      'p/a.b.bpmn': ['a-010 → a-011'],
      'p/b.process.yaml': ['a-010 → a-011', 'a-010 → a-011'],
      'p/c.bpmn': ['a-010 → a-011'],
      'p/a.review.yaml': ['a-010 → a-011'],
    };
    for (const [path, marked] of [['p/a.process.yaml', 'id: a-|010'], ['p/a.bpmn', '<process id="a|-010"'], ['p/c.bpmn', 'calledElement="x:a|-010"'], ['p/b.process.yaml', 'parent: a-01|0']] as const) {
      assert.deepEqual(await renamed(path, marked, 'a-011'), expected, marked);
    }
  });

  it('gives a catalogue entry another id, whatever the quotes, down to the elements of models', async () => {
    const expected = {
      'catalogs/roles.yaml': ['role:leitung → role:sgl'],
      'catalogs/documents.yaml': ['role:leitung → role:sgl'],
      'p/a.process.yaml': ["'role:leitung' → 'role:sgl'"],
      'p/b.process.yaml': ['role:leitung → role:sgl'],
      'p/a.bpmn': ['role:leitung → role:sgl'],
    };
    assert.deepEqual(await renamed('p/a.bpmn', 'atlas:ref="role:|leitung"', 'role:sgl'), expected);
    assert.deepEqual(await renamed('catalogs/roles.yaml', 'role:leit|ung', 'role:sgl'), expected);
    assert.deepEqual(Object.keys(await renamed('p/a.bpmn', 'document ref="doc:|antrag"', 'doc:antrag-at')), ['catalogs/documents.yaml', 'p/a.process.yaml', 'p/a.bpmn']);
  });

  it('gives an element another id in its model and the comments on it', async () => {
    const expected = { 'p/a.bpmn': ['T1 → Pruefen', 'T1 → Pruefen', 'T1 → Pruefen'], 'p/a.review.yaml': ['T1 → Pruefen'] };
    for (const marked of ['<userTask id="T|1"', 'targetRef="T1|"', '<flowNodeRef>|T1']) assert.deepEqual(await renamed('p/a.bpmn', marked, 'Pruefen'), expected, marked);
    assert.deepEqual(await renamed('p/a.review.yaml', 'element: T|1', 'Pruefen'), expected);
  });

  it('gives a role another name where lanes are called like it', async () => {
    assert.deepEqual(await renamed('catalogs/roles.yaml', 'name: Sachbe|arbeitung', 'Team "A" & B'), {
      'catalogs/roles.yaml': ['Sachbearbeitung → Team "A" & B'],
      'p/a.bpmn': ['Sach&#10;bearbeitung → Team &quot;A&quot; &amp; B'],
    });
  });

  it('gives a process another name where pools and calls are called like it, and an element its own', async () => {
    assert.deepEqual(await renamed('p/c.bpmn', 'name="Antrag |prüfen"', 'Antrag bearbeiten'), {
      'p/a.process.yaml': ['Antrag prüfen → Antrag bearbeiten'], 'p/a.bpmn': ['Antrag prüfen → Antrag bearbeiten'],
      'p/a.b.bpmn': ['Antrag prüfen → Antrag bearbeiten'], 'p/c.bpmn': ['Antrag prüfen → Antrag bearbeiten'],
    });
    assert.deepEqual(await renamed('p/a.bpmn', 'name="Unterlagen| prüfen"', 'Akte prüfen'), { 'p/a.bpmn': ['Unterlagen prüfen → Akte prüfen'] });
  });

  it('says in one sentence why it is not done', async () => {
    assert.equal(await renamed('p/a.process.yaml', 'id: a-|010', 'b-010'), '“b-010” is taken.');
    assert.match(String(await renamed('p/a.process.yaml', 'id: a-|010', 'mit Leerzeichen')), /cannot be an id/);
    assert.match(String(await renamed('catalogs/roles.yaml', 'role:leit|ung', 'leitung')), /start with “role:”/);
    assert.match(String(await renamed('p/a.process.yaml', 'bpmn: a|.bpmn', 'x.bpmn')), /Explorer/);
    assert.match(String(await renamed('p/a.process.yaml', 'status: dr|aft', 'x')), /no id and no name/);
    const broken = { ...FILES, 'p/b.process.yaml': `${FILES['p/b.process.yaml']}outcomes: [\n` };
    assert.match(String(await renamed('p/a.process.yaml', 'id: a-|010', 'a-011', broken)), /^p\/b\.process\.yaml: .*not valid YAML/);
    const torn = { ...FILES, 'p/c.bpmn': FILES['p/c.bpmn']!.replace('</process>', '') };
    assert.match(String(await renamed('p/a.process.yaml', 'id: a-|010', 'a-011', torn)), /p\/c\.bpmn cannot be read/);
  });

  it('keeps ids apart that several models happen to share', async () => {
    const files = { 'x.bpmn': FILES['p/c.bpmn']!, 'y.bpmn': FILES['p/c.bpmn']!, 'z.bpmn': FILES['p/c.bpmn']!.replace('x:a-010', 'c') };
    assert.deepEqual(await renamed('x.bpmn', '<process id="c|"', 'd', files), { 'x.bpmn': ['c → d'] });
    assert.deepEqual(await renamed('z.bpmn', 'calledElement="|c"', 'd', files), { 'z.bpmn': ['c → d', 'c → d'] });
  });
});

describe('going to definitions and references', () => {
  it('leads from any mention to the catalogue, the process, the file, the element', async () => {
    assert.deepEqual(await defined('p/a.process.yaml', "owner: 'role:|leitung'"), ['catalogs/roles.yaml: role:leitung']);
    assert.deepEqual(await defined('p/a.process.yaml', 'parent: |erw'), ['landscape.yaml: erw']);
    assert.deepEqual(await defined('p/b.process.yaml', 'calls: [a-|010'), ['p/a.process.yaml: a-010']);
    assert.deepEqual(await defined('p/a.bpmn', 'ref="doc:|antrag"'), ['catalogs/documents.yaml: doc:antrag']);
    assert.deepEqual(await defined('p/a.bpmn', 'sourceRef="|S"'), ['p/a.bpmn: S']);
    assert.deepEqual(await defined('p/c.bpmn', 'calledElement="if-|einb"'), ['landscape.yaml: if-einb']);
    assert.deepEqual(await defined('p/a.process.yaml', 'bpmn: a|.bpmn'), ['p/a.bpmn: ']);
    assert.deepEqual(await defined('p/a.bpmn', '(../forms/|antrag.md)'), ['forms/antrag.md: ']);
    assert.deepEqual(await defined('p/a.bpmn', '<start|Event'), []);
  });

  it('leads from a call to the model of the process, not to its variants', async () => {
    assert.deepEqual(await defined('p/c.bpmn', 'calledElement="x:|a-010"'), ['p/a.bpmn: a-010']);
  });

  it('finds who names a role, by id or as a lane; who calls a process; who uses a file', async () => {
    assert.deepEqual(await referenced('catalogs/roles.yaml', 'role:|sb'), ['p/a.bpmn: Sach&#10;bearbeitung', 'p/a.review.yaml: role:sb']);
    assert.deepEqual(await referenced('p/a.process.yaml', '|a-010'), ['p/a.review.yaml: a-010', 'p/b.process.yaml: a-010', 'p/b.process.yaml: a-010', 'p/c.bpmn: a-010']);
    assert.deepEqual(await referenced('p/a.bpmn', '(../forms/|antrag.md)'), ['catalogs/documents.yaml: ../forms/antrag.md', 'p/a.bpmn: ../forms/antrag.md']);
  });
});
