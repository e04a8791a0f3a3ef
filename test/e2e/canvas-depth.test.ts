import assert from 'node:assert/strict';
import { Diagram } from '../support/diagram.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

const shape = (id: string, bounds: string, more = ''): string => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${more}><dc:Bounds ${bounds} /></bpmndi:BPMNShape>`;
const file = (processes: string, diagrams: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="urn:test">
${processes}
${diagrams}
</bpmn:definitions>
`;
const diagramOf = (id: string, shapes: string): string => `<bpmndi:BPMNDiagram id="${id}_diagram"><bpmndi:BPMNPlane id="${id}_plane" bpmnElement="${id}">\n${shapes}\n</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;

/** Two diagrams; the first one has a sub-process that opens. */
const tidy = file(`<bpmn:process id="eins" name="Eins">
  <bpmn:task id="A" name="A" /><bpmn:task id="B" name="B" /><bpmn:task id="C" name="C" />
  <bpmn:subProcess id="Innen" name="Innen"><bpmn:task id="Tief" name="Tief unten" /></bpmn:subProcess>
</bpmn:process>
<bpmn:process id="zwei" name="Zwei"><bpmn:task id="Weit" name="Weit weg" /></bpmn:process>`, [
  diagramOf('eins', [shape('A', 'x="200" y="100" width="100" height="80"'), shape('B', 'x="350" y="140" width="100" height="80"'), shape('C', 'x="640" y="100" width="100" height="80"'),
    shape('Innen', 'x="200" y="300" width="100" height="80"', ' isExpanded="false"')].join('\n')),
  diagramOf('Innen', shape('Tief', 'x="200" y="100" width="100" height="80"')),
  diagramOf('zwei', shape('Weit', 'x="200" y="100" width="100" height="80"')),
].join('\n'));

/** Shapes of nothing, shapes without size, edges without points, and a sub-process that is drawn inside of itself. */
const odd = file(`<bpmn:process id="schief" name="Schief">
  <bpmn:task id="Gut" name="Gut" /><bpmn:task id="Winzig" name="Winzig" /><bpmn:sequenceFlow id="Leer" sourceRef="Gut" targetRef="Winzig" />
  <bpmn:subProcess id="Kreis" name="Kreis"><bpmn:subProcess id="Runde" name="Runde" /></bpmn:subProcess>
