// A generated landscape for measurements, as full as the example.
const GROUPS = 50;
const LAWS = 200;
const SHARED = 200;

/** The id of the n-th process. */
export const id = (n: number): string => `p-${String(n).padStart(5, '0')}`;
export const law = (n: number): string => `law:gesetz-${n % LAWS}`;

/** A profile as full as those of the example landscape. */
export function profile(n: number): string {
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
export function model(n: number): string {
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

/** The files of a landscape of so many processes, each with a model; the same every time. */
export function largeLandscape(count: number): [path: string, text: string][] {
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
