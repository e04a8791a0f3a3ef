import type { TextEdit } from '../text/edits.js';

export type Severity = 'error' | 'warning' | 'info';

/** A part of a text: UTF-16 offsets in the decoded text without a byte order mark, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A correction a user can apply: a few text edits in the file of the problem. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A further place that explains a problem; `path` only when it lies in another file. */
export interface RelatedPlace {
  readonly message: string;
  readonly range: TextRange;
  readonly path?: string;
  readonly elementId?: string;
}

/** A finding in the one shape that the Problems panel, the canvas, the command line and the portal show. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path?: string;
  readonly elementId?: string;
  readonly range: TextRange;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** Element ids in the order a token passes them. */
  readonly trace?: readonly string[];
  /** Number of the constraint in the BPMN conformance literature, `EXT.023`. */
  readonly constraint?: string;
}
