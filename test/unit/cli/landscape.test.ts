import assert from 'node:assert/strict';
import { commands } from '../../../src/cli/commands/index.js';
import { run } from '../../../src/cli/run.js';

/** Runs a command on the example landscape. */
async function landscape(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await run(['landscape', 'examples/auslaenderbehoerde', '--today', '2026-11-20', ...args], commands, {
    out: (text) => { said.out += text; }, err: (text) => { said.err += text; }, cwd: process.cwd(), assets: '', env: {},
  });
  return { status, ...said };
}

describe('prozessatlas landscape', () => {
  it('prints every process as JSON', async () => {
    const { status, out, err } = await landscape('--format', 'json');
    assert.deepEqual([status, err], [0, '']);
    const report = JSON.parse(out);
    assert.equal(report.version, 1);
    assert.equal(report.processes.length, report.coverage.processes);
    assert.ok(report.processes.length >= 60);
    const process = report.processes.find((each: { id: string }) => each.id === 'abh-erw-010');
    assert.equal(process.model, 'processes/abh-erw/abh-erw-010.bpmn');
    assert.ok(process.calls.includes('abh-que-010'));
    assert.ok(report.overdue.every((each: { nextReview: string }) => each.nextReview < '2026-11-20'));
  });

  it('prints the tree and the coverage as text', async () => {
    const { status, out } = await landscape('--lang', 'de');
    assert.equal(status, 0);
    assert.match(out, /KERN\n {2}Erwerb und Ausbildung\n {4}2\.1\.1 Aufenthaltserlaubnis für Fachkräfte erteilen {2}\[/);
    assert.match(out, /Stand je Organisationseinheit/);
  });

  it('refuses what is no folder, no date and no format', async () => {
    const said = await Promise.all([landscape('also'), landscape('--today', 'heute'), landscape('--format', 'xml')]);
    for (const { status, err } of said) {
      assert.equal(status, 2);
      assert.match(err, /^prozessatlas: [^\n]+\n$/);
    }
  });
});
