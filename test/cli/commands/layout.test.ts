import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

  it('says in one line what cannot be laid out', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'm.bpmn'), 'no model');
    const { status, out, err } = await cli(folder, ['layout', 'm.bpmn', '--lang', 'de']);
    assert.deepEqual([status, out, err], [2, '', 'prozessatlas: m.bpmn: Das ist kein lesbares BPMN-Modell.\n']);
  });
});
