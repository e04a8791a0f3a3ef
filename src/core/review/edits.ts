import type { BpmnModel } from '../bpmn/model.js';
import type { ReviewData } from '../landscape/data.js';
import { entriesOf } from '../landscape/data.js';
import type { IsoDate } from '../landscape/dates.js';
import { nameOf } from '../landscape/paths.js';
import { sha256OfText } from '../text/sha256.js';
import type { YamlChange } from '../yaml/edit.js';
import type { YamlPath, YamlValue } from '../yaml/tree.js';
import { anchorOf } from './anchor.js';
import type { CommentKind } from '../landscape/terms.js';

/** Who says something, and when. */
export interface Saying {
  /** Id of a role, never a name. */
  readonly role: string | undefined;
  readonly date: IsoDate;
  readonly text: string;
}

export interface NewComment extends Saying {
  readonly kind: CommentKind;
  /** Absent: the whole model. */
  readonly elementId?: string | undefined;
}

const ORDER = ['id', 'element', 'elementName', 'anchor', 'kind', 'status', 'role', 'date', 'text', 'resolution', 'resolvedOn', 'replies'];

/** The text of a review file without comments. */
export function newReviewText(modelPath: string): string {
  return `schemaVersion: "1"\nmodel: ${JSON.stringify(nameOf(modelPath))}\ncomments: []\n`;
}

/** Adds a comment. Its id is made of what it says, so that comments added on two sides keep apart when they are merged. */
export function addComment(review: ReviewData, model: BpmnModel, { kind, elementId, ...saying }: NewComment): YamlChange {
  const anchor = elementId === undefined ? undefined : anchorOf(model, elementId);
  const id = freeId('c', saying, anchor?.element ?? '', [...entriesOf(review.comments)].map(([, comment]) => comment.id));
  return { op: 'append', path: ['comments'], value: { id, ...anchor, kind, status: 'open', ...said(saying) } };
}

/** Answers a comment at a position of the list. */
export function addReply(review: ReviewData, position: number, saying: Saying): YamlChange {
  const replies = [...entriesOf(review.comments?.[position]?.replies)].map(([, reply]) => reply.id);
  return { op: 'append', path: ['comments', position, 'replies'], value: { id: freeId('r', saying, String(replies.length), replies), ...said(saying) }, order: ORDER };
}

/** Settles a comment, with a word on how where there is one to say. */
export function resolveComment(position: number, { date, text }: Saying): YamlChange[] {
  const at = (key: string): YamlPath => ['comments', position, key];
  return [
    { op: 'set', path: at('status'), value: 'resolved', order: ORDER },
    ...(text.trim() === '' ? [] : [set(at('resolution'), text.trim())]),
    set(at('resolvedOn'), date),
  ];
}

/** Takes up a settled comment again; how it had been settled becomes an answer. */
export function reopenComment(review: ReviewData, position: number, role: string | undefined): YamlChange[] {
  const { resolution, resolvedOn } = review.comments?.[position] ?? {};
  const at = (key: string): YamlPath => ['comments', position, key];
  return [
    { op: 'set', path: at('status'), value: 'open', order: ORDER },
    ...(resolution === undefined ? [] : [remove(at('resolution'))]),
    ...(resolvedOn === undefined ? [] : [remove(at('resolvedOn'))]),
    ...(resolution && resolvedOn ? [addReply(review, position, { role, date: resolvedOn, text: resolution })] : []),
  ];
}

/** Takes a comment or an answer away. */
export function removeComment(position: number, reply?: number): YamlChange {
  return remove(['comments', position, ...(reply === undefined ? [] : ['replies', reply])]);
}

/** Ties a comment to an element anew. */
export function anchorComment(position: number, model: BpmnModel, elementId: string): YamlChange[] {
  const anchor = anchorOf(model, elementId);
  if (!anchor) return [];
  return Object.entries(anchor).map(([key, value]): YamlChange => ({ op: 'set', path: ['comments', position, key], value: value as YamlValue, order: ORDER }));
}

function said({ role, date, text }: Saying): { [key: string]: YamlValue } {
  return { ...(role && { role }), date, text: text.trim() };
}

function freeId(letter: 'c' | 'r', { role, date, text }: Saying, about: string, taken: readonly (string | null | undefined)[]): string {
  for (let salt = 0; ; salt++) {
    const id = `${letter}-${sha256OfText([about, role ?? '', date, text.trim(), salt].join('\n')).slice(0, 8)}`;
    if (!taken.includes(id)) return id;
  }
}

function set(path: YamlPath, value: YamlValue): YamlChange {
  return { op: 'set', path, value, order: ORDER };
}

function remove(path: YamlPath): YamlChange {
  return { op: 'remove', path };
}
