/** The wire between the host and the page that leads through a review meeting. The host keeps everything and sends it anew. */
import type { Decision } from '../core/review/agenda.js';
import type { Severity } from '../core/validate/problem.js';
import type { ShownComment } from './editor.js';

/** One line of the agenda. */
export interface ShownAgendaItem {
  readonly name: string;
  readonly id: string;
  /** Why it is on the agenda, in words. */
  readonly why: string;
  /** Time box. */
  readonly minutes: number;
  readonly spentSeconds: number;
  /** Whether something was decided or noted. */
  readonly done: boolean;
}

/** The process that is being talked about. */
export interface ShownItem {
  /** Position on the agenda; what the page tells about an item names it. */
  readonly position: number;
  /** Status, version and owner in words. */
  readonly facts: string;
  readonly hasModel: boolean;
  /** The steps of the model as an `article`, made by `toHtml`: every label in it is escaped. */
  readonly steps: string;
  readonly comments: readonly ShownComment[];
  readonly problems: readonly { readonly severity: Severity; readonly message: string; readonly elementId?: string }[];
  readonly decisions: readonly { readonly key: Decision; readonly label: string }[];
  readonly decision?: Decision;
  readonly comment: string;
  readonly notes: string;
}

export interface ShowMeeting {
  readonly type: 'show';
  readonly date: string;
  readonly roles: readonly { readonly id: string; readonly name: string; readonly present: boolean }[];
  readonly agenda: readonly ShownAgendaItem[];
  readonly item: ShownItem;
  /** A sentence when something did not work, in the user's language. */
  readonly notice?: string;
}

/** Host → webview. */
export type ToMeeting =
  | ShowMeeting
  /** Mark what tells an element: somebody looks at it in the diagram. */
  | { readonly type: 'select'; readonly elementId: string };

/** Webview → host. */
export type FromMeeting =
  | { readonly type: 'ready' }
  | { readonly type: 'go'; readonly position: number }
  | { readonly type: 'present'; readonly role: string; readonly present: boolean }
  | { readonly type: 'note'; readonly position: number; readonly field: 'comment' | 'notes' | 'decision' | 'minutes'; readonly value: string }
  | { readonly type: 'spent'; readonly position: number; readonly seconds: number }
  /** The user chose a step. */
  | { readonly type: 'select'; readonly elementId: string }
  | { readonly type: 'answer'; readonly comment: string; readonly text: string; readonly settle: boolean }
  | { readonly type: 'open'; readonly what: 'model' | 'profile' }
  | { readonly type: 'finish' };

const FIELDS = ['comment', 'notes', 'decision', 'minutes'];

/** Whether a value that arrived from a webview is one of its messages; the host ignores everything else. */
export function isFromMeeting(value: unknown): value is FromMeeting {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Record<string, unknown>;
  const isPosition = Number.isInteger(message['position']);
  const areTexts = (...names: string[]): boolean => names.every((name) => typeof message[name] === 'string');
  switch (message['type']) {
    case 'ready': case 'finish': return true;
    case 'go': return isPosition;
    case 'present': return areTexts('role') && typeof message['present'] === 'boolean';
    case 'note': return isPosition && areTexts('value') && FIELDS.includes(message['field'] as string);
    case 'spent': return isPosition && typeof message['seconds'] === 'number';
    case 'select': return areTexts('elementId');
    case 'answer': return areTexts('comment', 'text') && typeof message['settle'] === 'boolean';
    case 'open': return message['what'] === 'model' || message['what'] === 'profile';
    default: return false;
  }
}
