import type { BpmnElement } from './element.js';
import type { BpmnModel } from './model.js';

/** What a property of an element refers to, each as a set that is made once: lists may be long, and are asked for each of their members. */
export function targetSets(model: BpmnModel): (element: BpmnElement, property: string) => ReadonlySet<BpmnElement> {
  const known = new Map<BpmnElement, Map<string, ReadonlySet<BpmnElement>>>();
  return (element, property) => {
    let sets = known.get(element);
    if (!sets) known.set(element, (sets = new Map()));
    let set = sets.get(property);
    if (!set) sets.set(property, (set = new Set(model.targets(element, property))));
    return set;
  };
}
