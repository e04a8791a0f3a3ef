import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseXml } from '../../../src/core/xml/parse.js';
import { cli } from '../../support/cli.js';
import { exampleExcerpt } from '../../support/example-excerpt.js';

const folder = exampleExcerpt();

const landscape = async (...args: string[]): Promise<string> => {
  const { status, out, err } = await cli(folder, ['landscape', '--today', '2026-11-20', '--no-history', '--lang', 'de', ...args]);
  assert.deepEqual([status, err], [0, '']);
  return out;
};

describe('prozessatlas landscape --format', () => {
  it('csv has a line for every process, each with all cells', async () => {
    const lines = (await landscape('--format', 'csv')).trimEnd().split('\r\n');
    assert.equal(lines.length, 1 + readdirSync(path.join(folder, 'processes/abh-erw')).filter((file) => file.endsWith('.process.yaml')).length);
    const cells = (line: string): number => line.replace(/"(?:[^"]|"")*"/g, '').split(';').length;
    for (const line of lines) assert.equal(cells(line), cells(lines[0]!));
  });

  it('svg is the map', async () => {
    const svg = await landscape('--format', 'svg', '--colour-by', 'coverage');
    assert.deepEqual(parseXml(svg).problems, []);
    assert.match(svg, /data-process-id="abh-erw-010" data-class="released"/);
  });

  it('mermaid is a flowchart', async () => assert.match(await landscape('--format', 'mermaid'), /^flowchart LR\n/));

  it('markdown and html are a report for sponsors', async () => {
    for (const report of [await landscape('--format', 'markdown'), await landscape('--format', 'html')]) {
      for (const part of ['Fortschritt', 'Im Zeitverlauf', 'Was schneller wurde', 'Was ansteht', 'Was noch fehlt', 'Sachgebiet Erwerb und Ausbildung']) assert.ok(report.includes(part), part);
    }
  });

  it('json carries stages and the work list', async () => {
    const { stages, workList, progress } = JSON.parse(await landscape('--format', 'json'));
    assert.equal(Object.values(stages.byStage as Record<string, number>).reduce((a, b) => a + b), stages.processes);
    assert.ok(workList.some((item: { missing: string[] }) => item.missing.includes('model')));
    assert.equal(progress, null);
  });
});

describe('prozessatlas landscape --documents', () => {
  it('says as text and as a page what is to be settled and where documents are used', async () => {
    const text = await landscape('--documents');
    assert.match(text, /^Vorlagen, Formulare und Arbeitshilfen: 35\n\nZu klären\n─+\n.*\(doc:arbeitshilfe-24\): nicht mehr gültig\n/);
    assert.match(text, /^Anhörungsschreiben \(doc:anhoerung\) · Vorlage · 2\.1 · Verwendet in Beteiligte anhören$/m);
    assert.match(await landscape('--documents', '--format', 'html'), /<title>Dokumentenregister<\/title>/);
  });

  it('is a table and data with a use for each process', async () => {
    const [head, ...rows] = (await landscape('--documents', '--format', 'csv')).trimEnd().split('\r\n');
    assert.match(head!, /^\ufeffID;Dokument;Art;/);
    assert.equal(rows.length, 35);
    const { documents } = JSON.parse(await landscape('--documents', '--format', 'json'));
    const form = documents.find(({ id }: { id: string }) => id === 'doc:arbeitshilfe-24');
    assert.deepEqual([form.flags, form.uses.length > 0, form.catalog], [['expired'], true, 'catalogs/documents.yaml']);
  });

  it('has no map', async () => {
    const { status, err } = await cli(process.cwd(), ['landscape', 'examples/auslaenderbehoerde', '--documents', '--format', 'svg']);
    assert.deepEqual([status, err], [2, 'prozessatlas: --format takes one of text, json, csv, html, not “svg”.\n']);
  });
});
