import type { BpmnElement } from './element.js';
import type { BpmnModel } from './model.js';

const NONE: readonly BpmnElement[] = [];

/**
 * How the nodes of a model hang together. Flows count by their `sourceRef` and `targetRef`; the `incoming` and
 * `outgoing` lists are derived from them (BPMN 2.0.2 §8.3.13).
 */
export class FlowIndex {
  private readonly incomingOf = new Map<BpmnElement, BpmnElement[]>();
  private readonly outgoingOf = new Map<BpmnElement, BpmnElement[]>();
  private readonly laneOf = new Map<BpmnElement, BpmnElement>();
  private readonly boundary = new Map<BpmnElement, BpmnElement[]>();

  constructor(model: BpmnModel) {
    for (const flow of model.all('bpmn:SequenceFlow')) {
      const source = model.target(flow, 'sourceRef');
      const target = model.target(flow, 'targetRef');
      if (source) add(this.outgoingOf, source, flow);
      if (target) add(this.incomingOf, target, flow);
    }
    for (const event of model.all('bpmn:BoundaryEvent')) {
      const host = model.target(event, 'attachedToRef');
      if (host) add(this.boundary, host, event);
    }
    // Inner lanes come after the lanes that hold them, so the innermost one wins.
    for (const lane of model.all('bpmn:Lane')) {
      for (const node of model.targets(lane, 'flowNodeRef')) this.laneOf.set(node, lane);
    }
  }

  /** Sequence flows that end at a node, in document order. */
  incoming(node: BpmnElement): readonly BpmnElement[] {
    return this.incomingOf.get(node) ?? NONE;
  }

  /** Sequence flows that start at a node, in document order. */
  outgoing(node: BpmnElement): readonly BpmnElement[] {
    return this.outgoingOf.get(node) ?? NONE;
  }

  /** The innermost lane that lists a node; a node inside a sub-process is in the lane of the sub-process. */
  lane(node: BpmnElement): BpmnElement | undefined {
    for (let element: BpmnElement | undefined = node; element; element = element.parent) {
      const lane = this.laneOf.get(element);
      if (lane) return lane;
    }
    return undefined;
  }

  /** Events attached to an activity. */
  boundaryEvents(activity: BpmnElement): readonly BpmnElement[] {
    return this.boundary.get(activity) ?? NONE;
  }
}

function add(index: Map<BpmnElement, BpmnElement[]>, key: BpmnElement, value: BpmnElement): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}