</bpmn:process>`, [
  diagramOf('schief', [shape('Gut', 'x="200" y="100" width="100" height="80"'), shape('Winzig', 'x="400" y="140" width="0" height="0"'), shape('Niemand', 'x="10" y="10" width="100" height="80"'),
    '<bpmndi:BPMNEdge id="Leer_di" bpmnElement="Leer" />', '<bpmndi:BPMNEdge id="Nichts_di" bpmnElement="Nichts"><di:waypoint x="1" y="1" /></bpmndi:BPMNEdge>',
    shape('Kreis', 'x="200" y="300" width="100" height="80"', ' isExpanded="false"')].join('\n')),
  diagramOf('Kreis', shape('Runde', 'x="200" y="100" width="100" height="80"', ' isExpanded="false"')),
  diagramOf('Runde', shape('Kreis', 'x="400" y="100" width="100" height="80"', ' isExpanded="false"')),
].join('\n'));

describe('the canvas in depth', () => {
  let workbench: Workbench;
  let diagram: Diagram;
  before(async () => {
    workbench = await Workbench.open({ lang: 'de', files: { 'ordnung.bpmn': tidy, 'schief.bpmn': odd } });
    diagram = await Diagram.open(workbench, 'ordnung.bpmn');
  });
  after(() => workbench.close());

  const boundsOf = (id: string): number[] => {
    const [, ...numbers] = new RegExp(`bpmnElement="${id}"[^>]*>\\s*<dc:Bounds x="(-?[\\d.]+)" y="(-?[\\d.]+)"`).exec(workbench.read('ordnung.bpmn'))!;
    return numbers.map(Number);
  };
  const places = (): Record<'A' | 'B' | 'C', number[]> => ({ A: boundsOf('A'), B: boundsOf('B'), C: boundsOf('C') });
  const saved = async (): Promise<ReturnType<typeof places>> => {
    await workbench.save();
    return places();
  };
  const selectThree = async (): Promise<void> => {
    await diagram.select('Innen'); // another click on one of several that are selected would take it out
    await diagram.select('A');
    for (const id of ['B', 'C']) await diagram.hit(id).click({ force: true, modifiers: ['Shift'] });
    await eventually(() => diagram.frame.locator('.djs-element.selected').count(), 3);
  };
  const breadcrumb = (): Promise<string[]> => diagram.frame.locator('.bjs-breadcrumbs li').allTextContents().then((texts) => texts.map((text) => text.trim()));

  it('colours several elements at once', async () => {
    await selectThree();
    await diagram.contextPad('set-color').click();
    await diagram.popupEntry('blue-color').click();
    await workbench.save();
    assert.equal(workbench.read('ordnung.bpmn').match(/bioc:stroke=/g)?.length, 3);
  });

  it('aligns and distributes', async () => {
    await selectThree();
    await diagram.contextPad('align-elements').click();
    await diagram.popupEntry('align-elements-middle').click();
    const aligned = await saved();
    assert.equal(new Set(Object.values(aligned).map(([, y]) => y)).size, 1);
    await diagram.contextPad('align-elements').click();
    await diagram.popupEntry('distribute-elements-horizontal').click();
    const { A, B, C } = await saved();
    assert.equal(B[0]! - A[0]!, C[0]! - B[0]!);
  });

  it('makes room with the space tool', async () => {
    const before = places();
    await diagram.frame.locator('.djs-palette [data-action="space-tool"]').click();
    const b = (await diagram.element('B').boundingBox())!;
    const { mouse } = workbench.page;
    await mouse.move(b.x - 12, b.y + 20);
    await mouse.down();
    await mouse.move(b.x + 30, b.y + 20, { steps: 5 });
    await mouse.move(b.x + 88, b.y + 20, { steps: 5 });
    await mouse.up();
    const now = await saved();
    assert.deepEqual(now.A, before.A);
    assert.ok(now.B[0]! > before.B[0]! + 50, JSON.stringify({ before, now }));
    assert.equal(now.C[0]! - before.C[0]!, now.B[0]! - before.B[0]!);
  });

  it('opens a sub-process, says where one is, and comes back', async () => {
    await diagram.select('Innen');
    await diagram.frame.locator('.djs-overlays[data-container-id="Innen"] .bjs-drilldown').click();
    await diagram.hit('Tief').waitFor({ state: 'attached' });
    await eventually(breadcrumb, ['Eins', 'Innen']);
    await diagram.frame.locator('.bjs-breadcrumbs li a, .bjs-breadcrumbs li').first().click();
    await diagram.hit('A').waitFor({ state: 'visible' });
  });

  it('goes to an element inside of a sub-process and of another diagram of the file', async () => {
    for (const [words, id] of [['Tief unten', 'Tief'], ['Weit weg', 'Weit'], ['Tief unten', 'Tief']] as const) {
      await workbench.page.keyboard.press('Control+Shift+O');
      await workbench.answer(words);
      await diagram.frame.locator(`.selected[data-element-id="${id}"]`).first().waitFor();
    }
    await eventually(breadcrumb, ['Eins', 'Innen']);
  });

  it('arranges the whole model anew in one step, and loses nothing', async () => {
    const before = workbench.read('ordnung.bpmn');
    await workbench.runCommand('Prozessatlas: Diagramm neu anordnen');
    await workbench.save();
    const after = workbench.read('ordnung.bpmn');
    const unplaced = (text: string): string => text.replace(/<dc:Bounds [^>]*>/g, '');
    assert.notEqual(after, before);
    assert.equal(unplaced(after), unplaced(before));
    await diagram.press('Control+Z');
    await workbench.save();
    assert.equal(workbench.read('ordnung.bpmn'), before);
  });

  it('draws what can be drawn of a file with an odd diagram and says what not, opens its loops, and keeps the rest', async () => {
    diagram = await Diagram.open(workbench, 'schief.bpmn');
    await eventually(async () => (await diagram.notice('drawn-in-part').innerText()).slice(0, 26), '2 von 6 Formen und Linien ');
    await diagram.notice('drawn-in-part').getByRole('button', { name: 'OK' }).click();
    await diagram.rename('Kreis', 'Ring');
    await workbench.save();
    assert.equal(workbench.read('schief.bpmn'), odd.replace('name="Kreis"', 'name="Ring"'));
    await diagram.select('Kreis');
    await diagram.frame.locator('.djs-overlays[data-container-id="Kreis"] .bjs-drilldown').first().click();
    await diagram.hit('Runde').waitFor({ state: 'attached' });
  });
});
