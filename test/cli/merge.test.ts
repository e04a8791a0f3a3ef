import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { prozessatlas } from '../support/built-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MODEL = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:t">
  <process id="P" name="Antrag">
    <task id="A" name="Antrag prüfen" />
    <endEvent id="E" name="Antrag erledigt" />
    <sequenceFlow id="F" sourceRef="A" targetRef="E" />
  </process>
</definitions>
`;

describe('prozessatlas merge', () => {
  it('combines line by line what cannot be read, and says so', () => {
    const broken = MODEL.replace('</definitions>', '');
    const cases: readonly [what: string, versions: readonly [string, string, string], status: number, err: RegExp, text: string | RegExp][] = [
      ['a base that is broken', [broken, MODEL.replace('erledigt', 'fertig'), MODEL.replace('prüfen', 'sichten')], 1, /A|prüfen/, /fertig/],
      ['a side that mends the text', [broken, broken.replace('erledigt', 'fertig'), MODEL], 0, /line by line/, MODEL.replace('erledigt', 'fertig')],
      ['their side broken', [MODEL, MODEL.replace('erledigt', 'fertig'), broken], 1, /cannot be read/, MODEL.replace('erledigt', 'fertig')],
      ['both broken in one place', [broken, broken.replace('prüfen', 'sichten'), broken.replace('prüfen', 'ansehen')], 1, /line by line, with marks/, /^<{7}[^]*sichten[^]*ansehen/m],
      ['our side empty', [MODEL, '', MODEL.replace('prüfen', 'sichten')], 1, /cannot be read/, MODEL.replace('prüfen', 'sichten')],
    ];
    for (const [what, versions, status, err, text] of cases) {
      const folder = temporaryFolder();
      versions.forEach((version, index) => writeFileSync(path.join(folder, `${index}.bpmn`), version));
      const merged = prozessatlas(['merge', '0.bpmn', '1.bpmn', '2.bpmn', '-o', '1.bpmn', '--path', 'Ablauf ä.bpmn'], { cwd: folder });
      assert.equal(merged.status, status, what);
      assert.match(merged.err, err, what);
      const out = readFileSync(path.join(folder, '1.bpmn'), 'utf8');
      if (typeof text === 'string') assert.equal(out, text, what);
      else assert.match(out, text, what);
      assert.equal(existsSync(path.join(folder, 'Ablauf ä.bpmn.conflicts.json')), status === 1, what);
    }
  });

  it('leaves bytes alone that are no text', () => {
    const folder = temporaryFolder();
    const ours = Buffer.from([0x3c, 0, 0xff, 0xfe, 0x80, 0]);
    writeFileSync(path.join(folder, 'base.bpmn'), Buffer.from([1, 0, 2]));
    writeFileSync(path.join(folder, 'ours.bpmn'), ours);
    writeFileSync(path.join(folder, 'theirs.bpmn'), Buffer.from([9, 0, 9]));
    assert.equal(prozessatlas(['merge', 'base.bpmn', 'ours.bpmn', 'theirs.bpmn', '-o', 'ours.bpmn', '--path', 'ours.bpmn'], { cwd: folder }).status, 1);
    assert.deepEqual(readFileSync(path.join(folder, 'ours.bpmn')), ours);
  });

  it('merges three files and writes the encoding ours has', () => {
    const folder = temporaryFolder();
    const latin = MODEL.replace('UTF-8', 'ISO-8859-1');
    const write = (name: string, text: string): string => {
      writeFileSync(path.join(folder, name), Buffer.from(text, 'latin1'));
      return name;
    };
    const files = [write('base.bpmn', latin), write('ours.bpmn', latin.replace('erledigt', 'erledigt (groß)')), write('theirs.bpmn', latin.replace('prüfen', 'überprüfen'))];
    assert.equal(prozessatlas(['merge', ...files, '-o', 'out.bpmn', '--path', 'real.bpmn'], { cwd: folder }).status, 0);
    assert.equal(readFileSync(path.join(folder, 'out.bpmn'), 'latin1'), latin.replace('erledigt', 'erledigt (groß)').replace('prüfen', 'überprüfen'));
    assert.ok(!existsSync(path.join(folder, 'real.bpmn.conflicts.json')));
    // Printed, it is the same file: `prozessatlas merge … > out.bpmn`.
    const printed = spawnSync(process.execPath, [path.join(root, 'dist', 'cli.mjs'), 'merge', ...files], { cwd: folder });
    assert.deepEqual(printed.stdout, readFileSync(path.join(folder, 'out.bpmn')));
  });
});
