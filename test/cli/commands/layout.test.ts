import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';
import { cli } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const UNDRAWN = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><task id="A"/></process></definitions>';

describe('prozessatlas layout', () => {
  it('prints the model with a diagram, or writes it', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'm.bpmn'), UNDRAWN);
    const { status, out } = await cli(folder, ['layout', 'm.bpmn']);
    assert.equal(status, 0);
    assert.match(out, /BPMNShape[^>]* bpmnElement="A"/);
    assert.equal((await cli(folder, ['layout', 'm.bpmn', '-o', 'm.bpmn'])).out, '');
    assert.equal(readFileSync(path.join(folder, 'm.bpmn'), 'utf8'), out);
  });

  it('prints the bytes a file would have, in the encoding of the model', async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${UNDRAWN.replace('"A"', '"A" name="Prüfen"')}`;
    const folder = temporaryFolder({ 'm.bpmn': Buffer.from(text, 'latin1') });
    await cli(folder, ['layout', 'm.bpmn', '-o', 'o.bpmn']);
    const written = readFileSync(path.join(folder, 'o.bpmn'));
    assert.ok(written.includes(Buffer.from('Prüfen', 'latin1')));
    assert.deepEqual(execFileSync(process.execPath, [path.join(root, 'dist', 'cli.mjs'), 'layout', 'm.bpmn'], { cwd: folder }), written);
  });

  it('says in one line what cannot be laid out', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'm.bpmn'), 'no model');
    const { status, out, err } = await cli(folder, ['layout', 'm.bpmn', '--lang', 'de']);
    assert.deepEqual([status, out, err], [2, '', 'prozessatlas: m.bpmn: Das ist kein lesbares BPMN-Modell.\n']);
  });
});
