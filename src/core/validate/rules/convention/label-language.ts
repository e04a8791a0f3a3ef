import { languageOfLabel, languageOfModel } from '../../../labels/language.js';
import type { Lang } from '../../../messages.js';
import type { OptionSpec, RuleContext } from '../../rule.js';

/** Options of the rules about wording. */
export interface LabelOptions {
  /** Language of the labels; where absent it is told from the labels themselves. */
  readonly language?: Lang;
}

/** How the option stands in the `meta` of a rule. */
export const LANGUAGE: Readonly<Record<string, OptionSpec>> = {
  language: {
    type: 'string',
    description: { en: 'Language of the labels, `de` or `en`; told from the labels when absent.', de: 'Sprache der Beschriftungen, `de` oder `en`; sonst an den Beschriftungen erkannt.' },
  },
};

/** Tells the language of single labels in a document. */
export function labelLanguage({ model, options }: RuleContext<string, LabelOptions>): (label: string) => Lang | undefined {
  const ofModel = options?.language ?? model.derive(languageOfModel);
  return options?.language ? () => options.language : (label) => languageOfLabel(label, ofModel);
}
