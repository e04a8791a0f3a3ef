import { FlowEditor } from '../../bpmn/edit/flow-editor.js';
import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { readModel } from '../../bpmn/model.js';
import { applyEdits } from '../../text/edits.js';
import { isHidden } from '../next.js';

/** One round of changes: what is looked up is the state before it. */
export function change(text: string, make: (flow: FlowEditor, model: BpmnModel) => void): string {
  const model = readModel(text);
  const flow = new FlowEditor(model);
  make(flow, model);
  return applyEdits(text, flow.finish());
}

/**
 * Puts a gateway where several ways now come together, and takes away one where only one is left; looks only at the rows
 * that a change touched.
 */
export function tidyMerges(text: string, ids: readonly string[]): string {
  return ids.reduce((current, id) => joined(dissolved(current, id), id), text);
}

/** The merge in front of a row, when ways come together there. */
export function mergeBefore(model: BpmnModel, node: BpmnElement): BpmnElement | undefined {
  const [only, ...others] = model.flows.incoming(node);
  const source = only && others.length === 0 ? model.target(only, 'sourceRef') : undefined;
  return source && isHidden(model, source) ? source : undefined;
}

function dissolved(text: string, id: string): string {
  return change(text, (flow, model) => {
    const node = model.byId(id);
    const merge = node && mergeBefore(model, node);
    const [first, ...others] = merge ? model.flows.incoming(merge) : [];
    const second = merge && model.flows.outgoing(merge)[0];
    const source = first && model.target(first, 'sourceRef');
    if (merge && second && source && source !== merge && others.length === 0) flow.dissolve(merge, first, second);
  });
}

function joined(text: string, id: string): string {
  return change(text, (flow, model) => {
    const node = model.byId(id);
    if (!node || node.is('bpmn:ParallelGateway') || (node.is('bpmn:InclusiveGateway') && model.flows.outgoing(node).length < 2) || isHidden(model, node)) return;
    const incoming = model.flows.incoming(node);
    if (incoming.length > 1) flow.insertGateway(node, 'targetRef', incoming, 'bpmn:exclusiveGateway');
  });
}
