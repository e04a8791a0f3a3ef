import assert from 'node:assert/strict';
import { cli } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const model = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:atlas="urn:prozessatlas:bpmn:1"><process id="P" name="Antrag bearbeiten">
<startEvent id="s" name="Antrag eingegangen"/><task id="a" name="Antrag prüfen"><extensionElements><atlas:facts><atlas:legalBasis ref="law:x-1"/></atlas:facts></extensionElements></task>
<sequenceFlow id="f" sourceRef="s" targetRef="a"/></process></definitions>`;

describe('prozessatlas describe', () => {
  it('prints numbered steps', async () => {
    const { status, out, err } = await cli(temporaryFolder({ 'a.bpmn': model }), ['describe', 'a.bpmn', '--lang', 'de']);
    assert.deepEqual([status, err], [0, '']);
    assert.equal(out, 'Antrag bearbeiten\n\nAblauf\n  Auslöser: Antrag eingegangen\n  Rechtsgrundlagen: x-1\n\n  Beginn: Antrag eingegangen\n  1. Antrag prüfen\n    Rechtsgrundlage: x-1\n');
  });

  it('calls things what the landscape around calls them', async () => {
    const folder = temporaryFolder({ 'landscape.yaml': 'schemaVersion: "1"\n', 'catalogs/laws.yaml': '- { id: law:x-1, name: Beispiel, citation: § 1 XG }\n', 'p/a.bpmn': model });
    assert.match((await cli(folder, ['describe', 'p/a.bpmn', '--lang', 'de'])).out, /Rechtsgrundlage: § 1 XG\n/);
  });

  it('tells what can be read of a broken file', async () => {
    const { status, out } = await cli(temporaryFolder({ 'a.bpmn': model.slice(0, 260) }), ['describe', 'a.bpmn', '--lang', 'de']);
    assert.deepEqual([status, /Antrag eingegangen/.test(out)], [0, true]);
  });

  it('prints Markdown and HTML', async () => {
    const folder = temporaryFolder({ 'a.bpmn': model });
    assert.match((await cli(folder, ['describe', 'a.bpmn', '--format', 'markdown', '--lang', 'en'])).out, /^# Antrag bearbeiten\n\n## Steps\n\n[^]*- \*\*1\.\*\* Antrag prüfen\\\n {2}Legal basis: x-1\n$/);
    assert.match((await cli(folder, ['describe', 'a.bpmn', '--format', 'html', '--lang', 'en'])).out, /^<!doctype html>\n<html lang="en">[^]*data-element-id="a"/);
  });

  for (const args of [[], ['a.bpmn', 'b.bpmn'], ['a.bpmn', '--format', 'pdf'], ['a.bpmn', '--numbers'], ['missing.bpmn'], ['landscape.yaml'], ['page.bpmn']]) {
    it(`ends with 2 and one line for: describe ${args.join(' ')}`, async () => {
      const { status, out, err } = await cli(temporaryFolder({ 'a.bpmn': model, 'b.bpmn': model, 'landscape.yaml': 'schemaVersion: "1"\n', 'page.bpmn': '<html/>' }), ['describe', ...args]);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^prozessatlas: [^\n]+\n$/);
    });
  }
});

describe('prozessatlas textconv', () => {
  it('prints lines without numbers', async () => {
    const { status, out } = await cli(temporaryFolder({ 'a.bpmn': model }), ['textconv', 'a.bpmn', '--lang', 'de']);
    assert.equal(status, 0);
    assert.equal(out, 'Antrag bearbeiten\n\nAblauf\n  Beginn: Antrag eingegangen\n  Antrag prüfen\n    Rechtsgrundlage: x-1\n');
  });

  it('prints what is no BPMN as it is, so that git still shows differences', async () => {
    const { status, out } = await cli(temporaryFolder({ 'a.bpmn': '<nothing/>\n' }), ['textconv', 'a.bpmn']);
    assert.deepEqual([status, out], [0, '<nothing/>\n']);
  });
});
