import type { BpmnModel } from '../bpmn/model.js';
import { readModel } from '../bpmn/model.js';
import type { Lang } from '../messages.js';
import type { Change } from './change.js';
import { compareContent } from './content.js';
import type { Draft } from './drafts.js';
import { compareFormat } from './format.js';
import { groupDrafts } from './groups.js';
import { compareLayout } from './layout.js';
import { matchModels } from './match.js';
import { sentence } from './sentences.js';
import { plainName } from '../bpmn/things.js';

export interface DiffOptions {
  /** Language of the sentences; English when absent. */
  readonly lang?: Lang;
}

/**
 * Compares two versions of a BPMN document.
 *
 * @param before Decoded text of the earlier version.
 * @param after Decoded text of the later version.
 * @returns Every change once, in one of four layers: what the process does first, in the order of the document. Derived
 *   lists (`incoming`, `outgoing`, `flowNodeRef`) and the drawing of new or lost elements are not changes of their own.
 *   Never throws: what cannot be read as BPMN takes no part, and a difference in it counts as one of format.
 */
export function diffBpmn(before: string, after: string, options: DiffOptions = {}): { changes: Change[] } {
  return { changes: before === after ? [] : diffModels(readModel(before), readModel(after), options) };
}

/** As `diffBpmn`, for documents that are parsed already. */
export function diffModels(before: BpmnModel, after: BpmnModel, { lang = 'en' }: DiffOptions = {}): Change[] {
  const drafts = draftChanges(before, after);
  const groups = groupDrafts(drafts, before, after, lang);
  return drafts.map((draft) => toChange(draft, sentence(draft, before, after, lang), groups.get(draft)));
}

const LAYERS = ['semantic', 'technical', 'layout', 'format'] as const;

function draftChanges(before: BpmnModel, after: BpmnModel): Draft[] {
  const matching = matchModels(before, after);
  const drafts = [...compareContent(before, after, matching), ...compareLayout(before, after, matching), ...compareFormat(before, after, matching)];
  if (drafts.length === 0 && before.text !== after.text) drafts.push(spelling(before, after));
  return drafts.sort((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) || placeOf(a) - placeOf(b));
}

function spelling({ definitions: left }: BpmnModel, { definitions: right }: BpmnModel): Draft {
  return { kind: 'changed', layer: 'format', ...(left && { left }), ...(right && { right }), property: 'spelling' };
}

function placeOf({ left, right }: Draft): number {
  return (right ?? left)?.xml.start ?? 0;
}

function toChange(draft: Draft, message: string, group: string | undefined): Change {
  const element = draft.right ?? draft.left;
  const name = element && plainName(element);
  return {
    kind: draft.kind,
    layer: draft.layer,
    elementId: element?.id ?? '',
    elementType: element?.type.name ?? '',
    ...(name && { name }),
    ...(draft.property !== undefined && { property: draft.property }),
    ...(draft.before !== undefined && { before: draft.before }),
    ...(draft.after !== undefined && { after: draft.after }),
    message,
    ...(group !== undefined && { group }),
  };
}
