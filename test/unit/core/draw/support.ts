/** A small BPMN file: flow elements, and their depictions with `S`, `E`, `B`, `W` and `L` for shape, edge, bounds, waypoint and label. */
export function diagram(flowElements: string, depictions: string, collaboration = ''): string {
  const names: Readonly<Record<string, string>> = { S: 'bpmndi:BPMNShape', E: 'bpmndi:BPMNEdge', B: 'dc:Bounds', W: 'di:waypoint', L: 'bpmndi:BPMNLabel' };
  const di = depictions.replace(/<(\/?)([SEBWL])\b/g, (_, slash: string, short: string) => `<${slash}${names[short]}`);
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
    xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0">
  ${collaboration}
  <process id="Process">${flowElements}</process>
  <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="${collaboration === '' ? 'Process' : 'Collaboration'}">${di}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;
}

export function bounds(x: number | string, y: number | string, width: number | string, height: number | string): string {
  return `<B x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

/** The elements of a picture in the order in which they are painted. */
export function ids(svg: string): string[] {
  return [...svg.matchAll(/data-element-id="([^"]*)"/g)].map(([, id]) => id!);
}
