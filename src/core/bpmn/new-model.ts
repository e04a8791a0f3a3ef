import type { Lang } from '../messages.js';
import { escapeAttribute } from '../xml/characters.js';
import { BPMN_NAMESPACE, BPMNDI_NAMESPACE, DC_NAMESPACE, DI_NAMESPACE } from './namespaces.js';

const labels = {
  en: { start: 'Request received', task: 'Check request', end: 'Request settled' },
  de: { start: 'Anliegen eingegangen', task: 'Anliegen prüfen', end: 'Anliegen erledigt' },
} as const;

/**
 * The text of a model to start with: one start event, one task, one end event, drawn from left to right.
 *
 * @param process Its `id` must be an NCName; the name may hold any characters.
 */
export function newModel(process: { readonly id: string; readonly name: string }, lang: Lang = 'en'): string {
  const { start, task, end } = labels[lang];
  const id = escapeAttribute(process.id);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="${BPMN_NAMESPACE}" xmlns:bpmndi="${BPMNDI_NAMESPACE}" xmlns:dc="${DC_NAMESPACE}" xmlns:di="${DI_NAMESPACE}" id="Definitions_1" targetNamespace="urn:prozessatlas:model" exporter="Prozessatlas">
  <bpmn:process id="${id}" name="${escapeAttribute(process.name)}" isExecutable="false">
    <bpmn:startEvent id="Event_Start" name="${start}">
      <bpmn:outgoing>Flow_1</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:task id="Activity_1" name="${task}">
      <bpmn:incoming>Flow_1</bpmn:incoming>
      <bpmn:outgoing>Flow_2</bpmn:outgoing>
    </bpmn:task>
    <bpmn:endEvent id="Event_End" name="${end}">
      <bpmn:incoming>Flow_2</bpmn:incoming>
    </bpmn:endEvent>
    <bpmn:sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_1" />
    <bpmn:sequenceFlow id="Flow_2" sourceRef="Activity_1" targetRef="Event_End" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="${id}">
      <bpmndi:BPMNShape id="Event_Start_di" bpmnElement="Event_Start">
        <dc:Bounds x="182" y="182" width="36" height="36" />
        <bpmndi:BPMNLabel>
          <dc:Bounds x="155" y="225" width="90" height="27" />
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Activity_1_di" bpmnElement="Activity_1">
        <dc:Bounds x="280" y="160" width="100" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Event_End_di" bpmnElement="Event_End">
        <dc:Bounds x="442" y="182" width="36" height="36" />
        <bpmndi:BPMNLabel>
          <dc:Bounds x="415" y="225" width="90" height="27" />
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Flow_1_di" bpmnElement="Flow_1">
        <di:waypoint x="218" y="200" />
        <di:waypoint x="280" y="200" />
      </bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="Flow_2_di" bpmnElement="Flow_2">
        <di:waypoint x="380" y="200" />
        <di:waypoint x="442" y="200" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
