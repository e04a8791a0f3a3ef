/**
 * The wire between the host and the table of a model's steps. The host sends the table anew whenever the document changes;
 * every edit names the version it was made from and is answered by `done` or `refused`.
 */
import type { StepColumn, StepRow } from '../core/steps/step-table.js';

/** Host → webview. */
export type ToSteps =
  | {
    readonly type: 'show';
    /** Brings the view back after a restart. */
    readonly uri: string;
    readonly title: string;
    readonly version: number;
    readonly rows: readonly StepRow[];
    /** What can be chosen, besides typing something new. */
    readonly choices: Readonly<Record<'role' | 'document' | 'system', readonly string[]>>;
    /** Why nothing can be edited; absent when it can. */
    readonly notice?: string;
  }
  /** Mark the row of an element, and bring it into view. */
  | { readonly type: 'select'; readonly elementId: string }
  /** The edit is in the document, whose table was sent before; `row` is where to go on. */
  | { readonly type: 'done'; readonly request: number; readonly row?: string }
  | { readonly type: 'refused'; readonly request: number; readonly message: string };

/** What a new row is. */
export type NewRow = 'step' | 'question' | 'end';

/** Webview → host. */
export type FromSteps =
  | { readonly type: 'ready' }
  /** Save the document: the table is not the editor that VS Code would save. */
  | { readonly type: 'save' }
  /** The user went to a row. */
  | { readonly type: 'select'; readonly elementId: string }
  | { readonly type: 'cell'; readonly request: number; readonly version: number; readonly id: string; readonly column: StepColumn; readonly value: string }
  /** A row behind another one, or the first one. */
  | { readonly type: 'insert'; readonly request: number; readonly version: number; readonly after?: string; readonly what: NewRow }
  /** A step and the one before or behind it change places. */
  | { readonly type: 'move'; readonly request: number; readonly version: number; readonly id: string; readonly where: 'up' | 'down' }
  | { readonly type: 'remove'; readonly request: number; readonly version: number; readonly id: string }
  /** Rows of a spreadsheet or a list; behind a row, or in place of all. */
  | { readonly type: 'paste'; readonly request: number; readonly version: number; readonly after?: string; readonly text: string; readonly replaces: boolean }
  /** Take the last edit of this table back. */
  | { readonly type: 'undo'; readonly request: number; readonly version: number };

export type StepsRequest = Extract<FromSteps, { readonly request: number }>;

type FieldType = 'string' | 'number' | 'boolean' | 'string?';

const COLUMNS: readonly string[] = ['role', 'text', 'next', 'document', 'system', 'time'] satisfies StepColumn[];
const NEW_ROWS: readonly string[] = ['step', 'question', 'end'] satisfies NewRow[];
const MADE = { request: 'number', version: 'number' } as const;
const FIELDS: Readonly<Record<FromSteps['type'], Readonly<Record<string, FieldType>>>> = {
  ready: {},
  save: {},
  select: { elementId: 'string' },
  cell: { ...MADE, id: 'string', column: 'string', value: 'string' },
  insert: { ...MADE, after: 'string?', what: 'string' },
  move: { ...MADE, id: 'string', where: 'string' },
  remove: { ...MADE, id: 'string' },
  paste: { ...MADE, after: 'string?', text: 'string', replaces: 'boolean' },
  undo: MADE,
};

/** Whether a value that arrived from a webview is one of its messages; the host ignores everything else. */
export function isFromSteps(value: unknown): value is FromSteps {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Record<string, unknown>;
  const { type, column, what, where } = message;
  if (typeof type !== 'string' || !Object.hasOwn(FIELDS, type)) return false;
  if (type === 'cell' && !(typeof column === 'string' && COLUMNS.includes(column))) return false;
  if (type === 'insert' && !(typeof what === 'string' && NEW_ROWS.includes(what))) return false;
  if (type === 'move' && where !== 'up' && where !== 'down') return false;
  return Object.entries(FIELDS[type as FromSteps['type']]).every(([name, kind]) => {
    const found = message[name];
    return kind === 'string?' ? found === undefined || typeof found === 'string' : typeof found === kind;
  });
}
