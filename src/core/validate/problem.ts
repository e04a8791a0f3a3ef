import type { TextEdit } from '../text/edits.js';

export type Severity = 'error' | 'warning' | 'info';

/** A part of a text: UTF-16 offsets in the decoded text without a byte order mark, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A correction a user can apply: a few text edits. */
export interface Fix {
  readonly title: string;
  /** It leaves nothing for a person to decide: what the process does and what its people mean stays as it is. */
  readonly isSafe: boolean;
  /**
   * Edits of the file of the problem: offsets without a byte order mark, sorted. Computed when they are first asked for;
   * empty when nothing can be done after all.
   */
  readonly edits: readonly TextEdit[];
  /** Edits of other files; paths as those of the problems. */
  readonly elsewhere?: readonly FileEdits[];
}

/** Edits of one file of a landscape. */
export interface FileEdits {
  readonly path: string;
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
