import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseXml } from '../../../src/core/xml/parse.js';
import { cli } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
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
  const folder = temporaryFolder({
    'landscape.yaml': 'schemaVersion: "1"\n',
    'catalogs/documents.yaml': '- { id: doc:antrag, name: Antrag, kind: form, version: "2.1", file: ../antrag.md }\n- { id: doc:alt, name: Altes Merkblatt, kind: leaflet, validUntil: 2026-01-31, url: "https://example.org/m" }\n',
    'antrag.md': '# Antrag\n',
    'a.process.yaml': 'id: a\nname: Akte anlegen\ndocuments: [{ ref: doc:antrag, use: input }, { ref: doc:alt, use: output }]\n',
  });
  const documents = (...args: string[]) => cli(folder, ['landscape', '--documents', '--today', '2026-11-20', '--lang', 'de', ...args]);

  it('says as text and as a page what is to be settled and where documents are used', async () => {
    const { out } = await documents();
    assert.match(out, /^Vorlagen, Formulare und Arbeitshilfen: 2\n\nZu klären\n─+\nAltes Merkblatt \(doc:alt\): nicht mehr gültig\n/);
    assert.match(out, /^Antrag \(doc:antrag\) · Formular · 2\.1 · Verwendet in Akte anlegen$/m);
    assert.match((await documents('--format', 'html')).out, /<title>Dokumentenregister<\/title>/);
  });

  it('is a table and data with a use for each process', async () => {
    const [head, ...rows] = (await documents('--format', 'csv')).out.trimEnd().split('\r\n');
    assert.match(head!, /^\ufeffID;Dokument;Art;/);
    assert.equal(rows.length, 2);
    const { documents: listed } = JSON.parse((await documents('--format', 'json')).out);
    assert.deepEqual(listed.map(({ id, flags, uses }: { id: string; flags: string[]; uses: { name: string; as: string[] }[] }) => [id, flags, uses.map(({ name, as }) => [name, as])]), [
      ['doc:alt', ['expired'], [['Akte anlegen', ['output']]]],
      ['doc:antrag', [], [['Akte anlegen', ['input']]]],
    ]);
  });

  it('has no map', async () => {
    const { status, err } = await documents('--format', 'svg');
    assert.deepEqual([status, err], [2, 'prozessatlas: --format erwartet eines von text, json, csv, html, nicht „svg“.\n']);
  });
});
