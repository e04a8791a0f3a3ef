import type { BpmnElement } from '../../../bpmn/element.js';
import type { FixMeta, Remedy } from '../../fixes/fix.js';

/** Another wording for the name of an element, made only where the words leave no choice. */
export const RENAME: FixMeta = { title: { en: 'Rename to “{label}”', de: 'In „{label}“ umbenennen' }, isSafe: true };

/** Gives an element the proposed name; none without a proposal. */
export function renamed(element: BpmnElement, proposal: string | undefined): Remedy[] {
  if (proposal === undefined) return [];
  return [{ fix: 'rename', params: { label: proposal }, change: ({ editor }) => editor.set(element.xml, 'name', proposal) }];
}
