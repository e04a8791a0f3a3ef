/**
 * The wire between the host and the webview of one BPMN editor. Every message that speaks of the document carries the
 * version of VS Code's text document it was made from; every `edit` is answered by `accepted`, `merged` or `rejected`,
 * every `flush` by `flushed`; what the user does with comments by `commented`, a new entry of a catalogue by `entryCreated`.
 */
import type { Choice } from '../core/landscape/choices.js';
import type { Severity } from '../core/index.js';
import type { CommentKind } from '../core/landscape/terms.js';

/** Where the text of a `show` came from. VS Code's undo and redo let the canvas step through its own command stack. */
export type TextCause = 'open' | 'undo' | 'redo' | 'other';

/** The text to be seen on the canvas. */
export interface Show {
  readonly type: 'show';
  readonly version: number;
  /** Tells one text from another, so that the canvas recognises texts it has shown before. */
  readonly fingerprint: string;
  readonly cause: TextCause;
  /** Absent when the text cannot be drawn: the canvas keeps what it shows and waits. */
  readonly text?: string;
}

/** A sentence above the canvas, in the user's language, with what can be done about it. */
export interface Notice {
  readonly id: string;
  readonly severity: Severity;
  readonly text: string;
  readonly actions: readonly { readonly id: string; readonly title: string }[];
}

/** All notices that hold now, and whether the canvas may be edited. */
export interface Notices {
  readonly type: 'notices';
  readonly notices: readonly Notice[];
  readonly editable: boolean;
}

