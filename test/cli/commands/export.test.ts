import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { bounds, diagram } from '../../unit/core/draw/support.js';

describe('prozessatlas export', () => {
  const folder = temporaryFolder({
    'p.bpmn': diagram('<task id="T" name="Prüfen"/>', `<S bpmnElement="T">${bounds(0, 0, 100, 80)}</S>`),
    'p.process.yaml': 'id: p\nname: Antrag prüfen\nversion: 0.3.0\nstatus: draft\nmodel:\n  bpmn: p.bpmn\n',
  });
  const file = (name: string): string => path.join(folder, name);

  it('writes the format that the ending of the target names', async () => {
    for (const [target, start] of [['out.svg', '<svg '], ['out.PDF', '%PDF-']] as const) {
      assert.deepEqual(await cli(folder, ['export', 'p.bpmn', '-o', target]), { status: 0, out: '', err: '' });
      assert.ok(readFileSync(file(target), 'latin1').startsWith(start), target);
    }
  });

  it('takes the title from the profile beside the model, or from the caller', async () => {
    assert.match((await cli(folder, ['export', 'p.bpmn', '-o', '-'])).out, /<title [^>]*>Antrag prüfen<\/title>/);
    assert.match((await cli(folder, ['export', 'p.bpmn', '-o', '-', '--title', 'Muster', '--theme', 'dark'])).out, /<title [^>]*>Muster<\/title>[^]*fill="#1e1e1e"/);
  });

  it('falls back to the name of the file', async () => {
    const other = temporaryFolder({ 'skizze.bpmn': diagram('<task id="T"/>', `<S bpmnElement="T">${bounds(0, 0, 100, 80)}</S>`) });
    assert.match((await cli(other, ['export', 'skizze.bpmn', '-o', '-'])).out, /<title [^>]*>skizze<\/title>/);
  });

  it('ends with 2 and one line for wrong usage', async () => {
    const wrong: readonly (readonly [args: string[], says: RegExp])[] = [
      [['p.bpmn'], /-o/],
      [['p.bpmn', '-o', 'out.gif'], /out\.gif/],
      [['p.bpmn', '-o', 'out.svg', '--theme', 'neon'], /--theme/],
      [['p.bpmn', '-o', 'out.png', '--scale', 'big'], /--scale/],
      [['p.bpmn', '-o', 'never.svg', '--diagram', 'none'], /“none”.*Process/],
      [['gone.bpmn', '-o', 'out.svg'], /gone\.bpmn/],
      [['p.process.yaml', '-o', 'never.svg'], /p\.process\.yaml: holds no BPMN model\./],
      [['p.bpmn', '-o', path.join('nowhere', 'out.svg')], /nowhere.out\.svg: there is no such folder\./],
      [['p.bpmn', 'p.bpmn', '-o', 'out.svg'], /one file/],
    ];
    for (const [args, says] of wrong) {
      const { status, out, err } = await cli(folder, ['export', ...args]);
      assert.equal(status, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, says);
      assert.equal(err.trim().split('\n').length, 1);
    }
    assert.ok(!existsSync(file('never.svg')));
  });
});
