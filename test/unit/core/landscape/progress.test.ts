import assert from 'node:assert/strict';
import { csvCell, landscapeCsv } from '../../../../src/core/landscape/report/csv.js';
import { landscapeMermaid, mermaidText } from '../../../../src/core/landscape/report/mermaid.js';
import { overviewOf } from '../../../../src/core/landscape/overview.js';
import type { PastLandscape } from '../../../../src/core/landscape/progress/history.js';
import { progressReport } from '../../../../src/core/landscape/progress/report.js';
import { stageOf } from '../../../../src/core/landscape/progress/stages.js';
import { progressBody, progressDocument } from '../../../../src/core/landscape/report/progress-html.js';
import { progressMarkdown } from '../../../../src/core/landscape/report/progress-markdown.js';
import { bpmn, indexOf } from '../../../support/landscape-fixtures.js';

const DAY = '2026-11-20';
const HOSTILE = '<img src=x onerror=alert(1)> | "; %%{init}%% ` [x](y)';

const index = indexOf({
  'landscape.yaml': 'schemaVersion: "1"\nname: Stadt & Land\ntree:\n  - { id: g, type: core, name: Erwerb, orgUnit: org:a }\n',
  'catalogs/org-units.yaml': '- { id: org:a, name: Sachgebiet A }\n',
  'a.process.yaml': `id: a\nnumber: "2.1.1"\nname: Titel erteilen\nparent: g\nstatus: released\nowner: role:x\nmodel: { bpmn: a.bpmn }\nkpis: { throughputTime: { value: P21D } }\n`,
  'b.process.yaml': `id: b\nname: '${HOSTILE}'\nparent: g\nstatus: planned\n`,
  'c.process.yaml': 'id: c\nname: "=1+1"\nparent: g\nstatus: draft\ntrigger: Antrag eingegangen\noutcomes: [Bescheid]\norgUnits: [{ ref: org:a, part: accountable }]\n',
  'd.process.yaml': 'id: d\nname: Altes\nstatus: retired\n',
  'a.bpmn': bpmn('a', '<callActivity id="C" calledElement="c" />'),
});

const past: PastLandscape[] = [
  { date: '2026-06-30', processes: [{ id: 'a', name: 'Titel erteilen', stage: 'listed', throughput: 28 * 1440 }] },
  { date: '2026-09-30', processes: [{ id: 'a', name: 'Titel erteilen', stage: 'drafted', throughput: 14 * 1440 }, { id: 'd', name: 'Altes', stage: undefined, throughput: undefined }] },
];

describe('the stage of a process', () => {
  it('follows from status, content and model', () => {
    assert.equal(stageOf({ status: 'planned', trigger: 't', outcomes: ['o'] }, false), 'listed');
    assert.equal(stageOf({ status: 'draft', trigger: 't', outcomes: ['o'] }, false), 'recorded');
    assert.equal(stageOf({ status: 'draft', trigger: 't', outcomes: [null] }, false), 'listed');
    assert.equal(stageOf({ status: 'draft' }, true), 'drafted');
    assert.equal(stageOf({ status: 'method_approved' }, true), 'in_review');
    assert.equal(stageOf({ status: 'in_revision', governance: { released: { version: '1.0.0' } } }, true), 'released');
    assert.equal(stageOf({ status: 'suspended' }, true), 'drafted');
    assert.equal(stageOf({ status: 'retired' }, true), undefined);
  });
});

