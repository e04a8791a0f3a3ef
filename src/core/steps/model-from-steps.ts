import { readModel } from '../bpmn/model.js';
import { newModel } from '../bpmn/new-model.js';
import { beginningOf, outcomeOf } from '../labels/outcome.js';
import { layOutDiagrams } from '../layout/rearrange.js';
import { applyEdits } from '../text/edits.js';
import type { EditedRow } from './apply-table.js';
import { applyTable } from './apply-table.js';
import { removeStep } from './edit/remove.js';
import { readSteps } from './read-steps.js';
import type { StepOptions } from './step-table.js';
import type { Trouble } from './trouble.js';

/**
 * A new model from a table or list: rows one after another unless they say where it goes on, between a start and an end, with
 * a lane for each role, laid out.
 *
 * @param process Its `id` must be an NCName; the name may hold any characters.
 * @returns The text of the model, or why the rows make none.
 */
export function modelFromSteps(rows: readonly EditedRow[], process: { readonly id: string; readonly name: string }, options: StepOptions = {}): string | Trouble {
  return replaceSteps(newModel(process, options.lang ?? 'de'), rows, options);
}

/** Puts other steps between start and end of a model in place of those that are there, and lays it out anew. */
export function replaceSteps(text: string, rows: readonly EditedRow[], options: StepOptions = {}): string | Trouble {
  const lang = options.lang ?? 'de';
  const present = readSteps(readModel(text), options).rows;
  const steps = [...rows];
  const start = steps[0]?.kind === 'start' ? steps.shift() : undefined;
  const end = steps.at(-1)?.kind === 'end' ? steps.pop() : undefined;
  const last = steps.findLast(({ kind }) => kind === 'step' || kind === undefined);
  const [firstRole, lastRole] = [steps.find(hasRole)?.role, steps.findLast(hasRole)?.role].map((role) => (role === undefined ? {} : { role }));
  const [startId, endId] = [present.find(({ kind }) => kind === 'start')?.id, present.findLast(({ kind }) => kind === 'end')?.id];
  // First the steps that go: the new ones then come into the one way that is left.
  const cleared = present.reduce((current, { id }) => (id === startId || id === endId || !readModel(current).byId(id) ? current : removeStep(current, id)), text);
  const made = applyTable(cleared, [
    { ...(startId === undefined ? { text: beginningOf(lang) } : { id: startId }), kind: 'start', ...firstRole, ...start },
    ...steps,
    { ...(endId !== undefined && { id: endId }), kind: 'end', text: outcomeOf(last?.text ?? '', lang), ...lastRole, ...end },
  ], options);
  if (typeof made !== 'string') return made;
  const model = readModel(made);
  const unreached = endId === undefined ? undefined : model.byId(endId);
  const finished = unreached && model.flows.incoming(unreached).length === 0 ? removeStep(made, unreached.id) : made;
  return applyEdits(finished, layOutDiagrams(readModel(finished)));
}

function hasRole({ role }: EditedRow): boolean {
  return role !== undefined && role !== '';
}
