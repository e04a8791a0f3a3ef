// How fast a large landscape is indexed and checked: `npm run bench landscape [-- number of processes]`.
import { LandscapeIndex } from '../src/core/landscape/landscape-index.js';
import { MapScenes } from '../src/core/landscape/map/scene.js';
import { overviewOf } from '../src/core/landscape/overview.js';
import { treeOf } from '../src/core/landscape/tree/tree.js';
import { LandscapeValidator } from '../src/core/validate/landscape.js';

const count = Number(process.argv[2] ?? 5000);
const TODAY = '2026-11-20';
const GROUPS = 50;
const LAWS = 200;
const SHARED = 200;

const id = (n: number): string => `p-${String(n).padStart(5, '0')}`;
const law = (n: number): string => `law:gesetz-${n % LAWS}`;

/** A profile as full as those of the example landscape. */
function profile(n: number): string {
  return `id: ${id(n)}
number: "${1 + (n % 9)}.${n % GROUPS}.${n}"
name: Angelegenheit Nummer ${n} bearbeiten
type: core
level: process
parent: g-${n % GROUPS}
goal: Rechtssichere Entscheidung über den Antrag
trigger: Antrag eingegangen
outcomes: [Titel erteilt, Antrag abgelehnt, Antrag zurückgenommen]
modelKind: as_is
status: ${['planned', 'draft', 'in_review'][n % 3]}
version: 0.3.0
owner: role:leitung-${n % 20}
keyUser: role:key-user-${n % 20}
orgUnits: [{ ref: org:einheit-${n % 30}, part: accountable }]
governance:
  reviewCycle: P12M
  nextReview: 2027-03-01
  validFrom: null
  validUntil: null
  approvals: []
  released: null
fim: { leika: null, leikaStatus: unassigned, ozgId: "10255" }
model:
  bpmn: ${id(n)}.bpmn
legalBases:
  - { ref: ${law(n)}, role: decision, discretion: none, checkedOn: 2026-07-01 }
  - { ref: ${law(n * 7)}, role: precondition }
  - { ref: ${law(n * 13)}, role: precondition }
documents: [{ ref: doc:antrag-${n % 100}, use: input, mandatory: true }, { ref: doc:bescheid-${n % 100}, use: output }]
systems: [{ ref: sys:fachverfahren, use: read_write }, { ref: sys:register-${n % 10}, use: read }]
kpis:
  casesPerYear: { value: 1200, evidence: estimated }
  processingTime: { value: PT45M, evidence: estimated }
  waitingTime: { value: P21D, evidence: estimated }
  throughputTime: { value: P28D, evidence: estimated, target: P21D }
reviews: [{ date: 2026-10-05, kind: process_meeting }]
`;
}

