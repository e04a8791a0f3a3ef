import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';
import { cli, type Answer } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { exampleExcerpt } from '../../support/example-excerpt.js';

const EXAMPLE = 'examples/auslaenderbehoerde';

const excerpt = exampleExcerpt();

const landscape = (...args: string[]): Promise<Answer> => cli(excerpt, ['landscape', '--today', '2026-11-20', ...args]);

describe('prozessatlas landscape', () => {
  it('prints every process as JSON', async () => {
    const { status, out, err } = await cli(root, ['landscape', EXAMPLE, '--today', '2026-11-20', '--format', 'json']);
    assert.deepEqual([status, err], [0, '']);
    const report = JSON.parse(out);
    assert.equal(report.version, 1);
    assert.equal(report.processes.length, report.coverage.processes);
    assert.ok(report.processes.length >= 60);
    const process = report.processes.find((each: { id: string }) => each.id === 'abh-erw-010');
    assert.equal(process.model, 'processes/abh-erw/abh-erw-010.bpmn');
    assert.ok(process.calls.includes('abh-que-010'));
    assert.ok(report.overdue.length > 0);
    assert.ok(report.overdue.every((each: { nextReview: string }) => each.nextReview < '2026-11-20'));
  });

  it('prints the tree and the coverage as text', async () => {
    const { status, out } = await landscape('--lang', 'de');
    assert.equal(status, 0);
    assert.match(out, /KERN\n {2}Erwerb und Ausbildung\n {4}2\.1\.1 Aufenthaltserlaubnis für Fachkräfte erteilen {2}\[/);
    assert.match(out, /Stand je Organisationseinheit/);
    assert.doesNotMatch(out, /\d{4}-\d\d-\d\d/, 'days are told in words');
  });

  it('has nothing to show of an empty folder, whatever it is called', async () => {
    const empty = path.join(temporaryFolder({ 'leer.bpmn/x.txt': '' }), 'leer.bpmn');
    rmSync(path.join(empty, 'x.txt'));
    for (const command of ['landscape', 'due', 'bootstrap']) assert.deepEqual(await cli(empty, [command]).then(({ status, err }) => [status, /folder/.test(err)]), [0, false], command);
  });

  it('refuses what is no folder, no date and no format', async () => {
    const said = await Promise.all([landscape('also'), landscape('--today', 'heute'), landscape('--format', 'xml')]);
    for (const { status, err } of said) {
      assert.equal(status, 2);
      assert.match(err, /^prozessatlas: [^\n]+\n$/);
    }
  });
});

describe('prozessatlas due', () => {
  const due = (...args: string[]): Promise<Answer> => cli(excerpt, ['due', '--today', '2026-11-20', ...args]);

  it('prints JSON, text and a calendar', async () => {
    const json = await due('--format', 'json');
    assert.equal(json.status, 0);
    const { version, items } = JSON.parse(json.out);
    assert.equal(version, 1);
    assert.ok(items.some((item: { kind: string; overdueDays: number }) => item.kind === 'law-check' && item.overdueDays > 0));
    const { out } = await due('--lang', 'de');
    assert.match(out, /^Überfällig\n\d+\. [A-Z]\S+ \d{4} {2,}[A-Z][^]*\nDemnächst\n/);
    assert.doesNotMatch(out, /\d{4}-\d\d-\d\d/);
    assert.match((await due('--format', 'ics')).out, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  });

  it('looks only so far ahead', async () => {
    const { items } = JSON.parse((await due('--format', 'json', '--within', 'P1M')).out);
    assert.ok(items.length > 0);
    assert.ok(items.every((item: { date: string }) => item.date <= '2026-12-20'));
    assert.equal((await due('--within', 'soon')).status, 2);
  });
});

describe('prozessatlas impact', () => {
  const impact = (...args: string[]): Promise<Answer> => cli(excerpt, ['impact', ...args]);

  it('finds the processes of a law by id and by citation', async () => {
    const { status, out } = await impact('law:aufenthg-18b', '--format', 'json');
    assert.equal(status, 0);
    const { processes } = JSON.parse(out);
    assert.ok(processes.some((process: { id: string }) => process.id === 'abh-erw-010'));
    assert.equal((await impact('§ 18b AufenthG', '--format', 'json')).out, out);
  });

  it('speaks German', async () => {
    assert.match((await cli(root, ['impact', 'law:asylg-55', EXAMPLE, '--lang', 'de'])).out, /^§ 55 AsylG: .*geändert am 12\. Juni 2026[^]*Rechtsgrundlage: Entscheidung/);
  });

  it('tells the step of a variant from that of the process', async () => {
    const { out } = await cli(root, ['impact', 'law:aufenthg-18b', EXAMPLE, '--lang', 'de', '--format', 'html']);
    const uses = out.match(/Voraussetzungen prüfen [^<]*/g);
    assert.deepEqual(uses, ['Voraussetzungen prüfen (Rechtsgrundlage: Entscheidung)', 'Voraussetzungen prüfen (Rechtsgrundlage: Entscheidung; Variante: Sachgebiet B (Außenstelle))']);
  });

  it('fails for what nobody knows', async () => {
    for (const args of [['law:nowhere'], [], ['a', 'b']]) {
      const { status, err } = await impact(...args);
      assert.equal(status, 2);
      assert.match(err, /^prozessatlas: [^\n]+\n$/);
    }
  });
});
