import { canonicalForm } from '../../src/core/bpmn/canonical.js';
import { transferEdits } from '../../src/core/lossless/transfer.js';
import type { TransferResult } from '../../src/core/lossless/transfer.js';
import { applyEdits } from '../../src/core/text/edits.js';
import { parseXml } from '../../src/core/xml/parse.js';
import type { ModelEdit, ModelEditName } from './model-edits.js';
import { EditableModel, modelEdits, picker } from './model-edits.js';

/** A change that was transferred, and what is wrong with the outcome. */
export interface Step extends TransferResult {
  readonly edit: string;
  readonly original: string;
  readonly before: string;
  readonly after: string;
  /** One sentence; `undefined` when all is well. */
  readonly fault: string | undefined;
}

/** What bpmn-moddle reads from a text, in canonical form; `undefined` when it cannot read it. */
async function understood(text: string): Promise<string | undefined> {
  const model = await EditableModel.read(text);
  return model && canonicalForm(parseXml(await model.write()).root);
}

/** Transfers a change and judges the outcome by what bpmn-moddle reads from it. */
export async function judge(edit: string, original: string, before: string, after: string): Promise<Step> {
  const result = transferEdits(original, before, after);
  return { ...result, edit, original, before, after, fault: await faultOf(result, original, after) };
}

async function faultOf({ text, edits, fallback, notes }: TransferResult, original: string, after: string): Promise<string | undefined> {
  if (applyEdits(original, edits) !== text) return 'The edits do not lead to the text.';
  if (fallback === 'document') return `The whole document was written anew: ${notes.join(' ')}`;
  if (await understood(text) !== await understood(after)) return 'The text says something else than the new state.';
  return undefined;
}

/** Edits a text once; `undefined` when bpmn-moddle cannot read it or has nothing to edit there. */
export async function editOnce(text: string, name: ModelEditName, seed: number): Promise<Step | undefined> {
  const model = await EditableModel.read(text);
  if (!model) return undefined;
  const before = await model.write();
  const edit: ModelEdit = modelEdits[name];
  return edit(model, picker(seed)) ? judge(name, text, before, await model.write()) : undefined;
}

/** Edits a text several times in a row, each time on what the step before left; ends early when there is nothing to edit. */
export async function* randomEdits(text: string, seed: number, steps: number): AsyncGenerator<Step> {
  const model = await EditableModel.read(text);
  if (!model) return;
  const pick = picker(seed);
  const names = Object.keys(modelEdits) as ModelEditName[];
  let original = text;
  let before = await model.write();
  for (let done = 0, tried = 0; done < steps && tried < 4 * steps; tried++) {
    const name = pick(names)!;
    const edit: ModelEdit = modelEdits[name];
    if (!edit(model, pick)) continue;
    const after = await model.write();
    const step = await judge(name, original, before, after);
    yield step;
    original = step.text;
    before = after;
    done++;
  }
}
