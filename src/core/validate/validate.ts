import type { BpmnModel } from '../bpmn/model.js';
import { readModel } from '../bpmn/model.js';
import type { Lang } from '../messages.js';
import type { ActiveRule } from './engine.js';
import { runRules } from './engine.js';
import type { Problem } from './problem.js';
import { rules } from './registry.js';
import { unknownRoot } from './rules/bpmn/unknown-root/rule.js';
import { wellFormed } from './rules/bpmn/well-formed/rule.js';

export interface ValidateOptions {
  /** Copied into the problems. */
  readonly path?: string;
  /** The rules to run; all with their default severity when absent. */
  readonly rules?: readonly ActiveRule[];
  /** Language of messages and fixes; English when absent. */
  readonly lang?: Lang;
  /** The text of a document that an `import` names, relative to this one; `undefined` when it cannot be had. */
  readonly resolve?: (location: string) => string | undefined;
}

const allRules: readonly ActiveRule[] = rules.map((rule) => ({ rule, severity: rule.meta.severity }));

/**
 * Checks one BPMN document.
 *
 * @param text Decoded text, with or without a byte order mark.
 * @returns Problems in the order of the text; offsets count without a byte order mark. Never throws.
 */
export function validateText(text: string, options: ValidateOptions = {}): Problem[] {
  return validateModel(readModel(text), options);
}

/** As `validateText`, for a document that is parsed already. */
export function validateModel(model: BpmnModel, options: ValidateOptions = {}): Problem[] {
  return runRules(model, options.rules ?? allRules, { path: options.path, lang: options.lang ?? 'en', resolve: options.resolve });
}

/** Reads a text as BPMN; the problems are those that keep the text from being read as intended. */
export function parseBpmn(text: string): { model: BpmnModel; problems: Problem[] } {
  const model = readModel(text);
  const reading: ActiveRule[] = [wellFormed, unknownRoot].map((rule) => ({ rule, severity: 'error' }));
  return { model, problems: runRules(model, reading, { lang: 'en' }) };
}
