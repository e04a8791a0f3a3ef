import type { BpmnModel } from '../../../bpmn/model.js';
import { languageOfLabel, languageOfModel } from '../../../labels/language.js';
import type { Lang } from '../../../messages.js';
import type { RuleContext } from '../../rule.js';

/** Options of the rules about wording. */
export interface LabelOptions {
  /** Language of the labels; where absent it is told from the labels themselves. */
  readonly language?: Lang;
}

/** Several rules ask for the language of one model; its labels are read once. */
const known = new WeakMap<BpmnModel, { readonly language: Lang | undefined }>();

function modelLanguage(model: BpmnModel): Lang | undefined {
  let entry = known.get(model);
  if (!entry) known.set(model, (entry = { language: languageOfModel(model) }));
  return entry.language;
}

/** Tells the language of single labels in a document. */
export function labelLanguage({ model, options }: RuleContext<string, LabelOptions>): (label: string) => Lang | undefined {
  const ofModel = options?.language ?? modelLanguage(model);
  return options?.language ? () => options.language : (label) => languageOfLabel(label, ofModel);
}
