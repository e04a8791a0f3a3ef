import type { BpmnElement } from '../bpmn/element.js';
import type { ChangeKind, ChangeLayer } from './change.js';

/** A change before it is put into words: the elements themselves instead of their names. */
export interface Draft {
  readonly kind: ChangeKind;
  readonly layer: ChangeLayer;
  /** The element in the earlier version; absent for what was added. */
  readonly left?: BpmnElement;
  /** The element in the later version; absent for what was removed. */
  readonly right?: BpmnElement;
  readonly property?: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}
