import type { Bounds } from '../../bpmn/di.js';
import type { FlowEditor, NewNode } from '../../bpmn/edit/flow-editor.js';
import { centerOf, connect } from '../../bpmn/edit/plane-editor.js';
import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { ORIGIN } from '../../layout/draw-all.js';
import { targetOf } from '../next.js';
import type { StepKind } from '../step-table.js';
import { change } from './change.js';
import { standsApart } from './set-next.js';

/** The kinds of rows that can be added. */
export type NewKind = 'step' | 'question' | 'parallel' | 'end' | 'start';

const NODES: Readonly<Record<NewKind, Omit<NewNode, 'name'>>> = {
  step: { tag: 'bpmn:task', stem: 'Activity', size: { width: 100, height: 80 } },
  question: { tag: 'bpmn:exclusiveGateway', stem: 'Gateway', size: { width: 50, height: 50 } },
  parallel: { tag: 'bpmn:parallelGateway', stem: 'Gateway', size: { width: 50, height: 50 } },
  start: { tag: 'bpmn:startEvent', stem: 'Event_Start', size: { width: 36, height: 36 } },
  end: { tag: 'bpmn:endEvent', stem: 'Event_End', size: { width: 36, height: 36 } },
};
const GAP = 50;

/** What a new row becomes; events that do more than begin or end are drawn in the diagram. */
export function newKindOf(kind: StepKind | undefined): NewKind {
  return kind !== undefined && kind !== 'event' && kind !== 'boundary' ? kind : 'step';
}

/** A new row and the text that holds it. */
export interface Inserted {
  readonly text: string;
  readonly id: string;
}

/**
 * Adds a row behind another one, into the way that leads to the row `before` or else the first way out. Behind an end, and where
 * nothing follows, it stands for itself until somebody says what comes before it. The same role, right of its predecessor.
 *
 * @param after `undefined` for the first row of all.
 */
export function insertStep(text: string, after: string | undefined, kind: NewKind, name: string, before?: string): Inserted {
  let id = '';
  const inserted = change(text, (flow, model) => {
    const node: NewNode = { ...NODES[kind], name };
    const previous = after === undefined ? undefined : model.byId(after);
    id = previous ? insertBehind(flow, model, previous, node, kind, before) : insertFirst(flow, model, node);
  });
  return { text: inserted, id };
}

function insertBehind(flow: FlowEditor, model: BpmnModel, previous: BpmnElement, node: NewNode, kind: NewKind, before: string | undefined): string {
  // A flow that leaves its level is a mistake that a new step would only make longer.
  const outgoing = model.flows.outgoing(previous).filter((flow) => model.target(flow, 'targetRef')?.parent === previous.parent);
  const isOpen = kind !== 'start' && !previous.is('bpmn:EndEvent') && !standsApart(previous);
  // Nothing follows an end, so it takes no place in a way that goes on.
  const through = isOpen && kind !== 'end' ? outgoing.find((each) => targetOf(model, each)?.id === before) ?? outgoing[0] : undefined;
  const target = through && model.target(through, 'targetRef');
  const isTied = through !== undefined || (isOpen && (outgoing.length === 0 || previous.is('bpmn:Gateway')));
  const flowId = isTied ? flow.editor.newId('Flow') : undefined;
  const incoming = through ? [through.id] : flowId === undefined ? [] : [flowId];
  const id = flow.addNode(previous, node, incoming, through && flowId !== undefined ? [flowId] : []);
  if (through) flow.retarget(through, 'targetRef', id, undefined);
  if (flowId !== undefined) {
    const last = previous.parent!.childrenOf('bpmn:SequenceFlow').at(-1) ?? previous;
    flow.editor.addBehind(last.xml, {
      tag: 'bpmn:sequenceFlow', attributes: { id: flowId, sourceRef: through ? id : previous.id, targetRef: through && target ? target.id : id },
    });
    if (!through) flow.list(previous, 'outgoing', flowId);
    else if (target) flow.list(target, 'incoming', flowId);
  }
  for (const plane of flow.planesOf(previous)) {
    const own = plane.boundsOf(previous);
    if (!own) continue;
    const wish = besides(previous, own, node.size);
    const next = target && plane.boundsOf(target);
    const ignored = through ? [through] : [];
    if (through && next && next.x >= own.x + own.width && !plane.isFreeAt(wish, previous, ignored)) plane.makeSpace(own.x + own.width, node.size.width + GAP);
    const place = plane.isFreeAt(wish, previous, ignored) ? wish : plane.placeNear(wish, previous, own.x + own.width);
    plane.addShape(id, place, node.tag === 'bpmn:task' ? '' : node.name ?? '');
    const there = target && plane.boundsOf(target);
    if (through) plane.setPoints(through, connect(own, place));
    if (flowId !== undefined && !through) plane.addEdge(flowId, connect(own, place));
    else if (flowId !== undefined && there) plane.addEdge(flowId, connect(place, there));
  }
  return id;
}

function insertFirst(flow: FlowEditor, model: BpmnModel, node: NewNode): string {
  const id = flow.editor.newId(node.stem);
  const [process] = model.processes;
  if (!process) return id;
  flow.editor.add(process.xml, { tag: node.tag, attributes: { id, name: node.name } });
  const plane = model.all('bpmndi:BPMNPlane')[0];
  if (plane) flow.planeEditor(plane).addShape(id, { x: ORIGIN.x, y: ORIGIN.y, ...node.size });
  return id;
}

function besides(previous: BpmnElement, own: Bounds, { width, height }: NewNode['size']): Bounds {
  const { x, y } = centerOf(own);
  if (previous.is('bpmn:BoundaryEvent')) return { x: x + 40, y: own.y + own.height + 40, width, height };
  return { x: own.x + own.width + GAP, y: y - height / 2, width, height };
}
