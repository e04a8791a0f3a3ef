export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/**
 * semantic: what the process does · technical: foreign attributes and elements, ids, target namespace ·
 * layout: diagram interchange · format: comments, order, spelling.
 */
export type ChangeLayer = 'semantic' | 'technical' | 'layout' | 'format';

/** One difference between two versions of a model. */
export interface Change {
  readonly kind: ChangeKind;
  readonly layer: ChangeLayer;
  /** The id in the later version, or in the earlier one for what was removed; empty when the element has none. */
  readonly elementId: string;
  /** `bpmn:UserTask`, in the later version if there is one. */
  readonly elementType: string;
  readonly name?: string;
  readonly property?: string;
  readonly before?: string;
  readonly after?: string;
  /** The change as a sentence. */
  readonly message: string;
  /** What this change is a part of, such as an inserted branch; equal for all its parts. */
  readonly group?: string;
}
