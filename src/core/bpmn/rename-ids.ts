import type { TextEdit } from '../text/edits.js';
import { applyEdits } from '../text/edits.js';
import { escapeAttribute } from '../xml/characters.js';
import { calledElement } from './calls.js';
import type { BpmnElement, BpmnReference } from './element.js';
import type { BpmnModel } from './model.js';

/**
 * Gives elements other ids and follows every reference in the document.
 *
 * @param ids Old id → new id. Ids that no element has are left out.
 * @returns Text edits, sorted; references keep the prefix they were written with.
 */
function renameIds(model: BpmnModel, ids: ReadonlyMap<string, string>): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const element of model.elements) {
    const attribute = element.attribute('id');
    const renamed = ids.get(element.id);
    if (attribute && renamed !== undefined) edits.push({ start: attribute.valueStart, end: attribute.valueEnd, text: escapeAttribute(renamed) });
    for (const { value, start, end } of referencesOf(element, model)) {
      const target = model.resolve(value);
      const id = target && ids.get(target.id);
      if (!target || id === undefined) continue;
      const prefix = target.id === value ? '' : value.slice(0, value.length - target.id.length);
      edits.push({ start, end, text: prefix + escapeAttribute(id) });
    }
  }
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A call is no reference in the metamodel, since it mostly leads to another file. */
function referencesOf(element: BpmnElement, model: BpmnModel): Pick<BpmnReference, 'value' | 'start' | 'end'>[] {
  const call = calledElement(element, model) && element.attribute('calledElement');
  return [...element.references, ...(call ? [{ value: call.value, start: call.valueStart, end: call.valueEnd }] : [])];
}

/** The text with other ids; see `renameIds`. */
export function withRenamedIds(model: BpmnModel, ids: ReadonlyMap<string, string>): string {
  return ids.size === 0 ? model.text : applyEdits(model.text, renameIds(model, ids));
}
