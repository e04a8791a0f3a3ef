import assert from 'node:assert/strict';
import { cli } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const clean = `<definitions xmlns="${MODEL}" targetNamespace="urn:example"/>`;
const unlabelled = `<definitions xmlns="${MODEL}" targetNamespace="urn:example">\n  <collaboration><participant id="P"/></collaboration>\n</definitions>`;

describe('prozessatlas validate', () => {
  it('prints every file as JSON with 1-based places, end exclusive', async () => {
    const folder = temporaryFolder({ 'm/clean.bpmn': clean, 'm/wrong.bpmn': unlabelled });
    const { status, out, err } = await cli(folder, ['validate', 'm', '--format', 'json']);
    assert.equal(err, '');
    assert.equal(status, 1);
    const report = JSON.parse(out);
    const about = { elementId: 'P', severity: 'error', range: { start: { line: 2, column: 18 }, end: { line: 2, column: 39 } } };
    assert.deepEqual(report, {
      version: 1,
      summary: { files: 2, errors: 2, warnings: 0, infos: 0 },
      files: [
        { path: 'm/clean.bpmn', problems: [] },
        {
          path: 'm/wrong.bpmn',
          problems: [
            { rule: 'label-required', message: 'This pool has no label.', ...about },
            { rule: 'no-bpmndi', message: 'The element is not drawn: no shape or edge shows it.', fixes: ['Draw the whole diagram'], ...about },
          ],
        },
      ],
    });
  });

  it('ends with 0 when all is well', async () => {
    assert.deepEqual(await cli(temporaryFolder({ 'a.bpmn': clean }), ['validate']), { status: 0, out: '1 file checked: nothing to report.\n', err: '' });
  });

  it('groups findings by file, in the chosen language', async () => {
    const { out } = await cli(temporaryFolder({ 'a.bpmn': unlabelled }), ['validate', '--lang', 'de']);
    assert.match(out, /^a\.bpmn\n {2}2:18 .*Fehler .*Dieser Pool ist nicht beschriftet\. .*label-required · P/);
    assert.match(out, /1 Datei geprüft: 2 Fehler\.\n$/);
  });

  it('reports the other files when one cannot be read', async () => {
    const { status, out, err } = await cli(temporaryFolder({ 'a.bpmn': clean }), ['validate', 'a.bpmn', 'b.bpmn']);
    assert.equal(status, 2);
    assert.match(out, /1 file checked/);
    assert.equal(err, 'prozessatlas: b.bpmn: there is no such file.\n');
  });

  for (const [args, message] of [
    [['--format', 'xml'], /--format takes one of text, json, .*not “xml”/],
    [['--max-warnings', '-1'], /needs a value|whole number/],
    [['--max-warnings', 'x'], /whole number/],
    [['--frmat'], /no option “--frmat”/],
    [['--format'], /“--format” needs a value/],
    [['--list-rules=yes'], /“--list-rules” takes no value/],
    [['nowhere/**/*.bpmn'], /nowhere/],
  ] as const) {
    it(`ends with 2 and one line for ${args.join(' ')}`, async () => {
      const { status, err } = await cli(temporaryFolder(), ['validate', ...args]);
      assert.equal(status, 2);
      assert.match(err, message);
      assert.equal(err.split('\n').length, 2);
    });
  }

  it('lists every rule', async () => {
    const { status, out } = await cli('/', ['validate', '--list-rules']);
    assert.equal(status, 0);
    assert.match(out, /^label-required +error +/m);
  });
});
