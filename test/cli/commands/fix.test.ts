import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
/** Two findings of which one can be fixed safely, and one that wants a look. */
const model = `<definitions xmlns="${MODEL}" targetNamespace="urn:example">
  <process id="P">
    <!-- kept -->
    <task id="T" name='Prüfung des Antrags' />
    <exclusiveGateway id="G" name="Vollständig"><outgoing>F1</outgoing><outgoing>F2</outgoing></exclusiveGateway>
    <sequenceFlow id="F1" sourceRef="G" targetRef="T"/><sequenceFlow id="F2" sourceRef="G" targetRef="G"/>
  </process>
</definitions>
`;
const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

describe('prozessatlas fix', () => {
  it('corrects the findings of a rule and touches nothing else', async () => {
    const folder = temporaryFolder({ 'a.bpmn': model });
    const { status, out, err } = await cli(folder, ['fix', '--rule', 'convention/noun-style']);
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.equal(read(folder, 'a.bpmn'), model.replace('Prüfung des Antrags', 'Antrag prüfen'));
    assert.match(out, /^a\.bpmn\n {2}4:24 +Rename to “Antrag prüfen” {2}\(convention\/noun-style · T\)\nFixed: 1 finding in 1 file\.\n$/);
  });

  it('applies what wants a look only when asked to', async () => {
    const folder = temporaryFolder({ 'a.bpmn': model });
    const { out } = await cli(folder, ['fix', '--rule', 'convention/gateway-question', '--lang', 'de']);
    assert.match(out, /Nichts zu berichtigen\.\n1 weiterer Befund mit --unsafe/);
    assert.equal(read(folder, 'a.bpmn'), model);
    await cli(folder, ['fix', '--rule', 'convention/gateway-question', '--unsafe']);
    assert.match(read(folder, 'a.bpmn'), /name="Vollständig\?"/);
  });

  it('prints a diff and writes nothing in a dry run', async () => {
    const folder = temporaryFolder({ 'm/a.bpmn': model, 'm/b.bpmn': `<definitions xmlns="${MODEL}" targetNamespace="urn:example"/>` });
    const { status, out } = await cli(folder, ['fix', 'm', '--rule', 'convention/noun-style', '--dry-run']);
    assert.equal(status, 1);
    assert.equal(out, `--- a/m/a.bpmn
+++ b/m/a.bpmn
@@ -1,7 +1,7 @@
 <definitions xmlns="${MODEL}" targetNamespace="urn:example">
   <process id="P">
     <!-- kept -->
-    <task id="T" name='Prüfung des Antrags' />
+    <task id="T" name='Antrag prüfen' />
     <exclusiveGateway id="G" name="Vollständig"><outgoing>F1</outgoing><outgoing>F2</outgoing></exclusiveGateway>
     <sequenceFlow id="F1" sourceRef="G" targetRef="T"/><sequenceFlow id="F2" sourceRef="G" targetRef="G"/>
   </process>
`);
    assert.equal(read(folder, 'm/a.bpmn'), model);
    assert.equal((await cli(folder, ['fix', 'm/b.bpmn', '--dry-run'])).status, 0);
  });

  it('keeps the encoding, the byte order mark and the line ends of a file', async () => {
    const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>\r\n${model.replaceAll('\n', '\r\n')}`, 'latin1');
    const folder = temporaryFolder({ 'a.bpmn': latin, 'b.bpmn': `\ufeff${model}` });
    await cli(folder, ['fix', '--rule', 'convention/noun-style']);
    assert.equal(readFileSync(path.join(folder, 'a.bpmn'), 'latin1'), latin.toString('latin1').replace('Prüfung des Antrags', 'Antrag prüfen'));
    assert.equal(read(folder, 'b.bpmn'), `\ufeff${model.replace('Prüfung des Antrags', 'Antrag prüfen')}`);
  });

  it('brings spellings together across the files of a landscape', async () => {
    const folder = temporaryFolder({
      'landscape.yaml': 'schemaVersion: "1"\n',
      'catalogs/roles.yaml': '- { id: role:sachbearbeitung, name: Sachbearbeitung }\n',
      'a.process.yaml': 'id: a\nname: A\nowner: role:sachbearbeitung\nmodel: { bpmn: a.bpmn }\n',
      'a.bpmn': `<definitions xmlns="${MODEL}" id="D" targetNamespace="urn:example"><process id="a"><laneSet id="S"><lane id="L" name="sachbearbeitung"/></laneSet></process></definitions>`,
    });
    const { status } = await cli(folder, ['fix', '--rule', 'landscape/lane-name']);
    assert.equal(status, 0);
    assert.match(read(folder, 'a.bpmn'), /<lane id="L" name="Sachbearbeitung"\/>/);
  });

  it('writes a missing entry into the catalogue', async () => {
    const folder = temporaryFolder({
      'landscape.yaml': 'schemaVersion: "1"\n',
      'catalogs/roles.yaml': '# Rollen\n- { id: role:sachbearbeitung, name: Sachbearbeitung }\n',
      'a.process.yaml': 'id: a\nname: A\nowner: role:amtsleitung\nkeyUser: role:sachbearbeitung\n',
    });
    await cli(folder, ['fix', '--rule', 'landscape/unknown-reference', '--unsafe']);
    assert.match(read(folder, 'catalogs/roles.yaml'), /^# Rollen\n.*\n- \{ id: role:amtsleitung, name: Amtsleitung \}\n$/);
  });

  for (const [args, message] of [
    [['--rule', 'convention/noun-styl'], /no rule “convention\/noun-styl”; did you mean “convention\/noun-style”/],
    [['nowhere.bpmn'], /nowhere\.bpmn: there is no such file/],
    [['--dry'], /no option “--dry”/],
  ] as const) {
    it(`ends with 2 and one line for ${args.join(' ')}`, async () => {
      const { status, err } = await cli(temporaryFolder(), ['fix', ...args]);
      assert.equal(status, 2);
      assert.match(err, message);
      assert.equal(err.trim().split('\n').length, 1);
    });
  }
});
