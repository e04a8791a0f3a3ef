import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { hasOwnLife } from '../bpmn/things.js';

/**
 * The element that people mean by a place of the text: the innermost one around it that is drawn.
 *
 * @param offset UTF-16.
 * @returns `undefined` for what belongs to the whole model.
 */
export function elementAt(model: BpmnModel, offset: number): BpmnElement | undefined {
  let found: BpmnElement | undefined;
  for (const element of model.elements) {
    if (element.xml.start > offset) break;
    if (element.xml.end < offset || element.id === '') continue;
    const drawn = element.is('di:DiagramElement') ? model.target(element, 'bpmnElement') : element;
    if (drawn && hasOwnLife(drawn) && !drawn.is('bpmn:Definitions')) found = drawn;
  }
  return found;
}
