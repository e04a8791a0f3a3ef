import {
  clientInfoStatuses, commentKinds, discretions, documentUses, evidences, levels, modelKinds, parts, processTypes, registers, statuses, systemUses, variantDecisions, variantReasons,
} from '../landscape/terms.js';
import type { Lang, Message } from '../messages.js';
import type { ValueSchema } from './schema-at.js';

const ENUMERATIONS: readonly Readonly<Record<string, Message>>[] = [
  statuses, processTypes, levels, modelKinds, parts, documentUses, systemUses, discretions, evidences, variantReasons, variantDecisions, clientInfoStatuses, commentKinds, registers,
];

/** What people call a choice of a schema; `undefined` for values that are no choice, or have no words. */
export function choiceWords({ enum: choices }: ValueSchema, value: string, lang: Lang): string | undefined {
  if (!choices?.includes(value)) return undefined;
  const terms = ENUMERATIONS.find((each) => choices.every((choice) => choice === null || Object.hasOwn(each, choice)));
  return terms?.[value]?.[lang];
}