/** A problem to be marked on the element it is about. */
export interface ElementProblem {
  readonly elementId: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

/** A comment on an element or on the whole model, ready to be read. */
export interface ShownComment {
  readonly id: string;
  /** Absent: the whole model. */
  readonly elementId?: string;
  /** The element that the comment was about and that is gone. */
  readonly lost?: string;
  readonly kind: CommentKind;
  readonly open: boolean;
  /** Name of the role, in words; empty when nobody is named. */
  readonly role: string;
  readonly date: string;
  readonly text: string;
  readonly resolution?: string;
  readonly replies: readonly { readonly role: string; readonly date: string; readonly text: string }[];
}

/** All comments on the model, and who can say something. */
export interface Comments {
  readonly type: 'comments';
  readonly comments: readonly ShownComment[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** Id of the role in which the user spoke last. */
  readonly role?: string;
}

/** What the landscape offers: entries of catalogues by the prefix of their ids, and under `call` the processes that can be called. */
export interface Choices {
  readonly type: 'choices';
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
}

/** Host → webview. */
export type ToEditor =
  | Show
  | Notices
  /** The edit is in the document, which is at `version` now and equals what the canvas shows. */
  | { readonly type: 'accepted'; readonly request: number; readonly version: number; readonly fingerprint: string }
  /** The edit is in the document, which was changed elsewhere too; a `show` with both follows. Later edits name `version`. */
  | { readonly type: 'merged'; readonly request: number; readonly version: number }
  /** The edit is not in the document; a `show` of the document as it is follows. */
  | { readonly type: 'rejected'; readonly request: number; readonly message: string }
  /** Send what is unsent; with `typing` also the text being typed, as if the user had pressed Enter. */
  | { readonly type: 'flush'; readonly request: number; readonly typing: boolean }
  | { readonly type: 'problems'; readonly problems: readonly ElementProblem[] }
  | { readonly type: 'reveal'; readonly elementId: string }
  | Comments
  /** What the user did with a comment is written, unless `message` tells why not. */
  | { readonly type: 'commented'; readonly request: number; readonly message?: string }
  /** Open the list of comments, at the selected element. */
  | { readonly type: 'showComments' }
  | Choices
  /** The entry has the id, unless `message` tells why it could not be made. */
  | { readonly type: 'entryCreated'; readonly request: number; readonly id?: string; readonly message?: string }
  /** What the clipboard of the system holds; '' when it cannot be read. */
  | { readonly type: 'clipboard'; readonly request: number; readonly text: string }
  /** The picture, unless `message` tells why there is none. */
  | { readonly type: 'picture'; readonly request: number; readonly png?: Uint8Array; readonly message?: string }
  /** A command of VS Code that is about the canvas. */
  | { readonly type: 'do'; readonly action: CanvasAction };

/** What commands ask of the canvas in front: open or close the properties, play the process through, copy it as a picture. */
export type CanvasAction = 'toggleProperties' | 'simulate' | 'copyPicture';

/** Webview → host. */
export type FromEditor =
  /** The script runs and wants the document; whatever an earlier life of the webview knew is gone. */
  | { readonly type: 'ready' }
  /** The canvas shows `version`, and this is what the serialiser makes of it unchanged. Sent before the first edit of it. */
  | { readonly type: 'baseline'; readonly version: number; readonly xml: string }
  /** What it makes of the canvas after the user changed it. */
  | { readonly type: 'edit'; readonly request: number; readonly baseVersion: number; readonly after: string }
  | { readonly type: 'flushed'; readonly request: number }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'save' }
  | { readonly type: 'openText'; readonly elementId?: string }
  /** The user selected one element. */
  | { readonly type: 'selected'; readonly elementId: string }
  | { readonly type: 'act'; readonly notice: string; readonly action: string }
  /** What can be done about the problems of an element? */
  | { readonly type: 'showProblems'; readonly elementId: string }
  /** A new comment on an element, or on the whole model. */
  | { readonly type: 'comment'; readonly request: number; readonly elementId?: string; readonly kind: string; readonly role: string; readonly text: string }
  | { readonly type: 'reply'; readonly request: number; readonly comment: string; readonly role: string; readonly text: string }
  /** `text` says how it was settled and may be empty. */
  | { readonly type: 'resolve'; readonly request: number; readonly comment: string; readonly role: string; readonly text: string }
  | { readonly type: 'reopen'; readonly request: number; readonly comment: string; readonly role: string }
  | { readonly type: 'removeComment'; readonly request: number; readonly comment: string }
  /** Elements were copied: put them into the clipboard of the system. */
  | { readonly type: 'copied'; readonly text: string }
  /** What is in the clipboard? Answered by `clipboard`. */
  | { readonly type: 'readClipboard'; readonly request: number }
  /** The clipboard holds nothing that can be pasted into a diagram. */
  | { readonly type: 'nothingToPaste' }
  /** Draw the diagram of a process, collaboration or sub-process, by its id. Answered by `picture`. */
  | { readonly type: 'drawPicture'; readonly request: number; readonly root: string }
  /** The picture is in the clipboard, or not for a reason. */
  | { readonly type: 'pictureCopied'; readonly problem?: string }
  /** Properties are shown from now on: send `choices`, and again whenever they change. */
  | { readonly type: 'wantChoices' }
  /** A new entry in the catalogue with a prefix. */
  | { readonly type: 'createEntry'; readonly request: number; readonly prefix: string; readonly name: string }
  /** Open the catalogue at an entry. */
  | { readonly type: 'openEntry'; readonly id: string }
  /** Open the model of a process that is called. */
  | { readonly type: 'openProcess'; readonly id: string }
  /** Tell which processes call this one. */
  | { readonly type: 'showCallers' }
  /** The panel beside the canvas that the user keeps open, for the next diagram: `properties`, `comments`, or nothing. */
  | { readonly type: 'panel'; readonly open: string }
  /** How wide the panels are from now on, in pixels. */
  | { readonly type: 'panelWidth'; readonly width: number }
  | { readonly type: 'drawFailed'; readonly version: number; readonly message: string }
  /** Of the shapes and lines that the diagram has in the file, some are not to be seen. */
  | { readonly type: 'drawnInPart'; readonly version: number; readonly missing: number; readonly total: number }
  /** What the user did cannot be written down; the canvas starts again from the document. */
  | { readonly type: 'serialiseFailed'; readonly message: string };

type Fields<T> = T extends unknown ? { [K in keyof Required<Omit<T, 'type'>>]: 'string' | 'number' | 'string?' } : never;

const fields: { readonly [T in FromEditor as T['type']]: Fields<T> } = {
  ready: {},
  baseline: { version: 'number', xml: 'string' },
  edit: { request: 'number', baseVersion: 'number', after: 'string' },
  flushed: { request: 'number' },
  undo: {},
  redo: {},
  save: {},
  openText: { elementId: 'string?' },
  selected: { elementId: 'string' },
  act: { notice: 'string', action: 'string' },
  showProblems: { elementId: 'string' },
  comment: { request: 'number', elementId: 'string?', kind: 'string', role: 'string', text: 'string' },
  reply: { request: 'number', comment: 'string', role: 'string', text: 'string' },
  resolve: { request: 'number', comment: 'string', role: 'string', text: 'string' },
  reopen: { request: 'number', comment: 'string', role: 'string' },
  removeComment: { request: 'number', comment: 'string' },
  copied: { text: 'string' },
  readClipboard: { request: 'number' },
  nothingToPaste: {},
  drawPicture: { request: 'number', root: 'string' },
  pictureCopied: { problem: 'string?' },
  wantChoices: {},
  createEntry: { request: 'number', prefix: 'string', name: 'string' },
  openEntry: { id: 'string' },
  openProcess: { id: 'string' },
  showCallers: {},
  panel: { open: 'string' },
  panelWidth: { width: 'number' },
  drawFailed: { version: 'number', message: 'string' },
  drawnInPart: { version: 'number', missing: 'number', total: 'number' },
  serialiseFailed: { message: 'string' },
};

/** Whether a value that arrived from a webview is one of its messages; the host ignores everything else. */
export function isFromEditor(value: unknown): value is FromEditor {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Record<string, unknown>;
  if (typeof message['type'] !== 'string' || !Object.hasOwn(fields, message['type'])) return false;
  const expected: Record<string, string> = fields[message['type'] as FromEditor['type']];
  return Object.entries(expected).every(([name, type]) => {
    const found = message[name];
    return typeof found === type || (type === 'string?' && (found === undefined || typeof found === 'string'));
  });
}