describe('the progress report', () => {
  const report = progressReport(index, DAY, past);

  it('counts by unit and over time, retired processes not at all', () => {
    assert.deepEqual(report.units.map(({ name, processes, byStage }) => [name, processes, byStage.released, byStage.recorded]), [['Sachgebiet A', 3, 1, 1]]);
    assert.deepEqual(report.points.map(({ date, processes }) => [date, processes]), [['2026-06-30', 1], ['2026-09-30', 1], [DAY, 3]]);
  });

  it('names what became faster since it was first recorded', () => {
    assert.deepEqual(report.faster.map(({ id, since, before, now }) => [id, since, before / 1440, now / 1440]), [['a', '2026-06-30', 28, 21]]);
  });

  it('lists what is missing, the furthest behind first', () => {
    assert.deepEqual(report.work.map(({ process }) => process.id), ['b', 'c', 'a']);
    assert.ok(report.work.find(({ process }) => process.id === 'c')!.missing.includes('model'));
    assert.ok(!report.work.find(({ process }) => process.id === 'a')!.missing.includes('model'));
  });

  it('says where the past is unknown', () => {
    assert.match(progressMarkdown(progressReport(index, DAY, undefined), 'de'), /stammt aus git/);
    assert.doesNotMatch(progressMarkdown(report, 'de'), /stammt aus git/);
  });

  it('keeps names from the files as text', () => {
    for (const html of [progressDocument(report, 'de'), progressBody(report, 'de', 'links')]) {
      assert.ok(!html.includes('<img'));
      assert.match(html, /&lt;img src=x/);
    }
    const markdown = progressMarkdown(report, 'de');
    assert.ok(!markdown.includes('<img') && markdown.includes('\\[x\\](y)'));
  });
});

describe('the table for spreadsheets', () => {
  it('calculates nothing and keeps numbers with dots', () => {
    assert.equal(csvCell('=1+1'), "'=1+1");
    assert.equal(csvCell(' @x'), "' @x");
    assert.equal(csvCell('-5'), "'-5");
    assert.equal(csvCell('2.1.1'), '"\t2.1.1"');
    assert.equal(csvCell('2026-11-20'), '2026-11-20');
    assert.equal(csvCell('a "b"; c\nd'), '"a ""b""; c\nd"');
    assert.equal(csvCell(1200), '1200');
  });

  it('has a line for each process, with a byte order mark and CRLF', () => {
    const csv = landscapeCsv(index, overviewOf(index, DAY), 'de');
    const lines = csv.split('\r\n');
    assert.ok(csv.startsWith('\ufeffNummer;ID;Prozess;'));
    assert.equal(lines.length, 1 + 4 + 1);
    assert.match(csv, /"\t2\.1\.1";a;Titel erteilen;Kern;Erwerb;fachlich freigegeben;freigegeben/);
  });
});

describe('the chart for wikis', () => {
  it('writes every name as text', () => {
    assert.equal(mermaidText('a "b" #1 <c> `d` ; %%'), 'a #34;b#34; #35;1 #60;c#62; #96;d#96; #59; #37;#37;');
    assert.equal(mermaidText('1. Schritt'), '1#46; Schritt');
    assert.equal(mermaidText('- Schritt'), '#45; Schritt');
  });

  it('draws groups, processes and calls', () => {
    const chart = landscapeMermaid(index, 'de');
    assert.match(chart, /^flowchart LR\n {2}subgraph g0 \["Kern"\]\n {4}subgraph g1 \["Erwerb"\]\n {6}p0\["2\.1\.1 Titel erteilen<br\/><i>fachlich freigegeben<\/i>"\]:::released\n/);
    assert.match(chart, /\n {2}p0 --> p\d\n/);
    assert.ok(chart.split('\n').every((line) => !line.includes('"') || /^[^"]*"[^"]*"[^"]*$/.test(line)));
  });

  it('stays within the limits of Mermaid', () => {
    const files: Record<string, string> = { 'landscape.yaml': 'schemaVersion: "1"\ntree:\n  - { id: g, type: core, name: Erwerb }\n' };
    for (let i = 0; i < 1500; i++) files[`p${i}.process.yaml`] = `id: p${i}\nname: Angelegenheit ${i} bearbeiten\nparent: g\n`;
    const chart = landscapeMermaid(indexOf(files), 'de');
    assert.ok(chart.length < 50_000);
    assert.match(chart, /Erwerb<br\/>1500 Prozesse/);
  });
});
