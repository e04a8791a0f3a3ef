import type { BpmnElement } from '../../bpmn/element.js';
import type { FlowEditor } from '../../bpmn/edit/flow-editor.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { targetOf } from '../next.js';
import { change, tidyMerges } from './change.js';

/** Takes a row away with everything in it and at it; what came before goes on with what came behind. */
export function removeStep(text: string, id: string): string {
  const touched = new Set<string>();
  const removed = change(text, (flow, model) => {
    const node = model.byId(id)!;
    for (const event of model.flows.boundaryEvents(node)) removeNode(flow, model, event, touched);
    const [first, ...others] = model.flows.incoming(node);
    const [out, ...rest] = model.flows.outgoing(node);
    const target = out && model.target(out, 'targetRef');
    const source = first && model.target(first, 'sourceRef');
    const isPlain = first && out && others.length === 0 && rest.length === 0 && source && target && source !== node && target !== node && source !== target;
    if (isPlain && model.flows.boundaryEvents(node).length === 0 && node.children.length === 0 && linksOf(model, node).length === 0) return flow.dissolve(node, first, out);
    for (const each of model.flows.outgoing(node)) {
      const next = targetOf(model, each);
      if (next) touched.add(next.id);
    }
    removeNode(flow, model, node, touched, target === node || target?.parent !== node.parent ? undefined : target);
  });
  return tidyMerges(removed, [...touched]);
}

/** @param heir Where the ways to the node lead from now on; without one they go with it. */
function removeNode(flow: FlowEditor, model: BpmnModel, node: BpmnElement, touched: Set<string>, heir?: BpmnElement): void {
  for (const each of model.flows.outgoing(node)) {
    const next = targetOf(model, each);
    if (next) touched.add(next.id);
    flow.removeFlow(each);
  }
  for (const each of model.flows.incoming(node)) {
    const source = model.target(each, 'sourceRef');
    if (source === node) continue;
    if (!heir || source === heir) flow.removeFlow(each);
    else {
      flow.retarget(each, 'targetRef', heir.id, heir);
      flow.redraw(each, { target: heir });
    }
  }
  for (const link of linksOf(model, node)) flow.removeDrawn(link);
  // The shapes of what is inside, and the diagrams of collapsed sub-processes.
  const inside = new Set([node]);
  for (const element of model.elements) if (element.parent && inside.has(element.parent)) inside.add(element);
  for (const element of inside) {
    for (const depiction of element === node ? [] : model.depictionsOf(element)) flow.editor.remove(depiction.xml);
    for (const depiction of model.depictionsOf(element)) if (depiction.is('bpmndi:BPMNPlane') && depiction.parent) flow.editor.remove(depiction.parent.xml);
  }
  flow.removeDrawn(node);
}

/** Messages and associations that begin or end at a node. */
function linksOf(model: BpmnModel, node: BpmnElement): BpmnElement[] {
  return [...model.all('bpmn:MessageFlow'), ...model.all('bpmn:Association')].filter((link) => ['sourceRef', 'targetRef'].some((end) => model.target(link, end) === node));
}
