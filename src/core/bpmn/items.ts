import type { BpmnElement } from './element.js';
import type { BpmnModel } from './model.js';

/** The item definition behind a data element; a data object reference takes that of its object. */
export function itemDefinition(model: BpmnModel, element: BpmnElement): BpmnElement | undefined {
  const own = model.target(element, 'itemSubjectRef') ?? model.target(element, 'itemRef') ?? model.target(element, 'structureRef');
  if (own) return own;
  const referred = model.target(element, 'dataObjectRef') ?? model.target(element, 'dataStoreRef');
  return referred && itemDefinition(model, referred);
}

/** Whether two item definitions describe the same data: the same one, or equal structure and multiplicity. */
export function sameItem(a: BpmnElement | undefined, b: BpmnElement | undefined): boolean {
  if (a === b) return true;
  const structure = a?.get('structureRef');
  return a !== undefined && b !== undefined && structure !== undefined && structure === b.get('structureRef')
    && a.isTrue('isCollection') === b.isTrue('isCollection');
}
