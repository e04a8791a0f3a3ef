/** A model of user tasks in rows of forty, each with a flow from the one before. */
export function grid(count: number): string {
  const elements: string[] = [];
  const depictions: string[] = [];
  const place = (i: number) => ({ x: (i % 40) * 150, y: Math.floor(i / 40) * 120 });
  for (let i = 0; i < count; i++) {
    const { x, y } = place(i);
    elements.push(`<userTask id="T${i}" name="Antrag Nummer ${i} vollständig prüfen"/>`);
    depictions.push(`<bpmndi:BPMNShape bpmnElement="T${i}"><dc:Bounds x="${x}" y="${y}" width="100" height="80"/></bpmndi:BPMNShape>`);
    if (i === 0) continue;
    const from = place(i - 1);
    elements.push(`<sequenceFlow id="F${i}" sourceRef="T${i - 1}" targetRef="T${i}" name="weiter ${i}"/>`);
    depictions.push(`<bpmndi:BPMNEdge bpmnElement="F${i}"><di:waypoint x="${from.x + 100}" y="${from.y + 40}"/><di:waypoint x="${x}" y="${y + 40}"/></bpmndi:BPMNEdge>`);
  }
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI">
  <process id="P">${elements.join('')}</process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane bpmnElement="P">${depictions.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;
}
