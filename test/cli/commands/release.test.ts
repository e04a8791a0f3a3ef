import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cli, type Answer } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const MODEL = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:example">
  <bpmn:process id="a" name="A"><bpmn:task id="T" name="Antrag prüfen" /></bpmn:process>
</bpmn:definitions>
`.replaceAll('\n', '\r\n');

const PROFILE = `id: a
name: A
status: in_review
version: 0.3.0
owner: role:leitung
trigger: Antrag eingegangen
outcomes: [Titel erteilt]
governance: { reviewCycle: P12M, approvals: [], released: null } # Steuerung
model: { bpmn: a.bpmn }
`;

const FILES = {
  'landscape.yaml': 'schemaVersion: "1"\n',
  'catalogs/roles.yaml': '- { id: role:leitung, name: Leitung }\n',
  'p/a.process.yaml': PROFILE,
  'p/a.bpmn': MODEL,
};

/** Runs the command in a folder of a landscape with these files. */
async function release(line: string, files: Readonly<Record<string, string>> = {}): Promise<Answer & { folder: string }> {
  const folder = temporaryFolder({ ...FILES, ...files });
  return { ...await cli(path.join(folder, 'p'), ['release', ...line.split(' ').filter(Boolean)]), folder };
}

describe('prozessatlas release', () => {
  const noModel = { 'p/a.process.yaml': PROFILE.replace('model: { bpmn: a.bpmn }\n', '') };

  it('writes the profile, found from a folder inside the landscape', async () => {
    const { status, out, err, folder } = await release('a --date 2026-11-20', noModel);
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /version 0\.4\.0 is released/);
    const profile = readFileSync(path.join(folder, 'p/a.process.yaml'), 'utf8');
    assert.match(profile, /status: released\nversion: 0\.4\.0/);
    assert.match(profile, /# Steuerung/);
  });

  it('takes the folder of the landscape after the id', async () => {
    const folder = temporaryFolder({ ...FILES, ...noModel });
    const { status, out } = await cli(path.dirname(folder), ['release', 'a', path.basename(folder), '--dry-run', '--date', '2026-11-20']);
    assert.equal(status, 0);
    assert.match(out, /version: 0\.4\.0/);
    assert.equal((await cli(folder, ['release', 'a', 'p', 'q'])).status, 2);
  });

  it('writes nothing in a dry run', async () => {
    const { status, out, folder } = await release('a --dry-run --date 2026-11-20', noModel);
    assert.equal(status, 0);
    assert.match(out, /version: 0\.4\.0/);
    assert.equal(readFileSync(path.join(folder, 'p/a.process.yaml'), 'utf8'), noModel['p/a.process.yaml']);
  });

  it('lists what stands against a release', async () => {
    assert.deepEqual(await release('a', { 'p/a.process.yaml': PROFILE.replace('in_review', 'planned') }).then(({ status }) => status), 1);
    const broken = await release('a', { 'p/a.process.yaml': PROFILE.replace('a.bpmn', 'missing.bpmn') });
    assert.equal(broken.status, 1);
    assert.match(broken.out, /p\/a\.process\.yaml: There is no model “missing\.bpmn”\./);
  });

  it('does not release a model with errors', async () => {
    const { status, out, folder } = await release('a');
    assert.equal(status, 1);
    assert.match(out, /p\/a\.bpmn: /);
    assert.ok(!existsSync(path.join(folder, 'p/released')));
  });

  it('goes by the configuration that holds for the files', async () => {
    const unnamed = { 'p/a.bpmn': MODEL.replace(' name="Antrag prüfen"', '') };
    const strict = await release('a', { ...unnamed, 'prozessatlas.yaml': 'rules: { label-required: error }\n' });
    assert.deepEqual([strict.status, strict.out.split('\n').length - 1], [1, 1], strict.out);
    assert.equal((await release('a', { ...unnamed, 'prozessatlas.yaml': 'rules: { label-required: info }\n' })).status, 0);
    const ignored = 'rules: { label-required: error }\nignores:\n  - { files: p/*.bpmn, reason: old }\n';
    assert.equal((await release('a', { ...unnamed, 'prozessatlas.yaml': ignored })).status, 0);
    const broken = await release('a', { 'prozessatlas.yaml': 'rules: [' });
    assert.equal(broken.status, 2);
    assert.match(broken.err, /^prozessatlas: .*prozessatlas\.yaml:1:/);
  });

  it('fails for an unknown id, none, or one that is not unique', async () => {
    for (const [line, files] of [['b', {}], ['', {}], ['a', { 'q/a.process.yaml': 'id: a\nname: A\n' }], ['a --step x', {}], ['a --date 1.1.26', {}], ['a --version next', {}]] as const) {
      const { status, err } = await release(line, files);
      assert.equal(status, 2, line);
      assert.match(err, /^prozessatlas: [^\n]+\n$/);
    }
  });

  it('keeps an exact copy of the model', async () => {
    const example = 'examples/auslaenderbehoerde/processes/abh-que/abh-que-010';
    const profile = readFileSync(`${example}.process.yaml`, 'utf8').replace('status: released', 'status: in_review');
    const model = readFileSync(`${example}.bpmn`, 'utf8').replaceAll('\n', '\r\n');
    const catalogs = Object.fromEntries(['roles', 'org-units', 'laws', 'documents', 'systems', 'glossary'].map((name) =>
      [`catalogs/${name}.yaml`, readFileSync(`examples/auslaenderbehoerde/catalogs/${name}.yaml`, 'utf8')]));
    const { status, out, folder } = await release('abh-que-010 --version major', {
      ...catalogs, 'landscape.yaml': readFileSync('examples/auslaenderbehoerde/landscape.yaml', 'utf8'),
      'p/abh-que-010.process.yaml': profile, 'p/abh-que-010.bpmn': model,
    });
    assert.equal(status, 0, out);
    assert.equal(readFileSync(path.join(folder, 'p/released/abh-que-010-2.0.0.bpmn'), 'utf8'), model);
  });
});
