const COLUMNS = 100;

/** A model of so many tasks in one long flow, drawn in rows of a hundred. */
export function largeModel(count: number): string {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const at = (i: number): { x: number; y: number } => ({ x: 200 + (i % COLUMNS) * 160, y: 100 + Math.floor(i / COLUMNS) * 140 });
  const nodes = numbers.map((i) => `    <bpmn:userTask id="Task_${i}" name="Unterlagen zu Antrag ${i} prüfen">
${i > 0 ? `      <bpmn:incoming>Flow_${i}</bpmn:incoming>\n` : ''}${i < count - 1 ? `      <bpmn:outgoing>Flow_${i + 1}</bpmn:outgoing>\n` : ''}    </bpmn:userTask>`);
  const flows = numbers.slice(1).map((i) => `    <bpmn:sequenceFlow id="Flow_${i}" sourceRef="Task_${i - 1}" targetRef="Task_${i}" />`);
  const shapes = numbers.map((i) => `      <bpmndi:BPMNShape id="Task_${i}_di" bpmnElement="Task_${i}">
        <dc:Bounds x="${at(i).x}" y="${at(i).y}" width="100" height="80" />
      </bpmndi:BPMNShape>`);
  const edges = numbers.slice(1).map((i) => `      <bpmndi:BPMNEdge id="Flow_${i}_di" bpmnElement="Flow_${i}">
        <di:waypoint x="${at(i - 1).x + 100}" y="${at(i - 1).y + 40}" />
        <di:waypoint x="${at(i).x}" y="${at(i).y + 40}" />
      </bpmndi:BPMNEdge>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="Process_1" isExecutable="false">
${[...nodes, ...flows].join('\n')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BPMNDiagram_1">
    <bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="Process_1">
${[...shapes, ...edges].join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
