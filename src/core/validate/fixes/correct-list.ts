import type { FlowEditor } from '../../bpmn/edit/flow-editor.js';
import type { BpmnElement } from '../../bpmn/element.js';

/** Takes out of a node's list what does not belong there, and puts in what does; a flow taken out is listed where it belongs. */
export function correctList(editor: FlowEditor, node: BpmnElement, list: 'incoming' | 'outgoing'): void {
  const { model } = editor;
  const end = list === 'incoming' ? 'targetRef' : 'sourceRef';
  for (const reference of node.refs(list)) {
    const flow = model.targetOf(reference);
    if (flow && model.target(flow, end) === node) continue;
    if (reference.xml) editor.editor.remove(reference.xml);
    const owner = flow?.is('bpmn:SequenceFlow') ? model.target(flow, end) : undefined;
    if (flow && owner?.is('bpmn:FlowNode') && !model.targets(owner, list).includes(flow)) editor.list(owner, list, flow.id);
  }
  const listed = model.targets(node, list);
  for (const flow of model.flows[list](node)) if (!listed.includes(flow)) editor.list(node, list, flow.id);
}
