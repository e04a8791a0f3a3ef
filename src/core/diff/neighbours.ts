import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { hasOwnLife, ownerOf, thingsOf } from '../bpmn/things.js';

/** Lists that repeat what sequence flows and lanes say already. */
export const DERIVED: ReadonlySet<string> = new Set(['incoming', 'outgoing', 'flowNodeRef']);

type Neighbour = readonly [role: string, thing: BpmnElement];

/** What every element with a life of its own is connected with, in both directions, and how. */
export class Neighbourhood {
  private readonly known = new Map<BpmnElement, Neighbour[]>();

  constructor(model: BpmnModel) {
    for (const thing of thingsOf(model)) {
      this.link(thing, 'in', ownerOf(thing));
      if (thing.is('bpmn:SequenceFlow')) {
        const source = model.target(thing, 'sourceRef');
        const target = model.target(thing, 'targetRef');
        if (source && target) this.link(source, 'next', target);
      }
      if (thing.is('bpmn:FlowNode') && thing.parent?.is('bpmn:Process')) this.link(thing, 'lane', model.flows.lane(thing));
    }
    for (const element of model.elements) {
      const owner = hasOwnLife(element) ? element : ownerOf(element);
      for (const { property, value } of element.references) {
        if (owner && !DERIVED.has(property.name)) this.link(owner, property.name, model.resolve(value));
      }
    }
  }

  of(thing: BpmnElement): readonly Neighbour[] {
    return this.known.get(thing) ?? [];
  }

  private link(from: BpmnElement, role: string, to: BpmnElement | undefined): void {
    const target = to && !hasOwnLife(to) ? ownerOf(to) : to;
    if (!target || target === from) return;
    this.add(from, [`${role}>`, target]);
    // A container has too many inner neighbours to be told apart by them, and walking them all would be slow.
    if (role !== 'in' && role !== 'lane') this.add(target, [`${role}<`, from]);
  }

  private add(thing: BpmnElement, neighbour: Neighbour): void {
    const known = this.known.get(thing);
    if (known) known.push(neighbour);
    else this.known.set(thing, [neighbour]);
  }
}
