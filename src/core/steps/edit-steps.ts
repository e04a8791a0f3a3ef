import { FlowEditor } from '../bpmn/edit/flow-editor.js';
import { readModel } from '../bpmn/model.js';
import type { Message } from '../messages.js';
import { oneLine } from '../narrative/label.js';
import { applyEdits } from '../text/edits.js';
import { change } from './edit/change.js';
import type { NewKind } from './edit/insert.js';
import { insertStep } from './edit/insert.js';
import { moveStep } from './edit/move.js';
import { removeStep } from './edit/remove.js';
import { setNext } from './edit/set-next.js';
import { setRole } from './edit/set-role.js';
import { writeFacts } from './facts.js';
import type { Next } from './next.js';
import { readNext } from './next.js';
import { readSteps } from './read-steps.js';
import type { StepColumn, StepOptions, StepRow } from './step-table.js';
import type { Trouble } from './trouble.js';
import { isTrouble, trouble } from './trouble.js';

/** One thing done to the table. */
export type StepEdit =
  | { readonly kind: 'cell'; readonly id: string; readonly column: StepColumn; readonly value: string }
  /** A row behind another one, or the first one; `text` as in a new row where it is missing. */
  | { readonly kind: 'insert'; readonly after: string | undefined; readonly what: NewKind; readonly text?: string }
  /** A step and the one before or behind it change places. */
  | { readonly kind: 'move'; readonly id: string; readonly where: 'up' | 'down' }
  | { readonly kind: 'remove'; readonly id: string };

/** The text after an edit; the same text when nothing changed. */
export interface Edited {
  readonly text: string;
  /** The row to go on with. */
  readonly row: string | undefined;
}

const GONE: Message = { en: 'This step is no longer there.', de: 'Diesen Schritt gibt es nicht mehr.' };
/** Said by every way of adding a step. */
export const NO_PROCESS: Message = { en: 'The file holds no process that a step could belong to.', de: 'Die Datei enthält keinen Prozess, zu dem ein Schritt gehören könnte.' };
const NO_QUESTION: Message = { en: 'A question needs its words.', de: 'Eine Frage braucht einen Text.' };
const NEW_TEXTS: Readonly<Record<NewKind, Message>> = {
  step: { en: 'New step', de: 'Neuer Schritt' },
  question: { en: 'New question?', de: 'Neue Frage?' },
  parallel: { en: '', de: '' },
  start: { en: 'Start', de: 'Beginn' },
  end: { en: 'End', de: 'Ende' },
};

/**
 * Does one edit of the table to a model. Ids, extensions, comments and positions of everything else stay; new steps get a
 * free place, and a way that has to change is drawn anew.
 *
 * @returns The whole new text, or why it cannot be done.
 */
export function editSteps(text: string, edit: StepEdit, options: StepOptions = {}): Edited | Trouble {
  const model = readModel(text);
  const lang = options.lang ?? 'de';
  if (edit.kind === 'insert') {
    if (edit.after !== undefined && !model.byId(edit.after)) return trouble(GONE);
    if (model.processes.length === 0) return trouble(NO_PROCESS);
    const inserted = insertStep(text, edit.after, edit.what, edit.text ?? NEW_TEXTS[edit.what][lang]);
    return { text: inserted.text, row: inserted.id };
  }
  const { rows } = readSteps(model, options);
  const index = rows.findIndex(({ id }) => id === edit.id);
  const row = rows[index];
  if (!row) return trouble(GONE);
  if (edit.kind === 'remove') return { text: removeStep(text, row.id), row: (rows[index + 1] ?? rows[index - 1])?.id };
  const changed = edit.kind === 'move' ? moveStep(text, row.id, edit.where) : setCell(text, row, edit.column, edit.value, rows, options);
  return typeof changed === 'string' ? { text: changed, row: row.id } : changed;
}

/**
 * Writes one cell.
 *
 * @param rows What the numbers in `value` mean.
 */
export function setCell(text: string, row: StepRow, column: StepColumn, value: string, rows: readonly Pick<StepRow, 'id' | 'number' | 'text'>[], options: StepOptions): string | Trouble {
  const words = oneLine(value);
  if (words === row[column]) return text;
  if (column === 'role') return setRole(text, row.id, words);
  if (column === 'next') return goOn(text, row, value, rows);
  if (column === 'text') {
    if (words === '' && row.kind === 'question') return trouble(NO_QUESTION);
    return change(text, (flow, model) => flow.editor.set(model.byId(row.id)!.xml, 'name', words === '' ? undefined : words));
  }
  const model = readModel(text);
  const flow = new FlowEditor(model);
  return writeFacts(flow.editor, model.byId(row.id)!, column, value, options) ?? applyEdits(text, flow.finish());
}

function goOn(text: string, row: StepRow, value: string, rows: readonly Pick<StepRow, 'id' | 'number' | 'text'>[]): string | Trouble {
  const wanted = readNext(value, rows);
  if (isTrouble(wanted)) return wanted;
  // Tried on what exists first: an end must not be made for a wish that cannot be met.
  const existing = setNext(text, row.id, wanted.filter((next): next is Next => 'target' in next));
  if (typeof existing !== 'string' || wanted.every((next) => 'target' in next)) return existing;
  let current = text;
  const targets = wanted.map((next): Next => {
    if ('target' in next) return next;
    const { text: withEnd, id } = insertStep(current, row.id, 'end', next.end);
    current = withEnd;
    return { answer: next.answer, target: id };
  });
  return setNext(current, row.id, targets);
}

