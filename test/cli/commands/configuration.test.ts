import assert from 'node:assert/strict';
import path from 'node:path';
import { cli, type Answer } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** A process whose only faults are a task without a label and nothing drawn. */
const MODEL = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:example"><process id="P" name="P">
  <startEvent id="S" name="Antrag eingegangen"><outgoing>A</outgoing></startEvent>
  <task id="T"><incoming>A</incoming><outgoing>B</outgoing></task>
  <endEvent id="E" name="Antrag entschieden"><incoming>B</incoming></endEvent>
  <sequenceFlow id="A" sourceRef="S" targetRef="T"/><sequenceFlow id="B" sourceRef="T" targetRef="E"/>
</process></definitions>`;

async function validate(files: Readonly<Record<string, string>>, ...args: string[]): Promise<Answer> {
  return cli(temporaryFolder({ 'm/a.bpmn': MODEL, ...files }), ['validate', '--format', 'json', ...args]);
}

/** Rules with findings in `m/a.bpmn`, with severities. */
async function found(files: Readonly<Record<string, string>>, ...args: string[]): Promise<Record<string, string>> {
  const { out, err } = await validate(files, ...args);
  assert.equal(err, '');
  const { problems } = JSON.parse(out).files.find(({ path: file }: { path: string }) => file === 'm/a.bpmn');
  return Object.fromEntries(problems.map(({ rule, severity }: { rule: string; severity: string }) => [rule, severity]));
}

const only = (level: string): string => `rules: { label-required: ${level} }\n`;

describe('configuration of prozessatlas validate', () => {
  it('is the core profile where there is no other', async () =>
    assert.deepEqual(await found({}), { 'label-required': 'error', 'no-bpmndi': 'error' }));
  it('is the municipal profile inside a landscape', async () =>
    assert.ok('landscape/model-without-profile' in await found({ 'landscape.yaml': 'schemaVersion: "1"\n' })));
  it('is the nearest prozessatlas.yaml', async () =>
    assert.deepEqual(await found({ 'prozessatlas.yaml': only('error'), 'm/prozessatlas.yaml': only('info') }), { 'label-required': 'info' }));
  it('is a prozessatlas.yaml rather than a nearer .bpmnlintrc', async () =>
    assert.deepEqual(await found({ 'prozessatlas.json': '{"rules":{"label-required":"warning"}}', 'm/.bpmnlintrc': '{}' }), { 'label-required': 'warning' }));
  it('is the nearest .bpmnlintrc', async () =>
    assert.deepEqual(await found({ '.bpmnlintrc': '{"extends":"bpmnlint:recommended","rules":{"no-bpmndi":"off","label-required":"info"}}' }), { 'label-required': 'info' }));
  it('is the file of --config', async () =>
    assert.deepEqual(await found({ 'prozessatlas.yaml': only('error'), 'ci.yaml': only('warning') }, '--config', 'ci.yaml'), { 'label-required': 'warning' }));
  it('leaves out what it ignores', async () =>
    assert.deepEqual(await found({ 'prozessatlas.yaml': `${only('error')}ignores: [{ files: m, elements: T, reason: sketch }]` }), {}));

  it('ends the run with 2 and a place when it is broken, before anything is printed', async () => {
    const { status, out, err } = await validate({ 'm/prozessatlas.yaml': 'extends: prozessatlas:kore\n' });
    assert.deepEqual([status, out], [2, '']);
    assert.equal(err, `prozessatlas: ${path.join('m', 'prozessatlas.yaml')}:1:10: There is no preset “prozessatlas:kore”. Did you mean “prozessatlas:core”?\n`);
  });
  it('says of a broken text where it breaks, not what follows from that', async () => {
    for (const name of ['prozessatlas.yaml', '.bpmnlintrc']) {
      const { err } = await cli(temporaryFolder({ 'a.bpmn': '', [name]: '{"extends":' }), ['validate']);
      assert.match(err, /^prozessatlas: \S+:1:\d+: [^\n]+\n$/, name);
    }
  });

  it('ends the run with 2 when it cannot be read', async () => {
    assert.deepEqual(await validate({}, '--config', 'none.yaml'), { status: 2, out: '', err: 'prozessatlas: none.yaml: there is no such file.\n' });
  });

  it('decides with --max-warnings', async () => {
    const files = { 'prozessatlas.yaml': only('warning') };
    assert.equal((await validate(files)).status, 0);
    assert.equal((await validate(files, '--max-warnings', '1')).status, 0);
    assert.equal((await validate(files, '--max-warnings', '0')).status, 1);
  });
  it('names rules of a landscape, too', async () =>
    assert.equal((await validate({ 'prozessatlas.yaml': 'rules: { landscape/call-target: off }' })).status, 0));

  it('says which rules of bpmnlint’s plug-ins are not run, and runs the others', async () => {
    const { status, out, err } = await validate({ '.bpmnlintrc': '{ "extends": ["bpmnlint:recommended", "plugin:camunda/all"], "rules": { "acme/no-x": 2 } }' });
    assert.equal(status, 1);
    assert.match(err, /^prozessatlas: \.bpmnlintrc: .*plug-ins.*plugin:camunda\/all, acme\/no-x\..*\n$/);
    assert.match(out, /"label-required"/);
  });
});
