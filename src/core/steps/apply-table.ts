import { readModel } from '../bpmn/model.js';
import { oneLine } from '../narrative/label.js';
import { insertStep, newKindOf } from './edit/insert.js';
import { removeStep } from './edit/remove.js';
import { setNext } from './edit/set-next.js';
import { NO_PROCESS, setCell } from './edit-steps.js';
import { readSteps } from './read-steps.js';
import type { StepColumn, StepKind, StepOptions, StepRow } from './step-table.js';
import { STEP_COLUMNS } from './step-table.js';
import type { Trouble } from './trouble.js';
import { trouble } from './trouble.js';

/** A row of an edited table: one that was there has its id; cells that are missing are as they were, or empty in a new row. */
export interface EditedRow extends Partial<Readonly<Record<StepColumn, string>>> {
  readonly id?: string;
  /** What other rows of this table call it in their `next`. */
  readonly number?: string;
  /** In a new row, an event is a step. */
  readonly kind?: StepKind;
}

/**
 * Turns an edited table back into the model: what is missing is taken away, what has no id is added behind the row before it,
 * and only cells that differ are written.
 *
 * @returns The new text, or why it cannot be done; then nothing is.
 */
export function applyTable(text: string, edited: readonly EditedRow[], options: StepOptions = {}): string | Trouble {
  const model = readModel(text);
  if (model.processes.length === 0) return trouble(NO_PROCESS);
  const present = readSteps(model, options).rows;
  const known = new Map(present.map((row) => [row.id, row]));
  let current = text;
  let previous: string | undefined;
  const rows = edited.map((row, i): { edited: EditedRow; now: StepRow } => {
    const there = row.id === undefined ? undefined : known.get(row.id);
    if (there) {
      previous = there.id;
      return { edited: row, now: there };
    }
    const before = edited.slice(i + 1).find(({ id }) => id !== undefined)?.id;
    const kind = newKindOf(row.kind);
    const inserted = insertStep(current, previous, kind, oneLine(row.text), before);
    current = endsHere(edited, i) ? endWith(inserted.text, previous!, inserted.id) : inserted.text;
    previous = inserted.id;
    return { edited: row, now: { id: inserted.id, number: '', kind, role: '', text: oneLine(row.text), next: '', document: '', system: '', time: '' } };
  });
  const named = rows.map(({ edited: row, now }) => ({ id: now.id, number: row.number ?? now.number, text: row.text ?? now.text }));
  for (const column of [...STEP_COLUMNS.filter((each) => each !== 'next'), 'next'] as const) {
    for (const { edited: row, now } of rows) {
      const value = row[column];
      if (value === undefined || (value === '' && row.id === undefined)) continue;
      const changed = setCell(current, now, column, value, named, options);
      if (typeof changed !== 'string') return changed;
      current = changed;
    }
  }
  const kept = new Set(rows.map(({ now }) => now.id));
  for (const { id } of present) if (!kept.has(id) && readModel(current).byId(id)) current = removeStep(current, id);
  return current;
}

/** Whether a new end stands behind a new step that says nothing of where it goes on. */
function endsHere(edited: readonly EditedRow[], i: number): boolean {
  const before = edited[i - 1];
  return edited[i]!.kind === 'end' && before !== undefined && before.id === undefined && before.kind !== 'question' && (before.next ?? '') === '';
}

function endWith(text: string, id: string, end: string): string {
  const ended = setNext(text, id, [{ answer: '', target: end }]);
  return typeof ended === 'string' ? ended : text;
}