/** A model of about 12 kB: 20 flow nodes in two lanes, three calls. */
function model(n: number): string {
  const steps = Array.from({ length: 20 }, (_, i) => i);
  // Calls lead to shared processes, among those always to later ones: there are no cycles.
  const callee = (i: number): number => (n < SHARED ? n + 1 + i : (n * 3 + i) % SHARED);
  const isCall = (i: number): boolean => i % 7 === 3 && callee(i) < SHARED;
  const nodes = steps.map((i) => (isCall(i)
    ? `    <bpmn:callActivity id="S${i}" name="Angelegenheit Nummer ${callee(i)} bearbeiten" calledElement="${id(callee(i))}"><bpmn:incoming>F${i}</bpmn:incoming><bpmn:outgoing>F${i + 1}</bpmn:outgoing></bpmn:callActivity>`
    : `    <bpmn:userTask id="S${i}" name="Unterlage ${i} prüfen"><bpmn:extensionElements><atlas:facts><atlas:document ref="doc:antrag-${n % 100}" use="input" /></atlas:facts></bpmn:extensionElements><bpmn:incoming>F${i}</bpmn:incoming><bpmn:outgoing>F${i + 1}</bpmn:outgoing></bpmn:userTask>`));
  const flows = steps.slice(1).map((i) => `    <bpmn:sequenceFlow id="F${i}" sourceRef="S${i - 1}" targetRef="S${i}" />`);
  const lanes = ['Sachbearbeitung', 'leitung 3'].map((name, lane) => `<bpmn:lane id="L${lane}" name="${name}">${steps.filter((i) => i % 2 === lane).map((i) => `<bpmn:flowNodeRef>S${i}</bpmn:flowNodeRef>`).join('')}</bpmn:lane>`);
  const shapes = steps.map((i) => `      <bpmndi:BPMNShape id="S${i}_di" bpmnElement="S${i}">\n        <dc:Bounds x="${160 + i * 150}" y="${100 + (i % 2) * 200}" width="100" height="80" />\n      </bpmndi:BPMNShape>`);
  const edges = steps.slice(1).map((i) => `      <bpmndi:BPMNEdge id="F${i}_di" bpmnElement="F${i}">\n        <di:waypoint x="${110 + i * 150}" y="140" />\n        <di:waypoint x="${160 + i * 150}" y="140" />\n      </bpmndi:BPMNEdge>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:atlas="urn:prozessatlas:bpmn:1" id="D" targetNamespace="urn:bench">
  <bpmn:process id="${id(n)}" name="Angelegenheit Nummer ${n} bearbeiten">
    <bpmn:laneSet id="LS">${lanes.join('')}</bpmn:laneSet>
${nodes.join('\n')}
${flows.join('\n')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="B"><bpmndi:BPMNPlane id="P" bpmnElement="${id(n)}">
${shapes.join('\n')}
${edges.join('\n')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

function catalog(prefix: string, names: readonly string[], more = ''): string {
  return names.map((name) => `- id: ${prefix}:${name}\n  name: ${name.replace('-', ' ')}\n${more}`).join('');
}

const numbered = (name: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${name}-${i}`);

function files(): [path: string, text: string][] {
  const groups = numbered('g', GROUPS).map((group) => `  - { id: ${group}, type: core, name: Gruppe ${group} }\n`).join('');
  const result: [string, string][] = [
    ['landscape.yaml', `schemaVersion: "1"\ntree:\n${groups}`],
    ['catalogs/roles.yaml', catalog('role', [...numbered('leitung', 20), ...numbered('key-user', 20)])],
    ['catalogs/org-units.yaml', catalog('org', numbered('einheit', 30))],
    ['catalogs/laws.yaml', catalog('law', numbered('gesetz', LAWS))],
    ['catalogs/documents.yaml', catalog('doc', [...numbered('antrag', 100), ...numbered('bescheid', 100)])],
    ['catalogs/systems.yaml', catalog('sys', ['fachverfahren', ...numbered('register', 10)])],
    ['catalogs/glossary.yaml', '- { id: term:a, name: antragstellende Person, avoid: [Antragsteller] }\n'],
  ];
  for (let n = 0; n < count; n++) result.push([`p/${id(n)}.process.yaml`, profile(n)]);
  for (let n = 0; n < count; n++) result.push([`p/${id(n)}.bpmn`, model(n)]);
  return result;
}

/** Prints the time of a piece of work, and how much of it the processor spent on it: they differ on a busy machine. */
function timed<T>(label: string, work: () => T): T {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  print(label, performance.now() - started, `(processor ${((user + system) / 1000).toFixed(1)} ms)`);
  return result;
}

function print(label: string, milliseconds: number, more = ''): void {
  console.log(`${label.padEnd(40)} ${milliseconds.toFixed(1).padStart(8)} ms ${more}`);
}

const all = files();
const size = all.reduce((sum, [, text]) => sum + text.length, 0);
console.log(`${count} processes, ${all.length} files, ${(size / 1e6).toFixed(1)} MB`);

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const index = new LandscapeIndex();
let longest = 0;
timed('index, cold', () => {
  for (const [path, text] of all) {
    const started = performance.now();
    index.put(path, text);
    longest = Math.max(longest, performance.now() - started);
  }
});
print('longest step of it', longest);
const validator = new LandscapeValidator(index, { today: TODAY });
const found = timed('rules across files, all files', () => validator.problems());
console.log(`${[...found.values()].flat().length} findings`);
globalThis.gc?.();
console.log(`heap for index and findings: ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(1)} MB`);

timed('tree', () => treeOf(index, { lang: 'de' }));
timed('tree, again', () => treeOf(index, { lang: 'de' }));
const scenes = new MapScenes(index, { today: TODAY });
index.onDidChange((affected) => scenes.forget(affected));
timed('map', () => scenes.scene());
timed('overview', () => overviewOf(index, TODAY));

/** Changes a file twenty times and checks each time what the change affects: median and longest time the processor spent on index and rules. */
function edit(label: string, path: string, textOf: (round: number) => string): void {
  const times: number[] = [];
  let looked = 0;
  for (let round = 0; round < 20; round++) {
    const text = textOf(round);
    const before = process.cpuUsage();
    index.put(path, text);
    looked = validator.update().length;
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  print(label, times[10]!, `(processor; longest ${times.at(-1)!.toFixed(1)} ms; ${looked} files looked at)`);
}

/** What a host does between a change of one file and the new tree and map. */
function follow(label: string, path: string, textOf: (round: number) => string): void {
  const times = { tree: [] as number[], map: [] as number[] };
  for (let round = 0; round < 20; round++) {
    index.put(path, textOf(round));
    for (const [what, work] of [['tree', () => treeOf(index, { lang: 'de' })], ['map', () => scenes.scene()]] as const) {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      times[what].push((user + system) / 1000);
    }
  }
  for (const [what, list] of Object.entries(times)) print(`${what} after: ${label}`, list.sort((a, b) => a - b)[10]!, '(processor)');
}

const other = (round: number): number => 150 + (round % 20);
edit('profile: another goal', `p/${id(7)}.process.yaml`, (round) => profile(7).replace('Rechtssichere', `Schnelle ${round}`));
edit('profile: another name', `p/${id(7)}.process.yaml`, (round) => profile(7).replace('Angelegenheit', `Sache ${round}`));
edit('profile: another law', `p/${id(7)}.process.yaml`, (round) => profile(7).replace(law(7), law(8 + round)));
edit('model: another label', `p/${id(7)}.bpmn`, (round) => model(7).replace('Unterlage 1 ', `Unterlage ${round} `));
edit('model: another call', `p/${id(7)}.bpmn`, (round) => model(7).replace(`calledElement="${id(11)}"`, `calledElement="${id(other(round))}"`));
edit('catalogue: a law changed', 'catalogs/laws.yaml', (round) => all[3]![1].replace('gesetz 3\n', `gesetz 3\n  changedOn: 2026-09-${10 + round}\n`));
follow('another status', `p/${id(7)}.process.yaml`, (round) => profile(7).replace(/status: .*/, `status: ${['draft', 'in_review'][round % 2]}`));
follow('another call', `p/${id(7)}.bpmn`, (round) => model(7).replace(`calledElement="${id(11)}"`, `calledElement="${id(other(round))}"`));
