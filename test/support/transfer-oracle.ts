import { transferEdits } from '../../src/core/lossless/transfer.js';
import type { TransferResult } from '../../src/core/lossless/transfer.js';
import type { TextEdit } from '../../src/core/text/edits.js';
import type { ModelEdit } from './editable-model.js';
import { EditableModel, picker } from './editable-model.js';
import { moddleForm } from './moddle-oracle.js';
import type { ModelEditName } from './model-edits.js';
import { modelEdits } from './model-edits.js';

/** A change that was transferred, and what is wrong with the outcome. */
export interface Step extends TransferResult {
  readonly edit: string;
  readonly original: string;
  readonly before: string;
  readonly after: string;
  /** One sentence; `undefined` when all is well. */
  readonly fault: string | undefined;
}

/** What bpmn-moddle reads from a text; `undefined` when it cannot read it. */
async function understood(text: string): Promise<string | undefined> {
  const model = await EditableModel.read(text);
  return model && moddleForm(model.definitions);
}

/** Transfers a change and judges the outcome by what bpmn-moddle reads from it; `model` is the changed model, where it is at hand. */
export async function judge(edit: string, original: string, before: string, after: string, model?: EditableModel): Promise<Step> {
  const result = transferEdits(original, before, after);
  return { ...result, edit, original, before, after, fault: await faultOf(result, original, after, model) };
}

async function faultOf({ text, edits, fallback, notes }: TransferResult, original: string, after: string, model?: EditableModel): Promise<string | undefined> {
  if (applied(original, edits) !== text) return 'The edits do not lead to the text, or overlap.';
  if (fallback === 'document') return `The whole document was written anew: ${notes.join(' ')}`;
  const found = await understood(text);
  // The model at hand may hold references to what was deleted, which nobody reads again: only a difference needs a second look.
  if (model && found === moddleForm(model.definitions)) return undefined;
  const wanted = await understood(after);
  if (found === wanted) return undefined;
  // What the serialiser itself loses between reading and writing stays in the file: both are judged by what it would write.
  const rewritten = await (await EditableModel.read(text))?.write();
  return rewritten !== undefined && await understood(rewritten) === wanted ? undefined : 'The text says something else than the new state.';
}

/** The outcome of edits that are sorted and do not overlap; `undefined` of others. */
function applied(text: string, edits: readonly TextEdit[]): string | undefined {
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of edits) {
    if (start < at || end < start) return undefined;
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

/** Edits a text once; `undefined` when bpmn-moddle cannot read it or has nothing to edit there. */
export async function editOnce(text: string, name: ModelEditName, seed: number): Promise<Step | undefined> {
  const model = await EditableModel.read(text);
  if (!model) return undefined;
  const before = await model.write();
  const edit: ModelEdit = modelEdits[name];
  return edit(model, picker(seed)) ? judge(name, text, before, await model.write(), model) : undefined;
}

/** So many edits at most become one change of a walk. */
const AT_ONCE = 3;

/**
 * Edits a text several times in a row, each time on what the step before left; ends early when there is nothing to edit.
 * Most changes are one edit, some are several at once, and some lead back to the state before.
 */
export async function* randomEdits(text: string, seed: number, steps: number): AsyncGenerator<Step> {
  const model = await EditableModel.read(text);
  if (!model) return;
  const pick = picker(seed);
  let original = text;
  let before = await model.write();
  for (let done = 0, tried = 0; done < steps && tried < 4 * steps; tried++) {
    const names = Array.from({ length: pick([1, 1, 1, 1, AT_ONCE])! }, () => pick(allEdits)!);
    const made = names.filter((name) => (modelEdits[name] as ModelEdit)(model, pick));
    if (made.length === 0) continue;
    const after = await model.write();
    const step = await judge(made.join(' + '), original, before, after, model);
    yield step;
    done++;
    if (step.fault === undefined && pick([false, false, false, true]) && done++ < steps) yield await judge(`back from ${step.edit}`, step.text, after, before);
    original = step.text;
    before = after;
  }
}

const allEdits = Object.keys(modelEdits) as ModelEditName[];
